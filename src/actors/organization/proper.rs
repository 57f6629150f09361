//! Proper names behind the head of an organisation's name.
//!
//! # What it finds
//! Listed names and foreign words (حركة حماس, شركة سامسونغ), and people whom a body is named after
//! (جامعة الملك فهد, معهد الحبيب بورقيبة).
//!
//! # What it leaves alone
//! Ordinary words, verbs and titles.

use crate::actors::signs::{Part, Scene, Signs};
use crate::lexicon::rows::{Country, Metonym, Organization, Outlet, Place};

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
    let mut end = listed.into_iter().flatten().max();
    if end.is_none() && foreign(signs) {
        end = Some(j + 1);
    }
    let mut end = end?;
    // A listed given name goes on with the other parts: جامعة محمد الخامس, مؤسسة فريدريش إيبرت.
    while end < j + 4 {
        let next = scene.signs(end);
        let goes_on =
            foreign(next) && (next.unknown() || !next.given() || scene.signs(end - 1).given());
        if !goes_on || article.norm(end).starts_with(['ي', 'ت']) {
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
        && (signs.unknown() || signs.name >= Part::Some)
}
