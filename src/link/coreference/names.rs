//! The mentions of one body, place or state.
//!
//! # What it joins
//! A body with its head or without it (حركة حماس, حماس), its abbreviation in brackets, the beginning
//! of its name (الاتحاد الجزائري for الاتحاد الجزائري لكرة القدم), its head noun alone (الحزب), the
//! outlet named last (الصحيفة), a country with its acting capital (واشنطن), and the variants that a
//! line of the lexicon lists.
//!
//! # What it keeps apart
//! A capital where something happens, from its state; two bodies of one sort.

use super::keys::{self, Key};
use super::{Joining, SHARING};
use crate::actors::Candidate;
use crate::document::ActorKind;
use crate::hash::Map;
use crate::lexicon::LooseKey;
use crate::lexicon::rows::{OrganizationHead, PlainWord};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// What was named so far.
#[derive(Default)]
struct Before {
    /// Bodies by the head noun of the name: the words of the names and the actors, in order.
    heads: Map<LooseKey, Vec<(Vec<LooseKey>, u32)>>,
    /// Head nouns alone that nothing was named by yet.
    generic: Map<LooseKey, u32>,
    /// The outlet named last.
    outlet: Option<u32>,
    /// The candidate before.
    last: Option<usize>,
}

impl Joining<'_, '_> {
    /// Everything that has a name but people, in order of position.
    pub(super) fn names(&mut self) {
        let mut before = Before::default();
        for (i, candidate) in self.candidates.iter().enumerate() {
            let kind = candidate.kind;
            if matches!(kind, ActorKind::Person | ActorKind::Unnamed) {
                continue;
            }
            let body = kind == ActorKind::Organization;
            let head = body.then(|| keys::head(self.article, candidate)).flatten();
            let words = keys::words(self.article, candidate);
            let keys = self.keys(candidate, &words);
            let found = if candidate.generic {
                generic(&before, kind, head)
            } else {
                let direct = || {
                    keys.iter()
                        .flatten()
                        .find_map(|key| self.named.get(key).copied())
                };
                self.bracketed(before.last, candidate)
                    .or_else(direct)
                    .or_else(|| longer(&before, head?, &words))
            };
            let actor = found.unwrap_or_else(|| self.fresh());
            self.set(i, actor);
            for key in keys.into_iter().flatten() {
                self.named.entry(key).or_insert(actor);
            }
            if kind == ActorKind::Media {
                before.outlet = Some(actor);
            }
            if let Some(head) = head {
                if candidate.generic {
                    before.generic.insert(head, actor);
                } else {
                    before.heads.entry(head).or_default().push((words, actor));
                }
            }
            before.last = Some(i);
        }
    }

    /// An abbreviation in brackets directly behind the full name.
    fn bracketed(&self, last: Option<usize>, candidate: &Candidate) -> Option<u32> {
        let last = last?;
        let before = self.candidates.get(last)?;
        let open = before.past();
        (self.article.kind(open) == TokenKind::Open
            && candidate.first() == open + 1
            && self.article.kind(candidate.past()) == TokenKind::Close
            && before.kind == candidate.kind)
            .then(|| self.of.get(last).copied())
            .flatten()
    }

    /// The keys of a name.
    fn keys(&self, candidate: &Candidate, words: &[LooseKey]) -> [Option<Key>; 3] {
        if candidate.generic {
            return [None; 3];
        }
        let capital = candidate.rule == "state.capital" && candidate.kind == ActorKind::Place;
        if candidate.rule.starts_with("state.") && !capital {
            return [candidate.country.map(Key::State), None, None];
        }
        // حركة حماس, حماس
        let behind_head = candidate.kind == ActorKind::Organization && words.len() > 1 && {
            let article = self.article;
            let headed = article
                .find::<OrganizationHead>(candidate.first())
                .is_some_and(|head| {
                    head.end < candidate.past() && !head.proclitics().has(Proclitics::AL)
                });
            headed && article.find::<PlainWord>(candidate.first() + 1).is_none()
        };
        let rest = words.get(1..).filter(|_| behind_head);
        [
            keys::alias(candidate),
            Some(Key::Words(keys::joined(words))),
            rest.map(|rest| Key::Words(keys::joined(rest))),
        ]
    }
}

/// الحزب: the party named last; الصحيفة: the outlet named last.
fn generic(before: &Before, kind: ActorKind, head: Option<LooseKey>) -> Option<u32> {
    if kind == ActorKind::Media {
        return before.outlet;
    }
    let head = head?;
    let named = before.heads.get(&head).and_then(|named| named.last());
    named
        .map(|(_, actor)| *actor)
        .or_else(|| before.generic.get(&head).copied())
}

/// الاتحاد الجزائري for الاتحاد الجزائري لكرة القدم, or the other way round.
fn longer(before: &Before, head: LooseKey, mine: &[LooseKey]) -> Option<u32> {
    let named = before.heads.get(&head)?.iter().rev().take(SHARING);
    named
        .filter(|(theirs, _)| {
            mine.len() > 1
                && theirs.len() > 1
                && (theirs.starts_with(mine) || mine.starts_with(theirs))
        })
        .map(|(_, actor)| *actor)
        .next()
}
