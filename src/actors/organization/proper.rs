//! Proper names behind the head of an organisation's name.
//!
//! # What it finds
//! Listed names and foreign words (حركة حماس, شركة سامسونغ), and people whom a body is named after
//! (جامعة الملك فهد, معهد الحبيب بورقيبة).
//!
//! # What it leaves alone
//! Ordinary words, verbs and titles.

use crate::actors::signs::{Part, Scene, Signs};
use crate::lexicon::features::{DUAL, PLURAL};
use crate::lexicon::rows::{Ambiguity, Country, Metonym, Organization, Outlet, Place, Title};

/// The end of a listed or foreign name that begins at `j`.
pub(super) fn proper(scene: &Scene<'_, '_>, j: usize) -> Option<usize> {
    let article = scene.article;
    let signs = scene.signs(j);
    if !signs.wordlike() || signs.function() || signs.joined() {
        return None;
    }
    let bare = |start: usize, end: usize, stem: u8| end > start && stem == 0;
    let listed = [
        article
            .find::<Organization>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Outlet>(j)
            .filter(|m| m.row.ambiguity == Ambiguity::Sure)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Country>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Place>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
        article
            .find::<Metonym>(j)
            .filter(|m| bare(m.start, m.end, m.reading.stem))
            .map(|m| m.end),
    ];
    let listed = listed.into_iter().flatten().max();
    let mut end = match listed {
        Some(end) => end,
        None => foreign(signs).then_some(j + 1)?,
    };
    // A given name goes on with the other parts: جامعة محمد الخامس, مؤسسة فريدريش إيبرت; but behind a
    // listed name a person begins: مجموعة زين فؤاد سلامة.
    while end < j + 4 {
        let next = scene.signs(end);
        let goes_on = foreign(next)
            && (next.unknown()
                || listed.is_none() && (!next.given() || scene.signs(end - 1).given()));
        if !goes_on || article.norm(end).starts_with(['ي', 'ت', 'و']) || accusative(scene, end) {
            break;
        }
        end += 1;
    }
    Some(end)
}

/// الملك فهد in جامعة الملك فهد, الحبيب بورقيبة: a title or a given name with the article, then
/// name parts.
pub(super) fn namesake(scene: &Scene<'_, '_>, j: usize) -> Option<usize> {
    let signs = scene.signs(j);
    if !signs.definite() || signs.joined() || !(signs.title() || signs.given()) {
        return None;
    }
    // مجلس النواب نبيه بري: several bear no one's name.
    let several = scene
        .article
        .matches::<Title>(j)
        .any(|m| m.features & (PLURAL | DUAL) != 0);
    if several && !signs.given() {
        return None;
    }
    let mut end = j + 1;
    while end < j + 5 {
        let next = scene.signs(end);
        let part = next.inner >= Part::Some || next.particle() || scene.signs(end - 1).particle();
        if !part || next.joined() || !next.wordlike() || next.any(Signs::FUNCTION | Signs::TIME) {
            break;
        }
        end += 1;
    }
    (end > j + 1).then_some(end)
}

/// Whether a word looks like no ordinary one.
fn foreign(signs: Signs) -> bool {
    signs.wordlike()
        && !signs.any(
            Signs::FUNCTION
                | Signs::VERB
                | Signs::TIME
                | Signs::PLAIN
                | Signs::NATIONALITY
                | Signs::TITLE
                | Signs::SOURCE
                | Signs::BODY
                | Signs::PLACE,
        )
        && !signs.definite()
        && (signs.latin()
            || signs.unknown()
                && signs.nameable()
                && (!signs.nisba() || signs.name == Part::Likely)
            || signs.name >= Part::Some)
}

/// هاتفا behind شركة سامسونغ: an unlisted word whose ending is rather that of an object.
fn accusative(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene.signs(i).name == Part::Unknown && scene.article.norm(i).ends_with('ا')
}
