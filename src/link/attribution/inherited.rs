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
