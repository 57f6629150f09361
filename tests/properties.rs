//! What must hold for any text whatever.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use isnad::document::Document;
use isnad::{Span, analyze};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces that break analyzers: marks of every sort, controls, numbers, cues, names.
const PIECES: &[&str] = &[
    "قال",
    "وقال",
    "أن",
    "إن",
    "بأن",
    "وفقا",
    "لـ",
    "بحسب",
    "مصادر",
    "ثلاثة",
    "عشرون",
    "ألفا",
    "مليون",
    "دولار",
    "في المئة",
    "الرئيس",
    "محمد",
    "بن",
    "علي",
    "وزارة",
    "الخارجية",
    "أمس",
    "الأربعاء",
    "مضيفا",
    "مؤكدا",
    "نقلت",
    "عن",
    "قوله",
    "رويترز",
    "الأمم المتحدة",
    "١٢٣",
    "1,250",
    "3.5",
    "٪",
    "%",
    "2-1",
    "15:30",
    "12/8/2015",
    "«",
    "»",
    "\"",
    "“",
    "”",
    "'",
    "(",
    ")",
    ":",
    "،",
    "؛",
    ".",
    "..",
    "؟",
    "!",
    "\n",
    "\r\n",
    " ",
    "\u{200F}",
    "\u{202B}",
    "\u{202C}",
    "\u{200C}",
    "\u{0640}",
    "\u{064B}",
    "\u{0651}",
    "\u{0654}",
    "😀",
    "e\u{301}",
    "\u{FEFB}",
    "\u{FDF2}",
    "BBC",
    "https://a.b/c",
    "@x",
    "#",
    "\u{FFFD}",
    "\0",
    "ـ",
    "لل",
    "ال",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    let separator = select(&[" ", " ", " ", ""][..]);
    vec((piece, separator), 0..60).prop_map(|parts| {
        parts
            .into_iter()
            .flat_map(|(piece, separator)| [piece, separator.to_owned()])
            .collect()
    })
}

/// Every span of a document with a word on what it is.
fn spans(document: &Document) -> Vec<(&'static str, Span)> {
    let mut spans = Vec::new();
    for actor in &document.actors {
        spans.extend(actor.roles.iter().map(|&r| ("role", r)));
        spans.extend(actor.mentions.iter().map(|m| ("mention", m.span)));
    }
    for quote in &document.quotes {
        spans.push(("quote", quote.span));
        spans.extend(quote.cue.map(|c| ("cue", c)));
        spans.extend(quote.speaker.map(|s| ("speaker", s.mention)));
    }
    for figure in &document.figures {
        spans.push(("figure", figure.span));
        spans.extend(figure.of.map(|o| ("counted noun", o)));
    }
    spans.extend(document.notes.iter().map(|n| ("note", n.span)));
    spans
}

fn check(text: &str) -> Document {
    let document = analyze(text);
    for (what, span) in spans(&document) {
        let range = span.start as usize..span.end as usize;
        assert!(
            span.start <= span.end,
            "{what} {span:?} is reversed in {text:?}"
        );
        assert!(
            text.get(range).is_some(),
            "{what} {span:?} does not fit {text:?}"
        );
        assert!(
            what == "note" || !span.is_empty(),
            "{what} {span:?} is empty in {text:?}"
        );
    }
    let actors = document.actors.len();
    for quote in &document.quotes {
        let ids = quote
            .speaker
            .iter()
            .map(|s| s.actor)
            .chain(quote.via.iter().copied());
        assert!(
            ids.into_iter().all(|id| (id as usize) < actors),
            "{quote:?}"
        );
    }
    assert!(
        document
            .actors
            .iter()
            .all(|a| !a.mentions.is_empty() && !a.name.is_empty())
    );
    assert!(
        document.figures.is_sorted_by_key(|f| f.span)
            && document.quotes.is_sorted_by_key(|q| q.span.start)
    );
    let apart = |pair: &[isnad::document::Figure]| !pair[0].span.overlaps(pair[1].span);
    assert!(
        document.figures.windows(2).all(apart),
        "figures overlap in {text:?}"
    );
    assert_eq!(document, analyze(text), "analysing twice gives two results");
    document
}

/// What is found, without places: kinds and words stripped of what does not count.
fn findings(text: &str) -> Vec<String> {
    let plain = |span: Span| {
        span.slice(text)
            .replace(['\u{0640}', '\u{064E}', '\u{0652}'], "")
    };
    let document = analyze(text);
    let mut found: Vec<String> = spans(&document)
        .into_iter()
        .map(|(what, span)| format!("{what} {}", plain(span)))
        .collect();
    found.extend(
        document
            .figures
            .iter()
            .map(|f| format!("{:?} {:?} {:?} {:?}", f.kind, f.value, f.unit, f.bound)),
    );
    found.extend(
        document
            .quotes
            .iter()
            .map(|q| format!("{:?} {:?} {:?}", q.kind, q.stance, q.confidence)),
    );
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_gives_sound_findings(text in text()) {
        check(&text);
    }

    #[test]
    fn any_string_gives_sound_findings(text in any::<String>()) {
        check(&text);
    }
}

const ARTICLES: [&str; 3] = [
    include_str!("articles/agency.txt"),
    include_str!("articles/economy.txt"),
    include_str!("articles/maghreb.txt"),
];

/// Puts `sign` behind every `every`th Arabic letter that is not at the end of a word, where it
/// could look like something else (tatweel before a number or a mark).
fn decorate(text: &str, sign: char, every: usize) -> String {
    let mut out = String::new();
    let mut letters = 0;
    let mut ahead = text.chars().peekable();
    let letter = |c: char| matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}');
    while let Some(c) = ahead.next() {
        out.push(c);
        if letter(c) && ahead.peek().is_some_and(|&next| letter(next)) {
            letters += 1;
            if letters % every == 0 {
                out.push(sign);
            }
        }
    }
    out
}

/// Fatha and sukun only: damma tells خُمس, a fifth, from خمس, five, and is meant to.
#[test]
fn vowel_signs_and_tatweel_change_no_finding() {
    for article in ARTICLES {
        let plain = findings(article);
        assert!(!plain.is_empty());
        for (sign, every) in [('\u{064E}', 1), ('\u{0652}', 3), ('\u{0640}', 2)] {
            assert_eq!(
                findings(&decorate(article, sign, every)),
                plain,
                "U+{:04X}",
                u32::from(sign)
            );
        }
    }
}

#[test]
fn doubled_spaces_change_no_finding() {
    for article in ARTICLES {
        let doubled = article.replace(' ', "  ");
        let single = |found: Vec<String>| -> Vec<String> {
            found.iter().map(|f| f.replace("  ", " ")).collect()
        };
        assert_eq!(single(findings(&doubled)), findings(article));
    }
}

#[test]
fn hostile_texts_give_a_report() {
    let long = 60_000;
    let hostile = [
        String::new(),
        "ق".to_owned(),
        "\u{064B}".repeat(1000),
        "«".repeat(long),
        "»".repeat(long),
        "\"".repeat(long),
        "(«\"'".repeat(long / 4),
        "ق".repeat(long),
        "9".repeat(long),
        "9,".repeat(long),
        "1 و".repeat(long / 2),
        "مليون ".repeat(long / 5),
        "قال ".repeat(long / 4),
        "قال إن ".repeat(long / 6),
        "قال: \"".repeat(long / 6),
        "بن ".repeat(long / 3),
        "محمد ".repeat(long / 4),
        "وزير الخارجية ".repeat(long / 12),
        "من 1 إلى ".repeat(long / 8),
        "www.".repeat(long / 4),
        "a@".repeat(long / 2),
        "\n".repeat(long),
        ". ".repeat(long),
        String::from_utf8_lossy(&(0..=255u8).cycle().take(long).collect::<Vec<_>>()).into_owned(),
    ];
    for text in &hostile {
        check(text);
    }
}
