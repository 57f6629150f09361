//! Titles alone and descriptions.
//!
//! # What it joins
//! A title alone with the person who bears it (الوزير after وزير الصحة خالد العمري), and a
//! description with the same one before (المصدر after مصدر أمني).
//!
//! # What it keeps apart
//! Indefinite descriptions, each of which speaks of somebody new.

use super::Joining;
use super::keys;
use crate::actors::Candidate;
use crate::document::ActorKind;
use crate::hash::Map;
use crate::lexicon::LooseKey;
use crate::lexicon::rows::Title;

impl Joining<'_, '_> {
    pub(super) fn descriptions(&mut self) {
        // Who bore a title last, and what was described by a noun last.
        let mut bearers: Map<LooseKey, u32> = Map::default();
        let mut described: Map<LooseKey, u32> = Map::default();
        for (i, candidate) in self.candidates.iter().enumerate() {
            if candidate.kind == ActorKind::Person {
                let actor = self.of.get(i).copied();
                if let Some((head, actor)) = self.title_head(candidate).zip(actor) {
                    bearers.insert(head, actor);
                }
                continue;
            }
            if candidate.kind != ActorKind::Unnamed {
                continue;
            }
            let key = keys::word(self.article, candidate.first(), candidate.skip);
            let title = candidate.rule == "unnamed.title";
            let bearer = bearers.get(&key).copied().filter(|_| title);
            let definite = self.article.shape(candidate.first()).definite();
            let short = candidate.past() - candidate.first() == 1;
            let repeated = described.get(&key).copied().filter(|_| definite && short);
            let actor = bearer.or(repeated).unwrap_or_else(|| self.fresh());
            self.set(i, actor);
            described.insert(key, actor);
        }
    }

    /// The head noun of the title beside a person's name.
    fn title_head(&self, candidate: &Candidate) -> Option<LooseKey> {
        let role = candidate.role?;
        let mut at = candidate.first();
        // The title stands at most so many words before or behind.
        for _ in 0..20 {
            let token = self.article.token(at)?;
            if token.span.end > role.start && token.span.start <= role.start {
                let found = self.article.find::<Title>(at)?;
                return Some(keys::word(self.article, at, found.reading.stem));
            }
            at = if role.start < candidate.span.start {
                at.checked_sub(1)?
            } else {
                at + 1
            };
        }
        None
    }
}
