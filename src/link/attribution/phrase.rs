//! The noun phrase that speaks: a name, the name that stands in apposition to a title or
//! description, or the description itself.
//!
//! # What it finds
//! - وزير الخارجية المصري سامح شكري "the Egyptian foreign minister Sameh Shoukry": the person.
//! - القنصل العام لفرنسا بجدة، بيير دوران: the name behind a comma.
//! - موقع أكسيوس الإخباري الأمريكي: the outlet inside its description.
//! - ثلاثة مصادر مطلعة: the description with its adjectives and complements.
//!
//! # What it leaves alone
//! The name that a noun governs (مستشارو بايدن are not Biden), or that a preposition does.
//!
//! # Known gaps
//! Names that no candidate stands for become part of the description.

use super::{Resolver, Voice};
use crate::actors::Candidate;
use crate::chunk;
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::{CONSTRUCT, DUAL, PLURAL};
use crate::lexicon::rows::{
    Edge, OrganizationHead, Outlet, OutletHead, PersonName, PlainWord, SourceNoun, Title,
};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// Where a phrase stands, which tells what can be believed of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Behind a finite verb: its subject, or its object.
    Behind,
    /// Before a finite verb.
    Before,
    /// Behind a word that only a source follows: بحسب، تأكيد.
    Source,
}

impl Resolver<'_, '_> {
    /// The speaker in the noun phrase that begins at `at`.
    pub(super) fn phrase(&mut self, at: usize, until: usize, place: Place) -> Option<Voice> {
        let start = at;
        let mut at = self.skip_adverbs(at, until);
        // حسبما أفاد به لمراسل الصحيفة، أحمد سالم: whom he told stands before him.
        if place == Place::Source && (at > start || self.told(at)) {
            at = self.skip_adverbs(self.behind_addressee(at, until), until);
        }
        if at >= until || !self.may_head(at) || (place == Place::Behind && self.accusative(at)) {
            return None;
        }
        if let Some(candidate) = self.named(at, until) {
            self.lengthen(candidate, until);
            let by = self.by(candidate);
            return Some(Voice { candidate, by });
        }
        if place != Place::Source && !self.animate(at, place) {
            return None;
        }
        // ما يقرب من نصف المشاركين: the phrase begins with the words that count.
        let counting = self
            .article
            .edge(at, Edge::Quantity)
            .filter(|&end| end > at + 1);
        let phrase = chunk::noun_phrase(self.article, counting.unwrap_or(at), until)?;
        Some(Voice {
            candidate: self.describe(chunk::Phrase {
                start: at,
                ..phrase
            }),
            by: SpeakerBy::Description,
        })
    }

    /// Whether the token at `at` stands behind a finite verb, where ل brings whom was told.
    fn told(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            self.article.finite_cue(before) && !self.article.shape(before).definite()
        })
    }

    /// By what a candidate that stands in the place of the speaker tells who speaks.
    pub(super) fn by(&self, candidate: usize) -> SpeakerBy {
        match self.candidate(candidate).map(|c| c.kind) {
            Some(ActorKind::Unnamed) => SpeakerBy::Description,
            _ => SpeakerBy::Named,
        }
    }

    /// A description takes the adjectives and complements that the phrase has beyond it, and ends
    /// before the words that end the place of the speaker.
    pub(super) fn lengthen(&mut self, candidate: usize, until: usize) {
        let article = self.article;
        let Some(c) = self
            .known
            .get_mut(candidate)
            .filter(|c| c.kind == ActorKind::Unnamed)
        else {
            return;
        };
        let Some(phrase) = chunk::noun_phrase(article, c.first(), until) else {
            return;
        };
        // المتحدث للصحفيين: whom he told is no part of who he is.
        let told = article.begins_with(phrase.end, Proclitics::LI)
            && (article.find::<SourceNoun>(phrase.end).is_some()
                || article.find::<OutletHead>(phrase.end).is_some()
                || article.find::<Outlet>(phrase.end).is_some());
        if phrase.end > c.past() || c.past() > until || told {
            c.end = u32::try_from(phrase.end).unwrap_or(c.end);
            c.span.end = article.span(phrase.start, phrase.end).end;
        }
    }

    /// Adverbs, and pronouns behind prepositions, may stand before the subject: قال اليوم، صرح به.
    pub(super) fn skip_adverbs(&self, at: usize, until: usize) -> usize {
        let article = self.article;
        let mut at = at;
        while at < until {
            let adverb = article
                .edge(at, Edge::Time)
                .or_else(|| article.edge(at, Edge::Manner))
                .or_else(|| article.edge(at, Edge::Adverb))
                .or_else(|| article.edge(at, Edge::Turn));
            if let Some(end) = adverb {
                at = end;
            } else if matches!(article.kind(at), TokenKind::Comma | TokenKind::Mark) {
                at += 1;
            } else {
                break;
            }
        }
        at
    }

    pub(super) fn describe(&mut self, phrase: chunk::Phrase) -> usize {
        let article = self.article;
        // لمصادر: the preposition is no part of the description; of لل the second lam is.
        let word = article.norm(phrase.start);
        let joined = article.begins_with(phrase.start, Proclitics::LI)
            && (article.shape(phrase.start).definite()
                || article
                    .readings(phrase.start)
                    .iter()
                    .any(|r| r.proclitics.has(Proclitics::LI)));
        let (cut, skip) = match (joined, word.starts_with("لل")) {
            (false, _) => (0, 0),
            (true, true) => (2, 4),
            (true, false) => (2, 2),
        };
        let span = article.span_after(phrase.start, cut, phrase.end);
        let shape = article.shape(phrase.start);
        let plural = shape.masculine_plural() && word.ends_with("ون");
        let feminine =
            (shape.feminine() && article.readings(phrase.start).is_empty()).then_some(true);
        self.added.push(Candidate {
            start: u32::try_from(phrase.start).unwrap_or(u32::MAX),
            end: u32::try_from(phrase.end).unwrap_or(u32::MAX),
            span,
            kind: ActorKind::Unnamed,
            role: None,
            country: None,
            rule: "unnamed.subject",
            skip,
            alias: 0,
            generic: false,
            feminine,
            plural,
        });
        self.known.len() + self.added.len() - 1
    }

    /// The candidate that is the head of, or an apposition to, the noun phrase at `at`.
    pub(super) fn named(&self, at: usize, until: usize) -> Option<usize> {
        let article = self.article;
        let first = self.known.partition_point(|c| c.first() < at);
        let near = self
            .known
            .get(first..)?
            .iter()
            .take(NAMES)
            .take_while(|c| c.first() < until);
        let head_span = article.span(at, at + 1);
        let title = article.find::<Title>(at).is_some();
        // مستشاري بايدن: a plural title governs the name, and is nobody's own.
        let governs = title
            && article
                .matches::<Title>(at)
                .filter(|m| m.reading.enclitic.is_none())
                .all(|m| m.features & (PLURAL | DUAL | CONSTRUCT) != 0);
        let outlet = article.find::<OutletHead>(at).is_some();
        let body = outlet || article.find::<OrganizationHead>(at).is_some();
        let mut head: Option<usize> = None;
        for (offset, candidate) in near.enumerate() {
            let this = first + offset;
            let titled = candidate.role.is_some_and(|role| {
                role.overlaps(head_span)
                    || role.start < candidate.span.start && role.start <= head_span.end
            });
            // وزير الداخلية، محمد حسن،: the name stands in apposition to the title.
            let begins = candidate.first();
            let free = begins > at && !self.governed(begins);
            let apposed = free && self.closed_before(at, self.begins(candidate));
            let open = head.is_none_or(|h| self.describes(h));
            if candidate.kind == ActorKind::Person
                && begins > at
                && !governs
                && open
                && (titled || apposed || title && free)
            {
                return Some(this);
            }
            // موقع أكسيوس الإخباري: the outlet speaks, not its description.
            let inside = match candidate.kind {
                ActorKind::Media => outlet && (begins == at + 1 || apposed),
                ActorKind::Organization => body && open && begins > at + 1 && apposed,
                _ => false,
            };
            if inside {
                return Some(this);
            }
            if begins == at && head.is_none() {
                head = Some(first + offset);
            }
        }
        head
    }

    /// Whether a candidate is a description, or the generic noun of a body.
    fn describes(&self, candidate: usize) -> bool {
        self.candidate(candidate)
            .is_some_and(|c| c.kind == ActorKind::Unnamed || c.generic)
    }

    /// Whether the phrase that begins at `at` is complete before the name at `i`: the word before
    /// has its article, or a comma or mark closes the phrase, or another name does.
    fn closed_before(&self, at: usize, i: usize) -> bool {
        let article = self.article;
        let Some(before) = i.checked_sub(1).filter(|&b| b >= at) else {
            return false;
        };
        match article.kind(before) {
            TokenKind::Comma => !(at..before).any(|j| article.kind(j) == TokenKind::Comma),
            TokenKind::Mark => true,
            TokenKind::Word => {
                article.shape(before).definite()
                    || (article.find::<PersonName>(before).is_none()
                        && article.find::<PlainWord>(before).is_none()
                        && before > at
                        && article.shape(before).nisba())
            }
            _ => false,
        }
    }

    /// Whether a preposition, a word or a joined letter, stands before the name at `i`.
    pub(super) fn governed(&self, i: usize) -> bool {
        let article = self.article;
        let joined = article.begins_with(i, Proclitics::LI)
            || article.begins_with(i, Proclitics::BI)
            || article.norm(i).starts_with('و') && article.readings(i).iter().all(|r| r.stem > 0);
        let before = i.checked_sub(1);
        joined
            || before.is_some_and(|b| {
                article.edge(b, Edge::Complement).is_some()
                    || article.edge(b, Edge::Phrase).is_some()
            })
    }
}

/// How many names a phrase may hold.
const NAMES: usize = 16;
