//! News outlets and platforms.
//!
//! # What it finds
//! Listed outlets (رويترز), those that are ordinary words only behind a head (صحيفة الحياة) or in
//! marks; unlisted names behind a head (موقع أكسيوس). The head stays outside, but for agencies
//! whose name is made with it (وكالة الأنباء السعودية).
//!
//! # What it leaves alone
//! صحيفة محلية "a local paper".

use super::Candidate;
use super::organization::alias;
use super::signs::{Part, Scene, Signs};
use crate::article::Match;
use crate::document::ActorKind;
use crate::lexicon::Row;
use crate::lexicon::rows::{Ambiguity, Outlet, OutletClass, OutletHead, Place};
use crate::token::TokenKind;

/// The outlet whose name begins at token `i`.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    listed(scene, i).or_else(|| headed(scene, i))
}

fn listed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let found = article.matches::<Outlet>(i).find(|m| {
        if m.reading.enclitic.is_some() || m.proclitics().article() {
            return false;
        }
        let several = m.end - m.start > 1;
        if m.row.ambiguity == Ambiguity::Sure {
            return several || m.exact() || scene.signs(i).unknown();
        }
        m.reading.stem == 0 && (behind_head(scene, i) || credited(scene, m))
    })?;
    let mut candidate = Candidate::new(article, i, 0, found.end, ActorKind::Media, "media.listed");
    candidate.span = article.span_of(&found);
    candidate.skip = found.reading.stem;
    candidate.country = found.row.iso;
    candidate.alias = alias(Outlet::TABLE, found.features, found.row.iso);
    Some(candidate)
}

/// Whether a head of outlet names stands before, marks aside.
fn behind_head(scene: &Scene<'_, '_>, i: usize) -> bool {
    let mut at = i;
    if at > 0 && scene.article.kind(at - 1) == TokenKind::Mark {
        at -= 1;
    }
    scene.before(at).outlet() && !scene.before(at).definite()
}

/// Whether the layout says that the words are an outlet: لـ«المدينة», نشر في المساء, and at the head of
/// a line before a dash (سبق - أبها).
fn credited(scene: &Scene<'_, '_>, found: &Match<Outlet>) -> bool {
    let article = scene.article;
    let i = found.start;
    let Some(b) = i.checked_sub(1) else {
        return found.exact() && article.kind(found.end) == TokenKind::Dash;
    };
    let word = |back: usize| i.checked_sub(back).map_or("", |b| article.norm(b));
    match article.kind(b) {
        TokenKind::Mark => {
            let alone = scene
                .marked(b, 4)
                .is_some_and(|inside| inside.end == found.end);
            alone && (word(2) == "ل" || word(2).ends_with("ته"))
        }
        TokenKind::Newline => found.exact() && article.kind(found.end) == TokenKind::Dash,
        _ => {
            word(1) == "في" && word(2).ends_with("نشر") && found.row.class != OutletClass::Platform
        }
    }
}

fn headed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    if !scene.signs(i).outlet() {
        return None;
    }
    let article = scene.article;
    let head = article.find::<OutletHead>(i)?;
    if head.proclitics().article() || scene.signs(i).definite() {
        return generic(scene, &head);
    }
    let j = head.end;
    if let Some(inside) = scene.marked(j, 4) {
        let candidate = Candidate::new(
            article,
            inside.start,
            0,
            inside.end,
            ActorKind::Media,
            "media.head-marked-name",
        );
        return Some(candidate);
    }
    let next = scene.signs(j);
    let news = matches!(article.norm(j), "الأنباء" | "الانباء" | "أنباء" | "انباء");
    if head.row.class == OutletClass::Agency {
        if !news {
            return None;
        }
        let mut end = j + 1;
        while end < j + 3 && scene.signs(end).nationality() {
            end += 1;
        }
        if let Some(country) = article
            .find::<crate::lexicon::rows::Country>(end)
            .filter(|m| m.reading.stem == 0)
        {
            end = country.end;
        }
        if end == j + 1 {
            return None;
        }
        return Some(Candidate::new(
            article,
            i,
            head.reading.stem,
            end,
            ActorKind::Media,
            "media.agency",
        ));
    }
    let nameable = |signs: Signs| {
        signs.wordlike()
            && !signs.any(
                Signs::FUNCTION | Signs::VERB | Signs::TIME | Signs::NATIONALITY | Signs::TITLE,
            )
    };
    // مواقع البناء, قناة السويس
    let everyday = matches!(head.row.class, OutletClass::Site | OutletClass::Platform)
        || matches!(
            article.norm(i),
            "شبكة" | "شبكات" | "قنوات" | "محطة" | "صحف" | "مجلات" | "نشرة"
        );
    let placed = article.matches::<Place>(i).any(|m| m.end > j);
    let fits = |m: &Match<Outlet>| {
        let site = matches!(m.row.class, OutletClass::Site | OutletClass::Platform);
        m.reading.stem == 0 && (!everyday || site || m.row.ambiguity == Ambiguity::Sure)
    };
    if let Some(listed) = article.find::<Outlet>(j).filter(fits) {
        let mut candidate = Candidate::new(
            article,
            j,
            0,
            listed.end,
            ActorKind::Media,
            "media.head-listed",
        );
        candidate.country = listed.row.iso;
        candidate.alias = alias(Outlet::TABLE, listed.features, listed.row.iso);
        return Some(candidate);
    }
    // موقع الحادث, شبكات التواصل: sites and networks are of everything, papers and channels are not.
    if placed {
        return None;
    }
    let word = article.norm(j);
    let first = nameable(next)
        && (next.definite()
            && !next.joined()
            && !next.institutional()
            && !next.nisba()
            && !everyday
            || next.unknown() && next.nameable() && !word.starts_with(['و', 'ت', 'ي'])
            || next.name >= Part::Some && !(everyday && next.definite()));
    if !first {
        return None;
    }
    let mut end = j + 1;
    while end < j + 4
        && nameable(scene.signs(end))
        && (scene.signs(end).unknown() && !scene.signs(end).definite()
            || scene.signs(end).any(Signs::LATIN))
    {
        end += 1;
    }
    Some(Candidate::new(
        article,
        j,
        0,
        end,
        ActorKind::Media,
        "media.head-name",
    ))
}

/// الصحيفة "the paper" beside a verb of reporting: the outlet named before.
fn generic(scene: &Scene<'_, '_>, head: &Match<OutletHead>) -> Option<Candidate> {
    let previous = scene.before(head.start);
    let next = scene.signs(head.end);
    let speaks = previous.speech() && !previous.definite() || next.speech() && !next.definite();
    let qualified = next.definite() && !next.joined() && !next.time();
    if !speaks || qualified || head.row.class == OutletClass::Platform {
        return None;
    }
    let article = scene.article;
    let stem = head.reading.stem;
    let mut candidate = Candidate::new(
        article,
        head.start,
        stem,
        head.end,
        ActorKind::Media,
        "media.generic",
    );
    candidate.span = article.span_of(head);
    candidate.generic = true;
    candidate.feminine = Some(scene.signs(head.start).feminine());
    Some(candidate)
}
