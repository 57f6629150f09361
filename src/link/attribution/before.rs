//! The subject before its verb.
//!
//! # What it finds
//! - لكن الخبراء يقولون إن "but the experts say that": the noun phrase that the verb follows.
//! - أما المدير العام فقال إن "as for the director, he said that": behind أما the verb has ف.
//! - المسؤول الذي قال إن "the official who said that": whom the relative pronoun points back to
//!   ([`super::apposition`]).
//!
//! # What it leaves alone
//! Phrases of place and manner at the beginning (وعن طبيعة الحرب أوضح), subjects of other clauses.
//!
//! # Known gaps
//! Subjects further than [`SUBJECT`] tokens before.

use super::phrase::Place;
use super::{Resolver, Voice};
use crate::lexicon::features::VERB_NOMINAL;
use crate::lexicon::rows::{Complementizer, CueVerb, Edge, Evidence, PlainWord};
use crate::morph::{Enclitic, Proclitics};
use crate::token::TokenKind;

/// How many tokens before a verb its subject may begin.
const SUBJECT: usize = 24;

/// How many tokens before أن its سبق may stand.
const ALREADY: usize = 8;

/// What stands before a verb.
pub(super) enum Before {
    /// Its subject.
    Phrase(Voice),
    /// A pronoun: whoever spoke before.
    Pronoun,
    /// Nothing of the kind.
    Nothing,
}

impl Resolver<'_, '_> {
    /// The subject before a verb at `cue`: the noun phrase of the same clause that the verb
    /// follows, or the antecedent of a relative pronoun before it.
    pub(super) fn before(&mut self, from: usize, cue: usize) -> Before {
        let article = self.article;
        if self.conjoined(cue) {
            return self.topic(from, cue);
        }
        let mut start = cue;
        for i in (from..cue).rev().take(SUBJECT) {
            let auxiliary = start == cue && matches!(article.norm(i), "قد" | "ما");
            if let Some(pronoun) = self.clause_begins(i).filter(|_| !auxiliary) {
                if pronoun && i + 1 == start.min(cue) {
                    return Before::Pronoun;
                }
                if start == cue
                    && let Some(voice) = self.already(from, i)
                {
                    return Before::Phrase(voice);
                }
                break;
            }
            if article.edge(i, Edge::Relative).is_some() {
                let adjacent = (i + 1..cue).all(|j| self.auxiliary(j));
                // التي وصفها بالقوية: the pronoun points to the antecedent, who is no subject.
                let object = adjacent && self.object_pronoun(cue);
                return if object {
                    Before::Pronoun
                } else {
                    self.antecedent(from, i, adjacent)
                };
            }
            match article.kind(i) {
                TokenKind::Comma if start < cue => break,
                TokenKind::Comma => return self.apposition(from, i, cue),
                TokenKind::Word if start == cue && self.auxiliary(i) => {}
                TokenKind::Word | TokenKind::Number | TokenKind::Latin | TokenKind::Mark => {
                    start = i;
                }
                _ => break,
            }
        }
        let at = self.skip_adverbs(start, cue);
        // وبكلمة ساخرة تقول: a prepositional phrase is no subject.
        let word = article.norm(at);
        let adverbial = word.starts_with("وب")
            && article
                .find::<PlainWord>(at)
                .is_none_or(|m| m.proclitics().preposition())
            || article.begins_with(at, Proclitics::BI)
            || article.begins_with(at, Proclitics::LI);
        if at >= cue || adverbial {
            return Before::Nothing;
        }
        self.phrase(at, cue, Place::Before)
            .map_or(Before::Nothing, Before::Phrase)
    }

    /// سبق للوزير أن أعلن: who stands behind ل before the أن at `i`.
    fn already(&mut self, from: usize, i: usize) -> Option<Voice> {
        let article = self.article;
        if article.norm(i) != "أن" {
            return None;
        }
        let at = (from..i)
            .rev()
            .take(ALREADY)
            .find(|&j| matches!(article.norm(j), "سبق" | "وسبق" | "يسبق"))?;
        article
            .begins_with(at + 1, Proclitics::LI)
            .then(|| self.phrase(at + 1, i, Place::Source))?
    }

    /// أما المدير فقال: the subject that أما brings forward.
    fn topic(&mut self, from: usize, cue: usize) -> Before {
        let article = self.article;
        if !article.norm(cue).starts_with('ف') {
            return Before::Nothing;
        }
        let topic = (from..cue)
            .take(2)
            .find(|&i| matches!(article.norm(i), "أما" | "وأما" | "اما" | "واما"));
        topic
            .and_then(|i| self.phrase(i + 1, cue, Place::Before))
            .map_or(Before::Nothing, Before::Phrase)
    }

    /// Whether و or ف is joined to the verb.
    pub(super) fn conjoined(&self, cue: usize) -> bool {
        let word = self.article.norm(cue);
        (word.starts_with('و') || word.starts_with('ف'))
            && self
                .article
                .matches::<CueVerb>(cue)
                .all(|m| m.proclitics().conjunction())
    }

    /// Whether the word only shapes the verb behind it: قد، لم.
    fn auxiliary(&self, i: usize) -> bool {
        matches!(
            self.article.norm(i),
            "قد" | "لا" | "لم" | "لن" | "سبق" | "كان" | "كانت"
        )
    }

    /// Whether an object pronoun of the third person is joined to the verb.
    fn object_pronoun(&self, cue: usize) -> bool {
        self.article
            .matches::<CueVerb>(cue)
            .find(|m| m.features & VERB_NOMINAL == 0)
            .is_some_and(|m| {
                matches!(
                    m.reading.enclitic,
                    Some(Enclitic::He | Enclitic::She | Enclitic::They)
                )
            })
    }

    /// Whether a clause begins behind the token at `i`, and if so, whether its subject is a
    /// pronoun (أنه، لكنها).
    pub(super) fn clause_begins(&self, i: usize) -> Option<bool> {
        let article = self.article;
        if let Some(m) = article.find::<Complementizer>(i) {
            return Some(m.reading.enclitic.is_some());
        }
        match article.norm(i) {
            "لكن" | "ولكن" | "بيد" | "فيما" | "بينما" | "حيث" | "إذ" | "حين" | "عندما" | "كما"
            | "ما" | "لأن" | "و" | "ف" | "ثم" | "وقد" | "قد" | "كان" | "كانت" | "وكان" | "وكانت" => {
                Some(false)
            }
            "لكنه" | "لكنها" | "لكنهم" | "ولكنه" | "ولكنها" | "وهو" | "وهي" | "هو" | "هي"
            | "وهم" => Some(true),
            _ => {
                let verb = article.matches::<CueVerb>(i).any(|m| {
                    m.exact()
                        && m.features & VERB_NOMINAL == 0
                        && m.row.evidence == Evidence::Sure
                        && !m.proclitics().article()
                });
                verb.then_some(false)
            }
        }
    }
}
