//! The words of a person's name: where it begins, how it goes on, where it ends.
//!
//! # What it finds
//! Given names, of one word or two (نور الدين), family names, listed or not (لاريسا لاتينينا),
//! particles and what follows them (بن سلمان, آل ثاني), the number of a king (عبد الله الثاني).
//! How much evidence is enough depends on what stands before: a title, a verb of reporting, nothing.
//!
//! # What it leaves alone
//! Verbs, participles and words with a pronoun behind a given name (محمد يزور, درويش قصيدته).
//!
//! # Known gaps
//! Ordinary words as family names where nothing stands before the name.

use super::letters::inflected;
use super::signs::{Part, Scene, Signs};
use super::{Candidate, Names};
use crate::document::ActorKind;
use crate::lexicon::rows::{OrdinalWord, Regnal};
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

/// The name that begins at token `i`, if the evidence suffices for what stands before it.
///
/// This is the one place where words are weighed as parts of a name: a statistical tagger can
/// add its evidence to `Run::weight` here.
pub(super) fn run(scene: &Scene<'_, '_>, names: &Names, i: usize, before: Before) -> Option<Run> {
    let signs = scene.signs(i);
    let (mut first, skip) = first(signs);
    if first == Part::No
        && !signs.opens()
        && let Some(part) = masked(scene, names, i, before)
    {
        first = part;
    }
    if first == Part::No && before == Before::Title && homograph(scene, names, i) {
        first = Part::Some;
    }
    if first == Part::No && !signs.opens() {
        return None;
    }
    if !free(scene, names, i, i) {
        return None;
    }
    if first < Part::Some && scene.nunation(i) {
        return None;
    }
    let given_end = given_end(scene, i);
    let mut end = i;
    let mut weight = 0;
    let mut sure = 0;
    let mut after_particle = false;
    while end < i + LONGEST {
        let here = Here {
            start: i,
            at: end,
            first,
            given_end,
            before,
        };
        let Some(part) = part(scene, names, &here, after_particle) else {
            break;
        };
        // متوجهًا: no name that no list has is written so.
        if end > i && part < Part::Some && scene.nunation(end) {
            break;
        }
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
        Before::Title => {
            first >= Part::Some
                || first >= Part::Unknown
                    && (parts > 1
                        || first == Part::Likely
                        || !scene.article.norm(i).ends_with(['ت', 'ه']))
                || signs.opens()
                || parts > 1 && (sure > 0 || scene.signs(i + 1).unknown())
        }
        Before::Open => first >= Part::Some && parts > 1 && sure > 1 && !signs.definite(),
        Before::Speech => {
            (first >= Part::Unknown || signs.opens())
                && if parts > 1 {
                    !object(scene, i, first)
                } else {
                    alone(scene, i, first)
                }
        }
        Before::List => {
            let closed = matches!(
                scene.article.kind(end),
                TokenKind::Dash | TokenKind::Stop | TokenKind::Newline | TokenKind::Close
            );
            closed && parts < 4 && first >= Part::Unknown && !signs.definite()
        }
        Before::Nothing => {
            let compound = given_end > i + 1 && signs.inner >= Part::Weak && parts > 2;
            parts > 1 && (signs.opens() || compound || pair(scene, i, first, sure))
        }
    };
    enough.then_some(Run {
        start: i,
        skip,
        end,
        weight,
    })
}

/// A word that another sense hides: a title that is a given name too (رفيق الحريري, سلطان العولقي),
/// and a word that no list has (أوليا أرياني), where the word behind it goes on as a name does.
fn masked(scene: &Scene<'_, '_>, names: &Names, i: usize, before: Before) -> Option<Part> {
    let signs = scene.signs(i);
    let next = scene.signs(i + 1);
    if !matches!(before, Before::Title | Before::Speech)
        || signs.definite()
        || signs.joined()
        || signs.function()
        || names.at(i + 1).is_some()
        || next.joined()
        || !next.wordlike()
    {
        return None;
    }
    // فان ديزل, بن علي
    if signs.particle() && (next.nameable() || next.particle()) {
        return Some(Part::Unknown);
    }
    let goes_on = next.name >= Part::Some || next.definite() && next.unknown();
    if signs.inner >= Part::Some && (goes_on || next.name >= Part::Likely) {
        return Some(Part::Some);
    }
    let closed = !scene.article.kind(i + 2).is_wordlike() || before == Before::Title;
    let foreign = signs.unknown() && !inflected(scene.article.norm(i));
    let family = next.name >= Part::Likely || closed && next.name == Part::Unknown;
    (foreign && family && !next.definite()).then_some(Part::Unknown)
}

/// الرئيس جورجي إيفانوف, الوزير ناجي كارو: behind a title that is complete, an indefinite word
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

/// One past the given name that begins at `i`, of two words in عبد الله, نور الدين, أبو بكر.
fn given_end(scene: &Scene<'_, '_>, i: usize) -> usize {
    let compound =
        scene.signs(i).opens() || matches!(scene.article.norm(i + 1), "الدين" | "الإسلام" | "الاسلام");
    i + 1 + usize::from(compound)
}

/// يكشف سرا قديما, أضاف لي درسا: an object with its adjective, and what was said to me.
fn object(scene: &Scene<'_, '_>, i: usize, first: Part) -> bool {
    let accusative =
        |k: usize| scene.signs(k).name < Part::Some && scene.article.norm(k).ends_with('ا');
    first < Part::Some && accusative(i) && accusative(i + 1)
        || scene.article.norm(i) == "لي" && scene.signs(i + 1).name < Part::Likely
}

/// Whether one word alone behind a verb of reporting is who speaks: قال كريستنسن إن, but not
/// the object of a verb that reports elsewhere (يكشف خيوطا, تقول ربة المنزل).
fn alone(scene: &Scene<'_, '_>, i: usize, first: Part) -> bool {
    let signs = scene.signs(i);
    let next = scene.signs(i + 1);
    let clause = next.function() || !next.wordlike();
    if first >= Part::Some {
        // نادر الحدوث "seldom": not before the noun that it qualifies; قال لي "told me".
        let qualifies = next.definite() && next.plain() && !next.joined() && !next.time();
        return !qualifies && scene.article.norm(i) != "لي";
    }
    signs.unknown()
        && !signs.definite()
        && !scene.article.norm(i).ends_with('ا')
        && (clause || first == Part::Likely && !next.definite())
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

/// Where a name has got to.
struct Here {
    start: usize,
    at: usize,
    /// What the first word is as a part.
    first: Part,
    /// One past the given name that it begins with.
    given_end: usize,
    before: Before,
}

/// The evidence of the word at `at` for going on with the name that begins at `start`.
fn part(scene: &Scene<'_, '_>, names: &Names, here: &Here, after_particle: bool) -> Option<Part> {
    let &Here {
        start,
        at,
        first,
        given_end,
        before,
    } = here;
    let article = scene.article;
    let signs = scene.signs(at);
    if !signs.wordlike() || !free(scene, names, start, at) {
        return None;
    }
    if at == start {
        return Some(first);
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
    let given = first >= Part::Some && (scene.signs(start).given() || scene.signs(start).opens());
    let expected = matches!(before, Before::Title | Before::Speech);
    // سيف الإسلام
    let compound = given || scene.signs(start).inner >= Part::Weak;
    if at == start + 1 && given_end > at && compound {
        return Some(Part::Some);
    }
    // كامل, روت, السيد: an ordinary word that is listed as a name, directly behind a given name.
    if signs.name < Part::Some
        && signs.inner >= Part::Weak
        && given
        && at == given_end
        && !signs.any(Signs::FUNCTION)
        && !signs.joined()
        && (before == Before::Title || !signs.any(Signs::SPEECH | Signs::TIME))
        && (!signs.any(Signs::SPEECH) || !article.kind(at + 1).is_wordlike())
    {
        return Some(Part::Weak);
    }
    // الملك عبد الله الثاني
    if before == Before::Title
        && at == given_end
        && signs.definite()
        && article.matches::<Regnal>(start).any(|m| m.end == at)
        && article.find::<OrdinalWord>(at).is_some()
    {
        return Some(Part::Weak);
    }
    match signs.name {
        Part::Sure | Part::Some => Some(signs.name),
        Part::Weak => {
            let only = at == start + 1 && !signs.any(Signs::FUNCTION | Signs::SPEECH | Signs::TIME);
            (only && scene.signs(start).name >= Part::Some).then_some(Part::Weak)
        }
        Part::Unknown | Part::Likely => {
            let attached = ["وال", "فال", "بال", "كال", "لل"]
                .iter()
                .any(|p| norm.starts_with(p));
            let verblike = at > start + 1 && norm.starts_with(['ي', 'ت', 'س', 'و']);
            let adjective = signs.any(Signs::TITLE | Signs::BODY | Signs::SOURCE);
            let done =
                at > start + 1 && scene.signs(at - 1).definite() && !scene.signs(at - 2).particle();
            // بشار الأسد محذرة: an accusative behind a name that is complete.
            let accusative = signs.name == Part::Unknown
                && at > given_end
                && norm.starts_with('م')
                && norm.ends_with(['ا', 'ة']);
            let verblike = verblike && signs.name == Part::Unknown;
            (!attached && !verblike && !adjective && !done && !accusative).then_some(signs.name)
        }
        Part::No if signs.title() && !signs.joined() && !signs.definite() => {
            // حسن شيخ محمود, حافظ قائد السبسي: a title between two parts is a part.
            let next = scene.signs(at + 1);
            let between = next.name >= Part::Some || next.name >= Part::Unknown && next.definite();
            (signs.inner >= Part::Some || between && given && at == start + 1)
                .then_some(Part::Unknown)
        }
        // محمد بن سيف الرحبي, سميرة مرعي فريعة: an unlisted word as the family name.
        Part::No if signs.unknown() && names.at(at).is_none() => {
            let attached = norm.starts_with(['ي', 'ت', 'س', 'و', 'ف', 'ب', 'ل', 'ك']);
            let known = scene.signs(at - 1).name >= Part::Some;
            let family = known
                && if signs.definite() {
                    norm.starts_with("ال") && !scene.signs(at - 1).definite()
                } else {
                    before == Before::Title && !attached && !inflected(norm)
                };
            // لاريسا لاتينينا, نيكولاس كاي: behind the given name any word that is not inflected.
            let behind_given = given
                && at == given_end
                && !inflected(norm)
                && (expected
                    || first == Part::Sure
                        && !attached
                        && !norm.starts_with('م')
                        && !norm.ends_with(['ا', 'ت']));
            (family || behind_given).then_some(Part::Unknown)
        }
        Part::No => {
            // سياد باري
            if names.at(at).is_some() {
                return Some(Part::Unknown);
            }
            // محمد المصري, يوسف الشاهد: an ordinary word with the article as the family name,
            // directly behind one given name.
            let next = scene.signs(at + 1);
            let family = at == given_end
                && signs.definite()
                && !signs.joined()
                && (signs.nationality()
                    || first == Part::Sure
                        && before == Before::Nothing
                        && signs.nisba()
                        && !signs.any(Signs::TITLE | Signs::SOURCE | Signs::BODY)
                        && (!next.definite() || next.joined())
                    || before == Before::Title
                        && !signs.body()
                        && (!next.definite() || next.joined())
                        && next.name < Part::Likely)
                && !signs.any(Signs::TIME | Signs::VERB | Signs::FUNCTION)
                && given;
            family.then_some(Part::Weak)
        }
    }
}
