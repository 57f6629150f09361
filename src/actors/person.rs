//! People.
//!
//! # What it finds
//! Names behind a title (الرئيس المصري محمد مرسي), names before one (محمد مرسي، رئيس مصر), names
//! whose parts are listed (كريستيانو رونالدو), with particles (محمد بن عبد الرحمن آل ثاني), and,
//! behind a title or a verb of reporting, names that no list has.
//!
//! # What it leaves alone
//! Name words alone that are also ordinary ones (كريم "generous").
//!
//! # Known gaps
//! Unlisted foreign names without a title, a verb of reporting, or a fuller form elsewhere.

use super::role::{self, Role};
use super::signs::{Part, Scene, Signs};
use super::{Candidate, Names};
use crate::document::ActorKind;
use crate::lexicon::Row;
use crate::lexicon::rows::KnownPerson;
use crate::token::TokenKind;

/// What stands before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// A title that is complete: the next word should be a name.
    Title,
    /// A noun that may take the next word as its complement.
    Open,
    /// A verb of reporting.
    Speech,
    /// A dash on the sports page, between the names of a line-up.
    List,
    /// Nothing that says anything.
    Nothing,
}

/// A name that may begin here.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) skip: u8,
    pub(super) end: usize,
    /// The sum of the parts' evidence.
    pub(super) weight: u32,
}

/// No name has more parts.
const LONGEST: usize = 7;

/// Adds the people of the text to the names.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut i = 0;
    while i < scene.article.len() {
        let signs = scene.signs(i);
        if !signs.wordlike() {
            i += 1;
            continue;
        }
        if signs.title()
            && let Some((role, Some(run))) = role::at(scene, names, i)
        {
            add(scene, names, run, Some(role), "person.title-name");
            i = run.end;
            continue;
        }
        if let Some(known) = known(scene, names, i) {
            let end = known.past();
            let mut known = known;
            let behind = role_behind(scene, names, end, false);
            known.role = behind.map(|r| r.span);
            known.country = known.country.or(behind.and_then(|r| r.country));
            names.add(known);
            i = end;
            continue;
        }
        let before = if scene.before(i).speech() && !scene.before(i).definite() {
            Before::Speech
        } else if scene.sport && i > 0 && scene.article.kind(i - 1) == TokenKind::Dash {
            Before::List
        } else {
            Before::Nothing
        };
        if let Some(run) = run(scene, names, i, before) {
            let rule = if before == Before::List {
                "person.line-up"
            } else if before == Before::Speech {
                "person.speech-name"
            } else {
                "person.name-parts"
            };
            add(scene, names, run, None, rule);
            i = run.end;
            continue;
        }
        i += 1;
    }
}

fn known(scene: &Scene<'_, '_>, names: &Names, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let found = article.matches::<KnownPerson>(i).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().article()
            && (m.exact() || m.end > i + 1 || scene.signs(i).unknown())
    })?;
    if names
        .at(i)
        .is_some_and(|c| c.past() > found.end || c.first() < i)
    {
        return None;
    }
    let mut end = found.end;
    // More of the name behind the known part.
    if let Some(run) = run(scene, names, i, Before::Title) {
        let alike = (end..run.end)
            .all(|k| scene.signs(k).name >= Part::Likely || scene.signs(k).particle());
        if alike {
            end = end.max(run.end);
        }
    }
    let mut candidate = Candidate::new(
        article,
        i,
        found.reading.stem,
        end,
        ActorKind::Person,
        "person.known",
    );
    candidate.country = found.row.iso;
    candidate.alias = super::organization::alias(KnownPerson::TABLE, found.features, found.row.iso);
    Some(candidate)
}

fn add(scene: &Scene<'_, '_>, names: &mut Names, run: Run, role: Option<Role>, rule: &'static str) {
    let mut candidate = Candidate::new(
        scene.article,
        run.start,
        run.skip,
        run.end,
        ActorKind::Person,
        rule,
    );
    let behind = role_behind(scene, names, run.end, role.is_some());
    candidate.role = role.map(|r| r.span).or(behind.map(|r| r.span));
    candidate.apposition = role.and(behind.map(|r| r.span));
    candidate.country = [role, behind].into_iter().flatten().find_map(|r| r.country);
    // Somebody known keeps the country and the line of the table, whatever title stands before.
    let known = scene.article.matches::<KnownPerson>(run.start).find(|m| {
        m.end > run.start + 1
            && m.end <= run.end
            && m.reading.stem == run.skip
            && m.reading.enclitic.is_none()
    });
    if let Some(known) = known {
        candidate.country = candidate.country.or(known.row.iso);
        candidate.alias =
            super::organization::alias(KnownPerson::TABLE, known.features, known.row.iso);
    }
    candidate.feminine = role.map(|r| r.feminine);
    names.add(candidate);
}

/// A title in apposition behind the name: محمد مرسي، رئيس مصر، or زيد، وهو ناشط حقوقي.
fn role_behind(scene: &Scene<'_, '_>, names: &Names, end: usize, titled: bool) -> Option<Role> {
    let article = scene.article;
    let mut at = end;
    if article.kind(at) == TokenKind::Mark {
        at += 1;
    }
    let parted = matches!(
        article.kind(at),
        TokenKind::Comma | TokenKind::Dash | TokenKind::Open
    );
    if parted {
        at += 1;
    }
    let copula = matches!(article.norm(at), "وهو" | "وهي" | "هو" | "هي");
    if copula {
        at += 1;
    }
    let role = role::behind(scene, names, at)?;
    // الباجي قائد السبسي, سليم الحاج صالح: a title that is a name too, with nothing of an office
    // around it, is part of the name before.
    let next = scene.signs(at + 1);
    let single = role.end <= at + 1;
    let bare = single || role.end == at + 2 && (next.unknown() || next.name >= Part::Some);
    let signs = scene.signs(at);
    let family = bare && signs.inner >= Part::Some || single && (signs.definite() || titled);
    let part = !parted && !copula && family;
    (!part).then_some(role)
}

/// The name that begins at token `i`, if the evidence suffices for what stands before it.
///
/// This is the one place where words are weighed as parts of a name: a statistical tagger can
/// add its evidence to `Run::weight` here.
pub(super) fn run(scene: &Scene<'_, '_>, names: &Names, i: usize, before: Before) -> Option<Run> {
    let signs = scene.signs(i);
    let (mut first, skip) = first(signs);
    if first == Part::No && before == Before::Title && homograph(scene, names, i) {
        first = Part::Some;
    }
    if first == Part::No && !signs.opens() {
        return None;
    }
    if !free(scene, names, i, i) {
        return None;
    }
    let mut end = i;
    let mut weight = 0;
    let mut sure = 0;
    let mut after_particle = false;
    while end < i + LONGEST {
        let part = if end == i && skip == 0 {
            Some(first)
        } else {
            part(scene, names, i, end, (skip, first), after_particle, before)
        };
        let Some(part) = part else { break };
        if part >= Part::Some {
            sure += 1;
        }
        weight += part as u32;
        after_particle = scene.signs(end).particle();
        end += 1;
    }
    // A particle at the end belongs to nothing.
    while end > i && scene.signs(end - 1).particle() && (scene.signs(end - 1).name < Part::Some) {
        end -= 1;
    }
    let parts = end - i;
    if parts == 0 {
        return None;
    }
    let enough = match before {
        Before::Title => first >= Part::Unknown || signs.opens() || parts > 1 && sure > 0,
        Before::Open => first >= Part::Some && parts > 1 && sure > 1 && !signs.definite(),
        Before::Speech => {
            (first >= Part::Unknown || signs.opens())
                && (parts > 1 || first >= Part::Some || signs.unknown() && !signs.definite())
        }
        Before::List => {
            let closed = matches!(
                scene.article.kind(end),
                TokenKind::Dash | TokenKind::Stop | TokenKind::Newline | TokenKind::Close
            );
            closed && parts < 4 && first >= Part::Unknown && !signs.definite()
        }
        Before::Nothing => parts > 1 && (signs.opens() || pair(scene, i, first, sure)),
    };
    enough.then_some(Run {
        start: i,
        skip,
        end,
        weight,
    })
}

/// الرئيس جورجي إيفانوف, الوزير ناجي كورو: behind a title that is complete, an indefinite word
/// that is an adjective of origin, a title or a source elsewhere is the first part of a name, if a
/// word that may be a name follows it.
fn homograph(scene: &Scene<'_, '_>, names: &Names, i: usize) -> bool {
    let signs = scene.signs(i);
    let before = scene.before(i);
    let complete = before.definite() || i > 0 && names.at(i - 1).is_some();
    let other = signs.any(Signs::NATIONALITY | Signs::TITLE | Signs::SOURCE | Signs::PARTICLE)
        || signs.inner >= Part::Weak;
    let next = scene.signs(i + 1);
    let family = next.unknown() || next.nisba() && !next.feminine() && !next.joined();
    let follows = next.name >= Part::Likely
        || next.unknown() && next.name >= Part::Unknown
        || family && next.definite() && signs.inner >= Part::Weak;
    let plain = Signs::FUNCTION | Signs::SPEECH | Signs::VERB | Signs::TIME | Signs::JOINED;
    complete
        && other
        && follows
        && !signs.definite()
        && !signs.any(plain)
        && !scene.article.shape(i).masculine_plural()
}

/// Whether the first two parts are enough without a sign before them: a listed name with anything
/// name-like, or two words that both look like names.
fn pair(scene: &Scene<'_, '_>, i: usize, first: Part, sure: u32) -> bool {
    let second = scene.signs(i + 1);
    if first == Part::Sure || first == Part::Some && sure > 1 {
        return true;
    }
    first >= Part::Likely && second.name >= Part::Likely && !scene.signs(i).definite()
}

/// What the first word is as a part of a name, and the proclitics to skip.
fn first(signs: Signs) -> (Part, u8) {
    if signs.name_behind > signs.name && signs.name < Part::Some {
        return (signs.name_behind, signs.skip);
    }
    if signs.opens() && signs.joined() && signs.name == Part::No {
        return (Part::Some, signs.skip);
    }
    (signs.name, 0)
}

/// Whether no name that is surer covers the token: one word of another kind may be part of a
/// person's name (محمد المصري, جورج واشنطن).
fn free(scene: &Scene<'_, '_>, names: &Names, start: usize, at: usize) -> bool {
    match names.at(at) {
        None => true,
        Some(other) => {
            other.first() == at
                && other.past() == at + 1
                && other.kind != ActorKind::Person
                && absorbed(scene.signs(at), other, at - start)
        }
    }
}

/// Whether a name of one word is part of a person's name: by its own evidence, or right behind a
/// first part if it is a small place (سياد باري).
fn absorbed(signs: Signs, other: &Candidate, place: usize) -> bool {
    let listed = other.rule == "place.listed";
    match place {
        0 => listed && signs.name >= Part::Some && signs.given(),
        1 => signs.name >= Part::Some || listed && !signs.definite() && !signs.joined(),
        _ => signs.name >= Part::Some,
    }
}

/// The evidence of the word at `at` for going on with the name that begins at `start`.
fn part(
    scene: &Scene<'_, '_>,
    names: &Names,
    start: usize,
    at: usize,
    (skip, begins): (u8, Part),
    after_particle: bool,
    before: Before,
) -> Option<Part> {
    let article = scene.article;
    let signs = scene.signs(at);
    if !signs.wordlike() || !free(scene, names, start, at) {
        return None;
    }
    if at == start {
        return Some(if skip > 0 {
            signs.name_behind
        } else {
            first(signs).0
        });
    }
    if after_particle {
        // A month too: أبو شعبان.
        let nameable = !signs.any(Signs::FUNCTION | Signs::SPEECH) || signs.name >= Part::Some;
        return nameable.then_some(signs.name.max(Part::Unknown));
    }
    if signs.particle() && !signs.joined() {
        return Some(Part::Unknown);
    }
    let norm = article.norm(at);
    // What the word before is in this name.
    let previous = if at == start + 1 {
        begins
    } else {
        scene.signs(at - 1).name
    };
    match signs.name {
        Part::Sure | Part::Some => Some(signs.name),
        Part::Weak => {
            let only = at == start + 1 && !signs.any(Signs::FUNCTION | Signs::SPEECH | Signs::TIME);
            (only && begins >= Part::Some).then_some(Part::Weak)
        }
        Part::Unknown | Part::Likely => {
            let attached = ["وال", "فال", "بال", "كال", "لل"]
                .iter()
                .any(|p| norm.starts_with(p));
            let verblike = at > start + 1 && norm.starts_with(['ي', 'ت', 'س', 'و']);
            let adjective = signs.any(Signs::TITLE | Signs::BODY | Signs::SOURCE);
            let done =
                at > start + 1 && scene.signs(at - 1).definite() && !scene.signs(at - 2).particle();
            let verblike = verblike && signs.name == Part::Unknown;
            (!attached && !verblike && !adjective && !done).then_some(signs.name)
        }
        Part::No if signs.title() && !signs.joined() && !signs.definite() => {
            // حسن شيخ محمود, حافظ قائد السبسي: a title between two parts is a part.
            let next = scene.signs(at + 1);
            let between = next.name >= Part::Some || next.name >= Part::Unknown && next.definite();
            (signs.inner >= Part::Some || between && scene.signs(start).given() && at == start + 1)
                .then_some(Part::Unknown)
        }
        // محمد بن سيف الرحبي, سميرة مرعي فريعة: an unlisted word as the family name.
        Part::No if signs.unknown() && names.at(at).is_none() => {
            let attached = norm.starts_with(['ي', 'ت', 'س', 'و', 'ف', 'ب', 'ل', 'ك']);
            let known = previous >= Part::Some;
            let family = known
                && if signs.definite() {
                    norm.starts_with("ال") && !scene.signs(at - 1).definite()
                } else {
                    before == Before::Title && !attached
                };
            family.then_some(Part::Unknown)
        }
        Part::No => {
            // سياد باري
            if names.at(at).is_some() {
                return Some(Part::Unknown);
            }
            // محمد المصري, يوسف الشاهد: an ordinary word with the article as the family name,
            // directly behind one given name.
            let family = at == start + 1
                && signs.definite()
                && !signs.joined()
                && (signs.nationality()
                    || before == Before::Title
                        && !signs.body()
                        && !scene.signs(at + 1).definite()
                        && (scene.signs(at + 1).name < Part::Likely || names.at(at + 1).is_some()))
                && !signs.any(Signs::TIME | Signs::VERB | Signs::FUNCTION)
                && scene.signs(start).name >= Part::Some
                && scene.signs(start).given();
            family.then_some(Part::Weak)
        }
    }
}
