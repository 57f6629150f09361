//! Quotes: cues, their contents, and where to look for the speaker.
//!
//! One file a construction. Every construction hands [`Attribution`]s to [`find`]; who speaks is
//! only said by place ([`Source`]), and decided by `link`.

mod according_to;
#[cfg(test)]
mod cases;
mod clause;
mod complement;
mod content;
mod cue;
mod direct;
mod headline;
mod homograph;
mod masdar;
mod object;
mod predicate;
mod preposition;
mod two_part;
mod verbatim;

use crate::article::Article;
use crate::document::{Confidence, QuoteKind, Stance};
use crate::lexicon::rows::Edge;
use crate::span::Span;
use crate::token::Sentence;

/// A quote whose speaker is not known yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Attribution {
    /// The content.
    pub(crate) content: Span,
    /// Tokens of the content.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The cue, without proclitics.
    pub(crate) cue: Option<Span>,
    pub(crate) kind: QuoteKind,
    pub(crate) stance: Stance,
    pub(crate) confidence: Confidence,
    pub(crate) source: Source,
    /// Who relays it, if anybody.
    pub(crate) relay: Option<Source>,
    pub(crate) rule: &'static str,
}

/// Where the speaker is to be found. All places are tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Source {
    /// The subject of the finite verb at `cue`: between the verb and `until`, or before the verb
    /// and not before `from`, or whoever spoke last. `features` tell gender and number.
    Subject {
        cue: u32,
        until: u32,
        from: u32,
        features: u8,
    },
    /// The noun phrase that begins at `at`, perhaps behind a joined preposition, before `until`.
    Phrase { at: u32, until: u32 },
    /// The subject of the main verb before the participle at `cue`.
    Main { cue: u32, features: u8 },
    /// Whom a pronoun at `at` points to.
    Pronoun { at: u32, features: u8 },
    /// Whoever spoke last.
    Inherited,
}

/// An article with what every construction asks for.
pub(crate) struct Context<'a, 't> {
    pub(crate) article: &'a Article<'t>,
    /// For each token the quotation around it, by number plus one; 0 outside of all.
    inside: Vec<u32>,
    /// The text writes final ya for alif maqsura, as Egyptian papers do: علي for على.
    pub(crate) dotted: bool,
    /// Quotations that are the content of a quote already.
    taken: Vec<bool>,
}

impl<'a, 't> Context<'a, 't> {
    fn new(article: &'a Article<'t>) -> Self {
        let mut inside = vec![0; article.len()];
        for (number, quotation) in (1u32..).zip(&article.quotations) {
            let Some(close) = quotation.close else {
                continue;
            };
            let range = quotation.open as usize + 1..close as usize;
            if let Some(tokens) = inside.get_mut(range) {
                tokens.fill(number);
            }
        }
        Self {
            article,
            inside,
            dotted: !(0..article.len()).any(|i| matches!(article.norm(i), "على" | "إلى" | "الى")),
            taken: vec![false; article.quotations.len()],
        }
    }

    /// The number of the quotation around a token, plus one.
    pub(crate) fn inside(&self, i: usize) -> u32 {
        self.inside.get(i).copied().unwrap_or(0)
    }

    /// The number of the quotation whose opening mark is the token at `i`.
    pub(crate) fn opens(&self, i: usize) -> Option<usize> {
        let quotations = &self.article.quotations;
        let at = quotations.partition_point(|q| (q.open as usize) < i);
        quotations
            .get(at)
            .filter(|q| q.open as usize == i)
            .map(|_| at)
    }

    /// The number of the quotation whose closing mark is the token at `i`.
    pub(crate) fn closes(&self, i: usize) -> Option<usize> {
        let quotations = &self.article.quotations;
        let before = quotations.partition_point(|q| (q.open as usize) < i);
        // Nested quotations open between; none nests deeper than eight.
        (before.saturating_sub(9)..before).rev().find(|&q| {
            quotations
                .get(q)
                .is_some_and(|q| q.close.is_some_and(|c| c as usize == i))
        })
    }

    /// Whether ما، الذي and their like stand before the token at `i`: ما سماه، التي وصفها.
    pub(crate) fn before_is_relative(&self, i: usize) -> bool {
        i.checked_sub(1).is_some_and(|b| {
            self.article.edge(b, Edge::FreeRelative).is_some()
                || self.article.edge(b, Edge::Relative).is_some()
        })
    }

    /// One past the last token of the sentence at `i` that can be content: stops are off.
    pub(crate) fn limit(&self, sentence: Sentence, i: usize) -> usize {
        use crate::token::TokenKind;
        let article = self.article;
        let mut end = sentence.end as usize;
        if let Some(close) = self
            .inside(i)
            .checked_sub(1)
            .and_then(|q| article.quotations.get(q as usize))
            .and_then(|q| q.close)
        {
            end = end.min(close as usize);
        }
        let reach = end.saturating_sub(TRAILING).max(i);
        while end > reach
            && matches!(
                article.kind(end - 1),
                TokenKind::Stop | TokenKind::Comma | TokenKind::Semicolon | TokenKind::Dash
            )
        {
            end -= 1;
        }
        end
    }
}

/// How many signs at the end of a sentence are taken off.
const TRAILING: usize = 32;

/// All quotes of an article, in order of their contents.
#[inline(never)]
pub(crate) fn find(article: &Article<'_>) -> Vec<Attribution> {
    let mut context = Context::new(article);
    let mut found = Vec::new();
    for &sentence in &article.sentences {
        let sites = cue::sites(&context, sentence);
        let breaks = content::breaks(&context, sentence, &sites);
        clause::find(&mut context, sentence, &sites, &breaks, &mut found);
        according_to::find(&mut context, sentence, &breaks, &mut found);
    }
    headline::find(&mut context, &mut found);
    found.sort_by_key(|a| a.start);
    direct::unattributed(&mut context, &mut found);
    found.retain(|a| a.start < a.end);
    found.sort_by_key(|a| (a.content.start, std::cmp::Reverse(a.content.end)));
    found.dedup_by_key(|a| (a.content, a.cue));
    found
}
