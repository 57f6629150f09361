//! Figures: numbers, percentages, sums, measures, dates, in digits and words.
//!
//! One pass from left to right. At each token the rules are asked in a fixed order, dates before
//! quantities, and the first that finds a figure takes its tokens. Every quantity is made of the
//! one numeral parser (`numeral.rs`) and of what stands before and behind the numeral.

mod alone;
mod bound;
mod calendar;
#[cfg(test)]
mod cases;
mod clock;
mod date;
mod digits;
mod draft;
mod dual;
mod money;
mod noun;
mod nth;
mod numeral;
mod ordinal;
mod quantity;
mod range;
mod relative;
mod resolve;
mod score;
mod shapes;
mod share;
mod tense;
mod trap;
mod vague;
mod when;
mod words;

use crate::article::Article;
use crate::document::{Figure, Resolved};
use crate::options::{Options, Reference};
use crate::token::TokenKind;

use draft::Draft;
use money::Currencies;

/// All figures of an article, in order, none overlapping another.
pub(crate) fn find(article: &Article<'_>, options: &Options) -> Vec<Figure> {
    if let Some(draft) = alone::whole(article) {
        return vec![draft.figure];
    }
    let money = Currencies::default();
    let mut figures: Vec<Figure> = Vec::new();
    let mut i = 0;
    let mut free = 0;
    let mut resolver = Resolver::new(options);
    while i < article.len() {
        if matches!(
            article.kind(i),
            TokenKind::Newline | TokenKind::Mark | TokenKind::Close
        ) {
            i += 1;
            continue;
        }
        if let Some(end) = trap::at(article, i) {
            i = end.max(i + 1);
            continue;
        }
        match figure(article, &money, i).filter(|draft| draft.start >= free) {
            Some(draft) => {
                i = draft.end.max(i + 1);
                free = i;
                figures.push(resolver.resolve(article, draft));
            }
            None => i += 1,
        }
    }
    figures
}

/// Resolves dates and times as they are found, each time on the date that stands beside it.
struct Resolver {
    reference: Option<Reference>,
    /// The day of the last date, and where that date ends.
    last: Option<(String, usize)>,
}

impl Resolver {
    fn new(options: &Options) -> Self {
        Self {
            reference: options.reference,
            last: None,
        }
    }

    fn resolve(&mut self, article: &Article<'_>, mut draft: Draft) -> Figure {
        let Some(when) = draft.when else {
            return draft.figure;
        };
        let now = self.reference.map(|reference| resolve::Now {
            reference,
            past: tense::looks_back(article, draft.start, draft.end),
        });
        let near = |end: usize| draft.start >= end && draft.start - end <= 2;
        let day = self.last.as_ref().filter(|(_, end)| near(*end)).map(|(day, _)| day.as_str());
        draft.figure.resolved = resolve::resolve(when, now, day);
        if let Some(Resolved::At(at)) = &draft.figure.resolved {
            if at.len() == 10 {
                self.last = Some((at.clone(), draft.end));
            }
        }
        draft.figure
    }
}

/// The figure that begins at token `i`, or whose last word it is.
fn figure(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    if let Some(draft) = time(article, i) {
        return Some(draft);
    }
    if let Some(before) = bound::before(article, i) {
        if let Some(mut draft) = bounded(article, money, before.at) {
            draft.figure.bound = Some(before.bound);
            draft.begin(i, before.span);
            bound::behind(article, &mut draft);
            return Some(draft);
        }
    }
    if let Some(draft) = date::between_years_at(article, i) {
        return Some(draft);
    }
    let mut draft = range::between(article, money, i)
        .or_else(|| ordinal::hundredth(article, i))
        .or_else(|| ordinal::round(article, i))
        .or_else(|| listed(article, money, i))
        .or_else(|| amount(article, money, i))
        .or_else(|| vague::at(article, money, i))
        .or_else(|| ordinal::at(article, i))
        .or_else(|| dual::at(article, money, i))
        .or_else(|| dual::single_time(article, i, false))
        .or_else(|| noun::one(article, money, i))?;
    bound::behind(article, &mut draft);
    Some(draft)
}

/// Dates, clock times and results.
fn time(article: &Article<'_>, i: usize) -> Option<Draft> {
    nth::at(article, i)
        .or_else(|| date::at(article, i))
        .or_else(|| relative::at(article, i))
        .or_else(|| clock::at(article, i))
        .or_else(|| score::at(article, i))
}

/// Fractions, ranges and numerals with what they count.
fn amount(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    if let Some(draft) = share::at(article, money, i) {
        return Some(draft);
    }
    if let Some(numeral) = numeral::at(article, i) {
        if let Some(draft) = range::at(article, money, &numeral) {
            return Some(draft);
        }
        let mut draft = Draft::of_numeral(article, &numeral);
        if quantity::measured(article, money, &numeral, &mut draft) {
            return Some(draft);
        }
        if numeral.plain {
            if let Some(draft) = year(article, &numeral) {
                return Some(draft);
            }
        }
    }
    quantity::at(article, money, i)
}

/// The first of two numbers with one unit: التذاكر 40 و70 دينارا.
fn listed(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    if article.kind(i) != TokenKind::Number {
        return None;
    }
    let first = numeral::at(article, i).filter(|n| n.plain && n.length <= 3)?;
    let (at, _) = words::after_and(article, first.end)?;
    if article.kind(at) != TokenKind::Number {
        return None;
    }
    let second = numeral::at(article, at)?;
    let mut other = Draft::of_numeral(article, &second);
    if !quantity::measured(article, money, &second, &mut other) {
        return None;
    }
    let mut draft = Draft::of_numeral(article, &first);
    draft.figure.kind = other.figure.kind;
    draft.figure.unit = other.figure.unit;
    let scale = other.exact()? / second.value
        * if second.scale >= 1000.0 {
            second.scale
        } else {
            1.0
        };
    draft.figure.value = Some(crate::document::Value::Exact(first.value * scale));
    draft.figure.rule = "quantity.listed";
    Some(draft)
}

/// A bare number that is a year rather than a count.
fn year(article: &Article<'_>, numeral: &numeral::Numeral) -> Option<Draft> {
    let counted =
        words::word::<crate::lexicon::rows::Countable>(article, numeral.end, words::Joined::Plain)
            .is_some_and(|m| !m.proclitics().article());
    (!counted)
        .then(|| date::bare_year(article, numeral.start))
        .flatten()
}

/// What a bounding phrase may stand before.
fn bounded(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    range::between(article, money, i)
        .or_else(|| share::at(article, money, i))
        .or_else(|| {
            let numeral = numeral::at(article, i)?;
            range::at(article, money, &numeral).or_else(|| quantity::of(article, money, &numeral))
        })
        .or_else(|| quantity::at(article, money, i))
        .or_else(|| vague::at(article, money, i))
        .or_else(|| dual::at(article, money, i))
        .or_else(|| dual::single_time(article, i, true))
}
