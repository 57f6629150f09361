//! Noun phrases without a parser: where one begins, and where it surely ends.

mod edges;
mod subject;

pub(crate) use edges::Edges;
pub(crate) use subject::{may_speak, second_phrase};

use crate::article::Article;
use crate::lexicon::rows::{Complementizer, CueVerb, Edge};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// A run of tokens that is one noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// First token.
    pub(crate) start: usize,
    /// One past the last token.
    pub(crate) end: usize,
}

/// How many words a description has at most (guidelines).
const WORDS: usize = 8;

impl Article<'_> {
    /// Whether the token at `i` has the letter of a one-letter preposition in front, as far as
    /// the letters tell: بالإفراج, but not بيان.
    pub(crate) fn begins_with(&self, i: usize, preposition: Proclitics) -> bool {
        let word = self.norm(i);
        let letter = if preposition == Proclitics::BI {
            "ب"
        } else if preposition == Proclitics::LI {
            "ل"
        } else {
            "ك"
        };
        if word == letter {
            return true;
        }
        let Some(rest) = word.strip_prefix(letter) else {
            return false;
        };
        if rest.chars().count() < 2 {
            return false;
        }
        if rest.starts_with("ال") || (letter == "ل" && rest.starts_with('ل')) {
            return rest.chars().count() > 3;
        }
        let readings = self.readings(i);
        if readings.is_empty() {
            // A word that the lexicon has in no way may be a name (بيلاتور), unless its ending is
            // that of a noun: بزيادات.
            return rest.chars().count() > 3 && (rest.ends_with("ات") || rest.ends_with('ة'));
        }
        // A word that is whole in the lexicon is taken whole.
        readings.iter().all(|r| r.proclitics.has(preposition))
    }

    /// Whether a finite reporting verb stands at `i`.
    pub(crate) fn finite_cue(&self, i: usize) -> bool {
        self.matches::<CueVerb>(i)
            .any(|m| m.features & crate::lexicon::features::VERB_NOMINAL == 0)
    }

    /// Whether a complementizer stands at `i`, with or without ب before it.
    pub(crate) fn complementizer(&self, i: usize) -> Option<usize> {
        self.matches::<Complementizer>(i)
            .filter(|m| !m.proclitics().has(Proclitics::LI) && !m.proclitics().has(Proclitics::KA))
            .map(|m| m.end)
            .next()
    }
}

/// The noun phrase that begins at token `at` and ends before `limit`: its head with adjectives,
/// genitives and short complements, at most eight words.
pub(crate) fn noun_phrase(article: &Article<'_>, at: usize, limit: usize) -> Option<Phrase> {
    let mut end = at;
    let mut words = 0;
    let mut i = at;
    let mut in_marks = false;
    while i < limit && words < WORDS {
        match article.kind(i) {
            TokenKind::Word => {
                if let Some(after) = complement(article, i, limit).filter(|_| words > 0) {
                    // The preposition counts only with the word behind it.
                    words += 1;
                    i = after;
                    continue;
                }
                if ends_phrase(article, i, words) {
                    break;
                }
                words += 1;
                i += 1;
                end = i;
            }
            TokenKind::Number | TokenKind::Latin => {
                words += 1;
                i += 1;
                end = i;
            }
            TokenKind::Mark => {
                in_marks = !in_marks;
                i += 1;
                if !in_marks && end > at {
                    end = i;
                }
            }
            _ => break,
        }
    }
    (end > at).then_some(Phrase { start: at, end })
}

/// Where the complement of a preposition at `i` begins, if it may belong to the noun before.
fn complement(article: &Article<'_>, i: usize, limit: usize) -> Option<usize> {
    let after = article.edge(i, Edge::Complement)?;
    let blocked = article.edge(after, Edge::Medium).is_some()
        || article.edge(after, Edge::Time).is_some()
        || article.edge(after, Edge::Phrase).is_some()
        || article.edge(after, Edge::Relative).is_some()
        || article.complementizer(after).is_some();
    (after < limit && article.kind(after) == TokenKind::Word && !blocked).then_some(after)
}

fn ends_phrase(article: &Article<'_>, i: usize, words: usize) -> bool {
    let edge = |edge| article.edge(i, edge).is_some();
    // A verb in the plural: المستشارون تحدثوا.
    (words > 0 && article.norm(i).ends_with("وا") && article.norm(i).chars().count() > 3)
        || edge(Edge::Phrase)
        || edge(Edge::Complement)
        || edge(Edge::Relative)
        || edge(Edge::Time)
        || edge(Edge::Negation)
        || edge(Edge::Turn)
        || article.complementizer(i).is_some()
        || (words > 0 && conjunction(article, i) && (words > 3 || article.finite_cue(i)))
        || (words > 0 && article.finite_cue(i) && strong_verb(article, i))
        || (words > 0 && article.begins_with(i, Proclitics::LI))
        || (words > 0 && article.begins_with(i, Proclitics::BI))
}

fn conjunction(article: &Article<'_>, i: usize) -> bool {
    article.norm(i).starts_with('و') && article.norm(i).chars().count() > 3
}

/// A finite form that is hardly a noun: no homograph of a common noun.
fn strong_verb(article: &Article<'_>, i: usize) -> bool {
    use crate::lexicon::rows::Evidence;
    article.matches::<CueVerb>(i).any(|m| {
        m.features & crate::lexicon::features::VERB_NOMINAL == 0
            && m.row.evidence == Evidence::Sure
            && m.reading.enclitic.is_none()
            && m.exact()
    })
}
