//! Organisations and institutions.
//!
//! # What it finds
//! Listed names (الأمم المتحدة), and names that a head noun begins: with definite adjectives
//! (المجلس الأعلى للقضاء), with a chain of nouns (وزارة التربية والتعليم, هيئة تنظيم الاتصالات),
//! with a proper name (حركة حماس, شركة سامسونغ) or a name in marks (تنظيم «داعش»). The name runs
//! to the last adjective, nationality included (وزارة الخارجية الأمريكية). A head with the article
//! alone (الوزارة "the ministry") is found as a generic mention, kept if something was named so.
//!
//! # What it leaves alone
//! Heads with indefinite qualities: منظمة حقوقية "a rights group", شركة خاصة.
//!
//! # Known gaps
//! Names that are ordinary words (النهضة) are found only behind their head or after it was there.

mod complement;
mod generic;
mod listed;
mod proper;

use complement::{adjectives, nouns, purpose, seat};
pub(super) use generic::settle;
pub(super) use listed::alias;
use listed::listed;
use proper::{namesake, proper};

use super::signs::Scene;
use super::{Candidate, longer};
use crate::article::Match;
use crate::document::ActorKind;
use crate::lexicon::Row;
use crate::lexicon::rows::{
    Ambiguity, Country, KnownPerson, Nationality, Organization, OrganizationClass,
    OrganizationHead, Outlet, PlainWord,
};

/// No name runs over more tokens behind its head.
const LONGEST: usize = 14;

/// The organisation whose name begins at token `i`.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    longer(listed(scene, i), headed(scene, i))
}

/// A name that a head noun begins.
fn headed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let head = article
        .matches::<OrganizationHead>(i)
        .find(|m| m.reading.enclitic.is_none())?;
    // شركات الألومنيوم, الجمعيات الأمريكية: several bodies are no one's name.
    let plural = plural(scene, i)
        && !matches!(
            head.row.class,
            OrganizationClass::Forces | OrganizationClass::Armed
        );
    // مجلس الإدارة, هيئة المحلفين: every company and every court has one.
    let common = article.matches::<PlainWord>(i).any(|m| m.end > i + 1);
    if plural || common {
        return None;
    }
    if head.proclitics().article() || starts_definite(scene, &head) {
        return definite(scene, &head);
    }
    construct(scene, &head)
}

/// Whether a head is a sound feminine plural; سلطات is the name of one body.
fn plural(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.article.shape(i).feminine_plural() && !scene.article.norm(i).ends_with("سلطات")
}

fn starts_definite(scene: &Scene<'_, '_>, head: &Match<OrganizationHead>) -> bool {
    scene.signs(head.start).definite() && head.end == head.start + 1
}

/// الهيئة الوطنية لحقوق الإنسان; alone, a generic mention.
fn definite(scene: &Scene<'_, '_>, head: &Match<OrganizationHead>) -> Option<Candidate> {
    let mut end = adjectives(scene, head.end, Some(head));
    let with_adjectives = end > head.end;
    if with_adjectives {
        end = purpose(scene, end, head.row.class);
    }
    if end == head.end {
        let of = purpose(scene, end, head.row.class);
        if of > end
            && matches!(
                head.row.class,
                OrganizationClass::Sport | OrganizationClass::International
            )
        {
            end = of;
        }
    }
    if end == head.end {
        if !head.row.anaphoric {
            return None;
        }
        let mut generic = candidate(scene, head, end, "organization.generic");
        generic.generic = true;
        return Some(generic);
    }
    let mut found = candidate(scene, head, end, "organization.definite-head");
    found.country = country_inside(scene, head.end, end);
    Some(found)
}

/// وزارة الخارجية, حركة حماس, تنظيم «داعش», شركة سامسونغ.
fn construct(scene: &Scene<'_, '_>, head: &Match<OrganizationHead>) -> Option<Candidate> {
    let j = head.end;
    // حزب ماكرون, فريق جيرارد: a party or a team of somebody is named by him, not so called.
    let owned = matches!(
        head.row.class,
        OrganizationClass::Party | OrganizationClass::Sport
    ) && scene
        .article
        .matches::<KnownPerson>(j)
        .any(|m| m.reading.stem == 0);
    // وكالة تاس: the outlet is the name.
    let outlet = scene.signs(head.start).outlet()
        && scene
            .article
            .matches::<Outlet>(j)
            .any(|m| m.reading.stem == 0 && m.row.ambiguity == Ambiguity::Sure);
    if owned || outlet {
        return None;
    }
    let (mut end, rule) = if let Some(inside) = scene.marked(j, 4) {
        (inside.end + 1, "organization.head-marked-name")
    } else if let Some(end) = namesake(scene, j) {
        (end, "organization.head-namesake")
    } else if let Some(end) = proper(scene, j) {
        (end, "organization.head-name")
    } else if head.row.chain {
        (nouns(scene, j, head.row.class)?, "organization.head-nouns")
    } else {
        return None;
    };
    end = adjectives(scene, end, None);
    if !matches!(
        rule,
        "organization.head-name" | "organization.head-marked-name"
    ) {
        end = purpose(scene, end, head.row.class);
    }
    end = seat(scene, end, head.row.class);
    let mut found = candidate(scene, head, end, rule);
    found.country = country_inside(scene, head.end, end);
    // شركة سامسونغ is what سامسونج is.
    let marks = usize::from(rule == "organization.head-marked-name");
    let inner = scene
        .article
        .matches::<Organization>(j + marks)
        .find(|m| m.reading.stem == 0 && m.end + marks == end);
    if let Some(inner) = inner {
        found.country = found.country.or(inner.row.iso);
        found.alias = alias(Organization::TABLE, inner.features, inner.row.iso);
    }
    Some(found)
}

/// The country that the words `from..to` tell.
fn country_inside(scene: &Scene<'_, '_>, from: usize, to: usize) -> Option<&'static str> {
    (from..to.min(from + LONGEST)).find_map(|k| {
        let nationality = scene.article.find::<Nationality>(k).map(|m| m.row.iso);
        nationality.or_else(|| scene.article.find::<Country>(k).map(|m| m.row.iso))
    })
}

fn candidate<R>(
    scene: &Scene<'_, '_>,
    found: &Match<R>,
    end: usize,
    rule: &'static str,
) -> Candidate {
    let article = scene.article;
    let span = article.span_of(found);
    let mut candidate = Candidate::new(
        article,
        found.start,
        found.reading.stem,
        end,
        ActorKind::Organization,
        rule,
    );
    candidate.span = crate::span::Span::new(span.start, candidate.span.end.max(span.end));
    candidate.feminine = Some(scene.signs(found.start).feminine());
    candidate
}
