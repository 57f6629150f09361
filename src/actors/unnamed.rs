//! Descriptions that may speak.
//!
//! # What it finds
//! Noun phrases around a source noun, with number, quality and affiliation: ثلاثة مصادر مطلعة على
//! الاجتماع, مسؤول إسرائيلي كبير, شهود عيان, and titles without a name (المتحدث, وزيرة المالية).
//! Link keeps only those that speak.

use super::signs::{Scene, Signs};
use super::{Candidate, Names, role};
use crate::document::ActorKind;
use crate::lexicon::features::{FEMININE, PLURAL};
use crate::lexicon::rows::{Quantifier, QuantifierClass, SourceNoun, Title};
use crate::token::TokenKind;

/// A description has at most so many words behind its noun.
const LONGEST: usize = 8;

/// Adds the descriptions; those inside a person's mention or title are left out.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_, '_>, all: &mut Vec<Candidate>) {
    let mut names = Names::new(scene.article.len());
    for candidate in all.iter() {
        names.add(*candidate);
    }
    let roles: Vec<_> = {
        let mut roles: Vec<_> = all.iter().filter_map(|c| c.role).collect();
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
    let end = phrase(scene, names, head.end, scene.signs(i).definite());
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
    candidate.feminine = Some(head.features & FEMININE != 0);
    candidate.plural = head.features & PLURAL != 0;
    Some(candidate)
}

fn title(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<Candidate> {
    let (role, None) = role::at(scene, names, i)? else {
        return None;
    };
    let end = phrase(scene, names, role.end.min(i + LONGEST), true).min(role.end.max(i + 1));
    let found = scene.article.find::<Title>(i)?;
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
    candidate.country = role.country;
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

/// The end of the adjectives and short complements behind a noun.
fn phrase(scene: &Scene<'_, '_>, names: &Names, from: usize, definite: bool) -> usize {
    let article = scene.article;
    let mut k = from;
    let mut end = from;
    while k < from + LONGEST {
        if let Some(name) = names.at(k) {
            if name.first() != k || name.kind == ActorKind::Person {
                break;
            }
            // Only behind a preposition or directly in idafa.
            k = name.past();
            end = k;
            continue;
        }
        let signs = scene.signs(k);
        if article.kind(k) != TokenKind::Word {
            break;
        }
        if matches!(article.norm(k), "في" | "من" | "لدى" | "على" | "داخل" | "عن") {
            let next = scene.signs(k + 1);
            if k + 1 >= from + LONGEST || next.function() || next.verb() {
                break;
            }
            k += 1;
            continue;
        }
        if signs.any(Signs::FUNCTION | Signs::SPEECH | Signs::TIME)
            || signs.verb() && !signs.definite()
        {
            break;
        }
        if definite && !signs.definite() && !signs.joined() && k == from {
            break;
        }
        k += 1;
        end = k;
    }
    end
}
