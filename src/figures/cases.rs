//! The expectations of the figure rules: `.cases` tables and numbers spelled out.
//!
//! A figure is shown as its kind, value, unit and bound: `money 3500000 USD over`. In the tables of
//! spans the words themselves stand behind, in brackets.

use super::find;
use crate::article::Article;
use crate::document::{Document, Figure, Resolved, Value};
use crate::options::Options;
use crate::report::{bound, figure_kind};

fn show(figure: &Figure) -> String {
    let mut shown = figure_kind(figure.kind).to_owned();
    let mut add = |part: String| {
        shown.push(' ');
        shown.push_str(&part);
    };
    match figure.value {
        Some(Value::Exact(value)) => add(number(value)),
        Some(Value::Range(from, to)) => add(format!("{}..{}", number(from), number(to))),
        None => {}
    }
    for part in [figure.vague, figure.unit, figure.bound.map(bound)]
        .into_iter()
        .flatten()
    {
        add(part.to_owned());
    }
    for part in [&figure.date, &figure.time, &figure.score]
        .into_iter()
        .flatten()
    {
        add(part.clone());
    }
    shown
}

/// Up to six decimals.
fn number(value: f64) -> String {
    let rounded = format!("{value:.6}");
    rounded
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}

fn all(text: &str, reference: Option<&str>, show: impl Fn(&Figure, &str) -> String) -> String {
    let article = Article::new(text);
    let options = Options::new(reference).unwrap();
    let shown: Vec<String> = find(&article, &options)
        .iter()
        .map(|f| show(f, text))
        .collect();
    shown.join(" ; ")
}

fn values(text: &str) -> String {
    all(text, None, |figure, _| show(figure))
}

fn spans(text: &str) -> String {
    all(text, None, |figure, text| {
        format!("{} [{}]", show(figure), figure.span.slice(text))
    })
}

fn nouns(text: &str) -> String {
    all(text, None, |figure, text| {
        let of = figure.of.map_or("-", |of| of.slice(text));
        format!("{} of {of}", show(figure))
    })
}

/// Everything that a figure says, as a reader of news would check it.
fn whole(text: &str) -> String {
    all(text, Some("2024-03-12T10:00"), |figure, text| {
        let mut shown = format!("{} [{}]", show(figure), figure.span.slice(text));
        if let Some(of) = figure.of {
            shown.push_str(" of ");
            shown.push_str(of.slice(text));
        }
        match &figure.resolved {
            Some(Resolved::At(at)) => shown.extend([" @", at]),
            Some(Resolved::Between(from, to)) => shown.extend([" @", from, "..", to]),
            None => {}
        }
        shown
    })
}

/// What the tables' fixed day makes of dates: Tuesday, 12 March 2024, ten in the morning.
fn resolved(text: &str) -> String {
    all(text, Some("2024-03-12T10:00"), |figure, _| {
        match &figure.resolved {
            Some(Resolved::At(at)) => at.clone(),
            Some(Resolved::Between(from, to)) => format!("{from}..{to}"),
            None => "?".to_owned(),
        }
    })
}

macro_rules! tables {
    ($($name:ident: $file:literal by $show:ident;)+) => {$(
        #[test]
        fn $name() {
            crate::cases::check(concat!("src/figures/", $file), include_str!($file), $show);
        }
    )+};
}

tables! {
    numerals: "numeral.cases" by values;
    quantities: "quantity.cases" by values;
    moneys: "money.cases" by values;
    counted_nouns: "noun.cases" by nouns;
    bounds_and_ranges: "bound.cases" by values;
    shares: "share.cases" by values;
    vague_amounts: "vague.cases" by values;
    ordinals: "ordinal.cases" by values;
    duals: "dual.cases" by values;
    dates: "date.cases" by values;
    relative_dates: "relative.cases" by values;
    clock_times: "clock.cases" by values;
    scores: "score.cases" by values;
    traps: "trap.cases" by values;
    whole_spans: "span.cases" by spans;
    resolutions: "resolve.cases" by resolved;
    news_amounts: "news_amounts.cases" by whole;
    news_dates: "news_dates.cases" by whole;
    news_traps: "news_traps.cases" by whole;
}

/// Nothing is lost between this list and the report's document.
#[test]
fn figures_reach_the_document() {
    let document: Document = crate::analyze("قتل 5 أشخاص");
    assert_eq!(document.figures.len(), 1);
}
