//! Titles and offices beside a name.
//!
//! # What it finds
//! A title with its adjectives and complements, up to the name: الرئيس المصري السابق, وزير خارجية
//! كوريا الشمالية, المتحدث باسم البيت الأبيض, and several titles in a row.
//!
//! # What it leaves alone
//! Titles that nobody is named beside; `unnamed` describes speakers by them.

use std::ops::Range;

use super::name::{self as person_name, Before, Run};
use super::signs::{Part, Scene, Signs};
use super::{Names, description};
use crate::article::{Article, Match};
use crate::lexicon::features::{DUAL, FEMININE, INDEFINITE_ACCUSATIVE, PLURAL};
use crate::lexicon::rows::{
    Country, KnownPerson, Nationality, PersonName, SourceClass, Title, TitleClass,
};
use crate::morph::Enclitic;
use crate::span::Span;
use crate::token::TokenKind;

/// A title with what belongs to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Role {
    pub(super) span: Span,
    /// Tokens.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) country: Option<&'static str>,
    pub(super) feminine: bool,
    pub(super) class: TitleClass,
}

/// A title reaches no further.
const LONGEST: usize = 16;

/// The title that begins at token `i`, and the name behind it if there is one.
pub(super) fn at(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<(Role, Option<Run>)> {
    let article = scene.article;
    let found = article.find::<Title>(i)?;
    if misread(scene, &found) {
        return None;
    }
    let mut role = bare(article, &found);
    // المستشارة الألمانية is a title of the table.
    role.country = country(scene, names, i..found.end);
    let first = role.span;
    // نجل إبراهيم, أطفال هاري: the name is not of who is described, nor بطلا an office before one.
    let other = found.row.class == TitleClass::Kin || found.features & (PLURAL | DUAL) != 0;
    let others = other && found.reading.enclitic.is_none() && !found.proclitics().article();
    let mut k = found.end;
    // حاكم مصرف لبنان, رئيس الوزراء
    let last = found.end.saturating_sub(1);
    let complete =
        last > i && (scene.signs(last).definite() || names.at(last).is_some_and(|n| n.first() > i));
    let definite = complete
        || found.proclitics().article()
        || scene.signs(i).definite()
        || found.reading.enclitic.is_some();
    let plural = found.features & (PLURAL | DUAL) != 0;
    let mut state = if plural {
        Before::Open
    } else if definite || found.row.takes.is_empty() {
        Before::Title
    } else {
        Before::Open
    };
    let mut end = k;
    let mut unknown = 0;
    while k < i + LONGEST {
        let signs = scene.signs(k);
        if let Some(covering) = names.at(k).filter(|c| c.first() == k) {
            role.country = role.country.or(covering.country);
            k = covering.past();
            end = k;
            state = Before::Title;
            continue;
        }
        // مستشارو الرئيس بايدن: the second title is his, and the first is not.
        if others && k == found.end && signs.title() && signs.definite() {
            break;
        }
        if let Some(run) = name(scene, names, k, state) {
            if others && k == found.end || found.features & INDEFINITE_ACCUSATIVE != 0 {
                break;
            }
            role.end = k;
            role.span = Span::new(first.start, article.span(i, k).end);
            return Some((role, Some(run)));
        }
        match article.kind(k) {
            TokenKind::Word => {}
            TokenKind::Comma if state == Before::Title => {
                // Only a name that is sure by itself stands behind a comma.
                let run = person_name::run(scene, names, k + 1, Before::Nothing)
                    .or_else(|| {
                        person_name::run(scene, names, k + 1, Before::Title)
                            .filter(|run| run.end > k + 2)
                    })
                    .or_else(|| between_commas(scene, names, k + 1));
                if let Some(run) = run {
                    role.end = k;
                    role.span = Span::new(first.start, article.span(i, k).end);
                    return Some((role, Some(run)));
                }
                break;
            }
            // محافظ مصرف ليبيا (المركزي) سالم حداد
            TokenKind::Open if state == Before::Title => {
                let close = (k + 2..k + 5).find(|&c| article.kind(c) == TokenKind::Close);
                let name = close.and_then(|c| name(scene, names, c + 1, state).zip(Some(c + 1)));
                if let Some((run, from)) = name {
                    role.end = from;
                    role.span = Span::new(first.start, article.span(i, from).end);
                    return Some((role, Some(run)));
                }
                break;
            }
            // مدرب الفريق "برونو كالينغا"
            TokenKind::Mark => {
                let inside = scene.marked(k, 5);
                let run = inside.and_then(|inside| {
                    person_name::run(scene, names, k + 1, state)
                        .filter(|run| run.end == inside.end)
                        .or_else(|| {
                            enclosed(scene, names, inside).filter(|_| state == Before::Title)
                        })
                });
                if let Some(run) = run {
                    role.end = k;
                    role.span = Span::new(first.start, article.span(i, k).end);
                    return Some((role, Some(run)));
                }
                break;
            }
            // د. محمد
            TokenKind::Stop
                if article.glued(k) && k == found.end && article.norm(i).chars().count() <= 2 =>
            {
                k += 1;
                end = k;
                state = Before::Title;
                continue;
            }
            _ => break,
        }
        // محام تونسي يدعى عمر عبد الستار
        if matches!(
            article.norm(k),
            "يدعى" | "تدعى" | "اسمه" | "اسمها" | "هو" | "هي" | "المدعو" | "المدعوة"
        ) {
            let run = person_name::run(scene, names, k + 1, Before::Nothing);
            if let Some(run) = run.filter(|_| k > found.start) {
                role.end = k;
                role.span = Span::new(first.start, article.span(i, k).end);
                return Some((role, Some(run)));
            }
            break;
        }
        if signs.function() {
            let goes_on = matches!(article.norm(k), "في" | "من" | "عن" | "لدى" | "على" | "إلى")
                && !scene.signs(k + 1).function();
            if !goes_on || k + 1 >= i + LONGEST {
                break;
            }
            state = Before::Open;
            k += 1;
            continue;
        }
        if signs.definite() || signs.time() {
            role.country = role.country.or_else(|| nation(scene, k));
            state = Before::Title;
        } else if signs.title() {
            state = Before::Title;
        } else if signs.any(Signs::VERB) && !signs.joined() {
            break;
        } else if signs.any(Signs::PLAIN | Signs::BODY | Signs::PLACE | Signs::NATIONALITY) {
            state = Before::Open;
        } else {
            unknown += 1;
            if unknown > 1 {
                break;
            }
            state = Before::Open;
        }
        k += 1;
        end = k;
    }
    role.end = end;
    role.span = Span::new(first.start, article.span(i, end).end.max(first.end));
    Some((role, None))
}

/// The title in apposition that begins at token `i`, with no other name behind it: رئيس مصر, أحد
/// الناشطين.
pub(super) fn behind(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<Role> {
    let article = scene.article;
    let one_of = matches!(article.norm(i), "أحد" | "احد" | "إحدى" | "احدى");
    let at = if one_of { i + 1 } else { i };
    let signs = scene.signs(at);
    if signs.joined() {
        return None;
    }
    let found = article.find::<Title>(at)?;
    let kin = found.row.class == TitleClass::Kin;
    let mut role = match self::at(scene, names, at) {
        Some((role, None)) => role,
        _ if kin => bare(article, &found),
        _ => return None,
    };
    let end = description::end(
        scene,
        names,
        description::Head {
            at,
            end: found.end,
            features: found.features,
            closed: description::closed(scene, &found),
            class: SourceClass::Human,
            office: true,
            kin,
        },
    );
    // The names behind are not known yet: نجل إبراهيم أصلان.
    let whose = person_name::run(scene, names, found.end, Before::Title).filter(|_| kin);
    let end = whose.map_or(end, |run| run.end);
    role.start = i;
    role.end = end;
    role.country = country(scene, names, found.end..end);
    role.span = Span::new(article.span(i, i + 1).start, article.span(i, end).end);
    Some(role)
}

/// The name at `k` behind a title; an adjective before a surer name is none.
fn name(scene: &Scene<'_, '_>, names: &Names, k: usize, state: Before) -> Option<Run> {
    let signs = scene.signs(k);
    if signs.any(Signs::NATIONALITY | Signs::TITLE) && signs.definite() {
        return None;
    }
    // الأمين العام للأمم المتحدة بان كي مون
    let known = scene
        .article
        .matches::<KnownPerson>(k)
        .find(|m| m.reading.enclitic.is_none() && m.reading.stem == 0 && m.end > k + 1);
    let run = person_name::run(scene, names, k, state);
    if let Some(known) =
        known.filter(|m| state == Before::Title && run.is_none_or(|r| r.end < m.end))
    {
        return Some(Run {
            start: k,
            skip: 0,
            end: known.end,
            weight: Part::Sure as u32,
        });
    }
    // للفريق وأداء المجموعة: what is joined to the title is not its bearer.
    let run = run.filter(|run| run.skip == 0)?;
    // الباحث في الشأن الأمازيغي: an adjective of origin behind a noun that is no title itself.
    let origin = signs.definite() && signs.nisba() && signs.name < Part::Some;
    let noun = k > 0 && scene.before(k).definite() && !scene.before(k).title();
    if origin && noun && run.end == k + 1 {
        return None;
    }
    if signs.definite() && signs.unknown() {
        let next = person_name::run(scene, names, k + 1, Before::Nothing);
        if next.is_some_and(|next| {
            next.end > run.end || next.start == k + 1 && next.weight + 1 >= run.weight
        }) {
            return None;
        }
    }
    Some(run)
}

/// The title alone.
fn bare(article: &Article<'_>, found: &Match<Title>) -> Role {
    Role {
        span: article.span_of(found),
        start: found.start,
        end: found.end,
        country: None,
        feminine: found.features & FEMININE != 0,
        class: found.row.class,
    }
}

/// Whether a title that is taken apart is a name as a whole: صديقي, لوك.
fn misread(scene: &Scene<'_, '_>, found: &Match<Title>) -> bool {
    let reading = &found.reading;
    let apart = reading.enclitic.is_some() || reading.proclitics.preposition();
    // صديقي "my friend" is nobody that the news names, but a family name.
    if matches!(reading.enclitic, Some(Enclitic::Me | Enclitic::You)) {
        return true;
    }
    apart
        && found.end == found.start + 1
        && scene.article.matches::<PersonName>(found.start).any(|m| {
            m.reading.stem == 0
                && m.exact()
                && m.row.ordinariness != crate::lexicon::rows::Ordinariness::Mostly
        })
}

/// A name between two commas behind a title, whose words no table needs to know: وزير الداخلية،
/// أرتيوم خوخورين، أن.
fn between_commas(scene: &Scene<'_, '_>, names: &Names, from: usize) -> Option<Run> {
    let end = (from..from + 6).find(|&k| !scene.signs(k).wordlike())?;
    let closed = scene.article.kind(end) == TokenKind::Comma;
    enclosed(scene, names, from..end).filter(|_| closed)
}

/// Two to four words between commas or marks where a name is expected, if no table knows them as
/// anything else.
fn enclosed(scene: &Scene<'_, '_>, names: &Names, inside: Range<usize>) -> Option<Run> {
    if !(2..=4).contains(&inside.len()) || scene.signs(inside.start).definite() {
        return None;
    }
    let name = inside.clone().all(|k| {
        let signs = scene.signs(k);
        let listed = signs.name >= Part::Weak || signs.inner >= Part::Weak;
        signs.wordlike()
            && names.at(k).is_none()
            && (signs.unknown() || listed || signs.particle())
            && !signs.any(Signs::FUNCTION | Signs::SPEECH | Signs::TIME)
    });
    name.then_some(Run {
        start: inside.start,
        skip: 0,
        end: inside.end,
        weight: Part::Unknown as u32,
    })
}

/// The first country that the words of a description tell: مسؤول أمريكي, سفير قطر.
pub(super) fn country(
    scene: &Scene<'_, '_>,
    names: &Names,
    words: Range<usize>,
) -> Option<&'static str> {
    words
        .into_iter()
        .find_map(|k| nation(scene, k).or_else(|| names.at(k).and_then(|name| name.country)))
}

fn nation(scene: &Scene<'_, '_>, k: usize) -> Option<&'static str> {
    let nationality = scene.article.find::<Nationality>(k).map(|m| m.row.iso);
    nationality.or_else(|| scene.article.find::<Country>(k).map(|m| m.row.iso))
}

#[cfg(test)]
mod tests {
    use crate::cases::check;

    /// The people who bear a title, with all titles of theirs.
    fn show(text: &str) -> String {
        let document = crate::analyze(text);
        let titled = document.actors.iter().filter(|a| !a.roles.is_empty());
        let shown = titled.map(|actor| {
            let roles: Vec<&str> = actor.roles.iter().map(|role| role.slice(text)).collect();
            format!("{} > {}", roles.join(" + "), actor.name)
        });
        shown.collect::<Vec<_>>().join(" ; ")
    }

    /// The country of the first actor that speaks.
    fn country(text: &str) -> String {
        let document = crate::analyze(text);
        let speaker = document.quotes.iter().find_map(|quote| quote.speaker);
        let actor = speaker.and_then(|s| document.actors.get(s.actor as usize));
        actor.and_then(|a| a.country).unwrap_or_default().to_owned()
    }

    #[test]
    fn countries() {
        check(
            "src/actors/country.cases",
            include_str!("country.cases"),
            country,
        );
    }

    #[test]
    fn roles() {
        check("src/actors/role.cases", include_str!("role.cases"), show);
    }
}
