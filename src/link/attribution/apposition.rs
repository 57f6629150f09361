//! Relative clauses and appositions between a subject and its verb.
//!
//! # What it finds
//! - المسؤول الذي قال إن "the official who said that": the antecedent.
//! - زيد، رئيس الاتحاد، قال إن "Zaid, head of the union, said that": the head before the commas.
//!
//! # What it leaves alone
//! An antecedent that a preposition governs, where the relative clause has another verb first.
//!
//! # Known gaps
//! Appositions with a comma of their own.

use super::before::Before;
use super::phrase::Place;
use super::{Resolver, Voice};
use crate::actors::Candidate;
use crate::document::ActorKind;
use crate::lexicon::rows::Edge;

/// How many mentions before a relative pronoun may be its antecedent.
const ANTECEDENTS: usize = 4;

impl Resolver<'_, '_> {
    /// Whom a relative pronoun at `i` points back to: the last candidate or phrase before it.
    /// `adjacent` tells that the verb follows it directly.
    pub(super) fn antecedent(&mut self, from: usize, i: usize, adjacent: bool) -> Before {
        let end = self.known.partition_point(|c| c.first() < i);
        let found = (end.saturating_sub(ANTECEDENTS)..end)
            .rev()
            .filter_map(|at| Some((at, self.known.get(at)?)))
            .find(|(_, c)| c.past() + 2 >= i && c.first() >= from)
            .filter(|(_, c)| adjacent || !self.governed(c.first()))
            .map(|(at, _)| at);
        if let Some(candidate) = found {
            let by = self.by(candidate);
            return Before::Phrase(Voice { candidate, by });
        }
        // A definite noun with the words that follow it up to the pronoun.
        let article = self.article;
        let start = (from..i)
            .rev()
            .take(6)
            .take_while(|&j| {
                article.kind(j).is_wordlike()
                    && article.edge(j, Edge::Complement).is_none()
                    && article.edge(j, Edge::Phrase).is_none()
            })
            .last();
        start
            .filter(|&start| adjacent || !self.governed(start))
            .and_then(|start| self.phrase(start, i, Place::Source))
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
                by: self.by(begins),
            }),
            _ => Before::Nothing,
        }
    }

    /// The person in whose title a candidate stands, else the candidate itself.
    pub(super) fn bearer(&self, candidate: usize) -> usize {
        let Some(span) = self.candidate(candidate).map(|c| c.span) else {
            return candidate;
        };
        (candidate + 1..candidate + ANTECEDENTS)
            .find(|&i| {
                self.known
                    .get(i)
                    .and_then(|c| c.role)
                    .is_some_and(|role| role.contains(span))
            })
            .unwrap_or(candidate)
    }

    /// The first token of a mention, or of the title before it.
    pub(super) fn begins(&self, candidate: &Candidate) -> usize {
        let Some(role) = candidate.role.filter(|r| r.start < candidate.span.start) else {
            return candidate.first();
        };
        (candidate.first().saturating_sub(TITLE)..candidate.first())
            .find(|&i| {
                self.article
                    .token(i)
                    .is_some_and(|t| t.span.end > role.start)
            })
            .unwrap_or(candidate.first())
    }
}

/// How many tokens a title before a name has at most.
const TITLE: usize = 20;
