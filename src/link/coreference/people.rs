//! The mentions of one person.
//!
//! # What it joins
//! Full and short names (بنيامين نتنياهو, نتنياهو), names with and without what stands between the
//! first and the last part (محمد بن سلمان, محمد سلمان), spellings with the same consonants
//! (نتنياهو, نتانياهو), and the variants that a line of the lexicon lists.
//!
//! # What it keeps apart
//! Two people who share a family name but not the first; a short name goes to the one named last.
//!
//! # Known gaps
//! A father and a son of one name.

use super::keys::{self, Part};
use super::{Joining, SHARING};
use crate::document::ActorKind;
use crate::hash::Map;
use crate::lexicon::LooseKey;
use std::ops::Range;

/// The parts of the people's names, taken apart once.
struct Parts {
    all: Vec<Part>,
    /// For each candidate its range.
    of: Vec<Range<usize>>,
}

impl Parts {
    fn of(&self, candidate: usize) -> &[Part] {
        let range = self.of.get(candidate).cloned().unwrap_or_default();
        self.all.get(range).unwrap_or_default()
    }
}

impl Joining<'_, '_> {
    /// People, the fullest names first, so that short ones find them.
    pub(super) fn people(&mut self) {
        let mut parts = Parts {
            all: Vec::new(),
            of: Vec::with_capacity(self.candidates.len()),
        };
        let mut order: Vec<(usize, usize)> = Vec::new();
        for (i, candidate) in self.candidates.iter().enumerate() {
            let from = parts.all.len();
            if candidate.kind == ActorKind::Person {
                keys::parts(self.article, candidate, &mut parts.all);
                order.push((candidate.past() - candidate.first(), i));
            }
            parts.of.push(from..parts.all.len());
        }
        order.sort_unstable_by_key(|&(length, i)| (std::cmp::Reverse(length), i));
        // Actors by each part of a name, with the candidate that names them most fully.
        let mut known: Map<LooseKey, Vec<(u32, usize)>> = Map::default();
        for (_, i) in order {
            let actor = self.person(i, &parts, &mut known);
            self.set(i, actor);
        }
    }

    fn person(
        &mut self,
        i: usize,
        parts: &Parts,
        known: &mut Map<LooseKey, Vec<(u32, usize)>>,
    ) -> u32 {
        let alias = self.candidates.get(i).and_then(keys::alias);
        if let Some(&actor) = alias.as_ref().and_then(|key| self.named.get(key)) {
            return actor;
        }
        let mine = parts.of(i);
        let actor = nearest(i, mine, parts, known).unwrap_or_else(|| {
            let actor = self.fresh();
            for (n, part) in mine.iter().enumerate() {
                if mine.iter().take(n).any(|p| p.key == part.key) {
                    continue;
                }
                let list = known.entry(part.key).or_default();
                if list.len() < SHARING {
                    list.push((actor, i));
                }
            }
            actor
        });
        if let Some(key) = alias {
            self.named.entry(key).or_insert(actor);
        }
        actor
    }
}

/// The person whom a name can be of: by the last part, else by the first; of several the one named
/// last before, else the first behind.
fn nearest(
    i: usize,
    mine: &[Part],
    parts: &Parts,
    known: &Map<LooseKey, Vec<(u32, usize)>>,
) -> Option<u32> {
    let ends = [mine.last(), mine.first()];
    ends.into_iter().flatten().find_map(|part| {
        let actors = known.get(&part.key)?.iter();
        let fitting = actors.filter(|&&(_, full)| fits(mine, parts.of(full)));
        let nearest = fitting.min_by_key(|&&(_, full)| {
            let behind = full > i;
            (behind, if behind { full } else { usize::MAX - full })
        })?;
        Some(nearest.0)
    })
}

/// Whether a shorter name can be of the person that a longer one names.
fn fits(one: &[Part], other: &[Part]) -> bool {
    let (short, long) = if one.len() > other.len() {
        (other, one)
    } else {
        (one, other)
    };
    match short {
        [] => false,
        [only] => long.iter().any(|part| part.key == only.key),
        _ => {
            // Each part in order: محمد سلمان in محمد بن سلمان.
            let mut rest = long.iter();
            short.iter().all(|part| rest.any(|other| other.near(*part)))
        }
    }
}
