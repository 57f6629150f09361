//! The one numeral parser that all figures are made with: `40`, `3.5 مليون`, ثلاثة وعشرون ألفا
//! وخمسمئة "23,500", مليونا و200 ألف "1,200,000", ثلاثة ملايين ونصف المليون "3,500,000".
//!
//! A numeral is a chain of groups below a thousand or in digits, each with its scale words, joined
//! by و and falling: a group that is not smaller than the last scale begins another number (خمسة
//! وستة "five and six"). أحد alone, plural scales alone (آلاف) and number words with a pronoun are
//! no numerals.

use crate::article::Article;
use crate::lexicon::rows::NumeralRole::{
    Construct, Dual, Hundred, One, Scale, Scales, Teen, Ten, Tens, Unit, Zero,
};
use crate::lexicon::rows::{FractionWord, NotCounted, Shares};
use crate::morph::Proclitics;
use crate::token::TokenKind;

use super::digits;
use super::words::{Joined, Term, after_and, term, word};

/// A number in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    /// First token.
    pub(super) start: usize,
    /// One past the last token.
    pub(super) end: usize,
    /// Bytes of the first token before the number: its proclitics but the article.
    pub(super) skip: u8,
    /// What is joined to the front of the first word.
    pub(super) proclitics: Proclitics,
    /// What it says.
    pub(super) value: f64,
    /// Whether it begins with digits.
    pub(super) digits: bool,
    /// Only digits, without separators.
    pub(super) plain: bool,
    /// How many digits.
    pub(super) length: usize,
    /// The last scale word's value, 1 where there is none.
    pub(super) scale: f64,
}

/// A part of a numeral: a number and where it ends.
#[derive(Clone, Copy, Debug)]
struct Group {
    value: f64,
    end: usize,
    skip: u8,
    proclitics: Proclitics,
    scale: f64,
    digits: bool,
    plain: bool,
    length: usize,
}

/// The numeral that begins at token `i`.
pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Numeral> {
    if let Some(numeral) = decimals_only(article, i) {
        return Some(numeral);
    }
    if let Some(from) = sign(article, i) {
        let mut numeral = unsigned(article, from)?;
        numeral.value = -numeral.value;
        numeral.start = i;
        numeral.skip = 0;
        return Some(numeral);
    }
    unsigned(article, i)
}

/// .75 without the zero, not behind a word: there the dot ends a sentence.
fn decimals_only(article: &Article<'_>, i: usize) -> Option<Numeral> {
    let point = matches!(article.norm(i), "." | "," | "٫") && article.glued(i + 1);
    let free = i == 0 || !article.glued(i);
    if !point || !free || article.kind(i + 1) != TokenKind::Number {
        return None;
    }
    let value = format!("0.{}", article.norm(i + 1)).parse().ok()?;
    Some(Numeral {
        start: i,
        end: i + 2,
        skip: 0,
        proclitics: Proclitics::NONE,
        value,
        digits: true,
        plain: false,
        length: article.norm(i + 1).len(),
        scale: 1.0,
    })
}

/// Where the number behind a minus sign at `i` begins.
fn sign(article: &Article<'_>, i: usize) -> Option<usize> {
    match article.kind(i) {
        TokenKind::Dash => {
            let free = i == 0 || !article.glued(i) || article.kind(i - 1) == TokenKind::Open;
            let line_start = i == 0 || article.kind(i - 1) == TokenKind::Newline;
            let number = article.kind(i + 1) == TokenKind::Number && article.glued(i + 1);
            // A dash that begins a line before a number and a noun is a bullet.
            let bullet = line_start && article.kind(i + 2) == TokenKind::Word;
            (free && number && !bullet).then_some(i + 1)
        }
        TokenKind::Word => {
            let minus = matches!(article.norm(i), "ناقص" | "سالب");
            minus.then_some(i + 1)
        }
        _ => None,
    }
}

fn unsigned(article: &Article<'_>, i: usize) -> Option<Numeral> {
    let first = scaled(article, i, Joined::Anyhow)?;
    let mut total = first.value;
    let mut end = first.end;
    let mut scale = first.scale;
    let mut last_scale = first.scale;
    while scale > 1.0 && counted_share(article, end).is_none() {
        let Some((at, joined)) = next(article, end) else {
            break;
        };
        let Some(more) = scaled(article, at, joined) else {
            break;
        };
        if more.value >= scale || more.value == 0.0 {
            break;
        }
        total += more.value;
        end = more.end;
        scale = more.scale;
        if more.scale > 1.0 {
            last_scale = more.scale;
        }
    }
    let mut numeral = Numeral {
        start: i,
        end,
        skip: first.skip,
        proclitics: first.proclitics,
        value: total,
        digits: first.digits,
        plain: first.plain && end == i + 1,
        length: first.length,
        scale: last_scale,
    };
    add_decimals(article, &mut numeral);
    add_fraction(article, &mut numeral);
    Some(numeral)
}

/// Where a further group may begin: behind و, or directly (dialects: خمسمية خمسة وعشرين).
fn next(article: &Article<'_>, end: usize) -> Option<(usize, Joined)> {
    if let Some(found) = after_and(article, end) {
        return Some(found);
    }
    // ٤ آلاف ٣ مائة
    let hundreds = article.kind(end) == TokenKind::Number
        && term(article, end + 1, Joined::Plain, &[Hundred]).is_some();
    (article.kind(end) == TokenKind::Word || hundreds).then_some((end, Joined::Plain))
}

/// A group with its scale words.
fn scaled(article: &Article<'_>, i: usize, joined: Joined) -> Option<Group> {
    let mut group = match term(article, i, joined, &[Scale, Dual, Construct]) {
        Some(alone) => scale_alone(article, i, alone),
        None => group(article, i, joined)?,
    };
    let mut scales = 0;
    while let Some(more) = term(article, group.end, Joined::Plain, &[Scale, Scales]) {
        // 1.234 مليار is no 1,234 milliard.
        if group.digits
            && scales == 0
            && let Some(decimal) = digits::at(article, i).and_then(|d| d.decimal)
        {
            group.value = decimal;
        }
        let grows = scales == 0 || more.value >= 1000.0;
        let article_between = more.proclitics.article() && !group.proclitics.article();
        if scales == 2 || !grows || article_between {
            break;
        }
        scales += 1;
        group.value *= more.value;
        group.scale = more.value * if scales == 2 { group.scale } else { 1.0 };
        group.end += 1;
        group.plain = false;
    }
    Some(group)
}

/// A scale word that no number stands before: ألف، ألفان. ألفا is two thousand in construct and
/// one thousand with tanwin; it counts two where a noun follows and no tanwin is written.
fn scale_alone(article: &Article<'_>, i: usize, found: Term) -> Group {
    let construct = term(article, i, Joined::Anyhow, &[Construct]);
    let tanwin = article
        .span(i, i + 1)
        .slice(article.text())
        .contains('\u{064B}');
    let noun_follows = article.kind(i + 1) == TokenKind::Word
        && !article.norm(i + 1).starts_with('و')
        && word::<NotCounted>(article, i + 1, Joined::Anyhow).is_none();
    let value = match construct {
        Some(two) if noun_follows && !tanwin => two.value,
        Some(two) => two.value / 2.0,
        None => found.value,
    };
    let doubled = found.role == Dual || construct.is_some_and(|two| two.value == value);
    Group {
        value,
        end: i + 1,
        skip: found.skip,
        proclitics: found.proclitics,
        scale: if doubled { value / 2.0 } else { value },
        digits: false,
        plain: false,
        length: 0,
    }
}

/// A number below a thousand in words, or any in digits.
fn group(article: &Article<'_>, i: usize, joined: Joined) -> Option<Group> {
    if let Some(found) = digits::at(article, i) {
        let mut group = Group {
            value: found.value,
            end: found.end,
            skip: 0,
            proclitics: Proclitics::NONE,
            scale: 1.0,
            digits: true,
            plain: found.plain,
            length: found.length,
        };
        if let Some(hundred) = term(article, group.end, Joined::Plain, &[Hundred])
            .filter(|h| h.value == 100.0 && !h.proclitics.article() && group.value < 1000.0)
        {
            group.value *= hundred.value;
            group.end += 1;
            group.scale = 100.0;
        }
        return Some(group);
    }
    let first = term(
        article,
        i,
        joined,
        &[Zero, One, Unit, Ten, Teen, Tens, Hundred],
    )?;
    let done = |value: f64, end: usize, scale: f64| {
        Some(Group {
            value,
            end,
            skip: first.skip,
            proclitics: first.proclitics,
            scale,
            digits: false,
            plain: false,
            length: 0,
        })
    };
    let with_rest = |hundreds: f64, end: usize| {
        let rest = next(article, end).filter(|_| counted_share(article, end).is_none());
        let rest = rest.and_then(|(at, joined)| {
            let term = term(article, at, joined, &[One, Unit, Ten, Teen, Tens])?;
            below_hundred(article, at, term)
        });
        match rest {
            Some((value, end)) => done(hundreds + value, end, 1.0),
            None => done(hundreds, end, 100.0),
        }
    };
    if first.role == Hundred {
        return with_rest(first.value, i + 1);
    }
    if matches!(first.role, One | Unit)
        && let Some(hundred) = term(article, i + 1, Joined::Plain, &[Hundred])
            .filter(|h| h.value == 100.0 && first.value >= 3.0 && !h.proclitics.article())
    {
        return with_rest(first.value * hundred.value, i + 2);
    }
    let (value, end) = below_hundred(article, i, first)?;
    done(value, end, 1.0)
}

/// Units, teens and tens: ثلاثة, ثلاثة عشر, ثلاثة وعشرون.
fn below_hundred(article: &Article<'_>, i: usize, first: Term) -> Option<(f64, usize)> {
    if !matches!(first.role, One | Unit) {
        return Some((first.value, i + 1));
    }
    if term(article, i + 1, Joined::Plain, &[Ten]).is_some() {
        return Some((first.value + 10.0, i + 2));
    }
    if let Some((at, joined)) = after_and(article, i + 1)
        && let Some(tens) = term(article, at, joined, &[Tens])
    {
        return Some((first.value + tens.value, at + 1));
    }
    // أثنى "praised" is two only in twelve.
    let verb = article.norm(i).ends_with("ثنى");
    (first.role == Unit && !verb).then_some((first.value, i + 1))
}

/// واحد فاصلة خمسة "one point five".
fn add_decimals(article: &Article<'_>, numeral: &mut Numeral) {
    if !matches!(article.norm(numeral.end), "فاصلة" | "فاصل") {
        return;
    }
    let Some(decimals) = group(article, numeral.end + 1, Joined::Plain) else {
        return;
    };
    let places = if decimals.value < 10.0 { 10.0 } else { 100.0 };
    numeral.value += decimals.value / places;
    numeral.end = decimals.end;
}

/// ونصف, وربع, وثلاثة أرباع, إلا ربعا; with the scale said again: ونصف المليون.
fn add_fraction(article: &Article<'_>, numeral: &mut Numeral) {
    let Some((share, end)) = fraction_after(article, numeral.end) else {
        return;
    };
    let of_scale = if numeral.scale >= 1000.0 {
        numeral.scale
    } else {
        1.0
    };
    numeral.value += share * of_scale;
    numeral.end = end;
    if of_scale > 1.0 {
        let again = term(article, end, Joined::Plain, &[Scale]);
        if again.is_some_and(|t| t.value == of_scale) {
            numeral.end += 1;
        }
    }
}

/// The fraction that و adds or إلا takes away at token `i`, and its end.
pub(super) fn fraction_after(article: &Article<'_>, i: usize) -> Option<(f64, usize)> {
    if article.kind(i) != TokenKind::Word {
        return None;
    }
    if matches!(article.norm(i), "إلا" | "الا") {
        let found = word::<FractionWord>(article, i + 1, Joined::Plain)?;
        let sure = found.row.shares == Shares::One && !found.proclitics().article();
        return sure.then_some((-found.row.value, i + 2));
    }
    let (at, joined) = after_and(article, i)?;
    if let Some(found) = word::<FractionWord>(article, at, joined).filter(|f| {
        matches!(f.row.shares, Shares::One | Shares::Two | Shares::Dialect)
            && !f.proclitics().article()
    }) {
        return Some((found.row.value, at + 1));
    }
    counted_share(article, i)
}

/// وثلاثة أرباع at token `i`: its value and end.
fn counted_share(article: &Article<'_>, i: usize) -> Option<(f64, usize)> {
    let (at, joined) = after_and(article, i)?;
    let count = term(article, at, joined, &[Unit])?;
    let many = word::<FractionWord>(article, at + 1, Joined::Plain)
        .filter(|f| f.row.shares == Shares::Many)?;
    Some((count.value * many.row.value, at + 2))
}
