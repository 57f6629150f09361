//! Descriptions that may speak.
//!
//! # What it finds
//! Noun phrases around a source noun, with number, quality and affiliation: ثلاثة مصادر مطلعة على
//! الاجتماع, مسؤول إسرائيلي كبير, شهود عيان, and titles without a name (المتحدث, وزيرة المالية).
//! Link keeps only those that speak.

use super::description::{self, Head};
use super::signs::{Scene, Signs};
use super::{Candidate, Names, role};
use crate::document::ActorKind;
use crate::lexicon::features::{FEMININE, PLURAL};
use crate::lexicon::rows::{
    Quantifier, QuantifierClass, SourceClass, SourceNoun, Title, TitleClass,
};
use crate::token::TokenKind;

/// Adds the descriptions; those inside a person's mention or title are left out.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_, '_>, all: &mut Vec<Candidate>) {
    let mut names = Names::new(scene.article.len());
    for candidate in all.iter() {
        names.add(*candidate);
    }
    let roles: Vec<_> = {
        let mut roles: Vec<_> = all
            .iter()
            .flat_map(|c| [c.role, c.apposition])
            .flatten()
            .collect();
        roles.sort_unstable();
        roles
    };
    let mut found = Vec::new();
    let mut i = 0;
    while i < scene.article.len() {
        let signs = scene.signs(i);
        let candidate = if names.at(i).is_some() {
            None
        } else if signs.source() {
            noun(scene, &names, i)
        } else if signs.title() {
            title(scene, &names, i)
        } else {
            None
        };
        let candidate = candidate.filter(|c| {
            let after = roles.partition_point(|r| r.start <= c.span.start);
            !after
                .checked_sub(1)
                .and_then(|r| roles.get(r))
                .is_some_and(|r| r.overlaps(c.span))
        });
        i = candidate.map_or(i + 1, |c: Candidate| c.past().max(i + 1));
        found.extend(candidate);
    }
    all.extend(found);
    all.sort_by_key(|c| (c.start, std::cmp::Reverse(c.end)));
}

fn noun(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let head = article.matches::<SourceNoun>(i).next()?;
    // تصريحات المسؤولين: the officials are who is described.
    if head.row.class == SourceClass::Utterance && speaker_behind(scene, names, head.end) {
        return None;
    }
    // صحيفة الحياة, موقع «سبق»: the outlet is named.
    if scene.signs(i).outlet() && !scene.signs(i).definite() {
        let mark = usize::from(article.kind(head.end) == TokenKind::Mark);
        let outlet = names.at(head.end + mark);
        if outlet.is_some_and(|name| name.kind == ActorKind::Media) {
            return None;
        }
    }
    let titled = article.find::<Title>(i);
    let office = titled.is_some();
    let end = description::end(
        scene,
        names,
        Head {
            at: i,
            end: head.end,
            features: head.features,
            closed: description::closed(scene, &head),
            class: head.row.class,
            office,
            kin: titled.is_some_and(|m| m.row.class == TitleClass::Kin),
        },
    );
    let quantified = quantifier(scene, i);
    let (start, skip) = quantified.unwrap_or((i, head.reading.stem));
    let mut candidate = Candidate::new(
        article,
        start,
        skip,
        end,
        ActorKind::Unnamed,
        "unnamed.source",
    );
    if start == i {
        let span = article.span_of(&head);
        candidate.span = crate::span::Span::new(span.start, candidate.span.end);
    }
    candidate.skip = skip;
    candidate.country = role::country(scene, names, i..end);
    candidate.feminine = Some(head.features & FEMININE != 0);
    candidate.plural = head.features & PLURAL != 0;
    Some(candidate)
}

/// Whether somebody is named or described by the word at `i`.
fn speaker_behind(scene: &Scene<'_, '_>, names: &Names, i: usize) -> bool {
    let signs = scene.signs(i);
    let named = names.at(i).is_some_and(|name| name.first() == i);
    let quantified = scene.article.find::<Quantifier>(i).is_some();
    (named || quantified || signs.any(Signs::SOURCE | Signs::TITLE)) && !signs.joined()
}

fn title(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<Candidate> {
    let (role, None) = role::at(scene, names, i)? else {
        return None;
    };
    let found = scene.article.find::<Title>(i)?;
    let end = description::end(
        scene,
        names,
        Head {
            at: i,
            end: found.end,
            features: found.features,
            closed: description::closed(scene, &found),
            class: SourceClass::Human,
            office: true,
            kin: found.row.class == TitleClass::Kin,
        },
    );
    let mut candidate = Candidate::new(
        scene.article,
        i,
        0,
        end,
        ActorKind::Unnamed,
        "unnamed.title",
    );
    candidate.span = crate::span::Span::new(role.span.start, candidate.span.end);
    candidate.skip = found.reading.stem;
    candidate.country = role::country(scene, names, i..end);
    candidate.feminine = Some(role.feminine);
    candidate.plural = found.features & PLURAL != 0;
    Some(candidate)
}

/// The first token of the words of number or demonstratives before the noun at `i`, with the bytes
/// of it that are proclitics: عدد من الخبراء, هؤلاء الفنانون, 3 مسؤولين.
fn quantifier(scene: &Scene<'_, '_>, i: usize) -> Option<(usize, u8)> {
    let article = scene.article;
    let b = i.checked_sub(1)?;
    if article.kind(b) == TokenKind::Number {
        return Some((b, 0));
    }
    if scene.signs(i).joined() {
        return None;
    }
    let (last, class) = if article.norm(b) == "من" {
        (b.checked_sub(1)?, QuantifierClass::Partitive)
    } else {
        (b, QuantifierClass::Direct)
    };
    // عدد كبير من: the form may have two words, and ما لا يقل عن has four.
    (last.saturating_sub(3)..=last).find_map(|from| {
        article
            .matches::<Quantifier>(from)
            .find(|m| {
                m.end == last + 1
                    && m.row.class == class
                    && !m.proclitics().article()
                    && m.reading.enclitic.is_none()
            })
            .map(|m| (from, m.reading.stem))
    })
}
