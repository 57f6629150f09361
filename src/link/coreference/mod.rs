//! Which mentions are of one actor.
//!
//! # What it joins
//! Full and short names of a person (`people`), the names of a body, a place or a state (`names`),
//! titles alone and descriptions repeated (`descriptions`).
//!
//! # What it keeps apart
//! Two people who share a family name but not the first; a capital where something happens, from
//! its state.
//!
//! Work is linear: each mention is looked up by a few keys (`keys`), each key leads to at most
//! [`SHARING`] actors.

mod descriptions;
mod keys;
mod names;
mod people;

use crate::actors::Candidate;
use crate::article::Article;
use crate::hash::Map;

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
        named: Map::default(),
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
    /// Actors by their whole key.
    named: Map<keys::Key, u32>,
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

    /// Numbers the actors by their first mention.
    fn number(self) -> Clusters {
        let mut numbers = vec![NOBODY; self.next as usize];
        let mut count = 0;
        let of = self
            .of
            .iter()
            .map(|&actor| match numbers.get_mut(actor as usize) {
                Some(number) => {
                    if *number == NOBODY {
                        *number = count;
                        count += 1;
                    }
                    *number
                }
                None => NOBODY,
            })
            .collect();
        Clusters { of, count }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases;
    use crate::document::ActorKind;

    /// The mentions of each actor that has several, joined by ` = `.
    fn show(text: &str) -> String {
        let document = crate::analyze(text);
        let several = document
            .actors
            .iter()
            .filter(|actor| actor.mentions.len() > 1)
            .map(|actor| {
                let mentions: Vec<&str> =
                    actor.mentions.iter().map(|m| m.span.slice(text)).collect();
                mentions.join(" = ")
            })
            .collect::<Vec<_>>();
        several.join(" ; ")
    }

    macro_rules! phenomena {
        ($($name:ident)+) => {$(
            #[test]
            fn $name() {
                let path = concat!("src/link/coreference/", stringify!($name), ".cases");
                cases::check(path, include_str!(concat!(stringify!($name), ".cases")), show);
            }
        )+};
    }

    phenomena! { people names descriptions }

    #[test]
    fn every_candidate_has_an_actor() {
        let article =
            Article::new("قال محمد مرسي إن مصر وحركة حماس على اتصال. وأضاف المتحدث أن مرسي سافر");
        let candidates = crate::actors::find(&article);
        assert!(candidates.iter().any(|c| c.kind == ActorKind::Person));
        let clusters = join(&article, &candidates);
        assert_eq!(clusters.of.len(), candidates.len());
        assert!(clusters.of.iter().all(|&actor| actor < clusters.count));
    }
}
