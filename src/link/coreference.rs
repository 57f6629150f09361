//! Which mentions are of one actor.
//!
//! # What it joins
//! Full and short names of a person (بنيامين نتنياهو, نتنياهو), spelling variants that share a
//! loose key or a line of the lexicon, a body with its head or without it (حركة حماس, حماس), its
//! abbreviation in brackets, its head noun alone (الحزب), a country with its acting capital
//! (واشنطن), a title alone with the person who bears it (الوزير), a description repeated (المصدر).
//!
//! # What it keeps apart
//! Two people who share a family name but not the first; a capital where something happens, from
//! its state.
//!
//! Work is linear: each mention is looked up by a few keys, each key leads to at most
//! [`SHARING`] actors.

use crate::actors::Candidate;
use crate::article::Article;
use crate::document::ActorKind;
use crate::hash::Map;
use crate::lexicon::rows::{OrganizationHead, PlainWord, Title};
use crate::morph::Proclitics;
use crate::text::chars::loose_letter;
use crate::token::TokenKind;

/// The actor of each candidate, numbered from 0 without gaps in order of first mention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clusters {
    /// For each candidate its actor.
    pub(crate) of: Vec<u32>,
    /// How many actors there are.
    pub(crate) count: u32,
}

/// How many actors one key may lead to; further ones are left out.
const SHARING: usize = 8;

/// Joins the candidates, which stand in order of position.
#[inline(never)]
pub(crate) fn join(article: &Article<'_>, candidates: &[Candidate]) -> Clusters {
    let mut joining = Joining {
        article,
        candidates,
        of: vec![NOBODY; candidates.len()],
        people: Map::default(),
        named: Map::default(),
        heads: Map::default(),
        titles: Map::default(),
        last_outlet: None,
        next: 0,
    };
    joining.people();
    joining.names();
    joining.descriptions();
    joining.number()
}

const NOBODY: u32 = u32::MAX;

struct Joining<'a, 't> {
    article: &'a Article<'t>,
    candidates: &'a [Candidate],
    of: Vec<u32>,
    /// Actors by each part of a person's name, with the candidate that names them most fully.
    people: Map<String, Vec<(u32, usize)>>,
    /// Actors by their whole key.
    named: Map<String, u32>,
    /// Mentions by the head noun of the name: places in `candidates`, in order.
    heads: Map<String, Vec<usize>>,
    /// People by the head noun of their title.
    titles: Map<String, Vec<usize>>,
    /// The outlet named last.
    last_outlet: Option<u32>,
    next: u32,
}

impl Joining<'_, '_> {
    fn fresh(&mut self) -> u32 {
        let id = self.next;
        self.next += 1;
        id
    }

    fn set(&mut self, candidate: usize, actor: u32) {
        if let Some(slot) = self.of.get_mut(candidate) {
            *slot = actor;
        }
    }

    /// People, the fullest names first, so that short ones find them.
    fn people(&mut self) {
        let mut order: Vec<(usize, usize)> = self
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, c)| c.kind == ActorKind::Person)
            .map(|(i, c)| (c.past() - c.first(), i))
            .collect();
        order.sort_by_key(|&(length, i)| (std::cmp::Reverse(length), i));
        for (_, i) in order {
            let Some(candidate) = self.candidates.get(i) else {
                continue;
            };
            let parts = parts(self.article, candidate);
            let actor = self.person(i, candidate, &parts);
            self.set(i, actor);
        }
    }

    fn person(&mut self, i: usize, candidate: &Candidate, parts: &[String]) -> u32 {
        let alias = alias_key(candidate);
        if let Some(&actor) = alias.as_ref().and_then(|key| self.named.get(key)) {
            return actor;
        }
        let mut best: Option<(u32, usize)> = None;
        let ends = [parts.last(), parts.first()];
        for part in ends.into_iter().flatten() {
            let Some(actors) = self.people.get(part.as_str()) else {
                continue;
            };
            for &(actor, full) in actors {
                let fits = self.candidates.get(full).is_some_and(|other| {
                    let other = self::parts(self.article, other);
                    fits(parts, &other)
                });
                // Of several the one named last before, else the first behind.
                let nearer = best.is_none_or(|(_, b)| {
                    if full < i {
                        b > i || full > b
                    } else {
                        b > i && full < b
                    }
                });
                if fits && nearer {
                    best = Some((actor, full));
                }
            }
            if best.is_some() {
                break;
            }
        }
        let actor = match best {
            Some((actor, _)) => actor,
            None => {
                let actor = self.fresh();
                let mut keys: Vec<&String> = [parts.last(), parts.first()]
                    .into_iter()
                    .flatten()
                    .collect();
                keys.extend(parts.iter().skip(1));
                keys.sort_unstable();
                keys.dedup();
                for part in keys {
                    let list = self.people.entry(part.clone()).or_default();
                    if list.len() < SHARING {
                        list.push((actor, i));
                    }
                }
                actor
            }
        };
        if let Some(key) = alias {
            self.named.entry(key).or_insert(actor);
        }
        actor
    }

    /// Everything else that has a name, in order of position.
    fn names(&mut self) {
        let mut last: Option<usize> = None;
        for (i, candidate) in self.candidates.iter().enumerate() {
            let kind = candidate.kind;
            if matches!(kind, ActorKind::Person | ActorKind::Unnamed) {
                continue;
            }
            let actor = self
                .bracketed(last, candidate)
                .or_else(|| self.body(candidate));
            let actor = match actor {
                Some(actor) => actor,
                None => self.fresh(),
            };
            self.set(i, actor);
            for key in keys(self.article, candidate) {
                self.named.entry(key).or_insert(actor);
            }
            if kind == ActorKind::Media {
                self.last_outlet = Some(actor);
            }
            if kind == ActorKind::Organization
                && let Some(head) = head(self.article, candidate)
            {
                self.heads.entry(head).or_default().push(i);
            }
            last = Some(i);
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

    fn body(&self, candidate: &Candidate) -> Option<u32> {
        if candidate.generic && candidate.kind == ActorKind::Media {
            return self.last_outlet;
        }
        if candidate.generic {
            let head = head(self.article, candidate)?;
            let before = self.heads.get(&head)?;
            let named = before
                .iter()
                .rev()
                .find(|&&i| self.candidates.get(i).is_some_and(|c| !c.generic));
            return self.of.get(*named.or(before.last())?).copied();
        }
        if let Some(&actor) = keys(self.article, candidate)
            .iter()
            .find_map(|key| self.named.get(key))
        {
            return Some(actor);
        }
        // الاتحاد الجزائري for الاتحاد الجزائري لكرة القدم.
        if candidate.kind == ActorKind::Organization {
            let head = head(self.article, candidate)?;
            let mine = words(self.article, candidate);
            let before = self.heads.get(&head)?;
            let longer = before.iter().rev().take(SHARING).find(|&&i| {
                self.candidates.get(i).is_some_and(|c| {
                    let theirs = words(self.article, c);
                    !c.generic
                        && mine.len() > 1
                        && theirs.len() > 1
                        && (theirs.starts_with(&mine) || mine.starts_with(&theirs))
                })
            });
            return self.of.get(*longer?).copied();
        }
        None
    }

    /// Titles alone and descriptions.
    fn descriptions(&mut self) {
        for (i, candidate) in self.candidates.iter().enumerate() {
            if candidate.kind == ActorKind::Person {
                if let Some(head) = self.title_head(candidate) {
                    self.titles.entry(head).or_default().push(i);
                }
                continue;
            }
            if candidate.kind != ActorKind::Unnamed {
                continue;
            }
            let key = word(self.article, candidate.first(), candidate.skip, true);
            let definite = self.article.shape(candidate.first()).definite();
            let bearer = if candidate.rule == "unnamed.title" {
                self.titles
                    .get(&key)
                    .and_then(|people| people.last())
                    .and_then(|&p| self.of.get(p).copied())
            } else {
                None
            };
            let repeated = || {
                let before = self.heads.get(&key)?;
                let same = before.iter().rev().find(|&&b| {
                    self.candidates
                        .get(b)
                        .is_some_and(|c| c.kind == ActorKind::Unnamed)
                })?;
                let short = candidate.past() - candidate.first() == 1;
                (definite && short)
                    .then(|| self.of.get(*same).copied())
                    .flatten()
            };
            let actor = match bearer.or_else(repeated) {
                Some(actor) => actor,
                None => self.fresh(),
            };
            self.set(i, actor);
            self.heads.entry(key).or_default().push(i);
        }
    }

    /// The head noun of the title beside a person's name.
    fn title_head(&self, candidate: &Candidate) -> Option<String> {
        let role = candidate.role?;
        let mut at = candidate.first();
        // The title stands at most so many words before or behind.
        for _ in 0..20 {
            let token = self.article.token(at)?;
            if token.span.end > role.start && token.span.start <= role.start {
                let found = self.article.find::<Title>(at)?;
                return Some(word(self.article, at, found.reading.stem, true));
            }
            at = if role.start < candidate.span.start {
                at.checked_sub(1)?
            } else {
                at + 1
            };
        }
        None
    }

    /// Numbers the actors by their first mention.
    fn number(self) -> Clusters {
        let mut numbers: Map<u32, u32> = Map::default();
        let mut count = 0;
        let of = self
            .of
            .iter()
            .map(|&actor| {
                *numbers.entry(actor).or_insert_with(|| {
                    count += 1;
                    count - 1
                })
            })
            .collect();
        Clusters { of, count }
    }
}

/// Whether a shorter name can be of the person that a longer one names.
fn fits(short: &[String], long: &[String]) -> bool {
    let (short, long) = if short.len() > long.len() {
        (long, short)
    } else {
        (short, long)
    };
    match short {
        [] => false,
        [only] => long.iter().any(|part| part == only),
        _ => {
            // Each part in order: محمد سلمان in محمد بن سلمان.
            let mut rest = long.iter();
            short
                .iter()
                .all(|part| rest.any(|other| other == part || near(other, part)))
        }
    }
}

/// Spelling variants of foreign names: the same consonants.
fn near(a: &str, b: &str) -> bool {
    let consonants = |s: &str| -> String {
        s.chars()
            .filter(|c| !matches!(c, 'ا' | 'و' | 'ي'))
            .collect()
    };
    let (a, b) = (consonants(a), consonants(b));
    a.chars().count() > 2 && a == b
}

/// The loose keys of a person's name parts, particles left out.
fn parts(article: &Article<'_>, candidate: &Candidate) -> Vec<String> {
    let mut parts = Vec::new();
    for i in candidate.first()..candidate.past() {
        let skip = if i == candidate.first() {
            candidate.skip
        } else {
            0
        };
        let part = word(article, i, skip, false);
        if !matches!(part.as_str(), "بن" | "ابن" | "ال") {
            parts.push(part);
        }
    }
    parts
}

/// The loose key of a word without its proclitics, and without the article if asked.
fn word(article: &Article<'_>, i: usize, skip: u8, no_article: bool) -> String {
    let norm = article.norm(i);
    let stem = norm.get(usize::from(skip)..).unwrap_or(norm);
    let key: String = stem.chars().filter_map(loose_letter).collect();
    match key.strip_prefix("ال") {
        Some(rest) if no_article && rest.chars().count() > 2 => rest.to_owned(),
        _ => key,
    }
}

fn words(article: &Article<'_>, candidate: &Candidate) -> Vec<String> {
    (candidate.first()..candidate.past())
        .filter(|&i| article.kind(i) != TokenKind::Mark)
        .map(|i| {
            let first = i == candidate.first();
            word(article, i, if first { candidate.skip } else { 0 }, true)
        })
        .collect()
}

fn alias_key(candidate: &Candidate) -> Option<String> {
    (candidate.alias != 0).then(|| format!("#{}", candidate.alias))
}

/// The keys of a name that is no person's.
fn keys(article: &Article<'_>, candidate: &Candidate) -> Vec<String> {
    if candidate.generic {
        return Vec::new();
    }
    let mut keys = Vec::new();
    let capital = candidate.rule == "state.capital" && candidate.kind == ActorKind::Place;
    if candidate.rule.starts_with("state.") && !capital {
        keys.extend(candidate.country.map(|iso| format!("={iso}")));
        return keys;
    }
    keys.extend(alias_key(candidate));
    let words = words(article, candidate);
    keys.push(words.join(" "));
    // حركة حماس, حماس
    if candidate.kind == ActorKind::Organization && words.len() > 1 {
        let headed = article
            .find::<OrganizationHead>(candidate.first())
            .is_some_and(|head| {
                head.end < candidate.past() && !head.proclitics().has(Proclitics::AL)
            });
        let proper = article.find::<PlainWord>(candidate.first() + 1).is_none();
        if headed && proper {
            keys.extend(words.get(1..).map(|rest| rest.join(" ")));
        }
    }
    keys
}

/// The head noun of an organisation's name.
fn head(article: &Article<'_>, candidate: &Candidate) -> Option<String> {
    let found = article.find::<OrganizationHead>(candidate.first())?;
    Some(word(article, candidate.first(), found.reading.stem, true))
}
