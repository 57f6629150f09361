//! Isnad (إسناد: attribution) finds who said what, to how many, in Arabic news.

mod actors;
mod article;
#[cfg(test)]
mod cases;
mod chunk;
pub mod document;
mod figures;
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
#[must_use]
pub fn analyze_with(text: &str, options: &Options) -> Document {
    let article = Article::new(text);
    let figures = figures::find(&article, options);
    let mentions = actors::find(&article);
    let cues = quotes::find(&article);
    link::resolve(&article, mentions, cues, figures)
}
