//! Quotations that no cue introduces: a paragraph that is one ("…", alone), by whoever spoke last.
//!
//! Left alone: quotations of less than eight words, and any in the midst of a sentence.
//! Gaps: interviews whose turns only a dash or colour marks.

use super::{Attribution, Context, Source};
use crate::document::{Confidence, QuoteKind, Stance};
use crate::token::TokenKind;

/// Paragraphs that begin with a quotation of at least eight words: whoever spoke last goes on.
pub(crate) fn unattributed(context: &mut Context<'_, '_>, found: &mut Vec<Attribution>) {
    let article = context.article;
    let mut alone = Vec::new();
    for (number, quotation) in article.quotations.iter().enumerate() {
        let Some(close) = quotation.close.map(|c| c as usize) else {
            continue;
        };
        let open = quotation.open as usize;
        if context.taken.get(number).copied().unwrap_or(true) || quotation.depth > 0 {
            continue;
        }
        let first = open == 0 || article.kind(open - 1) == TokenKind::Newline;
        let words = (open + 1..close)
            .filter(|&i| article.kind(i).is_wordlike())
            .take(8)
            .count();
        let (start, end) = (open as u32 + 1, close as u32);
        // Sorted by their contents, which nest at most a few deep.
        let later = found.partition_point(|a| a.start < end);
        let near = found.get(later.saturating_sub(NEAR)..later);
        let overlaps = near
            .unwrap_or_default()
            .iter()
            .any(|a| a.start < end && start < a.end);
        if !first || words < 8 || overlaps {
            continue;
        }
        alone.push(Attribution {
            content: article.span(open + 1, close),
            start,
            end,
            cue: None,
            kind: QuoteKind::Direct,
            stance: Stance::Neutral,
            confidence: Confidence::Low,
            source: Source::Inherited,
            relay: None,
            rule: "quote.marks-alone",
        });
    }
    found.append(&mut alone);
}

/// How many contents before a quotation may reach into it.
const NEAR: usize = 16;
