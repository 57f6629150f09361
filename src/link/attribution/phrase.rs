//! The noun phrase that speaks.
use super::{Resolver, Voice};
use crate::actors::Candidate;
use crate::chunk;
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::{CONSTRUCT, IMPERFECT, PLURAL, VERB_NOMINAL};
use crate::lexicon::rows::{CueVerb, Edge, Evidence, Outlet, OutletHead, SourceNoun, Title};
use crate::morph::Proclitics;
use crate::token::TokenKind;

impl Resolver<'_, '_> {
    /// The speaker in the noun phrase that begins at `at`.
    pub(super) fn phrase(&mut self, at: usize, until: usize) -> Option<Voice> {
        let at = self.skip_adverbs(at, until);
        if at >= until || !self.may_head(at) {
            return None;
        }
        if let Some(candidate) = self.named(at, until) {
            self.lengthen(candidate, until);
            let by = match self.candidate(candidate).map(|c| c.kind) {
                Some(ActorKind::Unnamed) => SpeakerBy::Description,
                _ => SpeakerBy::Named,
            };
            return Some(Voice { candidate, by });
        }
        let phrase = chunk::noun_phrase(self.article, at, until)?;
        Some(Voice {
            candidate: self.describe(phrase),
            by: SpeakerBy::Description,
        })
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

    /// Whether the word at `at` can begin a noun phrase that speaks.
    pub(super) fn may_head(&self, at: usize) -> bool {
        let article = self.article;
        let edge = |edge| article.edge(at, edge).is_some();
        let finite = article.matches::<CueVerb>(at).any(|m| {
            m.exact()
                && !m.proclitics().article()
                && (m.features & VERB_NOMINAL == 0 || m.features & IMPERFECT != 0)
                && matches!(m.row.evidence, Evidence::Sure)
        });
        !(edge(Edge::Complement)
            || edge(Edge::Phrase)
            || edge(Edge::Negation)
            || edge(Edge::Relative)
            || article.complementizer(at).is_some()
            || (finite && !article.shape(at).definite()))
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
            feminine: None,
            plural: false,
        });
        self.known.len() + self.added.len() - 1
    }

    /// The candidate that is the head of, or an apposition to, the noun phrase at `at`.
    pub(super) fn named(&self, at: usize, until: usize) -> Option<usize> {
        let first = self.known.partition_point(|c| c.first() < at);
        let near = self
            .known
            .get(first..)?
            .iter()
            .take_while(|c| c.first() < until);
        let head_span = self.article.span(at, at + 1);
        let title = self.article.find::<Title>(at).is_some();
        // مستشاري بايدن: a plural title governs the name, and is nobody's own.
        let governs = self
            .article
            .matches::<Title>(at)
            .all(|m| m.features & (PLURAL | CONSTRUCT) != 0)
            && title;
        // موقع أكسيوس: the noun before an outlet's name speaks as the outlet.
        let outlet = self.article.find::<OutletHead>(at).is_some();
        let mut head = None;
        for (offset, candidate) in near.enumerate() {
            let titled = candidate.role.is_some_and(|role| {
                role.overlaps(head_span)
                    || role.start < candidate.span.start && role.start <= head_span.end
            });
            // وزير الداخلية، محمد حسن،: the name stands in apposition to the title.
            let apposed = title && !self.governed(candidate.first());
            if candidate.kind == ActorKind::Person && (titled || apposed) && !governs {
                return Some(first + offset);
            }
            let behind_head =
                outlet && candidate.kind == ActorKind::Media && candidate.first() == at + 1;
            if (candidate.first() == at || behind_head) && head.is_none() {
                head = Some(first + offset);
            }
        }
        head
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
