//! What quotation marks and vowel signs tell of a name.
//!
//! # What it finds
//! Words written with nunation, which are ordinary ones (كوباً "a cup"), and words inside a short
//! title in marks, which name something else (فيلم «دموع غزة»).
//!
//! # What it leaves alone
//! Marks around the whole name (تنظيم «داعش»), and quotations that a verb or a particle leads in.

use super::signs::{Scene, Signs};

impl Scene<'_, '_> {
    /// Whether the text spells the word with the nunation of an indefinite accusative: كوباً "a cup"
    /// is not Cuba.
    pub(super) fn nunation(&self, i: usize) -> bool {
        let word = self.article.span(i, i + 1).slice(self.article.text());
        word.contains('\u{064B}')
    }

    /// Whether tokens `start..end` are part of a short title in marks, which names something else:
    /// فيلم «دموع غزة».
    pub(super) fn in_title(&self, start: usize, end: usize) -> bool {
        let quotations = &self.article.quotations;
        let after = quotations.partition_point(|q| (q.open as usize) < start);
        let last = after.checked_sub(1).and_then(|at| quotations.get(at));
        let Some((open, close)) = last.and_then(|q| Some((q.open as usize, q.close? as usize)))
        else {
            return false;
        };
        let inside = close >= end && close - open <= TITLE;
        let whole = open + 1 == start && close == end;
        let said = open.checked_sub(1).is_some_and(|b| {
            !self.article.kind(b).is_wordlike()
                || self
                    .signs(b)
                    .any(Signs::SPEECH | Signs::VERB | Signs::FUNCTION)
        });
        inside && !whole && !said
    }
}

/// No title of a work has more tokens, marks included.
const TITLE: usize = 7;
