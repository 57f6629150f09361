//! Isnad (إسناد: attribution) finds who said what, to how many, in Arabic news.

pub mod document;
mod options;
pub mod report;
pub mod span;
#[cfg(target_arch = "wasm32")]
mod wasm;

pub use document::Document;
pub use options::{Options, Reference, ReferenceError};
pub use span::Span;

/// Analyses `text` without a reference time.
#[must_use]
pub fn analyze(text: &str) -> Document {
    analyze_with(text, &Options::default())
}

/// Analyses `text`.
#[must_use]
pub fn analyze_with(_text: &str, _options: &Options) -> Document {
    Document::default()
}
