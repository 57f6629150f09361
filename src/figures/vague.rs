//! Amounts without a value: عشرات القتلى "tens of dead", بضعة أيام "a few days", جبهات عدة "several
//! fronts", السنوات القليلة الماضية "the past few years".

use crate::article::Article;
use crate::document::FigureKind;
use crate::lexicon::rows::{NotCounted, Stands, Unit, UnitKind, VagueWord};
use crate::token::TokenKind;

use super::calendar::modifier;
use super::draft::{Draft, kind_of};
use super::money::Currencies;
use super::words::{Joined, skip_of, word};

/// The vague amount at token `i`, or around it.
pub(super) fn at(article: &Article<'_>, money: &Currencies, i: usize) -> Option<Draft> {
    let mut found = article
        .matches::<VagueWord>(i)
        .filter(|m| m.reading.enclitic.is_none());
    let first = found.next()?;
    if !super::words::likely(&first) || !first.exact() && first.reading.stem > 0 {
        return None;
    }
    if first.row.place == Stands::AfterDefinite {
        let definite = first.proclitics().article();
        let time = i > 0 && word::<Unit>(article, i - 1, Joined::Anyhow).is_some();
        return (definite || time)
            .then(|| behind(article, i, first.end, definite))
            .flatten();
    }
    if first.row.amount == "few" && first.proclitics().article() {
        // العدة is equipment.
        return None;
    }
    let at = first.end;
    let noun = noun_at(article, at);
    if !noun && first.row.amount == "few" && !first.proclitics().article() {
        return behind(article, i, first.end, false);
    }
    let from = (i, skip_of(article, &first));
    let mut draft = Draft::new(article, from, at, FigureKind::Count, "vague");
    draft.figure.vague = Some(first.row.amount);
    if first.row.amount == "few"
        && let Some(more) = word::<VagueWord>(article, at, Joined::Plain)
    {
        // بضعة آلاف, بضع مئات
        draft.figure.vague = Some(more.row.amount);
        draft.extend(article, more.end);
    }
    let at = draft.end;
    if let Some(unit) = word::<Unit>(article, at, Joined::Plain) {
        let (code, end) = money.code(article, unit.row, unit.end);
        draft.figure.kind = kind_of(unit.row.kind);
        draft.figure.unit = code;
        draft.extend(article, end);
    } else if noun_at(article, at) {
        draft.figure.of = Some(article.span(at, at + 1));
        draft.extend(article, at + 1);
    } else if article.norm(at) == "من" && article.shape(at + 1).definite() {
        match word::<Unit>(article, at + 1, Joined::Plain) {
            // مئات الملايين من اليورو
            Some(unit) if unit.row.kind == UnitKind::Money => {
                draft.figure.kind = kind_of(unit.row.kind);
                draft.figure.unit = money.code(article, unit.row, unit.end).0;
            }
            _ => draft.figure.of = Some(article.span(at + 1, at + 2)),
        }
    }
    Some(draft)
}

/// A few of the noun before: جبهات عدة, السنوات القليلة الماضية.
fn behind(article: &Article<'_>, i: usize, end: usize, definite: bool) -> Option<Draft> {
    let before = i.checked_sub(1)?;
    let noun = article.kind(before) == TokenKind::Word
        && article.shape(before).definite() == definite
        && word::<NotCounted>(article, before, Joined::Anyhow).is_none();
    if !noun {
        return None;
    }
    let unit = word::<Unit>(article, before, Joined::Anyhow);
    if definite && unit.is_none() && !super::ordinal::is_plural(article, before) {
        return None;
    }
    let skip = unit.as_ref().map_or(0, |m| skip_of(article, m));
    let mut draft = Draft::new(
        article,
        (before, skip),
        end,
        FigureKind::Count,
        "vague.behind",
    );
    draft.figure.vague = Some("few");
    match unit {
        Some(unit) => {
            draft.figure.kind = kind_of(unit.row.kind);
            draft.figure.unit = Some(unit.row.code);
        }
        None => draft.figure.of = Some(article.span(before, before + 1)),
    }
    if let Some((_, end)) = modifier(article, end, true).filter(|_| definite) {
        draft.extend(article, end);
    }
    Some(draft)
}

fn noun_at(article: &Article<'_>, at: usize) -> bool {
    article.kind(at) == TokenKind::Word
        && word::<NotCounted>(article, at, Joined::Anyhow).is_none()
        && !article.norm(at).starts_with('و')
        // أسباب عدة أهمها: what is counted has no pronoun.
        && !article.norm(at).ends_with("ها")
}
