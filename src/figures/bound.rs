//! What bounds a number: أكثر من 40 "over 40", ما لا يقل عن, نحو; behind it تقريبا, على الأقل.

use crate::article::Article;
use crate::document::Bound;
use crate::lexicon::rows::{BoundWord, Stands};
use crate::span::Span;
use crate::token::TokenKind;

use super::draft::Draft;

/// A bounding phrase before a number.
pub(super) struct Before {
    pub(super) bound: Bound,
    pub(super) span: Span,
    /// Where the number may begin.
    pub(super) at: usize,
}

/// The bounding phrase at token `i`.
pub(super) fn before(article: &Article<'_>, i: usize) -> Option<Before> {
    let found = article.matches::<BoundWord>(i).find(|m| {
        m.row.place == Stands::Before && m.reading.enclitic.is_none() && !m.proclitics().article()
    })?;
    let mut at = found.end;
    if matches!(article.norm(at), "ال" | "ل" | "لل" | "ب" | "الى")
        || article.kind(at) == TokenKind::Open
    {
        at += 1;
    }
    Some(Before {
        bound: found.row.bound,
        span: article.span_of(&found),
        at,
    })
}

/// Adds a bounding phrase behind a figure.
pub(super) fn behind(article: &Article<'_>, draft: &mut Draft) {
    if draft.figure.bound.is_some() {
        return;
    }
    let found = article
        .matches::<BoundWord>(draft.end)
        .find(|m| m.row.place == Stands::After && m.reading.enclitic.is_none());
    if let Some(found) = found {
        draft.figure.bound = Some(found.row.bound);
        draft.extend(article, found.end);
    }
}
