//! Where a content ends.

use super::Context;
use super::according_to;
use super::cue::{Form, Site};
use crate::lexicon::rows::Edge;
use crate::token::{Sentence, TokenKind};

/// A token at which a content ends, and the quotation that it lies in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Break {
    pub(crate) at: usize,
    pub(crate) inside: u32,
}

/// The breaks of a sentence, in order.
pub(crate) fn breaks(context: &Context<'_, '_>, sentence: Sentence, sites: &[Site]) -> Vec<Break> {
    let article = context.article;
    let mut breaks = Vec::new();
    let mut sites = sites.iter().peekable();
    for i in sentence.start as usize..sentence.end as usize {
        let site = loop {
            match sites.peek() {
                Some(site) if site.at < i => {
                    sites.next();
                }
                Some(site) if site.at == i => break Some(**site),
                _ => break None,
            }
        };
        if article.kind(i) != TokenKind::Word {
            continue;
        }
        let after_comma = i.checked_sub(1).is_some_and(|b| {
            matches!(
                article.kind(b),
                TokenKind::Comma | TokenKind::Dash | TokenKind::Semicolon
            )
        });
        let by_cue = site.is_some_and(|site| match site.form {
            Form::Participle => true,
            Form::Finite => {
                site.enclitic.is_none()
                    && (site.conjunction
                        || after_comma
                        || i.checked_sub(1).is_some_and(|b| {
                            matches!(article.norm(b), "كما" | "فيما" | "حيث" | "بينما")
                        }))
            }
            Form::Masdar => false,
        });
        // في وقت ما زالت: goes on in the journalist's words, comma or not; في وقت سابق does not.
        let meanwhile = article.norm(i) == "في" && article.edge(i, Edge::Time).is_none();
        let by_edge = ((after_comma || meanwhile) && article.edge(i, Edge::Journalist).is_some())
            || article.edge(i, Edge::Background).is_some()
            || article.edge(i, Edge::Turn).is_some();
        if by_cue || by_edge || according_to::at(context, i).is_some() {
            breaks.push(Break {
                at: i,
                inside: context.inside(i),
            });
        }
    }
    breaks
}

/// How many breaks in other quotations are passed over.
const AHEAD: usize = 64;

/// One past the last token of the content that begins at `from`, in a sentence whose content may
/// reach to `limit`.
pub(crate) fn end(context: &Context<'_, '_>, breaks: &[Break], from: usize, limit: usize) -> usize {
    let article = context.article;
    let inside = context.inside(from);
    let first = breaks.partition_point(|b| b.at <= from + 1);
    let mut end = breaks
        .iter()
        .skip(first)
        .take(AHEAD)
        .find(|b| b.inside == inside)
        .map_or(limit, |b| b.at)
        .min(limit);
    // A quotation that opens inside and closes behind the sentence belongs to it whole.
    if let Some(q) = article
        .quotations
        .iter()
        .skip(
            article
                .quotations
                .partition_point(|q| (q.open as usize) < from),
        )
        .take_while(|q| (q.open as usize) < end)
        .find(|q| q.close.is_some_and(|c| c as usize >= end))
    {
        end = q.close.map_or(end, |c| c as usize + 1);
        return end;
    }
    trim(context, from, end)
}

/// Where a reported phrase ends: at the first comma that does not go on with another phrase
/// (بالإفراج عن مئة، وبوقف القصف), or at a relative clause behind a comma.
pub(crate) fn phrase_end(context: &Context<'_, '_>, from: usize, end: usize) -> usize {
    let article = context.article;
    let comma = (from + 1..end).find(|&i| {
        if article.edge(i, Edge::Contrast).is_some() {
            return true;
        }
        if article.kind(i) != TokenKind::Comma {
            return false;
        }
        let next = i + 1;
        let word = article.norm(next);
        let goes_on = word.starts_with("وال")
            || word.starts_with("وب")
            || word.starts_with("ول")
            || word.starts_with("بالإضافة")
            || article.edge(next, Edge::Complement).is_some() && word.starts_with('و')
            || word.starts_with("وإلى")
            || word.starts_with("وضرورة")
            || word.starts_with("وعدم")
            || article.edge(next, Edge::Relative).is_some();
        !goes_on
    });
    trim(context, from, comma.unwrap_or(end))
}

/// Without commas, dashes and joining words at the end.
pub(crate) fn trim(context: &Context<'_, '_>, from: usize, mut end: usize) -> usize {
    let article = context.article;
    let reach = end.saturating_sub(super::TRAILING).max(from);
    while end > reach {
        let last = end - 1;
        let loose = match article.kind(last) {
            TokenKind::Comma
            | TokenKind::Semicolon
            | TokenKind::Dash
            | TokenKind::Newline
            | TokenKind::Colon
            | TokenKind::Open => true,
            // A question mark belongs to the words.
            TokenKind::Stop => !matches!(article.norm(last), "؟" | "?" | "!"),
            TokenKind::Word => article.edge(last, Edge::Dangling).is_some(),
            _ => false,
        };
        if !loose {
            break;
        }
        end = last;
    }
    end
}
