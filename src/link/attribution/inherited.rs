//! Speakers that a quote takes over from what stands before it.
//!
//! # What it finds
//! - قال الوزير إن …. وأضاف أن "the minister said that …. and he added that": whoever spoke last, if
//!   gender and number agree.
//! - بحسبه، قوله، إنه يرى: whom a pronoun points to.
//! - Where nobody who agrees has spoken: the last person named before, else the last body.
//!
//! # What it leaves alone
//! Speakers further back than [`BACK`] quotes; quotes within a quote hand nothing on.
//!
//! # Known gaps
//! Two speakers of one gender in turn: the last one goes on.

use super::agreement::Agreement;
use super::{Resolver, Voice};
use crate::document::{ActorKind, SpeakerBy};

/// Who spoke, where, and what the verb told of them.
#[derive(Clone, Copy)]
pub(super) struct Spoken {
    pub(super) candidate: usize,
    pub(super) at: usize,
    pub(super) agreement: Option<Agreement>,
}

/// How many speakers back an inheriting quote looks.
const BACK: usize = 4;

/// How many tokens before an answer its question may stand.
const ASKED: usize = 40;

/// How many tokens the title and name of who was asked have at most.
const NAME: usize = 12;

/// How many mentions back a verb looks that nobody who agrees spoke before.
const MENTIONS: usize = 12;

impl Resolver<'_, '_> {
    /// Whoever spoke before the token at `cue` and agrees.
    pub(super) fn inherited(
        &self,
        cue: usize,
        agreement: Agreement,
        by: SpeakerBy,
    ) -> Option<Voice> {
        let recent = || self.spoken.iter().rev().take(BACK);
        let candidate = recent()
            .find(|s| self.goes_on(s, agreement))
            .map(|s| s.candidate)
            .or_else(|| self.nearest(cue, agreement))
            .or_else(|| recent().next().map(|s| s.candidate))?;
        Some(Voice { candidate, by })
    }

    /// Whoever agrees and is not the `speaker` of the quote around.
    pub(super) fn other(&self, cue: usize, speaker: usize, agreement: Agreement) -> Option<Voice> {
        let last = |i: usize| {
            self.candidate(i)
                .map_or("", |c| self.article.norm(c.past().saturating_sub(1)))
        };
        let end = self.known.partition_point(|c| c.first() < cue);
        let spoken = self.spoken.iter().rev().take(BACK).map(|s| s.candidate);
        let candidate = (end.saturating_sub(MENTIONS)..end)
            .rev()
            .filter(|&i| {
                let kind = self.known.get(i).map(|c| c.kind);
                kind == Some(ActorKind::Person)
                    || agreement.several && kind == Some(ActorKind::Unnamed)
            })
            .chain(spoken)
            .find(|&i| self.before_agrees(i, agreement) && last(i) != last(speaker))?;
        Some(Voice {
            candidate,
            by: SpeakerBy::Inherited,
        })
    }

    /// سئل الوزير عن … فقال: who was asked since somebody spoke, and now answers.
    pub(super) fn asked(&self, cue: usize, agreement: Agreement) -> Option<usize> {
        let article = self.article;
        let since = self.spoken.last().map_or(0, |s| s.at);
        let from = cue.saturating_sub(ASKED).max(since);
        let at = (from..cue)
            .rev()
            .find(|&i| matches!(article.norm(i), "سئل" | "وسئل" | "سئلت" | "وسئلت"))?;
        self.named(at + 1, cue.min(at + 1 + NAME))
            .filter(|&candidate| self.before_agrees(candidate, agreement))
    }

    /// Whether somebody who spoke may be the subject that a form with `agreement` leaves out.
    pub(super) fn goes_on(&self, spoken: &Spoken, agreement: Agreement) -> bool {
        let plural = self.plural(spoken.candidate);
        if agreement.several {
            return plural || spoken.agreement.is_some_and(|a| a.several);
        }
        if plural {
            return agreement.feminine != Some(false);
        }
        let gender = spoken
            .agreement
            .and_then(|a| a.feminine)
            .or_else(|| self.gender(spoken.candidate));
        gender.is_none() || agreement.feminine.is_none() || gender == agreement.feminine
    }

    /// The last named person, else the last body, else the last description before a verb that
    /// nobody who agrees spoke before.
    fn nearest(&self, cue: usize, agreement: Agreement) -> Option<usize> {
        let end = self.known.partition_point(|c| c.first() < cue);
        let recent = || {
            (end.saturating_sub(MENTIONS)..end)
                .rev()
                .filter(|&i| self.before_agrees(i, agreement))
                .filter_map(|i| Some((i, self.known.get(i)?)))
        };
        if agreement.several {
            return recent()
                .find(|(_, c)| c.kind == ActorKind::Unnamed)
                .map(|(i, _)| i);
        }
        let kinds: [&[ActorKind]; 3] = [
            &[ActorKind::Person],
            &[ActorKind::Organization, ActorKind::State, ActorKind::Media],
            &[ActorKind::Unnamed],
        ];
        kinds
            .iter()
            .find_map(|kinds| recent().find(|(_, c)| kinds.contains(&c.kind)))
            .map(|(i, _)| i)
    }
}
