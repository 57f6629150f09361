//! Two of a kind by the noun alone: قتيلان "two dead", شهرين "two months", دولاران; and one stretch
//! of time behind a word that lets it measure: قبل عام "a year ago".
//!
//! Definite duals only refer (الجانبان, البلدين) unless they measure time (العامين الماضيين). An
//! ending ين that is also a plural (لاعبين) says no number.

use crate::article::Article;
use crate::document::{FigureKind, Value};
use crate::lexicon::Row as _;
use crate::lexicon::features::{DUAL, FEMININE, PLURAL};
use crate::lexicon::rows::{
    Countable, Country, DurationCue, KnownPerson, Metonym, Month, Nationality, NotCounted,
    Organization, OrganizationHead, Outlet, OutletHead, PersonName, Place, PlaceHead, Unit,
    UnitKind,
};
use crate::morph::Enclitic;
use crate::token::TokenKind;

use super::calendar::modifier;
use super::draft::{Draft, kind_of};
use super::money::Currencies;
use super::numeral::fraction_after;
use super::quantity::{below_zero, more_of_unit};
use super::words::{Joined, skip_of, word};

/// The dual at token `i`.
pub(super) fn at(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    let norm = article.norm(i);
    if norm.ends_with("تي") || norm.ends_with("تا") {
        return construct(article, i);
    }
    if !(norm.ends_with("ان") || norm.ends_with("ين")) {
        return None;
    }
    let plural = |m: &crate::article::Match<Countable>| m.features & PLURAL != 0;
    let units = || {
        let all = article.matches::<Unit>(i);
        all.filter(|m| m.features & DUAL != 0 && m.reading.enclitic.is_none())
    };
    // سنتين is two years sooner than two cents.
    let unit = units()
        .find(|m| m.row.kind == UnitKind::Duration)
        .or_else(|| units().next());
    if let Some(found) = unit {
        let time = found.row.kind == UnitKind::Duration;
        if found.proclitics().article() && !time {
            return None;
        }
        let from = (i, skip_of(article, &found));
        let (code, end) = money.code(article, found.row, found.end);
        let mut draft = Draft::new(article, from, end, kind_of(found.row.kind), "dual.unit");
        draft.figure.value = Some(Value::Exact(2.0 * found.row.factor));
        draft.figure.unit = code;
        more_of_unit(article, &mut draft, found.row, end);
        if found.row.kind == UnitKind::Measure {
            below_zero(article, &mut draft);
        }
        return Some(draft);
    }
    // شعبان is a month and a name before it is two peoples.
    let month = word::<Month>(article, i, Joined::Anyhow).is_some();
    if month || article.matches::<Countable>(i).any(|m| plural(&m)) {
        return None;
    }
    let found = article
        .matches::<Countable>(i)
        .find(|m| m.features & DUAL != 0 && m.reading.enclitic.is_none())
        .filter(|m| {
            // الموسمين الأخيرين is a stretch of time.
            let seasons =
                article.norm(i).ends_with("الموسمين") && modifier(article, i + 1, true).is_some();
            !m.proclitics().article() || seasons
        })?;
    let from = (i, skip_of(article, &found));
    let mut draft = Draft::new(article, from, i + 1, FigureKind::Count, "dual.noun");
    draft.figure.value = Some(Value::Exact(2.0));
    draft.figure.of = Some(draft.figure.span);
    Some(draft)
}

/// مذكرتي تفاهم "two memoranda", بطاقتا دخول: a feminine dual before what it is of. Before a definite noun
/// or a name it refers (مدينتي حلب وإدلب), and ي alone may be "my" (بطاقتي الخضراء).
fn construct(article: &Article<'_>, i: usize) -> Option<Draft> {
    let found = article.matches::<Countable>(i).find(|m| {
        m.features & (FEMININE | DUAL | PLURAL) == FEMININE
            && !m.proclitics().article()
            && matches!(m.reading.enclitic, Some(Enclitic::Me))
    })?;
    let next = i + 1;
    let noun = article.kind(next) == TokenKind::Word
        && !article.shape(next).definite()
        && !article.norm(next).starts_with(['و', 'ب', 'ل', 'ف'])
        && !article.norm(next + 1).starts_with('و')
        && article.norm(next).chars().count() > 2
        && word::<NotCounted>(article, next, Joined::Anyhow).is_none()
        && article.tables(next) & NAMES == 0
        && article.tables(i) & HEADS == 0;
    if !noun {
        return None;
    }
    let from = (i, skip_of(article, &found));
    let mut draft = Draft::new(article, from, i + 1, FigureKind::Count, "dual.construct");
    draft.figure.value = Some(Value::Exact(2.0));
    draft.figure.of = Some(draft.figure.span);
    Some(draft)
}

/// Tables whose words name.
const NAMES: u64 = 1 << Country::TABLE
    | 1 << Metonym::TABLE
    | 1 << Nationality::TABLE
    | 1 << Place::TABLE
    | 1 << Organization::TABLE
    | 1 << Outlet::TABLE
    | 1 << PersonName::TABLE
    | 1 << KnownPerson::TABLE;

/// Tables of the nouns that names stand behind: مدينتي, صحيفتي, شركتي.
const HEADS: u64 = 1 << PlaceHead::TABLE | 1 << OrganizationHead::TABLE | 1 << OutletHead::TABLE;

/// One stretch of time at token `i` behind a word such as قبل, or behind what bounds it.
pub(super) fn single_time(article: &Article<'_>, i: usize, bounded: bool) -> Option<Draft> {
    let found = article.matches::<Unit>(i).find(|m| {
        (m.row.kind == UnitKind::Duration || fraction_after(article, m.end).is_some())
            && m.features & (DUAL | PLURAL) == 0
            && m.reading.enclitic.is_none()
            && !m.proclitics().article()
    })?;
    let before = i.checked_sub(1);
    let cue = |at: usize| word::<DurationCue>(article, at, Joined::Anyhow).is_some();
    // دامت المفاوضات شهرا
    let over_subject = || {
        i >= 2
            && article.norm(i).ends_with(['ا', 'ة'])
            && article.shape(i - 1).definite()
            && article.norm(i - 1).starts_with("ال")
            && matches!(
                article.norm(i - 2).chars().last(),
                Some('م' | 'ت' | 'ر' | 'ق' | 'ف' | 'ى')
            )
            && cue(i - 2)
            && article.norm(i - 2).chars().count() > 2
    };
    let cued = (before.is_some_and(cue) || over_subject())
        && !found.proclitics().preposition()
        && !found.proclitics().conjunction();
    let whole = matches!(article.norm(found.end), "كامل" | "كاملة")
        || fraction_after(article, found.end).is_some_and(|(share, _)| share > 0.0);
    if !(cued || bounded || whole) || names_a_date(article, found.end) {
        return None;
    }
    let from = (i, skip_of(article, &found));
    let kind = kind_of(found.row.kind);
    let mut draft = Draft::new(article, from, found.end, kind, "unit.one");
    draft.figure.value = Some(Value::Exact(found.row.factor));
    draft.figure.unit = Some(found.row.code);
    if matches!(article.norm(found.end), "كامل" | "كاملة" | "واحد" | "واحدة") {
        draft.extend(article, found.end + 1);
    } else {
        more_of_unit(article, &mut draft, found.row, found.end);
    }
    Some(draft)
}

/// Whether what follows makes the stretch a date or a name: قبل عام 2011, شهر رمضان.
fn names_a_date(article: &Article<'_>, end: usize) -> bool {
    match article.kind(end) {
        TokenKind::Number => true,
        TokenKind::Word => {
            let definite = article.shape(end).definite();
            definite && !article.norm(end).starts_with('و')
                || modifier(article, end, false).is_some()
        }
        _ => false,
    }
}
