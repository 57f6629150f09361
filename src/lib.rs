//! Isnad (إسناد: attribution) finds who said what, to how many, in Arabic news.
//!
//! A text goes through stages, each reading only what came before: orthography (`text`), tokens,
//! sentences and quotation marks (`token`), words taken apart with the help of a lexicon
//! (`morph`, `lexicon`), then three layers side by side (`actors`, `quotes`, `figures`), and at
//! last the links between them (`link`). `ARCHITECTURE.md` has the map.
//!
//! # Who says what
//!
//! ```
//! use isnad::document::{QuoteKind, Stance};
//!
//! let text = "وأكد وزير المالية سامي حداد أن الموازنة جاهزة.";
//! let document = isnad::analyze(text);
//! let quote = &document.quotes[0];
//! assert_eq!((quote.kind, quote.stance), (QuoteKind::Indirect, Stance::Confirm));
//! assert_eq!(quote.cue.unwrap().slice(text), "أكد");
//! assert_eq!(quote.span.slice(text), "أن الموازنة جاهزة");
//! let speaker = &document.actors[quote.speaker.unwrap().actor as usize];
//! assert_eq!(speaker.name, "سامي حداد");
//! assert_eq!(speaker.roles[0].slice(text), "وزير المالية");
//! ```
//!
//! # How many
//!
//! ```
//! use isnad::document::{Bound, Value};
//!
//! let text = "نزح أكثر من ثلاثة آلاف شخص خلال يومين";
//! let document = isnad::analyze(text);
//! let figure = &document.figures[0];
//! assert_eq!(figure.value, Some(Value::Exact(3000.0)));
//! assert_eq!(figure.bound, Some(Bound::Over));
//! assert_eq!(figure.of.unwrap().slice(text), "شخص");
//! assert_eq!(document.figures[1].unit, Some("day"));
//! ```
//!
//! # When, and the report that others read
//!
//! ```
//! use isnad::document::Resolved;
//! use isnad::{Options, analyze_with};
//!
//! let options = Options::new(Some("2024-05-01"))?;
//! let document = analyze_with("وصل الوفد أمس", &options);
//! let resolved = document.figures[0].resolved.clone();
//! assert_eq!(resolved, Some(Resolved::At("2024-04-30".to_owned())));
//! let report = isnad::report::Report::new("وصل الوفد أمس", &document);
//! assert!(serde_json::to_string(&report)?.contains(r#""resolved":"2024-04-30""#));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

mod actors;
mod article;
#[cfg(test)]
mod cases;
mod chunk;
pub mod document;
mod figures;
mod hash;
mod lexicon;
mod link;
mod morph;
mod options;
mod quotes;
pub mod report;
pub mod span;
mod text;
mod token;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use document::Document;
pub use options::{Options, Reference, ReferenceError};
pub use span::Span;

use article::Article;

/// Analyses `text` without a reference time.
#[must_use]
pub fn analyze(text: &str) -> Document {
    analyze_with(text, &Options::default())
}

/// Analyses `text`.
///
/// The stages are functions of their own in the compiled module too: browsers compile a function
/// as a whole, and one that holds all stages stays slow for long.
#[must_use]
pub fn analyze_with(text: &str, options: &Options) -> Document {
    let article = Article::new(text);
    let figures = figures::find(&article, options);
    let mentions = actors::find(&article);
    let cues = quotes::find(&article);
    link::resolve(&article, mentions, cues, figures)
}
