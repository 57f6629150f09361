//! Organisations that the table names.
//!
//! # What it finds
//! الأمم المتحدة, حزب الله; a club that is an ordinary word (الاتحاد) where the article is about
//! sport, another ordinary word (النهضة "the revival") behind a head or a verb of reporting.
//!
//! # What it leaves alone
//! One word that only folds to a listed form, and listed forms with a pronoun behind them.

use super::candidate;
use super::complement::adjectives;
use crate::actors::Candidate;
use crate::actors::signs::{Scene, Signs};
use crate::article::Match;
use crate::lexicon::Row;
use crate::lexicon::rows::{Ambiguity, Organization, OrganizationClass, OrganizationHead};

/// A name of the table, with the adjectives of nationality behind it.
pub(super) fn listed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let found = article
        .matches::<Organization>(i)
        .find(|m| m.reading.enclitic.is_none() && !m.proclitics().article() && evident(scene, m))?;
    let mut end = found.end;
    if found.end - found.start > 1 && takes_adjectives(scene, found.start) {
        end = adjectives(scene, end, None);
    }
    if found.row.class == OrganizationClass::Sport && scene.signs(end).nationality() {
        end = adjectives(scene, end, None);
    }
    let mut candidate = candidate(scene, &found, end, "organization.listed");
    candidate.country = found.row.iso;
    candidate.alias = alias(
        Organization::TABLE,
        article
            .matches::<Organization>(i)
            .find(|m| m.end == found.end)
            .map_or(0, |m| m.features),
        found.row.iso,
    );
    Some(candidate)
}

/// A key that the variants of one line share.
pub(in crate::actors) fn alias(table: u8, group: u8, iso: Option<&str>) -> u32 {
    if group == 0 {
        return 0;
    }
    let iso = iso.map_or(0, |iso| {
        iso.bytes().fold(0u32, |n, b| n << 5 | u32::from(b & 31))
    });
    u32::from(table) << 24 | iso << 10 | u32::from(group)
}

fn takes_adjectives(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.article.find::<OrganizationHead>(i).is_some()
}

/// Whether a listed form stands for the organisation here.
fn evident(scene: &Scene<'_, '_>, found: &Match<Organization>) -> bool {
    if found.row.ambiguity == Ambiguity::Sure {
        // A sure form of one word that is spelt otherwise may be another word.
        return found.end - found.start > 1 || found.exact() || scene.signs(found.start).unknown();
    }
    if found.row.class == OrganizationClass::Sport {
        return scene.sport;
    }
    let before = scene.before(found.start);
    before.any(Signs::BODY) || before.speech()
}
