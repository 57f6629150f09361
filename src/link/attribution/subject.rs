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
use super::{Resolver, Voice};
use crate::document::{SpeakerBy, Stance};
use crate::lexicon::rows::{Complementizer, CueVerb};

/// A finite verb whose subject is asked for. All places are tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb {
    pub(super) cue: usize,
    /// Where what it reports begins, at the latest.
    pub(super) until: usize,
    /// Where its sentence begins.
    pub(super) from: usize,
    pub(super) features: u8,
    /// Where the content begins that it lies in.
    pub(super) inner: Option<usize>,
}

impl Resolver<'_, '_> {
    /// The subject of a verb.
    pub(super) fn subject(&mut self, verb: Verb) -> Option<Voice> {
        let Verb {
            cue,
            until,
            from,
            features,
            inner,
        } = verb;
        let agreement = Agreement::of(features);
        if self.passive(cue, features) {
            return None;
        }
        if !agreement.several && !self.prayer(cue) {
            let at = self.behind_addressee(cue + 1, until);
            if let Some(voice) = self.phrase(at, until, Place::Behind)
                && self.behind_agrees(voice.candidate, agreement)
            {
                return Some(voice);
            }
        }
        if self.relative_hedge(cue, features) {
            return None;
        }
        let subject = self.before(from, cue);
        if let Before::Phrase(voice) = subject {
            return Some(voice);
        }
        // إن المستشارين تحدثوا مع نظرائهم وأخبروهم: the subject of the clause goes on.
        if let (Before::Nothing, Some(inner)) = (&subject, inner) {
            let bare = self
                .article
                .find::<Complementizer>(inner)
                .is_some_and(|m| m.reading.enclitic.is_none());
            if bare
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
        self.inherited(cue, agreement, SpeakerBy::Inherited)
    }

    /// دعا الله أن يوفق: who is prayed to does not speak.
    fn prayer(&self, cue: usize) -> bool {
        let article = self.article;
        article.norm(cue + 1) == "الله"
            && article
                .matches::<CueVerb>(cue)
                .any(|m| matches!(m.row.stance, Stance::Directive | Stance::Question))
    }

    /// Whether a pronoun behind the verb points back to an occasion or a text: أعلنت فيه، خلالها.
    fn resumes(&self, cue: usize) -> bool {
        matches!(
            self.article.norm(cue + 1),
            "فيه" | "فيها" | "خلاله" | "خلالها" | "فيهما"
        )
    }
}
