//! Places that are no countries.
//!
//! # What it finds
//! Listed places (القاهرة); names behind a head that stays outside (مدينة بوسالم, ولاية جندوبة);
//! natural and built features with their head (نهر النيل, مطار هيثرو الدولي).
//!
//! # What it leaves alone
//! المدينة "the city" alone, and heads before adjectives (مدينة كبيرة).

use super::Candidate;
use super::signs::{Part, Scene, Signs};
use crate::document::ActorKind;
use crate::lexicon::rows::{Ambiguity, Country, Metonym, Place, PlaceHead};
use crate::morph::Proclitics;

/// The place whose name begins at token `i`.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let listed = listed(scene, i);
    let headed = headed(scene, i);
    match (listed, headed) {
        (Some(l), Some(h)) if h.end > l.end => Some(h),
        (Some(l), _) => Some(l),
        (None, h) => h,
    }
}

fn listed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let found = article.matches::<Place>(i).find(|m| {
        if m.reading.enclitic.is_some()
            || m.proclitics().article()
            || m.proclitics().has(Proclitics::SA)
            || m.proclitics().has(Proclitics::KA) && !scene.signs(i).unknown()
        {
            return false;
        }
        let several = m.end - m.start > 1;
        match m.row.ambiguity {
            // An ordinary word is a place only where a place is asked for.
            // سفيرة is an ambassador, and a town only there.
            Ambiguity::Sure
                if !several
                    && scene
                        .signs(i)
                        .any(Signs::PLAIN | Signs::TITLE | Signs::SOURCE) =>
            {
                m.reading.stem == 0 && m.exact() && located(scene, i)
            }
            Ambiguity::Sure => several || m.exact() || scene.signs(i).unknown(),
            Ambiguity::Ordinary => located(scene, i),
        }
    })?;
    let mut candidate = Candidate::new(
        article,
        i,
        found.reading.stem,
        found.end,
        ActorKind::Place,
        "place.listed",
    );
    candidate.span = article.span_of(&found);
    candidate.country = found.row.iso;
    Some(candidate)
}

/// Whether a preposition of place or a head stands before an ambiguous name.
fn located(scene: &Scene<'_, '_>, i: usize) -> bool {
    let Some(b) = i.checked_sub(1) else {
        return false;
    };
    let before = scene.signs(b);
    before.place() && !before.definite()
        || matches!(scene.article.norm(b), "في" | "إلى" | "الى") && !scene.signs(i).plain()
}

fn headed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    if !scene.signs(i).place() || scene.signs(i).definite() {
        return None;
    }
    let article = scene.article;
    let head = article
        .find::<PlaceHead>(i)
        .filter(|m| m.reading.enclitic.is_none())?;
    let j = head.end;
    let rule = if head.row.inside {
        "place.feature"
    } else {
        "place.headed"
    };
    let mut end = if let Some(inside) = scene.marked(j, 3) {
        if head.row.inside {
            inside.end + 1
        } else {
            return None;
        }
    } else {
        name_end(scene, j, head.row.inside)?
    };
    while end < j + 4 {
        let signs = scene.signs(end);
        let adjective = signs.definite()
            && !signs.joined()
            && (signs.institutional() || signs.nisba() && signs.unknown())
            && !signs.nationality();
        if !adjective {
            break;
        }
        end += 1;
    }
    let (start, skip) = if head.row.inside {
        (i, head.reading.stem)
    } else {
        (j, 0)
    };
    Some(Candidate::new(
        article,
        start,
        skip,
        end,
        ActorKind::Place,
        rule,
    ))
}

/// The end of a place name that begins at `j`, behind a head.
fn name_end(scene: &Scene<'_, '_>, j: usize, inside: bool) -> Option<usize> {
    let article = scene.article;
    let signs = scene.signs(j);
    if !signs.wordlike()
        || signs.any(Signs::FUNCTION | Signs::TIME | Signs::SPEECH)
        || signs.joined() && !signs.unknown()
    {
        return None;
    }
    let whole = |stem: u8, end: usize| (stem == 0).then_some(end);
    let listed = [
        article
            .find::<Place>(j)
            .and_then(|m| whole(m.reading.stem, m.end)),
        article
            .find::<Country>(j)
            .and_then(|m| whole(m.reading.stem, m.end)),
        article
            .find::<Metonym>(j)
            .and_then(|m| whole(m.reading.stem, m.end)),
    ];
    if let Some(end) = listed.into_iter().flatten().max() {
        return Some(end);
    }
    if signs.nationality() || signs.institutional() || signs.verb() {
        return None;
    }
    let proper = signs.unknown() || signs.name >= Part::Some;
    if signs.definite() {
        // قطاع الأمن "the security sector" is no place: an ordinary head before an ordinary word.
        let abstract_head = scene.before(j).plain() && signs.plain();
        return (inside && !abstract_head || proper).then_some(j + 1);
    }
    if !proper {
        return None;
    }
    let mut end = j + 1;
    while end < j + 3 {
        let next = scene.signs(end);
        let goes_on = next.wordlike()
            && !next.joined()
            && (next.unknown() || next.name >= Part::Some)
            && !next.any(Signs::FUNCTION | Signs::NATIONALITY | Signs::TITLE | Signs::BODY);
        if !goes_on || next.nisba() {
            break;
        }
        end += 1;
    }
    Some(end)
}
