//! Verbatim words: behind a colon, within marks, in brackets, before the cue.

use super::Context;
use super::complement::{How, Opening};
use super::cue::Site;
use crate::chunk;
use crate::lexicon::rows::{Evidence, Frame};
use crate::token::TokenKind;

/// A quotation that closes directly before the verb: «…»، قال الوزير.
pub(super) fn before(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    if !site.frames.has(Frame::Words) || site.evidence == Evidence::Quoted {
        return None;
    }
    let mut i = site.at;
    for _ in 0..4 {
        i = i.checked_sub(1)?;
        match article.kind(i) {
            TokenKind::Mark => {
                let q = context.closes(i)?;
                let open = article.quotations.get(q)?.open as usize;
                if i - open < 4 {
                    return None;
                }
                return Some(Opening {
                    how: How::MarksBefore(q),
                    start: open + 1,
                    until: limit.min(site.end + 14),
                });
            }
            TokenKind::Comma | TokenKind::Stop | TokenKind::Dash => {}
            TokenKind::Word if matches!(article.norm(i), "كما" | "هذا" | "ما" | "هكذا") =>
                {}
            _ => return None,
        }
    }
    None
}

/// What follows a colon: a quotation, brackets, a clause, or bare words.
pub(super) fn colon(context: &Context<'_, '_>, at: usize, limit: usize) -> Option<Opening> {
    let article = context.article;
    let next = at + 1;
    if next >= limit {
        return None;
    }
    let opening = |how, start| {
        Some(Opening {
            how,
            start,
            until: at,
        })
    };
    if article.kind(next) == TokenKind::Mark
        && let Some(q) = context.opens(next)
    {
        return opening(How::Marks(q), next + 1);
    }
    if let Some(found) = brackets(context, next, limit) {
        return Some(Opening { until: at, ..found });
    }
    let how = match article.complementizer(next) {
        Some(_) => How::Clause,
        None => How::Colon,
    };
    opening(how, next)
}

/// Brackets around at least four words: verses and sayings are cited so.
pub(super) fn brackets(context: &Context<'_, '_>, open: usize, limit: usize) -> Option<Opening> {
    let article = context.article;
    if article.kind(open) != TokenKind::Open {
        return None;
    }
    let close = (open + 1..(open + 120).min(article.len()))
        .take_while(|&j| article.kind(j) != TokenKind::Newline)
        .find(|&j| article.kind(j) == TokenKind::Close)?;
    let _ = limit;
    (close > open + 4).then_some(Opening {
        how: How::Brackets(close),
        start: open + 1,
        until: open,
    })
}

/// Whether a quotation is what was said, not a name in marks: it is long, or stands directly
/// behind the cue and nothing else does.
pub(super) fn is_content(
    context: &Context<'_, '_>,
    q: usize,
    adjacent: bool,
    limit: usize,
) -> bool {
    let article = context.article;
    let Some(quotation) = article.quotations.get(q) else {
        return false;
    };
    let open = quotation.open as usize;
    let Some(close) = quotation.close.map(|c| c as usize) else {
        return true;
    };
    let words = (open + 1..close)
        .filter(|&i| article.kind(i).is_wordlike())
        .take(7)
        .count();
    let ends = close + 1 >= limit
        || matches!(
            article.kind(close + 1),
            TokenKind::Stop | TokenKind::Newline
        )
        || (article.kind(close + 1) == TokenKind::Comma
            && article.complementizer(close + 2).is_none()
            && !chunk::may_speak(article, close + 2));
    let comma = open > 0 && article.kind(open - 1) == TokenKind::Comma;
    words >= 6 || ((adjacent || comma) && words >= 2 && ends) || (words >= 3 && close + 1 >= limit)
}

/// The token behind what closes the mark or bracket at `i`, or the next token.
pub(super) fn closing(context: &Context<'_, '_>, i: usize, stop: usize) -> usize {
    let article = context.article;
    if let Some(q) = context.opens(i) {
        let close = article.quotations.get(q).and_then(|q| q.close);
        return close.map_or(i + 1, |c| c as usize + 1);
    }
    let close = (i + 1..stop.min(i + 16)).find(|&j| article.kind(j) == TokenKind::Close);
    close.map_or(i + 1, |c| c + 1)
}
