//! The subject of a finite verb: behind it, before it, or left out.
//!
//! # What it finds
//! - قال وزير الخارجية إن "the foreign minister said that": the noun phrase behind the verb.
//! - لكن الخبراء يقولون إن: the one before it ([`super::before`]).
//! - إن مستشاري الرئيس تحدثوا … وأخبروهم بأن "that the advisers spoke … and told them that": the
//!   subject of the reported clause that the verb goes on with.
//! - وأضاف أن: whoever spoke before ([`super::inherited`]).
//!
//! # What it leaves alone
//! Objects: behind a verb in the plural stands no subject (طالبوا الحكومة), nor does a noun of the
//! other gender or in the accusative.
//!
//! # Known gaps
//! Objects that agree with the verb: دعت طهران إلى, where a woman calls on Tehran.

use super::agreement::Agreement;
use super::before::Before;
use super::phrase::Place;
use super::{Outer, Resolver, Voice};
use crate::document::{SpeakerBy, Stance};
use crate::lexicon::features::VERB_NOMINAL;
use crate::lexicon::rows::{Complementizer, CueVerb, Frame};
use crate::morph::Enclitic;

/// A finite verb whose subject is asked for. All places are tokens.
#[derive(Clone, Copy)]
pub(super) struct Verb<'a> {
    pub(super) cue: usize,
    /// Where what it reports begins, at the latest.
    pub(super) until: usize,
    /// Where its sentence begins.
    pub(super) from: usize,
    pub(super) features: u8,
    /// The quote that it lies in.
    pub(super) outer: Option<Outer<'a>>,
}

/// What هؤلاء and منهم tell.
const SEVERAL: Agreement = Agreement {
    feminine: None,
    several: true,
};

impl Resolver<'_, '_> {
    /// The subject of a verb.
    pub(super) fn subject(&mut self, verb: Verb<'_>) -> Option<Voice> {
        let Verb {
            cue,
            until,
            from,
            features,
            outer,
        } = verb;
        let agreement = Agreement::of(features);
        if self.passive(cue, features) {
            return None;
        }
        if let Some(voice) = self.epithet(cue + 1) {
            return voice;
        }
        // صدق من قال إن: nobody in particular; منهم من قال: some of those named before.
        if let Some(before) = cue.checked_sub(1)
            && matches!(self.article.norm(before), "من" | "ومن")
        {
            let some = before
                .checked_sub(1)
                .is_some_and(|b| self.article.norm(b).ends_with("منهم"));
            return some.then(|| self.inherited(cue, SEVERAL, SpeakerBy::Pronoun))?;
        }
        let these = self.article.norm(cue + 1) == "هؤلاء";
        let these = these && !self.article.shape(cue + 2).definite();
        if !agreement.several && !these && !self.prayer(cue) {
            let at = self.behind_addressee(cue + 1, until);
            if let Some(voice) = self.phrase(at, until, Place::Behind)
                && self.behind_agrees(voice.candidate, agreement)
            {
                return Some(voice);
            }
        }
        // أكد هؤلاء أنهم: the pronoun points back to several.
        if these {
            return self.inherited(cue, SEVERAL, SpeakerBy::Pronoun);
        }
        if self.relative_hedge(cue, features) {
            return None;
        }
        let subject = self.before(from, cue);
        if let Before::Phrase(voice) = subject {
            return Some(voice);
        }
        // إن المستشارين تحدثوا مع نظرائهم وأخبروهم: the subject of the clause goes on.
        if let (Before::Nothing, Some(inner)) = (&subject, outer) {
            let inner = inner.attribution.start as usize;
            let bare = self
                .article
                .find::<Complementizer>(inner)
                .is_some_and(|m| m.reading.enclitic.is_none());
            if bare
                && self.conjoined(cue)
                && let Some(voice) = self.phrase(inner + 1, cue, Place::Before)
                && self.before_agrees(voice.candidate, agreement)
            {
                return Some(voice);
            }
        }
        if matches!(subject, Before::Nothing) && self.impersonal(cue, features) {
            return None;
        }
        // عقدت اللجنة اجتماعا أعلنت فيه: the clause describes what the subject did.
        if matches!(subject, Before::Nothing) && !self.conjoined(cue) && self.resumes(cue) {
            let start = self
                .article
                .sentence_of(cue)
                .map_or(from, |(_, s)| s.start as usize);
            if let Some(candidate) = self.sentence_subject(start, cue, agreement) {
                return Some(Voice {
                    candidate,
                    by: SpeakerBy::Inherited,
                });
            }
        }
        // وقدم المدرب شرحا، حيث قال: the clause goes on with the sentence's subject.
        let goes_on = cue
            .checked_sub(1)
            .is_some_and(|b| matches!(self.article.norm(b), "حيث" | "إذ"));
        if goes_on && matches!(subject, Before::Nothing) {
            let start = self
                .article
                .sentence_of(cue)
                .map_or(from, |(_, s)| s.start as usize);
            let spoken = self.spoken.last().is_some_and(|s| s.at >= start);
            if !spoken && let Some(candidate) = self.sentence_subject(start, cue, agreement) {
                self.shorten(candidate);
                return Some(Voice {
                    candidate,
                    by: SpeakerBy::Inherited,
                });
            }
        }
        if let Some(candidate) = self.asked(cue, agreement) {
            self.shorten(candidate);
            return Some(Voice {
                candidate,
                by: SpeakerBy::Inherited,
            });
        }
        if let Some(speaker) = outer.and_then(|o| o.voice) {
            let own = matches!(subject, Before::Pronoun) && self.before_agrees(speaker, agreement);
            if own {
                return Some(Voice {
                    candidate: speaker,
                    by: SpeakerBy::Pronoun,
                });
            }
            // قال لي، أخبروني: whoever speaks around it was told.
            if self.tells_me(cue) {
                return self.other(cue, speaker, agreement);
            }
        }
        self.inherited(cue, agreement, SpeakerBy::Inherited)
    }

    /// Whether the verb tells the one who speaks around it: قال لي، أخبروني.
    fn tells_me(&self, cue: usize) -> bool {
        let article = self.article;
        matches!(article.norm(cue + 1), "لي" | "لنا")
            || article.matches::<CueVerb>(cue).any(|m| {
                m.features & VERB_NOMINAL == 0
                    && matches!(m.reading.enclitic, Some(Enclitic::Me | Enclitic::We))
            })
    }

    /// دعا الله أن يوفق: who is prayed to does not speak.
    fn prayer(&self, cue: usize) -> bool {
        let article = self.article;
        article.norm(cue + 1) == "الله"
            && article.matches::<CueVerb>(cue).any(|m| {
                m.row.frames.has(Frame::Addressee)
                    && matches!(m.row.stance, Stance::Directive | Stance::Question)
            })
    }

    /// Whether a pronoun behind the verb points back to an occasion or a text: أعلنت فيه، خلالها.
    fn resumes(&self, cue: usize) -> bool {
        matches!(
            self.article.norm(cue + 1),
            "فيه" | "فيها" | "خلاله" | "خلالها" | "فيهما"
        )
    }
}
