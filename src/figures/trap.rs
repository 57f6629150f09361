//! Digits that are no figures: phone numbers, addresses, versions, long identifiers.

use crate::article::Article;
use crate::lexicon::rows::Lookalike;
use crate::token::TokenKind;

use super::date;
use super::words::{Joined, word};

/// Where the words or digits at token `i` end that are no figure.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<usize> {
    if let Some(phrase) = word::<Lookalike>(article, i, Joined::Anyhow) {
        return Some(phrase.end);
    }
    let plus = article.norm(i) == "+" && article.kind(i + 1) == TokenKind::Number;
    if !plus && article.kind(i) != TokenKind::Number {
        return None;
    }
    let first = i + usize::from(plus);
    let (end, digits, groups) = run(article, first);
    if !plus && date::find(article, first).is_some() {
        return None;
    }
    let phone = plus && digits >= 4 || groups >= 3 && digits >= 9 || groups == 2 && digits >= 10;
    if phone {
        return Some(end);
    }
    // Four groups and more with dots are an address: 192.168.1.2.
    let dots = article.norm(first).matches('.').count();
    (dots >= 3).then_some(first + 1)
}

/// Number tokens joined by dashes or spaces from `i` on: one past the last, how many digits and
/// groups. Groups of three behind spaces are a large number instead.
fn run(article: &Article<'_>, i: usize) -> (usize, usize, usize) {
    let mut end = i;
    let (mut digits, mut groups) = (0, 0);
    let mut grouped = true;
    while article.kind(end) == TokenKind::Number && groups < 6 {
        let norm = article.norm(end);
        if !norm.bytes().all(|b| b.is_ascii_digit()) {
            break;
        }
        if groups > 0 && norm.len() != 3 {
            grouped = false;
        }
        digits += norm.len();
        groups += 1;
        end += 1;
        let dash =
            article.kind(end) == TokenKind::Dash && article.glued(end) && article.glued(end + 1);
        if dash && article.kind(end + 1) == TokenKind::Number {
            grouped = false;
            end += 1;
        }
    }
    if grouped && groups > 1 {
        return (i, 0, 0);
    }
    (end, digits, groups)
}
