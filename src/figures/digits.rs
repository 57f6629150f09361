//! Numbers in digits: `1,250`, `١٬٢٥٠`, `3,5`, `1 414 021`, `5ر12`.
//!
//! Three digits behind a comma or dot are a group, fewer or more are decimals (`3,5`, `0.250` and,
//! before a scale word, `1.234 مليار` are decimals too). Agencies that write ر for the decimal
//! point type the decimals first, since the line is read from the right: `5ر12` is 12.5.

use crate::article::Article;
use crate::token::TokenKind;

/// A number in digits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Digits {
    pub(super) value: f64,
    /// What it is as a decimal, where the dot may be either.
    pub(super) decimal: Option<f64>,
    /// Only digits, as in a year.
    pub(super) plain: bool,
    /// How many digits there are.
    pub(super) length: usize,
    /// One past the last token.
    pub(super) end: usize,
}

/// Reads the number that begins at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Digits> {
    if article.kind(i) != TokenKind::Number {
        return None;
    }
    let norm = article.norm(i);
    let mut digits = parse(norm)?;
    digits.end = i + 1;
    if article.norm(i + 1) == "ر"
        && article.glued(i + 1)
        && article.glued(i + 2)
        && article.kind(i + 2) == TokenKind::Number
    {
        let value = format!("{}.{norm}", article.norm(i + 2)).parse().ok()?;
        return Some(Digits {
            value,
            decimal: None,
            plain: false,
            length: digits.length,
            end: i + 3,
        });
    }
    if let Some((value, end)) = power_of_ten(article, i, digits.value) {
        digits.value = value;
        digits.end = end;
        digits.plain = false;
        return Some(digits);
    }
    if digits.plain && norm.len() <= 3 && !norm.starts_with('0') {
        while spaced_group(article, digits.end) {
            let group: f64 = article.norm(digits.end).parse().ok()?;
            digits.value = digits.value * 1000.0 + group;
            digits.plain = false;
            digits.end += 1;
        }
    }
    Some(digits)
}

/// 1.2e10: the value and the end of a number with a decimal power.
fn power_of_ten(article: &Article<'_>, i: usize, value: f64) -> Option<(f64, usize)> {
    if article.kind(i + 1) != TokenKind::Latin || !article.glued(i + 1) {
        return None;
    }
    let power = article.norm(i + 1).strip_prefix(['e', 'E'])?;
    if !power.is_empty() {
        let power: i32 = power.parse().ok().filter(|p| *p < 300)?;
        return Some((value * 10f64.powi(power), i + 2));
    }
    let minus = article.kind(i + 2) == TokenKind::Dash;
    if !minus && article.norm(i + 2) != "+" || article.kind(i + 3) != TokenKind::Number {
        return None;
    }
    let power: i32 = article.norm(i + 3).parse().ok().filter(|p| *p < 300)?;
    Some((
        value * 10f64.powi(if minus { -power } else { power }),
        i + 4,
    ))
}

/// Three digits parted by a space from the group before.
fn spaced_group(article: &Article<'_>, i: usize) -> bool {
    article.kind(i) == TokenKind::Number
        && !article.glued(i)
        && match article.norm(i).split_once('.') {
            Some((group, decimals)) => {
                group.len() == 3 && decimals.bytes().all(|b| b.is_ascii_digit())
            }
            None => {
                article.norm(i).len() == 3 && article.norm(i).bytes().all(|b| b.is_ascii_digit())
            }
        }
}

/// The value of one number token; `None` for addresses, dates and versions such as `1.2.3`.
pub(super) fn parse(norm: &str) -> Option<Digits> {
    if norm.bytes().all(|b| b.is_ascii_digit()) {
        return Some(Digits {
            value: norm.parse().ok()?,
            decimal: None,
            plain: true,
            length: norm.len(),
            end: 0,
        });
    }
    let is_separator = |c: char| !c.is_ascii_digit();
    let separators: Vec<char> = norm.chars().filter(|&c| is_separator(c)).collect();
    let parts: Vec<&str> = norm.split(is_separator).collect();
    let length = parts.iter().map(|part| part.len()).sum();
    let whole = parts.concat();
    let done = |value: String, decimal: Option<String>| {
        Some(Digits {
            value: value.parse().ok()?,
            decimal: decimal.and_then(|d| d.parse().ok()),
            plain: separators.is_empty(),
            length,
            end: 0,
        })
    };
    let (&last, before) = match separators.split_last() {
        None => return done(whole, None),
        Some(split) => split,
    };
    let tail = parts.last().copied().unwrap_or("");
    let head = parts.first().copied().unwrap_or("");
    let decimal = || {
        let integer = parts.get(..parts.len() - 1).unwrap_or_default().concat();
        format!("{integer}.{tail}")
    };
    let groups = |parts: &[&str]| {
        parts.iter().skip(1).all(|part| part.len() == 3) && head.len() <= 3 && head != "0"
    };
    let others = parts.get(..parts.len() - 1).unwrap_or_default();
    if last == '\u{066B}' {
        let sound = others.len() == 1 || groups(others);
        return sound.then(|| done(decimal(), None)).flatten();
    }
    if last == '\u{066C}' {
        return groups(&parts).then(|| done(whole, None)).flatten();
    }
    if before.is_empty() {
        if tail.len() == 3 && groups(&parts) {
            let either = (last == '.').then(decimal);
            return done(whole, either);
        }
        return done(decimal(), None);
    }
    if before.iter().all(|&c| c == last) {
        return groups(&parts).then(|| done(whole, None)).flatten();
    }
    groups(others).then(|| done(decimal(), None)).flatten()
}
