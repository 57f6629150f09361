//! Digits that are no figures: phone numbers, addresses, versions, long identifiers.

use crate::article::Article;
use crate::lexicon::rows::{Countable, Lookalike, Regnal, Unit};
use crate::token::TokenKind;

use super::words::{Joined, word};
use super::{date, ordinal};

/// Where the words or digits at token `i` end that are no figure.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<usize> {
    if let Some(phrase) =
        word::<Lookalike>(article, i, Joined::Anyhow).filter(|m| m.exact() || m.end > i + 1)
    {
        // لست سنوات is a time of six years.
        let six = article.norm(i) == "لست"
            && (word::<Unit>(article, i + 1, Joined::Plain).is_some()
                || word::<Countable>(article, i + 1, Joined::Plain).is_some());
        return (!six).then_some(phrase.end);
    }
    if let Some(name) = word::<Regnal>(article, i, Joined::Anyhow) {
        // عبدالله الثاني, بنديكت السادس عشر
        let ordinal = ordinal::words(article, name.end);
        return ordinal
            .filter(|_| article.shape(name.end).definite())
            .map(|(_, end, _)| end);
    }
    let bracket = article.kind(i) == TokenKind::Open;
    let sign = i + usize::from(bracket);
    let plus = article.norm(sign) == "+" && article.kind(sign + 1) == TokenKind::Number;
    if !plus && article.kind(i) != TokenKind::Number {
        return None;
    }
    let first = if plus { sign + 1 } else { i };
    // الدقيقة 90+3: stoppage time.
    let added = article.norm(first + 1) == "+" && article.glued(first + 1);
    if added && article.glued(first + 2) && article.kind(first + 2) == TokenKind::Number {
        return Some(first + 3);
    }
    if !plus && date::find(article, first).is_some() {
        return None;
    }
    let (end, digits, groups) = run(article, first, plus);
    let phone = plus && digits >= 7
        || groups >= 3 && digits >= 9
        || groups == 2 && digits >= 10
        || groups == 1 && digits == 10 && !article.norm(first).ends_with("000");
    if phone {
        return Some(extension(article, end));
    }
    // Four groups and more with dots are an address: 192.168.1.2.
    let dots = article.norm(first).matches('.').count();
    (dots >= 3).then_some(first + 1)
}

/// An extension behind a phone number: x 897, فرعي 897.
fn extension(article: &Article<'_>, end: usize) -> usize {
    let word = matches!(article.norm(end), "x" | "ext" | "فرعي" | "تحويلة");
    let stop = usize::from(article.norm(end + 1) == ".");
    if word && article.kind(end + 1 + stop) == TokenKind::Number {
        end + 2 + stop
    } else {
        end
    }
}

/// Number tokens joined by dashes or spaces from `i` on, behind a plus sign by brackets and dots
/// too: one past the last, how many digits and groups. Groups of three behind spaces are a large
/// number instead.
fn run(article: &Article<'_>, i: usize, plus: bool) -> (usize, usize, usize) {
    let mut at = i;
    let mut end = i;
    let (mut digits, mut groups) = (0, 0);
    let mut grouped = true;
    while groups < 7 && at < i + 14 {
        match article.kind(at) {
            TokenKind::Number => {
                let norm = article.norm(at);
                let plain = norm.bytes().all(|b| b.is_ascii_digit());
                if !plain && !plus {
                    break;
                }
                if groups > 0 && norm.len() != 3 || groups == 0 && norm.len() > 3 {
                    grouped = false;
                }
                digits += norm.bytes().filter(u8::is_ascii_digit).count();
                groups += 1;
                end = at + 1;
            }
            TokenKind::Dash if plus || article.glued(at) && article.glued(at + 1) => {
                grouped = false;
            }
            TokenKind::Close | TokenKind::Slash if plus => {}
            _ => break,
        }
        at += 1;
    }
    if grouped && groups > 1 && !plus {
        return (i, 0, 0);
    }
    (end, digits, groups)
}
