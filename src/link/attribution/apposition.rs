//! Relative clauses and appositions between a subject and its verb.
use super::before::Before;
use super::{Resolver, Voice};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::rows::Edge;

impl Resolver<'_, '_> {
    /// Whom a relative pronoun at `i` points back to: the last candidate or phrase before it.
    /// `adjacent` tells that the verb follows it directly.
    pub(super) fn antecedent(&mut self, from: usize, i: usize, adjacent: bool) -> Before {
        let end = self.known.partition_point(|c| c.first() < i);
        let near = self.known.get(..end).unwrap_or_default();
        let found = near
            .iter()
            .enumerate()
            .rev()
            .take(4)
            .find(|(_, c)| c.past() + 2 >= i && c.first() >= from)
            .filter(|(_, c)| adjacent || !self.governed(c.first()));
        if let Some((candidate, c)) = found {
            let by = if c.kind == ActorKind::Unnamed {
                SpeakerBy::Description
            } else {
                SpeakerBy::Named
            };
            return Before::Phrase(Voice { candidate, by });
        }
        // A definite noun with the words that follow it up to the pronoun.
        let article = self.article;
        let start = (from..i)
            .rev()
            .take(6)
            .take_while(|&j| article.kind(j).is_wordlike())
            .filter(|&j| {
                article.edge(j, Edge::Complement).is_none()
                    && article.edge(j, Edge::Phrase).is_none()
            })
            .last();
        start
            .filter(|&start| adjacent || !self.governed(start))
            .and_then(|start| self.phrase(start, i))
            .map_or(Before::Pronoun, Before::Phrase)
    }

    /// A subject with an apposition between commas before the verb: زيد، رئيس الاتحاد، قال.
    pub(super) fn apposition(&mut self, from: usize, comma: usize, cue: usize) -> Before {
        let at = self.skip_adverbs(from, cue);
        let begins = self.known.partition_point(|c| c.first() < at);
        let head = self.known.get(begins).filter(|c| {
            c.past() < comma
                && (c.first() == at
                    || c.role
                        .is_some_and(|r| r.start <= self.article.span(at, at + 1).start))
        });
        match head {
            Some(c) if c.kind != ActorKind::Place => Before::Phrase(Voice {
                candidate: begins,
                by: if c.kind == ActorKind::Unnamed {
                    SpeakerBy::Description
                } else {
                    SpeakerBy::Named
                },
            }),
            _ => Before::Nothing,
        }
    }
}
