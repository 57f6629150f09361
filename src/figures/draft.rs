//! A figure in the making: it knows the tokens that it covers.

use crate::article::Article;
use crate::document::{Figure, FigureKind, Value};
use crate::lexicon::rows::UnitKind;
use crate::span::Span;

use super::numeral::Numeral;
use super::when::When;

/// A figure and the tokens that it covers.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) figure: Figure,
    /// First token.
    pub(super) start: usize,
    /// One past the last token.
    pub(super) end: usize,
    /// What a date or time says, for the reference to resolve.
    pub(super) when: Option<When>,
}

impl Draft {
    /// A figure over tokens `start..end`, the first `skip` bytes of the first left out.
    pub(super) fn new(
        article: &Article<'_>,
        (start, skip): (usize, u8),
        end: usize,
        kind: FigureKind,
        rule: &'static str,
    ) -> Self {
        let figure = Figure::new(article.span_after(start, skip, end), kind, rule);
        Self {
            figure,
            start,
            end,
            when: None,
        }
    }

    /// The count that a numeral says.
    pub(super) fn of_numeral(article: &Article<'_>, numeral: &Numeral) -> Self {
        let rule = if numeral.digits {
            "numeral.digits"
        } else {
            "numeral.words"
        };
        let from = (numeral.start, numeral.skip);
        let mut draft = Self::new(article, from, numeral.end, FigureKind::Count, rule);
        draft.figure.value = Some(Value::Exact(numeral.value));
        draft
    }

    /// Lets the figure end before token `end`.
    pub(super) fn extend(&mut self, article: &Article<'_>, end: usize) {
        if end > self.end {
            let last = article.span(end - 1, end);
            self.figure.span = self.figure.span.join(last);
            self.end = end;
        }
    }

    /// Lets the figure begin at an earlier place.
    pub(super) fn begin(&mut self, start: usize, span: Span) {
        self.figure.span = self.figure.span.join(span);
        self.start = self.start.min(start);
    }

    /// The number, if it is one.
    pub(super) fn exact(&self) -> Option<f64> {
        match self.figure.value {
            Some(Value::Exact(value)) => Some(value),
            _ => None,
        }
    }
}

/// The kind of figure that a unit makes.
pub(super) fn kind_of(unit: UnitKind) -> FigureKind {
    match unit {
        UnitKind::Money => FigureKind::Money,
        UnitKind::Percent => FigureKind::Percent,
        UnitKind::Duration => FigureKind::Duration,
        UnitKind::Measure => FigureKind::Measure,
    }
}
