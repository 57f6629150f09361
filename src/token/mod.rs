//! Tokens, sentences and quotation marks.

mod lex;
mod marks;
mod sentence;

pub(crate) use lex::tokenize;
pub(crate) use marks::{Quotation, pair};
pub(crate) use sentence::{Sentence, split};

use crate::span::Span;

/// One word, number or sign; spaces are what lies between tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// In the original text, marks on the last letter included.
    pub(crate) span: Span,
    /// In the folded text.
    pub(crate) norm: Span,
    /// What it is.
    pub(crate) kind: TokenKind,
    /// Whether no space parts it from the token before.
    pub(crate) glued: bool,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Arabic letters.
    Word,
    /// Digits, with the separators between them: `1,250`, `3.5`, `12.8.2015`.
    Number,
    /// Letters of other scripts, with digits behind them: `BBC`, `G20`.
    Latin,
    /// A web or mail address, a handle.
    Link,
    /// The end of a line.
    Newline,
    /// `.` `!` `?` `؟` `…`
    Stop,
    /// `،` `,`
    Comma,
    /// `؛` `;`
    Semicolon,
    /// `:`
    Colon,
    /// `-` `–` `—`
    Dash,
    /// `/`
    Slash,
    /// `(` `[` `{`
    Open,
    /// `)` `]` `}`
    Close,
    /// Any quotation mark; [`Quotation`] tells which belong together.
    Mark,
    /// `%`
    Percent,
    /// Any other sign: currencies, `+`, `#`, emoji …
    Sign,
}

impl TokenKind {
    /// Whether a phrase may run through: words, numbers, Latin names.
    pub(crate) fn is_wordlike(self) -> bool {
        matches!(self, Self::Word | Self::Number | Self::Latin)
    }
}
