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
use crate::chunk::{self, Described};
use crate::document::{ActorKind, SpeakerBy};
use crate::lexicon::features::{CONSTRUCT, DUAL, PLURAL};
use crate::lexicon::rows::{
    Edge, OrganizationHead, OutletHead, PersonName, PlainWord, SourceClass, SourceNoun,
    SourcePhrase, Title,
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
        // حسب تصريحات المسؤولين: who makes the statements speaks.
        let utters = self
            .article
            .find::<SourceNoun>(at)
            .is_some_and(|m| m.row.class == SourceClass::Utterance && m.reading.enclitic.is_none());
        if utters && self.named(at + 1, until).is_some() {
            at += 1;
        }
        if let Some(candidate) = self.abbreviated(at) {
            let by = self.by(candidate);
            return Some(Voice { candidate, by });
        }
        let reach = self.title_reach(at, until);
        if let Some(candidate) = self.named(at, reach) {
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
        let phrase = chunk::Phrase {
            start: at,
            ..phrase
        };
        match chunk::described(self.article, phrase)? {
            Described::Noun(phrase) => Some(Voice {
                candidate: self.describe(phrase, ActorKind::Unnamed, "unnamed.subject"),
                by: SpeakerBy::Description,
            }),
            Described::Name(phrase) => Some(Voice {
                candidate: self.describe(phrase, ActorKind::Person, "person.subject"),
                by: SpeakerBy::Named,
            }),
        }
    }

    /// Whether the token at `at` stands behind a finite verb, where ل brings whom was told.
    fn told(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| {
            self.article.finite_cue(before)
                && !self.article.shape(before).definite()
                && self.article.find::<SourcePhrase>(before).is_none()
        })
    }

    /// The person behind an abbreviated title, whose stop ends no sentence: د. أحمد سالم.
    fn abbreviated(&self, at: usize) -> Option<usize> {
        let article = self.article;
        let letter = article.norm(at).chars().count() == 1 && article.kind(at) == TokenKind::Word;
        if !letter || !matches!(article.kind(at + 1), TokenKind::Stop | TokenKind::Slash) {
            return None;
        }
        let begins = self.known.partition_point(|c| c.first() < at + 2);
        self.known
            .get(begins)
            .filter(|c| c.first() == at + 2 && c.kind == ActorKind::Person)
            .map(|_| begins)
    }

    /// How far the name of the title at `at` is looked for: over its complement with ل, which else
    /// ends the place of the subject (دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى).
    fn title_reach(&self, at: usize, until: usize) -> usize {
        let article = self.article;
        let office = article.find::<Title>(at).is_some()
            && until > at + 1
            && article.begins_with(until, Proclitics::LI)
            && (at + 1..until).all(|i| article.kind(i) == TokenKind::Word);
        if !office {
            return until;
        }
        let begins = self.known.partition_point(|c| c.first() < until);
        let body = self.known.get(begins).filter(|c| c.first() == until);
        let mut end = body.map_or(until + 1, |c| c.past());
        for _ in 0..COMPLEMENT {
            end += usize::from(article.shape(end).definite());
        }
        let name = self.known.get(begins..).unwrap_or_default().iter().take(3);
        let mut name = name.filter(|c| c.first() == end && c.kind == ActorKind::Person);
        name.next().map_or(until, |c| c.past())
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
            .get(candidate)
            .filter(|c| c.kind == ActorKind::Unnamed)
        else {
            return;
        };
        let (first, past) = (c.first(), c.past());
        // The place of the speaker ends at a comma, if not inside the description.
        let until = (past..until)
            .find(|&i| article.kind(i) == TokenKind::Comma)
            .unwrap_or(until);
        // ثلاثة مصادر: what counts stands before the head.
        let head = (first..past)
            .find(|&i| {
                article.find::<SourceNoun>(i).is_some() || article.find::<Title>(i).is_some()
            })
            .unwrap_or(first);
        let Some(mut end) = self.description_end(head, until) else {
            return;
        };
        // مصدر بالوزارة: the complement with ب, which ends phrases else.
        let inside = self.article.norm(end) == "داخل" || article.begins_with(end, Proclitics::BI);
        if end < past && past <= until && inside {
            end = past;
        }
        if let Some(c) = self.known.get_mut(candidate) {
            c.end = u32::try_from(end).unwrap_or(c.end);
            c.span.end = article.span(head, end).end;
        }
    }

    /// Cuts off an object that a description has taken in.
    pub(super) fn shorten(&mut self, candidate: usize) {
        if let Some(past) = self.candidate(candidate).map(Candidate::past) {
            self.lengthen(candidate, past);
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

    pub(super) fn describe(
        &mut self,
        phrase: chunk::Phrase,
        kind: ActorKind,
        rule: &'static str,
    ) -> usize {
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
        let shape = article.shape(phrase.start);
        let mut candidate = Candidate::new(article, phrase.start, cut, phrase.end, kind, rule);
        candidate.skip = skip;
        candidate.plural = shape.masculine_plural() && word.ends_with("ون");
        candidate.feminine =
            (shape.feminine() && article.readings(phrase.start).is_empty()).then_some(true);
        self.added.push(candidate);
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
            // بيان is a source, and not ب before a name.
            let letters = candidate.first() == at
                && candidate.kind == ActorKind::Person
                && candidate.skip > 0
                && article
                    .matches::<SourceNoun>(at)
                    .any(|m| m.reading.stem == 0);
            if letters {
                continue;
            }
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
                && (titled || open && (apposed || title && free))
            {
                return Some(this);
            }
            // موقع أكسيوس الإخباري: the outlet speaks, not its description.
            let marked = usize::from(article.kind(at + 1) == TokenKind::Mark);
            let inside = match candidate.kind {
                ActorKind::Media => outlet && (begins == at + 1 + marked || apposed),
                ActorKind::Organization => {
                    // شركة التقنيات العملاقة سامسونغ: a name, and no other body as object.
                    let name = !article.shape(begins).definite()
                        && article.find::<OrganizationHead>(begins).is_none();
                    body && (open || name) && begins > at + 1 && apposed
                }
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

/// How many words behind its first the complement of a title has at most.
const COMPLEMENT: usize = 3;

/// How many names a phrase may hold.
const NAMES: usize = 16;
