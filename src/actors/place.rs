//! Places that are no countries.
//!
//! # What it finds
//! Listed places (القاهرة); names behind a head that stays outside (مدينة بوسالم, ولاية جندوبة);
//! natural and built features with their head (نهر النيل, مطار هيثرو الدولي).
//!
//! # What it leaves alone
//! المدينة "the city" alone, and heads before adjectives (مدينة كبيرة).

use super::letters::inflected;
use super::signs::{Part, Scene, Signs};
use super::{Candidate, longer};
use crate::article::Match;
use crate::document::ActorKind;
use crate::lexicon::rows::{Ambiguity, Country, Metonym, Place, PlaceHead};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// The place whose name begins at token `i`.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    longer(listed(scene, i), headed(scene, i))
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
                    && (ordinary(scene, m) || scene.signs(i).any(Signs::TITLE | Signs::SOURCE)) =>
            {
                m.exact() && located(scene, m)
            }
            Ambiguity::Sure => several || m.exact() || scene.signs(i).unknown(),
            Ambiguity::Ordinary => located(scene, m),
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

/// Whether the word is an ordinary one as well: بالو is more than a reading of ب in front of a rest.
fn ordinary(scene: &Scene<'_, '_>, found: &Match<Place>) -> bool {
    let signs = scene.signs(found.start);
    signs.plain() && (signs.whole() || found.reading.stem > 0 || !found.exact())
}

/// Further places of a list that a plural head began, none of which the table has: مقاطعات بينيلاس
/// وماناتي وساراسوتا.
pub(super) fn listed_behind(scene: &Scene<'_, '_>, last: &Candidate) -> Option<Candidate> {
    let i = last.past();
    let article = scene.article;
    let signs = scene.signs(i);
    let begun = last.rule == "place.list"
        || last.rule == "place.headed" && several(article.norm(last.first().checked_sub(1)?));
    let stem = article.norm(i).strip_prefix('و')?;
    let foreign = signs.unknown() && !signs.definite() && !inflected(stem);
    (begun && foreign && stem.chars().count() > 2)
        .then(|| Candidate::new(article, i, 2, i + 1, ActorKind::Place, "place.list"))
}

/// مدن, قرى, مقاطعات, مدينتي: heads of several places.
fn several(head: &str) -> bool {
    head.ends_with("ات")
        || head.ends_with("تي")
        || head.ends_with("مدن")
        || head.ends_with("قرى")
        || head.ends_with("مناطق")
}

/// Whether a preposition of place, a head, or the layout of a dateline speaks for an ambiguous name.
fn located(scene: &Scene<'_, '_>, found: &Match<Place>) -> bool {
    let article = scene.article;
    let i = found.start;
    let plain = ordinary(scene, found);
    if found.reading.stem > 0 {
        // بالطائف, لمأرب
        let by = found.proclitics().has(Proclitics::BI) && !found.proclitics().conjunction();
        let named = article
            .norm(i)
            .get(usize::from(found.reading.stem)..)
            .is_some_and(|stem| stem.starts_with("ال"));
        return by && found.exact() && !plain && named;
    }
    // المنستير : …, سبها - …
    let opens_line = i
        .checked_sub(1)
        .is_none_or(|b| article.kind(b) == TokenKind::Newline);
    let dateline = opens_line
        && found.exact()
        && matches!(
            article.kind(found.end),
            TokenKind::Colon | TokenKind::Dash | TokenKind::Slash
        );
    let Some(b) = i.checked_sub(1) else {
        return dateline;
    };
    let before = scene.signs(b);
    dateline
        || (before.place() || before.title()) && !before.definite()
        || !plain
            && (matches!(article.norm(b), "في" | "إلى" | "الى" | "من" | "نحو" | "قرب")
                || before.location() && !before.verb() && !before.definite())
}

fn headed(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    if !scene.signs(i).place() || scene.signs(i).definite() {
        return None;
    }
    let article = scene.article;
    let head = article
        .find::<PlaceHead>(i)
        .filter(|m| m.reading.enclitic.is_none())?;
    // عن طريق الإعارة "by way of loan"
    let by_way = i.checked_sub(1).is_some_and(|b| article.norm(b) == "عن");
    if by_way {
        return None;
    }
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
    let word = article.norm(j);
    let proper = signs.name >= Part::Some
        || signs.unknown() && !verblike(word) && (signs.nameable() || !word.ends_with('ة'));
    if signs.definite() {
        // قطاع الأمن "the security sector" is no place: an ordinary head before an ordinary word.
        let abstract_head = scene.before(j).plain() && signs.plain();
        let foreign = signs.unknown() || proper;
        return (inside && !abstract_head || !inside && foreign).then_some(j + 1);
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

/// دولة تتسع, قطاع يستحيل: an unlisted word with the prefix of a verb.
fn verblike(word: &str) -> bool {
    let prefix = word.starts_with(['ي', 'ت']) || word.starts_with("ست") || word.starts_with("سي");
    let foreign = word.ends_with(['ا', 'و']) && !word.ends_with("وا");
    prefix && !foreign && word.chars().count() > 3
}
