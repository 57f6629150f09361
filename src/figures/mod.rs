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
mod counted;
mod date;
mod digits;
mod draft;
mod dual;
mod label;
mod money;
mod noun;
mod nth;
mod numeral;
mod numeric;
mod ordinal;
mod quantity;
mod range;
mod relative;
mod resolve;
mod score;
mod shapes;
mod share;
#[cfg(test)]
mod spelled;
mod start;
mod tense;
mod trap;
mod vague;
mod when;
mod words;
mod year;

use crate::article::Article;
use crate::document::{Bound, Figure, Resolved};
use crate::lexicon::features::PLURAL;
use crate::options::{Options, Reference};
use crate::token::TokenKind;

use draft::Draft;
use money::Currencies;
use start::Start;

/// All figures of an article, in order, none overlapping another.
#[inline(never)]
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
        let Some(start) = Start::at(article, i) else {
            i += 1;
            continue;
        };
        if let Some(end) = start.trap().then(|| trap::at(article, i)).flatten() {
            i = end.max(i + 1);
            continue;
        }
        match figure(article, &money, start, i).filter(|draft| draft.start >= free) {
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
        let day = self
            .last
            .as_ref()
            .filter(|(_, end)| near(*end))
            .map(|(day, _)| day.as_str());
        draft.figure.resolved = resolve::resolve(when, now, day);
        if let Some(Resolved::At(at)) = &draft.figure.resolved
            && at.len() == 10
        {
            self.last = Some((at.clone(), draft.end));
        }
        draft.figure
    }
}

/// The figure that begins at token `i`, or whose last word it is.
fn figure(article: &Article<'_>, money: &Currencies, start: Start, i: usize) -> Option<Draft> {
    if let Some(draft) = start.date().then(|| time(article, i)).flatten() {
        return Some(draft);
    }
    if start.bound()
        && let Some(before) = bound::before(article, i)
        && let Some(mut draft) = bounded(article, money, before.at).or_else(|| {
            // حوالي الساعة الرابعة; حتى الساعة الرابعة sets a limit and is no estimate.
            let estimate = before.bound == Bound::About && before.at == i + 1;
            estimate.then(|| clock::at(article, before.at)).flatten()
        })
    {
        draft.figure.bound = Some(before.bound);
        draft.begin(i, before.span);
        bound::behind(article, &mut draft);
        return Some(draft);
    }
    let mut draft = start
        .numeral()
        .then(|| number(article, money, i))
        .flatten()
        .or_else(|| {
            start
                .vague()
                .then(|| vague::at(article, money, i))
                .flatten()
        })
        .or_else(|| start.ordinal().then(|| ordinal::at(article, i)).flatten())
        .or_else(|| start.noun().then(|| relative::two(article, i)).flatten())
        .or_else(|| start.noun().then(|| dual::at(article, money, i)).flatten())
        .or_else(|| {
            start
                .noun()
                .then(|| dual::single_time(article, i, false))
                .flatten()
        })
        .or_else(|| {
            start
                .numeral()
                .then(|| noun::one(article, money, i))
                .flatten()
        })?;
    bound::behind(article, &mut draft);
    Some(draft)
}

/// Ranges, ranks and amounts that begin with a number, a fraction or a sign.
fn number(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    year::between_years_at(article, i)
        .or_else(|| date::between(article, i))
        .or_else(|| year::from_to(article, i))
        .or_else(|| range::between(article, money, i))
        .or_else(|| ordinal::hundredth(article, i))
        .or_else(|| ordinal::round(article, i))
        .or_else(|| listed(article, money, i))
        .or_else(|| amount(article, money, i))
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
        if numeral.plain
            && let Some(draft) = bare_year(article, &numeral)
        {
            return Some(draft);
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
fn bare_year(article: &Article<'_>, numeral: &numeral::Numeral) -> Option<Draft> {
    let counted =
        words::word::<crate::lexicon::rows::Countable>(article, numeral.end, words::Joined::Plain)
            // 2022 is no number before a plural.
            .is_some_and(|m| !m.proclitics().article() && m.features & PLURAL == 0);
    (!counted)
        .then(|| year::bare_year(article, numeral.start))
        .flatten()
}

/// What a bounding phrase may stand before.
fn bounded(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    range::between(article, money, i)
        .or_else(|| share::at(article, money, i))
        .or_else(|| {
            let numeral = numeral::at(article, i)?;
            let until = i > 0 && article.norm(i - 1) == "حتى";
            if until && numeral.plain && bare_year(article, &numeral).is_some() {
                // حتى 2030 is a date.
                return None;
            }
            range::at(article, money, &numeral).or_else(|| quantity::of(article, money, &numeral))
        })
        .or_else(|| vague::at(article, money, i))
        .or_else(|| dual::at(article, money, i))
        .or_else(|| noun::one(article, money, i + 1))
        .or_else(|| dual::single_time(article, i, true))
}
