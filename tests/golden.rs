//! Golden dumps: what the program does with whole articles, in a form that a diff shows well.
//!
//! The articles under `tests/articles` are written for this project. A dump says what is found,
//! not what is right; read a change before accepting it with `UPDATE_GOLDEN=1 cargo test`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use isnad::document::{Document, Value};
use isnad::{Options, Span, analyze_with};

/// When the articles are said to have been published.
const REFERENCE: &str = "2024-11-20T09:00";

#[test]
fn articles_come_out_as_in_their_golden_dumps() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut differences = Vec::new();
    for path in articles() {
        let text = fs::read_to_string(&path).expect("the article is readable");
        let options = Options::new(Some(REFERENCE)).expect("the reference is a date");
        let dump = dump(&text, &analyze_with(&text, &options));
        let golden = path.with_extension("golden");
        if update {
            fs::write(&golden, &dump).expect("the dump is writable");
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if dump != expected {
            differences.push(format!(
                "{}\n{}",
                golden.display(),
                difference(&expected, &dump)
            ));
        }
    }
    assert!(
        differences.is_empty(),
        "dumps differ (- before, + now):\n{}",
        differences.join("\n")
    );
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
    let entries = fs::read_dir(folder).expect("the articles are there");
    let paths = entries.map(|entry| entry.expect("the folder is readable").path());
    let mut articles: Vec<PathBuf> = paths
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    articles.sort();
    assert!(articles.len() >= 6, "the articles are gone: {articles:?}");
    articles
}

fn difference(before: &str, now: &str) -> String {
    let (before, now): (Vec<&str>, Vec<&str>) = (before.lines().collect(), now.lines().collect());
    let gone = before
        .iter()
        .filter(|line| !now.contains(line))
        .map(|line| format!("- {line}"));
    let new = now
        .iter()
        .filter(|line| !before.contains(line))
        .map(|line| format!("+ {line}"));
    gone.chain(new).collect::<Vec<_>>().join("\n")
}

fn dump(text: &str, document: &Document) -> String {
    let mut out = String::new();
    let words = |span: Span| span.slice(text).replace('\n', "⏎");
    for (id, actor) in document.actors.iter().enumerate() {
        let country = actor.country.unwrap_or("-");
        let _ = writeln!(
            out,
            "ACTOR {id} {:?} {country} [{}] {}",
            actor.kind, actor.name, actor.rule
        );
        for role in &actor.roles {
            let _ = writeln!(out, "  role [{}]", words(*role));
        }
        for mention in &actor.mentions {
            let (span, kind, form) = (mention.span, mention.kind, mention.form);
            let place = format!("{}..{}", span.start, span.end);
            let _ = writeln!(
                out,
                "  {place} {kind:?} {form:?} [{}] {}",
                words(span),
                mention.rule
            );
        }
    }
    for (id, quote) in document.quotes.iter().enumerate() {
        let (kind, stance, confidence) = (quote.kind, quote.stance, quote.confidence);
        let _ = write!(
            out,
            "QUOTE {id} {kind:?} {stance:?} {confidence:?} {}",
            quote.rule
        );
        match quote.speaker {
            Some(s) => {
                let _ = write!(
                    out,
                    " speaker={} by={:?} [{}]",
                    s.actor,
                    s.by,
                    words(s.mention)
                );
            }
            None => out.push_str(" speaker=-"),
        }
        if !quote.via.is_empty() {
            let _ = write!(out, " via={:?}", quote.via);
        }
        let cue = quote.cue.map_or("-".to_owned(), words);
        let _ = writeln!(out, "\n  cue [{cue}]\n  content [{}]", words(quote.span));
    }
    for figure in &document.figures {
        let _ = write!(out, "FIGURE {:?} [{}]", figure.kind, words(figure.span));
        match figure.value {
            Some(Value::Exact(value)) => write!(out, " value={value}"),
            Some(Value::Range(from, to)) => write!(out, " value={from}..{to}"),
            None => Ok(()),
        }
        .expect("strings are writable");
        let texts = [
            ("vague", figure.vague.map(str::to_owned)),
            ("bound", figure.bound.map(|b| format!("{b:?}"))),
            ("unit", figure.unit.map(str::to_owned)),
            ("of", figure.of.map(words)),
            ("date", figure.date.clone()),
            ("time", figure.time.clone()),
            ("score", figure.score.clone()),
            ("calendar", figure.calendar.map(|c| format!("{c:?}"))),
            (
                "resolved",
                figure.resolved.as_ref().map(|r| format!("{r:?}")),
            ),
        ];
        for (name, value) in texts {
            if let Some(value) = value {
                let _ = write!(out, " {name}={value}");
            }
        }
        let _ = writeln!(out, " {}", figure.rule);
    }
    for note in &document.notes {
        let _ = writeln!(
            out,
            "NOTE {:?} at {} [{}]",
            note.code,
            note.span.start,
            words(note.span)
        );
    }
    out
}
