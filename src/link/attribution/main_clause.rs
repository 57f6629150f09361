//! Participles that go on with the subject of the main clause.
//!
//! # What it finds
//! - قال الوزير إن …، مضيفا أن "the minister said that …, adding that": whoever spoke in the sentence.
//! - استقبل الرئيس الوفد، مؤكدا أن "the president received the delegation, stressing that": the
//!   subject of the sentence, which is the first name behind a verb.
//!
//! # What it leaves alone
//! Names of places, institutions within a title, names of the other gender.
//!
//! # Known gaps
//! Subjects that are no candidates: names nobody knows, nouns that are no sources.

use super::agreement::Agreement;
use super::inherited::Spoken;
use super::{Resolver, Voice};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::VERB_NOMINAL;
use crate::lexicon::rows::{CueVerb, PlainClass, PlainWord};

/// How many names of a sentence may be its subject.
const NAMES: usize = 32;

/// How far behind its head a subject's name is looked for.
const APPOSITION: usize = 10;

/// How many speakers of a sentence are looked through.
const SPEAKERS: usize = 4;

impl Resolver<'_, '_> {
    /// The subject of the main clause that the participle at `cue` hangs on: whoever spoke in the
    /// sentence, else its subject.
    pub(super) fn main(&mut self, cue: usize, features: u8) -> Option<Voice> {
        let start = self.sentence_start(cue);
        let agreement = Agreement::of(features);
        let here = || {
            self.spoken
                .iter()
                .rev()
                .take(SPEAKERS)
                .take_while(|s| s.at >= start)
        };
        let agreed = |s: &&Spoken| self.goes_on(s, agreement);
        let candidate = here()
            .find(agreed)
            .map(|s| s.candidate)
            .or_else(|| self.sentence_subject(start, cue, agreement))
            .or_else(|| here().next().map(|s| s.candidate));
        candidate
            .map(|candidate| Voice {
                candidate,
                by: SpeakerBy::Inherited,
            })
            .or_else(|| self.inherited(cue, agreement, SpeakerBy::Inherited))
    }

    /// Where the sentence at `cue` begins, with the sentences of a quotation that it closes.
    fn sentence_start(&self, cue: usize) -> usize {
        let article = self.article;
        let start_of = |i: usize| article.sentence_of(i).map_or(i, |(_, s)| s.start as usize);
        let start = start_of(cue);
        let after = article
            .quotations
            .partition_point(|q| (q.open as usize) < start);
        let reaching = after
            .checked_sub(1)
            .and_then(|q| article.quotations.get(q))
            .filter(|q| {
                q.close
                    .is_some_and(|c| (start..cue).contains(&(c as usize)))
            });
        reaching.map_or(start, |q| start_of(q.open as usize))
    }

    /// The first name of the sentence that stands behind a verb, else the first that nothing
    /// governs, else the first.
    pub(super) fn sentence_subject(
        &self,
        start: usize,
        cue: usize,
        agreement: Agreement,
    ) -> Option<usize> {
        let from = self.known.partition_point(|c| c.first() < start);
        let near = || {
            (from..self.known.len())
                .take(NAMES)
                .map_while(|i| Some((i, self.known.get(i).filter(|c| c.first() < cue)?)))
                .filter(|(_, c)| c.kind != ActorKind::Place)
                .map(|(i, _)| self.bearer(i))
                .filter(|&i| {
                    let plural = self.plural(i) && !agreement.several;
                    !plural && self.before_agrees(i, agreement) || agreement.several
                })
        };
        let first = |i: usize| self.known.get(i).map_or(0, |c| self.begins(c));
        let subject = near()
            .find(|&i| self.behind_verb(first(i)))
            .or_else(|| near().find(|&i| !self.governed(first(i))))
            .or_else(|| near().next())?;
        // شركة الإلكترونيات العملاقة سامسونغ: the name in apposition.
        let limit = (first(subject) + APPOSITION).min(cue);
        self.named(first(subject), limit).or(Some(subject))
    }

    /// Whether a finite verb stands directly before the token at `i`.
    fn behind_verb(&self, i: usize) -> bool {
        let article = self.article;
        i.checked_sub(1).is_some_and(|before| {
            !article.shape(before).definite()
                && (article
                    .matches::<CueVerb>(before)
                    .any(|m| m.features & VERB_NOMINAL == 0 && m.exact())
                    || article
                        .matches::<PlainWord>(before)
                        .any(|m| matches!(m.row.class, PlainClass::Verb | PlainClass::Speech)))
        })
    }
}
