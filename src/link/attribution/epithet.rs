//! Words of praise that stand for a name.
//!
//! # What it finds
//! - قال صلى الله عليه وسلم "he said, God bless him": the Prophet, as the text named him last.
//! - قال تعالى "the Most High said": God, as the text named Him last, else nobody.
//! - نهى القرآن عن ذلك بقوله تعالى "the Quran forbade it in the words of the Most High": the scripture
//!   that speaks in the sentence, else nobody.
//!
//! # What it leaves alone
//! قال الله تعالى, قال النبي صلى الله عليه وسلم, where the name stands before the praise.
//!
//! # Known gaps
//! Other holy persons: عليه السلام behind a verb alone counts as the Prophet.

use super::{Resolver, Voice};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::rows::Edge;
use crate::token::TokenKind;

/// How many mentions back the name is looked for.
const BACK: usize = 64;

impl Resolver<'_, '_> {
    /// Whom the praise that begins at `at` stands for, if it begins there: `Some(None)` where it
    /// stands for somebody whom no mention names.
    pub(super) fn epithet(&self, at: usize) -> Option<Option<Voice>> {
        let article = self.article;
        let at = match article.kind(at) {
            TokenKind::Dash | TokenKind::Open => at + 1,
            _ => at,
        };
        let names: fn(&str) -> bool = if article.edge(at, Edge::Divine).is_some() {
            |word| word.ends_with("الله") || word.starts_with("رب") || word == "الرب"
        } else if article.edge(at, Edge::Blessing).is_some()
            || article.norm(at) == "ص" && article.kind(at + 1) == TokenKind::Close
        {
            |word| word.contains("نبي") || word.contains("رسول")
        } else {
            return None;
        };
        let end = self.known.partition_point(|c| c.first() < at);
        let named = (end.saturating_sub(BACK)..end).rev().find(|&i| {
            self.known
                .get(i)
                .is_some_and(|c| c.kind == ActorKind::Unnamed && names(article.norm(c.first())))
        });
        Some(named.map(|candidate| Voice {
            candidate,
            by: SpeakerBy::Inherited,
        }))
    }

    /// The book or body whose words قوله تعالى at `at` brings.
    pub(super) fn scripture(&self, at: usize) -> Option<Voice> {
        let start = self
            .article
            .sentence_of(at)
            .map_or(at, |(_, s)| s.start as usize);
        let spoken = self.spoken.last().filter(|s| s.at >= start)?;
        let person = self.candidate(spoken.candidate)?.kind == ActorKind::Person;
        (!person).then_some(Voice {
            candidate: spoken.candidate,
            by: SpeakerBy::Pronoun,
        })
    }
}
