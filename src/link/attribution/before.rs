//! The subject before its verb.
use super::{Resolver, Voice};
use crate::lexicon::features::VERB_NOMINAL;
use crate::lexicon::rows::{Complementizer, CueVerb, Edge, Evidence, PlainWord};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// How many tokens before a verb its subject may begin.
const SUBJECT: usize = 24;

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
        if article.norm(cue).starts_with('و') || article.norm(cue).starts_with('ف') {
            return Before::Nothing;
        }
        let mut start = cue;
        for i in (from..cue).rev().take(SUBJECT) {
            let auxiliary = start == cue && matches!(article.norm(i), "قد" | "ما");
            if let Some(pronoun) = self.clause_begins(i).filter(|_| !auxiliary) {
                if pronoun && i + 1 == start.min(cue) {
                    return Before::Pronoun;
                }
                break;
            }
            if article.edge(i, Edge::Relative).is_some() {
                return self.antecedent(from, i, i + 2 >= cue);
            }
            match article.kind(i) {
                TokenKind::Comma if start < cue => break,
                TokenKind::Comma => return self.apposition(from, i, cue),
                TokenKind::Word
                    if start == cue
                        && matches!(article.norm(i), "قد" | "لا" | "لم" | "لن" | "سبق") =>
                    {}
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
        self.phrase(at, cue).map_or(Before::Nothing, Before::Phrase)
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
