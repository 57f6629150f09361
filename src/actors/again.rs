//! Short names of what the article names in full elsewhere.
//!
//! # What it finds
//! The last part of a person's name (مرسي for محمد مرسي), the first part of a name that is no
//! ordinary word, and the proper part of an organisation (سامسونغ for شركة سامسونغ).
//!
//! # What it leaves alone
//! Parts that are ordinary words, unless they are spelt with the article as in the full name.

use super::signs::{Part, Scene, Signs};
use super::{Candidate, Names};
use crate::document::ActorKind;
use crate::hash::Map;
use crate::lexicon::LooseKey;
use crate::lexicon::rows::OrganizationHead;
use crate::text::chars::loose_letter;

/// How many names may share a first word; further ones are left out.
const SHARING: usize = 8;

/// Adds the short mentions.
#[inline(never)]
pub(super) fn find(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut known: Map<LooseKey, Vec<Known>> = Map::default();
    let all: Vec<Candidate> = names.iter().copied().collect();
    for name in &all {
        match name.kind {
            ActorKind::Person => learn_person(scene, name, &mut known),
            ActorKind::Organization | ActorKind::Media if !name.generic => {
                learn_body(scene, name, &mut known)
            }
            _ => {}
        }
    }
    if known.is_empty() {
        return;
    }
    // Most words are no part of any name, wherever they stand.
    let mut silent = vec![false; scene.article.distinct_words()];
    let mut i = 0;
    while i < scene.article.len() {
        let word = scene
            .article
            .distinct_word(i)
            .and_then(|w| silent.get_mut(w));
        let Some(word) = word.filter(|silent| !**silent) else {
            i += 1;
            continue;
        };
        *word = cuts(scene.article.norm(i)).all(|(_, key)| !known.contains_key(&key));
        if *word {
            i += 1;
            continue;
        }
        let found = find_at(scene, names, &known, i);
        i = found.map_or(i + 1, |c| c.past());
        if let Some(candidate) = found {
            names.add(candidate);
        }
    }
}

/// A short form: tokens `start..end` of the full mention, its first word without `skip` bytes.
struct Known {
    start: usize,
    end: usize,
    kind: ActorKind,
    country: Option<&'static str>,
    alias: u32,
}

fn learn_person(scene: &Scene<'_, '_>, name: &Candidate, known: &mut Map<LooseKey, Vec<Known>>) {
    let last = name.past().saturating_sub(1);
    let mut from = last;
    // آل ثاني, بن سلمان, أبو عاقلة
    while from > name.first() && scene.signs(from - 1).particle() {
        from -= 1;
    }
    learn(
        scene,
        from,
        if from == name.first() { name.skip } else { 0 },
        name.past(),
        name,
        known,
    );
    if from > name.first() {
        if from < last {
            learn(scene, last, 0, name.past(), name, known);
        }
        let first = scene.signs(name.first());
        if first.name >= Part::Unknown && !first.plain() || name.skip > 0 {
            learn(
                scene,
                name.first(),
                name.skip,
                name.first() + 1,
                name,
                known,
            );
        }
    }
}

fn learn_body(scene: &Scene<'_, '_>, name: &Candidate, known: &mut Map<LooseKey, Vec<Known>>) {
    let head = scene.article.find::<OrganizationHead>(name.first());
    match head {
        Some(head) if head.end < name.past() && !head.proclitics().article() => {
            let proper = scene.signs(head.end);
            if proper.unknown() && !proper.definite()
                || proper.name >= Part::Unknown && !proper.plain()
            {
                learn(scene, head.end, 0, name.past(), name, known);
            }
        }
        None => learn(scene, name.first(), name.skip, name.past(), name, known),
        _ => {}
    }
}

fn learn(
    scene: &Scene<'_, '_>,
    start: usize,
    skip: u8,
    end: usize,
    name: &Candidate,
    known: &mut Map<LooseKey, Vec<Known>>,
) {
    let word = scene.article.norm(start);
    let stem = word.get(usize::from(skip)..).unwrap_or(word);
    if stem.chars().filter_map(loose_letter).count() < 2 {
        return;
    }
    let list = known.entry(LooseKey::of(stem.chars())).or_default();
    if list.len() < SHARING {
        list.push(Known {
            start,
            end,
            kind: name.kind,
            country: name.country,
            alias: name.alias,
        });
    }
}

/// The keys of a word as it is and without what may be joined to it, with the bytes skipped: at
/// most a conjunction and a preposition.
fn cuts(word: &str) -> impl Iterator<Item = (u8, LooseKey)> + '_ {
    let mut letters = word.chars();
    let (first, second) = (letters.next(), letters.next());
    let conjunction = matches!(first, Some('و' | 'ف'));
    let preposition = |c| matches!(c, Some('ب' | 'ل' | 'ك'));
    let one = conjunction || preposition(first);
    let two = conjunction && preposition(second);
    let skips = [Some(0u8), one.then_some(2), two.then_some(4)];
    skips.into_iter().flatten().filter_map(|skip| {
        let stem = word
            .get(usize::from(skip)..)
            .filter(|stem| !stem.is_empty())?;
        Some((skip, LooseKey::of(stem.chars())))
    })
}

/// The short mention at token `i`: with the word as it is, then without a letter joined to it.
fn find_at(
    scene: &Scene<'_, '_>,
    names: &Names,
    known: &Map<LooseKey, Vec<Known>>,
    i: usize,
) -> Option<Candidate> {
    let signs = scene.signs(i);
    // عرفات is a mountain, but not where somebody of that name is known.
    let small_place = names
        .at(i)
        .map(|c| c.rule == "place.listed" && c.past() == i + 1 && !located(scene, i));
    if !signs.wordlike() || small_place == Some(false) {
        return None;
    }
    for (skip, key) in cuts(scene.article.norm(i)) {
        if let Some(found) = known.get(&key) {
            let mut best: Option<(&Known, usize)> = None;
            for k in found {
                if let Some(end) = same(scene, names, k, i)
                    && best.is_none_or(|(_, e)| end > e)
                {
                    best = Some((k, end));
                }
            }
            if let Some((k, end)) = best {
                let named = k.kind == ActorKind::Person || small_place.is_none();
                let speaks = scene.before(i).speech() && !scene.before(i).definite();
                if named && allowed(signs, skip, k.kind, end - i, speaks) {
                    let mut start = i;
                    if k.kind == ActorKind::Person && skip == 0 {
                        start = more_before(scene, names, i);
                    }
                    let skip = if start < i {
                        scene.signs(start).skip
                    } else {
                        skip
                    };
                    let rule = if start < i {
                        "person.known-part"
                    } else {
                        "short-name"
                    };
                    let mut candidate =
                        Candidate::new(scene.article, start, skip, end, k.kind, rule);
                    candidate.country = k.country;
                    candidate.alias = k.alias;
                    return Some(candidate);
                }
            }
        }
    }
    None
}

/// Whether the word before asks for a place.
fn located(scene: &Scene<'_, '_>, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| scene.article.norm(b));
    matches!(before, "في" | "إلى" | "الى") || scene.before(i).location() || scene.before(i).place()
}

/// Where a name begins whose last part is known: عيلدة before دويل.
fn more_before(scene: &Scene<'_, '_>, names: &Names, i: usize) -> usize {
    let Some(b) = i.checked_sub(1) else {
        return i;
    };
    let signs = scene.signs(b);
    let free = names.at(b).is_none()
        && !signs.definite()
        && !signs.any(Signs::VERB | Signs::FUNCTION | Signs::PREPOSITION);
    if free && (signs.nameable() && !signs.particle() || signs.name_behind >= Part::Some) {
        b
    } else {
        i
    }
}

/// Whether a known part may be the whole mention. An ordinary word with its article is one behind a
/// verb of reporting: قال المعلم.
fn allowed(signs: Signs, skip: u8, kind: ActorKind, words: usize, speaks: bool) -> bool {
    if signs.function() {
        return false;
    }
    if words > 1 {
        return true;
    }
    let plain = signs.plain() && !signs.unknown();
    match kind {
        ActorKind::Person => {
            !plain || skip == 0 && signs.definite() && (signs.name >= Part::Weak || speaks)
        }
        _ => !plain,
    }
}

/// The end of the mention at `i` when it says the same words as the known one.
fn same(scene: &Scene<'_, '_>, names: &Names, known: &Known, i: usize) -> Option<usize> {
    let length = known.end - known.start;
    for offset in 1..length {
        let here = scene.article.norm(i + offset);
        let there = scene.article.norm(known.start + offset);
        if here.is_empty()
            || names.at(i + offset).is_some()
            || !here
                .chars()
                .filter_map(loose_letter)
                .eq(there.chars().filter_map(loose_letter))
        {
            return None;
        }
    }
    Some(i + length)
}
