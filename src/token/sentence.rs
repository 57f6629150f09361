//! Sentences and paragraphs.

use super::{Token, TokenKind};
use crate::span::Span;

/// A run of tokens up to a full stop or the end of the paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// First token.
    pub(crate) start: u32,
    /// One past the last token; the stop and the marks that close behind it are inside.
    pub(crate) end: u32,
    /// Counted from 0; lines are paragraphs.
    pub(crate) paragraph: u32,
}

/// Splits tokens into sentences. Every token but the line ends is in exactly one.
#[inline(never)]
pub(crate) fn split(folded: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut paragraph = 0;
    let mut start = 0u32;
    let mut i = 0u32;
    let get = |i: u32| tokens.get(i as usize);
    while let Some(token) = get(i) {
        if token.kind == TokenKind::Newline {
            if start < i {
                sentences.push(Sentence {
                    start,
                    end: i,
                    paragraph,
                });
            }
            paragraph += 1;
            start = i + 1;
        } else if token.kind == TokenKind::Stop && ends_sentence(folded, tokens, i) {
            let mut end = i + 1;
            // Further stops, and marks and brackets that close directly behind, belong to it.
            while let Some(next) = get(end) {
                let more_stops = next.kind == TokenKind::Stop && next.glued;
                let closing = next.glued
                    && matches!(next.kind, TokenKind::Mark | TokenKind::Close)
                    && !get(end + 1).is_some_and(|after| after.glued && after.kind.is_wordlike());
                if !more_stops && !closing {
                    break;
                }
                end += 1;
            }
            sentences.push(Sentence {
                start,
                end,
                paragraph,
            });
            start = end;
            i = end;
            continue;
        }
        i += 1;
    }
    if start < i {
        sentences.push(Sentence {
            start,
            end: i,
            paragraph,
        });
    }
    sentences
}

/// Whether the stop at `i` ends a sentence: the dot of an abbreviation (د. محمد, أ.ف.ب) does not.
fn ends_sentence(folded: &str, tokens: &[Token], i: u32) -> bool {
    let Some(stop) = tokens.get(i as usize) else {
        return true;
    };
    if stop.norm.slice(folded) != "." {
        return true;
    }
    let before = (i as usize).checked_sub(1).and_then(|b| tokens.get(b));
    let after = tokens.get(i as usize + 1);
    let next_glued = after.is_some_and(|a| a.glued && a.kind.is_wordlike());
    let Some(before) = before.filter(|b| b.kind.is_wordlike() && stop.glued) else {
        return true;
    };
    let letters = letters(before.norm, folded);
    match before.kind {
        // A single letter is a title or an initial; two letters glued on both sides too (أ.د.محمد).
        TokenKind::Word => !(letters == 1 && !is_line_end(after) || letters == 2 && next_glued),
        TokenKind::Latin => !(letters == 1 && !is_line_end(after) || next_glued),
        _ => true,
    }
}

fn is_line_end(after: Option<&Token>) -> bool {
    after.is_none_or(|a| a.kind == TokenKind::Newline)
}

fn letters(span: Span, folded: &str) -> usize {
    span.slice(folded).chars().take(3).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use crate::token::tokenize;

    fn sentences(text: &str) -> Vec<String> {
        let folded = fold::light(text);
        let tokens = tokenize(text, &folded);
        let text_of = |s: &Sentence| {
            let first = tokens[s.start as usize].span;
            let last = tokens[s.end as usize - 1].span;
            first.join(last).slice(text).to_owned()
        };
        split(folded.text(), &tokens).iter().map(text_of).collect()
    }

    #[test]
    fn stops_and_lines_end_sentences() {
        assert_eq!(
            sentences("قال: \"نعم.\" ثم مضى.\nعنوان\n\nنص"),
            ["قال: \"نعم.\"", "ثم مضى.", "عنوان", "نص"]
        );
        assert_eq!(sentences("هل جاء؟! نعم"), ["هل جاء؟!", "نعم"]);
    }

    #[test]
    fn abbreviations_and_decimals_do_not() {
        for whole in [
            "قال د. محمد نعم.",
            "وكالة أ.ف.ب أمس",
            "نسبة 3.5 في المئة",
            "J. Smith قال",
        ] {
            assert_eq!(sentences(whole), [whole]);
        }
    }
}
