//! Who is spoken to.
//!
//! # What it finds
//! - أوضح لـ"الاقتصادية" أحمد سالم أن "Ahmad Salim explained to Al-Eqtisadiah that": the subject
//!   stands behind the addressee.
//!
//! # What it leaves alone
//! قال لرويترز إن, where no noun phrase follows: whoever spoke before goes on.
//!
//! # Known gaps
//! Addressees of more than one noun that no candidate stands for.

use super::Resolver;
use crate::lexicon::rows::{OutletHead, SourceNoun, Title};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// How many adjectives an addressee has at most.
const ADJECTIVES: usize = 3;

impl Resolver<'_, '_> {
    /// One past the addressee that begins at `at`, or `at` where none does.
    pub(super) fn behind_addressee(&self, at: usize, until: usize) -> usize {
        let article = self.article;
        if !article.begins_with(at, Proclitics::LI) {
            return at;
        }
        // لـ"الاقتصادية"
        if article.kind(at + 1) == TokenKind::Mark && article.norm(at).chars().count() <= 2 {
            return (at + 2..until.min(at + 12))
                .find(|&i| article.kind(i) == TokenKind::Mark)
                .map_or(at + 1, |close| close + 1);
        }
        let begins = self.known.partition_point(|c| c.first() < at);
        let titled =
            article.find::<OutletHead>(at).is_some() || article.find::<Title>(at).is_some();
        let named = self
            .known
            .get(begins..)
            .unwrap_or_default()
            .iter()
            .take_while(|c| c.first() <= at + 2)
            .filter(|c| {
                c.first() == at
                    || titled && c.first() == at + 1
                    || article.kind(at + 1) == TokenKind::Mark
            })
            .map(|c| c.past())
            .max();
        let mut end = named.unwrap_or(at + 1).max(at + 1);
        if article.kind(end) == TokenKind::Mark && article.kind(at + 1) == TokenKind::Mark {
            end += 1;
        }
        // للصحفيين المحليين: adjectives of the same sort.
        for _ in 0..ADJECTIVES {
            let adjective = end < until
                && article.kind(end) == TokenKind::Word
                && article.shape(end).definite()
                && article.find::<Title>(end).is_none()
                && article.find::<SourceNoun>(end).is_none()
                && !self
                    .known
                    .get(begins..)
                    .unwrap_or_default()
                    .iter()
                    .take(4)
                    .any(|c| c.first() == end);
            if !adjective {
                break;
            }
            end += 1;
        }
        end.min(until)
    }
}
