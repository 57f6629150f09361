//! The tables of expectations of this layer: `cue: content`, several joined by ` ; `; a quote
//! without a cue shows its content alone.

use super::find;
use crate::article::Article;
use crate::cases::check;

fn show(text: &str) -> String {
    let article = Article::new(text);
    let shown = find(&article).into_iter().map(|a| {
        let content = a.content.slice(text);
        match a.cue {
            Some(cue) => format!("{}: {content}", cue.slice(text)),
            None => content.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join(" ; ")
}

/// `kind stance` of each quote.
fn sorts(text: &str) -> String {
    let article = Article::new(text);
    let shown = find(&article).into_iter().map(|a| {
        let kind = crate::report::quote_kind(a.kind);
        format!("{kind} {}", crate::report::stance(a.stance))
    });
    shown.collect::<Vec<_>>().join(" ; ")
}

macro_rules! tables {
    ($($name:ident $file:literal $show:ident;)+) => {$(
        #[test]
        fn $name() {
            check(concat!("src/quotes/", $file), include_str!($file), $show);
        }
    )+};
}

tables! {
    perfect "perfect.cases" show;
    imperfect "imperfect.cases" show;
    participles "participle.cases" show;
    masdars "masdar.cases" show;
    clauses "clause.cases" show;
    phrases "complement.cases" show;
    contents "content.cases" show;
    quotations "direct.cases" show;
    sources "according_to.cases" show;
    headlines "headline.cases" show;
    objects "object.cases" show;
    prepositions "preposition.cases" show;
    predicates "predicate.cases" show;
    verbatim_words "verbatim.cases" show;
    cues_of_two_words "two_part.cases" show;
    homographs "homograph.cases" show;
    occasions "occasion.cases" show;
    nominal_cues "nominal.cases" show;
    cues_within_words "within.cases" show;
    news_without_words "plain.cases" show;
    stances "stance.cases" sorts;
}
