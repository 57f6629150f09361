//! Countries and capitals: names of places that also act.
//!
//! # What it finds
//! Every country and every name of a government (الكرملين). Whether it acts (state) or is where
//! something happens (place) is told by the clause: the subject of a verb, the owner of a policy
//! (موقف مصر), the partner of talks (مع قطر) act; what stands behind a locative preposition or
//! a verb of motion is a place, and so is what nothing speaks for.

use super::signs::{Scene, Signs};
use super::{Candidate, Names};
use crate::article::Match;
use crate::document::ActorKind;
use crate::lexicon::rows::{
    Ambiguity, Country, Metonym, Nationality, OrdinalWord, PlainClass, PlainWord, Title, TitleClass,
};
use crate::token::TokenKind;

/// The country or capital whose name begins at token `i`, undecided.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let country = article.matches::<Country>(i).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().article()
            && (m.end > i + 1 || m.exact() || scene.signs(i).unknown() || !scene.signs(i).plain())
            && (m.row.ambiguity == Ambiguity::Sure
                || !scene.signs(i).plain()
                || definite_alone(scene, m))
            && !adjective(scene, m)
    });
    if let Some(found) = country {
        let mut candidate = Candidate::new(
            article,
            i,
            found.reading.stem,
            found.end,
            ActorKind::Place,
            "state.country",
        );
        candidate.span = article.span_of(&found);
        candidate.country = Some(found.row.iso);
        return Some(candidate);
    }
    let found = article.matches::<Metonym>(i).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().article()
            && (m.end > i + 1 || m.exact() || scene.signs(i).unknown())
            // مسقط رأسه "his birthplace"
            && !article.norm(m.end).starts_with("رأس")
    })?;
    let kind = if found.row.place {
        ActorKind::Place
    } else {
        ActorKind::State
    };
    let mut candidate = Candidate::new(
        article,
        i,
        found.reading.stem,
        found.end,
        kind,
        "state.capital",
    );
    candidate.span = article.span_of(&found);
    candidate.country = Some(found.row.iso);
    Some(candidate)
}

/// المملكة, with no adjective behind it that makes it another or a common one.
fn definite_alone(scene: &Scene<'_, '_>, found: &Match<Country>) -> bool {
    found.exact() && scene.signs(found.start).definite() && !scene.signs(found.end).definite()
}

/// شخصية سورية "a Syrian figure", السوق السعودية: a country that is spelt as its adjective, behind
/// the noun that it qualifies.
fn adjective(scene: &Scene<'_, '_>, found: &Match<Country>) -> bool {
    let i = found.start;
    // تركيا "Turkey" is no accusative of تركي where no nunation is written.
    if !scene.article.norm(i).ends_with(['ة', 'ه']) {
        return false;
    }
    let nationality = || {
        let mut all = scene.article.matches::<Nationality>(i);
        all.any(|m| m.reading.stem == found.reading.stem || m.proclitics().article())
    };
    if found.end > i + 1
        || scene.signs(i).joined()
        || !scene.signs(i).nationality()
        || !nationality()
    {
        return false;
    }
    let before = scene.before(i);
    let noun = before.plain() && !before.any(Signs::FUNCTION | Signs::VERB | Signs::LOCATION)
        || before.any(Signs::BODY | Signs::TITLE)
        || before.unknown() && before.any(Signs::WORD);
    let owned = i.checked_sub(1).is_some_and(|b| affair(scene, b));
    noun && before.definite() == scene.signs(i).definite() && !owned
}

/// Decides for each country and capital whether it acts.
#[inline(never)]
pub(super) fn decide(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut undecided: Vec<(usize, usize, bool)> = names
        .iter()
        .filter(|c| c.kind == ActorKind::Place && c.rule.starts_with("state."))
        .map(|c| (c.first(), c.past(), c.rule == "state.capital"))
        .collect();
    undecided.sort_unstable();
    let mut before: Option<(usize, bool)> = None;
    for (start, end, capital) in undecided {
        let listed = in_list(scene, names, start, before);
        let acts = listed.unwrap_or_else(|| acts(scene, names, start, end, capital));
        // On the sports page a country is its team, unless it is where they play.
        let team = scene.sport && !capital && (acts || plays(scene, start));
        if team {
            names.change(start, |name| name.kind = ActorKind::Organization);
        } else if acts {
            names.change(start, |name| name.kind = ActorKind::State);
        }
        before = Some((end, acts || team));
    }
}

/// Whether the word before speaks of a match: أمام, فوز, منتخب.
fn plays(scene: &Scene<'_, '_>, start: usize) -> bool {
    let mut last = start.checked_sub(1);
    if last.is_some_and(|b| scene.article.kind(b) == TokenKind::Open) {
        last = start.checked_sub(2);
    }
    let before = last.map_or("", |b| scene.article.norm(b));
    // وفي الثاني كوريا الجنوبية والسعودية: a level or a group.
    let group = last.is_some_and(|b| {
        scene.signs(b).definite() && scene.article.find::<OrdinalWord>(b).is_some()
    });
    group
        || matches!(
            before,
            "منتخبا"
                | "منتخبي"
                | "فريقا"
                | "فريقي"
                | "أمام"
                | "امام"
                | "مواجهة"
                | "لقاء"
                | "منتخبات"
                | "منتخب"
                | "فوز"
                | "المجموعة"
                | "بين"
        )
}

/// In a list (تونس والجزائر, روسيا، فرنسا) all act or none does; a list that began with a place or
/// a body goes on as that.
fn in_list(
    scene: &Scene<'_, '_>,
    names: &Names,
    start: usize,
    before: Option<(usize, bool)>,
) -> Option<bool> {
    let article = scene.article;
    let joined = article.norm(start).starts_with('و') && scene.signs(start).wordlike();
    let comma = start.checked_sub(1).is_some_and(|b| {
        matches!(article.kind(b), TokenKind::Comma)
            || scene.sport && article.kind(b) == TokenKind::Dash
    });
    let last = if comma { start - 1 } else { start };
    if !joined && !comma {
        // ومن بين هذه الدول الإمارات, الدول دائمة العضوية (الولايات المتحدة، الصين …)
        let previous = start.checked_sub(1).map_or("", |b| article.norm(b));
        let listed =
            matches!(previous, "الدول" | "البلدان" | "دول") && !scene.signs(start).preposition();
        let members = start.checked_sub(2).is_some_and(|b| {
            article.kind(b + 1) == TokenKind::Open
                && names.at(b).is_some_and(|whole| {
                    matches!(whole.kind, ActorKind::Organization | ActorKind::State)
                })
        }) && comma_behind(scene, names, start);
        return ((listed || members) && !scene.sport).then_some(true);
    }
    if let Some((_, acts)) = before.filter(|&(past, _)| past == last) {
        return Some(acts);
    }
    let other = names.at(last.checked_sub(1)?)?;
    match other.kind {
        ActorKind::Place if other.past() == last => Some(false),
        ActorKind::Organization | ActorKind::State if joined && other.past() == last => Some(true),
        _ => None,
    }
}

/// Whether a comma stands behind the name at `start`.
fn comma_behind(scene: &Scene<'_, '_>, names: &Names, start: usize) -> bool {
    names
        .at(start)
        .is_some_and(|name| scene.article.kind(name.past()) == TokenKind::Comma)
}

/// Whether a country acts here: by the words on both sides of it.
fn acts(scene: &Scene<'_, '_>, names: &Names, start: usize, end: usize, capital: bool) -> bool {
    let article = scene.article;
    let signs = scene.signs(start);
    let previous = scene.before(start);
    let word = start.checked_sub(1).map_or("", |b| article.norm(b));
    let second = start.checked_sub(2).map_or("", |b| article.norm(b));
    let bare = word
        .strip_prefix('و')
        .filter(|rest| rest.chars().count() > 1)
        .unwrap_or(word);
    let joined = names.at(start).is_some_and(|name| name.skip > 0);
    if signs.preposition() && joined || article.norm(start).starts_with("لل") {
        // To a country something is given or said, unless somebody goes there: زيارة للسعودية.
        let to = article.norm(start).trim_start_matches('و').starts_with('ل');
        let goes = (start.saturating_sub(4)..start)
            .any(|b| scene.signs(b).location() && !scene.signs(b).joined());
        return to && !goes && !capital;
    }
    match bare {
        "من" => {
            // طلبت من مصر, المدعومة من روسيا
            let asker = start
                .checked_sub(2)
                .map_or_else(Default::default, |b| scene.signs(b));
            return asker.speech() && !asker.definite() || asker.affair();
        }
        // المحتل من قبل أنقرة, بدعوة من جانب قطر
        "قبل" | "جانب" if second == "من" => return true,
        "في" | "إلى" | "الى" | "عبر" | "داخل" | "خارج" | "نحو" | "لدى" => {
            return false;
        }
        // الحدود مع الجزائر
        "مع" if start
            .checked_sub(2)
            .is_some_and(|b| scene.signs(b).location()) =>
        {
            return false;
        }
        "مع" | "ضد" | "أن" | "إن" | "ان" | "بأن" | "لأن" | "لان" | "لكن" | "تجاه" | "على"
        | "كانت" | "وكانت" | "لصالح" => {
            return true;
        }
        "بين" => {
            // الحدود بين مصر وغزة
            return !start
                .checked_sub(2)
                .is_some_and(|b| scene.signs(b).location());
        }
        _ => {}
    }
    if previous.location() || previous.place() {
        return false;
    }
    // وزير خارجية كوريا الشمالية, أمير قطر: who holds an office of a country holds it of the state.
    if !capital && !previous.definite() && office(scene, start) {
        return true;
    }
    if matches!(bare, "تشهد" | "شهدت" | "ستشهد") {
        return false;
    }
    if previous.verb() && !previous.definite() && (previous.speech() || feminine_verb(bare)) {
        return true;
    }
    // صعّدت الولايات المتحدة, تستغني مصر: a verb that no list has, by its letters.
    let feminine_past = bare.ends_with('ت') && !bare.ends_with("ات") && !previous.whole();
    if (previous.unknown() || feminine_past && !previous.joined())
        && !previous.definite()
        && unlisted_verb(bare)
    {
        return true;
    }
    let next = scene.signs(end);
    let verb_behind = next.verb() && !next.definite() && !next.joined();
    let negated = matches!(
        article.norm(end),
        "لا" | "لم" | "لن" | "ليست" | "قد" | "كانت" | "هي" | "سوف"
    );
    let first = first_of_clause(scene, start);
    if (verb_behind || negated) && (first || previous.function()) {
        return true;
    }
    // باريس تستعجل القرار, أنقرة قلقة على أمنها: the head of a line with what is said of it.
    let predicate = next.any(Signs::WORD)
        && !next.definite()
        && !next.joined()
        && (next.unknown() && unlisted_verb(article.norm(end)) || article.norm(end).ends_with('ة'));
    if first && predicate {
        return true;
    }
    // واشنطن: …, but not the place that a report comes from (فرنسا : …).
    if article.kind(end) == TokenKind::Colon && article.glued(end) && first {
        return true;
    }
    start.checked_sub(1).is_some_and(|b| affair(scene, b))
}

/// Whether the word is a noun without the article that an acting country owns: موقف, التزام.
fn affair(scene: &Scene<'_, '_>, i: usize) -> bool {
    scene
        .article
        .matches::<PlainWord>(i)
        .any(|m| m.row.class == PlainClass::Affair && !m.proclitics().article())
}

/// Whether a title without the article ends right before the country: سفيرة, وزير خارجية.
fn office(scene: &Scene<'_, '_>, start: usize) -> bool {
    (1..=2).any(|length| {
        start.checked_sub(length).is_some_and(|b| {
            scene.article.matches::<Title>(b).any(|m| {
                m.end == start
                    && m.reading.enclitic.is_none()
                    && matches!(m.row.class, TitleClass::Politics | TitleClass::Royal)
            })
        })
    })
}

/// Whether an unlisted word ends or begins as verbs do that agree with a country, its object
/// included: صعدت, كثفت, تستغني, لعبته.
fn unlisted_verb(word: &str) -> bool {
    word.chars().count() > 3
        && !word.ends_with(['ة', 'ا'])
        && !word.ends_with("ات")
        && (word.starts_with('ت')
            || word.ends_with('ت')
            || ["ته", "تها", "تهم"].iter().any(|e| word.ends_with(e)))
}

/// Whether nothing of the clause stands before the word.
fn first_of_clause(scene: &Scene<'_, '_>, start: usize) -> bool {
    start
        .checked_sub(1)
        .is_none_or(|b| !scene.article.kind(b).is_wordlike())
}

/// A verb that agrees with a country: تسعى, وافقت.
fn feminine_verb(word: &str) -> bool {
    let bare = word.strip_prefix('ف').unwrap_or(word);
    bare.starts_with('ت') || bare.ends_with('ت') || bare.starts_with("ست")
}
