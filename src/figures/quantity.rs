//! What a numeral measures or counts: percent, money, measures, durations, counted nouns.

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::Row as _;
use crate::lexicon::features::DUAL;
use crate::lexicon::rows::NumeralRole::Hundred;
use crate::lexicon::rows::{Countable, CurrencyLetters, Unit, UnitKind, UnitSign};
use crate::morph::Proclitics;
use crate::token::TokenKind;

use super::counted;
use super::draft::{Draft, kind_of};
use super::money::{Currencies, subunit};
use super::noun;
use super::numeral::{self, Numeral, fraction_after};
use super::words::{Joined, after_and, term, word};

/// The quantity that begins with the numeral at token `i`.
pub(super) fn at(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    if let Some(draft) = symbol_first(article, i) {
        return Some(draft);
    }
    let numeral = numeral::at(article, i)?;
    of(article, money, &numeral)
}

/// The quantity that a numeral begins, with a unit or a counted noun if there is one.
pub(super) fn of(article: &Article<'_>, money: &Currencies, numeral: &Numeral) -> Option<Draft> {
    let mut draft = Draft::of_numeral(article, numeral);
    if measured(article, money, numeral, &mut draft) {
        return Some(draft);
    }
    noun::count(article, numeral, &mut draft).then_some(draft)
}

/// Adds the unit behind a numeral, if one is there.
pub(super) fn measured(
    article: &Article<'_>,
    money: &Currencies,
    numeral: &Numeral,
    draft: &mut Draft,
) -> bool {
    // A closing bracket around the number may part it from its unit: (300) جنيه.
    let bracketed = article.kind(numeral.end) == TokenKind::Close
        && numeral.start > 0
        && article.kind(numeral.start - 1) == TokenKind::Open;
    let at = numeral.end + usize::from(bracketed);
    if let Some(end) = percent(article, at) {
        draft.figure.kind = FigureKind::Percent;
        draft.figure.unit = Some("%");
        draft.figure.rule = "quantity.percent";
        // 37.045 في المئة is no 37,045 percent.
        let decimal = super::digits::at(article, numeral.start)
            .filter(|d| d.end == numeral.end)
            .and_then(|d| d.decimal);
        if let Some(decimal) = decimal {
            draft.figure.value = Some(Value::Exact(decimal));
        }
        draft.extend(article, end);
        return true;
    }
    if article.norm(at) == "تحت" && article.norm(at + 1) == "الصفر" {
        draft.figure.kind = FigureKind::Measure;
        draft.figure.unit = Some("deg");
        draft.figure.rule = "quantity.measure";
        below_zero(article, draft);
        return true;
    }
    if let Some((code, end)) = symbol(article, at).or_else(|| letters(article, at)) {
        draft.figure.kind = FigureKind::Money;
        draft.figure.unit = Some(code);
        draft.figure.rule = "quantity.money";
        draft.extend(article, end);
        add_cents(article, draft, numeral.value, end);
        return true;
    }
    if article.norm(at) == "من"
        && numeral.scale >= 1000.0
        && let Some(found) = word::<Unit>(article, at + 1, Joined::Plain)
            .filter(|m| m.row.kind == UnitKind::Money && m.proclitics().article())
    {
        // خمسة ملايين من الدولارات
        draft.figure.kind = FigureKind::Money;
        draft.figure.unit = money.code(article, found.row, found.end).0;
        draft.figure.rule = "quantity.money";
        return true;
    }
    if unit(article, money, at, numeral, draft) {
        if bracketed {
            let open = article.span(numeral.start - 1, numeral.start);
            draft.begin(numeral.start - 1, open);
        }
        return true;
    }
    false
}

/// The unit at token `at`, by name or, behind digits, by sign.
fn unit(
    article: &Article<'_>,
    money: &Currencies,
    at: usize,
    numeral: &Numeral,
    draft: &mut Draft,
) -> bool {
    if article.norm(at) == "°" {
        let named = word::<Unit>(article, at + 1, Joined::Plain)
            .filter(|m| matches!(m.row.code, "C" | "F"));
        let sign = word::<UnitSign>(article, at + 1, Joined::Plain)
            .filter(|m| matches!(m.row.code, "C" | "F"));
        let (code, end) = match (named, sign) {
            (Some(m), _) => (m.row.code, m.end),
            (None, Some(m)) => (m.row.code, m.end),
            _ => ("deg", at + 1),
        };
        draft.figure.kind = FigureKind::Measure;
        draft.figure.unit = Some(code);
        draft.figure.rule = "quantity.measure";
        draft.extend(article, end);
        return true;
    }
    // One letter has no readings, and is a unit only where it is joined to digits.
    if numeral.digits && article.norm(at) == "غ" && article.glued(at) {
        set(draft, UnitKind::Measure, "g", 1.0);
        draft.extend(article, at + 1);
        return true;
    }
    if (numeral.digits || article.kind(at) == TokenKind::Word)
        && let Some(found) = word::<UnitSign>(article, at, Joined::Plain)
            .filter(|m| m.exact() && !m.proclitics().article())
    {
        set(draft, found.row.kind, found.row.code, found.row.factor);
        draft.extend(article, found.end);
        per_hour(article, draft);
        return true;
    }
    // ساعة يدوية is a watch.
    let watch = word::<Countable>(article, at, Joined::Plain).is_some_and(|m| m.end > at + 1);
    // A definite unit needs a definite number: الـ14 سنة has neither, 9 الساعة is a time.
    let definite = !numeral.digits
        || numeral.proclitics.article()
        || counted::article_token(article, numeral.start);
    let Some(found) = word::<Unit>(article, at, Joined::Plain)
        .filter(|m| m.features & DUAL == 0 && (definite || !m.proclitics().article()))
        .filter(|m| !watch || m.end > at + 1)
    else {
        return false;
    };
    let (code, end) = money.code(article, found.row, found.end);
    set(draft, found.row.kind, found.row.code, found.row.factor);
    draft.figure.unit = code;
    draft.extend(article, end);
    per_hour(article, draft);
    more_of_unit(article, draft, found.row, end);
    match found.row.kind {
        UnitKind::Measure => below_zero(article, draft),
        UnitKind::Money => in_whole(article, money, draft),
        _ => {}
    }
    true
}

/// 250 مليم are 0.250 of a dinar where the article's country tells of which.
fn in_whole(article: &Article<'_>, money: &Currencies, draft: &mut Draft) {
    let whole = draft
        .figure
        .unit
        .and_then(|unit| money.whole(article, unit));
    if let (Some((currency, part)), Some(value)) = (whole, draft.exact()) {
        draft.figure.value = Some(Value::Exact(value * part));
        draft.figure.unit = Some(currency);
    }
}

/// كلم/س, km/h: per hour behind a slash.
fn per_hour(article: &Article<'_>, draft: &mut Draft) {
    let at = draft.end;
    let hour = matches!(article.norm(at + 1), "س" | "ساعة" | "ساعه" | "h");
    if draft.figure.unit == Some("km") && article.kind(at) == TokenKind::Slash && hour {
        draft.figure.unit = Some("km/h");
        draft.extend(article, at + 2);
    }
}

/// تحت الصفر "below zero" behind a temperature.
pub(super) fn below_zero(article: &Article<'_>, draft: &mut Draft) {
    let at = draft.end;
    if article.norm(at) == "تحت" && article.norm(at + 1) == "الصفر" {
        draft.figure.value = draft.figure.value.map(|v| match v {
            Value::Exact(x) => Value::Exact(-x),
            Value::Range(a, b) => Value::Range(-a, -b),
        });
        draft.extend(article, at + 2);
    }
}

fn set(draft: &mut Draft, kind: UnitKind, code: &'static str, factor: f64) {
    draft.figure.kind = kind_of(kind);
    draft.figure.unit = Some(code);
    draft.figure.rule = match kind {
        UnitKind::Money => "quantity.money",
        UnitKind::Percent => "quantity.percent",
        UnitKind::Duration => "quantity.duration",
        UnitKind::Measure => "quantity.measure",
    };
    #[expect(clippy::float_cmp, reason = "the table writes 1 where nothing changes")]
    if factor == 1.0 {
        return;
    }
    draft.figure.value = draft.figure.value.map(|v| match v {
        Value::Exact(x) => Value::Exact(x * factor),
        Value::Range(a, b) => Value::Range(a * factor, b * factor),
    });
}

/// ونصف behind a unit (ساعتان ونصف, سنة ونصف السنة), and the cents behind dollars.
pub(super) fn more_of_unit(article: &Article<'_>, draft: &mut Draft, unit: &Unit, end: usize) {
    let Some(value) = draft.exact() else {
        return;
    };
    if let Some((share, mut end)) = fraction_after(article, end) {
        let again = word::<Unit>(article, end, Joined::Plain)
            .is_some_and(|m| m.proclitics().article() && m.row.code == unit.code);
        end += usize::from(again);
        draft.figure.value = Some(Value::Exact(value + share * unit.factor));
        draft.extend(article, end);
        return;
    }
    if unit.kind != UnitKind::Money {
        return;
    }
    add_cents(article, draft, value, end);
}

/// The cents behind an amount: 20 دولار و43 سنت, 20$ و43c.
fn add_cents(article: &Article<'_>, draft: &mut Draft, value: f64, end: usize) {
    let (at, joined) = after_and(article, end).unwrap_or((end, Joined::Plain));
    let Some(cents) = numeral::at(article, at)
        .filter(|n| joined == Joined::And || n.proclitics == Proclitics::NONE)
    else {
        return;
    };
    let named = word::<Unit>(article, cents.end, Joined::Plain)
        .filter(|m| m.row.kind == UnitKind::Money)
        .map(|m| (m.row.code, m.end));
    let signed = word::<UnitSign>(article, cents.end, Joined::Plain).map(|m| (m.row.code, m.end));
    let Some((code, end)) = named.or(signed) else {
        return;
    };
    if let Some(part) = subunit(code) {
        draft.figure.value = Some(Value::Exact(value + cents.value * part));
        draft.extend(article, end);
    }
}

/// `$20`, `%15`.
fn symbol_first(article: &Article<'_>, i: usize) -> Option<Draft> {
    let code = currency_sign(article.norm(i));
    let end = match code {
        Some(_) => i + 1,
        None => percent(article, i)?,
    };
    let percent = code.is_none();
    let numeral = numeral::at(article, end).filter(|n| n.digits)?;
    let mut draft = Draft::of_numeral(article, &numeral);
    draft.begin(i, article.span(i, end));
    if percent {
        draft.figure.kind = FigureKind::Percent;
        draft.figure.unit = Some("%");
        draft.figure.rule = "quantity.percent";
    } else {
        draft.figure.kind = FigureKind::Money;
        draft.figure.unit = code;
        draft.figure.rule = "quantity.money";
    }
    Some(draft)
}

fn symbol(article: &Article<'_>, i: usize) -> Option<(&'static str, usize)> {
    if article.kind(i) != TokenKind::Sign {
        return None;
    }
    Some((currency_sign(article.norm(i))?, i + 1))
}

/// ج.م, د.ك: a currency by two letters.
fn letters(article: &Article<'_>, i: usize) -> Option<(&'static str, usize)> {
    let dotted = article.norm(i + 1) == "." && article.glued(i + 1) && article.glued(i + 2);
    if !dotted {
        return None;
    }
    let found = CurrencyLetters::ROWS
        .iter()
        .find(|row| row.first == article.norm(i) && row.second == article.norm(i + 2))?;
    let stop = article.norm(i + 3) == "." && article.glued(i + 3) && i + 4 >= article.len();
    Some((found.code, i + 3 + usize::from(stop)))
}

fn currency_sign(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        "₪" => "ILS",
        "₺" => "TRY",
        "₽" => "RUB",
        "₹" => "INR",
        "¢" => "cent",
        _ => return None,
    })
}

/// Where a percent sign or في المئة, بالمئة at token `i` ends.
pub(super) fn percent(article: &Article<'_>, i: usize) -> Option<usize> {
    match article.kind(i) {
        TokenKind::Percent => return Some(i + 1),
        TokenKind::Word => {}
        _ => return None,
    }
    let (at, with_bi) = match article.norm(i) {
        "في" | "فى" => (i + 1, false),
        "ب" | "بال" => (i + 1, true),
        word if word.starts_with('ب') => (i, true),
        _ => return None,
    };
    let hundred = term(article, at, Joined::Anyhow, &[Hundred]).filter(|t| t.value == 100.0);
    let fits = match hundred {
        Some(t) if at == i => t.proclitics.article() && t.proclitics.preposition(),
        Some(t) => t.proclitics.article() && !t.proclitics.preposition() || with_bi,
        None => article.norm(at) == "ال" && article.norm(at + 1) == "100",
    };
    fits.then_some(at + if hundred.is_some() { 1 } else { 2 })
}
