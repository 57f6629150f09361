//! Who speaks: from where a quote says its speaker is to be found, to the speaker.
//!
//! Quotes are taken in the order of their cues, so that whoever spoke last is known when a quote
//! goes on (وأضاف). Candidates are named mentions and descriptions; where none stands in the
//! place of the speaker, the noun phrase there becomes one.

use crate::actors::Candidate;
use crate::article::Article;
use crate::chunk::{self, Described};
use crate::document::{ActorKind, Quote, Speaker, SpeakerBy, Stance};
use crate::lexicon::features::{
    CONSTRUCT, IMPERFECT, PLURAL, VERB_DUAL, VERB_FEMININE, VERB_NOMINAL, VERB_PLURAL,
};
use crate::lexicon::rows::{
    Complementizer, CueVerb, Edge, Evidence, OutletHead, PlainWord, SourceClass, SourceNoun, Title,
};
use crate::morph::Proclitics;
use crate::quotes::{Attribution, Source};
use crate::token::TokenKind;

/// Whom each quote is attributed to: candidates by number.
#[derive(Debug, Default)]
pub(crate) struct Voices {
    speakers: Vec<Option<Voice>>,
    relays: Vec<Option<usize>>,
}

/// A speaker, and by which words.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Voice {
    candidate: usize,
    by: SpeakerBy,
}

impl Voices {
    /// For each candidate, whether somebody is quoted by it or relays.
    pub(crate) fn speaks(&self, candidates: usize) -> Vec<bool> {
        let mut speaks = vec![false; candidates];
        let speakers = self.speakers.iter().flatten().map(|voice| voice.candidate);
        for candidate in speakers.chain(self.relays.iter().flatten().copied()) {
            if let Some(slot) = speaks.get_mut(candidate) {
                *slot = true;
            }
        }
        speaks
    }
}

/// The speakers of all attributions. Descriptions found here are added to `candidates`, which
/// stay in order of position.
pub(crate) fn voices(
    article: &Article<'_>,
    candidates: &mut Vec<Candidate>,
    attributions: &[Attribution],
) -> Voices {
    let around = around(attributions);
    let mut resolver = Resolver {
        article,
        known: candidates,
        added: Vec::new(),
        spoken: Vec::new(),
    };
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|&i| attributions.get(i).map(place));
    let mut voices = Voices {
        speakers: vec![None; attributions.len()],
        relays: vec![None; attributions.len()],
    };
    for i in order {
        let Some(attribution) = attributions.get(i) else {
            continue;
        };
        let outer = around
            .get(i)
            .copied()
            .flatten()
            .and_then(|outer| attributions.get(outer));
        let speaker = resolver.speaker(attribution, outer);
        let relay = attribution.relay.and_then(|relay| resolver.relay(relay));
        if let (Some(slot), Some(relays)) = (voices.speakers.get_mut(i), voices.relays.get_mut(i)) {
            (*slot, *relays) = (speaker, relay);
        }
    }
    let Resolver { added, .. } = resolver;
    insert(candidates, added, &mut voices);
    voices
}

/// The quotes with their speakers' ids; `numbers` gives the actor of each candidate.
pub(crate) fn quotes(
    candidates: &[Candidate],
    attributions: &[Attribution],
    voices: &Voices,
    numbers: &[Option<u32>],
) -> Vec<Quote> {
    let actor = |candidate: usize| numbers.get(candidate).copied().flatten();
    let speaker = |i: usize| -> Option<Speaker> {
        let voice = (*voices.speakers.get(i)?)?;
        Some(Speaker {
            actor: actor(voice.candidate)?,
            mention: candidates.get(voice.candidate)?.span,
            by: voice.by,
        })
    };
    // Attributions are in order of their contents, so that those around one are on a stack.
    let mut around: Vec<usize> = Vec::new();
    let mut quotes = Vec::with_capacity(attributions.len());
    for (i, attribution) in attributions.iter().enumerate() {
        while around
            .last()
            .and_then(|&o| attributions.get(o))
            .is_some_and(|outer| !outer.content.contains(attribution.content))
        {
            around.pop();
        }
        let own = speaker(i);
        let mut via: Vec<u32> = Vec::new();
        let relay = voices.relays.get(i).copied().flatten().and_then(actor);
        let outer = around.last().and_then(|&o| speaker(o)).map(|s| s.actor);
        for relayer in [relay, outer].into_iter().flatten() {
            let speaks = own.is_some_and(|own| own.actor == relayer);
            if !via.contains(&relayer) && !speaks {
                via.push(relayer);
            }
        }
        around.push(i);
        quotes.push(Quote {
            span: attribution.content,
            kind: attribution.kind,
            stance: attribution.stance,
            cue: attribution.cue,
            speaker: own,
            via,
            confidence: attribution.confidence,
            rule: attribution.rule,
        });
    }
    quotes
}

/// Puts the added candidates among the known ones, and renumbers the voices.
fn insert(candidates: &mut Vec<Candidate>, added: Vec<Candidate>, voices: &mut Voices) {
    if added.is_empty() {
        return;
    }
    candidates.extend(added);
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&i| {
        candidates
            .get(i)
            .map(|c| (c.start, std::cmp::Reverse(c.end)))
    });
    let mut places = vec![0; candidates.len()];
    let mut sorted = Vec::with_capacity(candidates.len());
    for (place, &i) in order.iter().enumerate() {
        if let (Some(slot), Some(candidate)) = (places.get_mut(i), candidates.get(i)) {
            *slot = place;
            sorted.push(*candidate);
        }
    }
    *candidates = sorted;
    let renumber = |candidate: &mut usize| {
        if let Some(&place) = places.get(*candidate) {
            *candidate = place;
        }
    };
    for voice in voices.speakers.iter_mut().flatten() {
        renumber(&mut voice.candidate);
    }
    for relay in voices.relays.iter_mut().flatten() {
        renumber(relay);
    }
}

/// Where an attribution stands in the text: at its cue.
fn place(attribution: &Attribution) -> u32 {
    attribution
        .cue
        .map_or(attribution.content.start, |c| c.start)
}

/// For each attribution the one whose content it lies in; they are in order of their contents.
fn around(attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut stack: Vec<usize> = Vec::new();
    let mut around = Vec::with_capacity(attributions.len());
    for (i, attribution) in attributions.iter().enumerate() {
        while stack
            .last()
            .and_then(|&o| attributions.get(o))
            .is_some_and(|outer| !outer.content.contains(attribution.content))
        {
            stack.pop();
        }
        around.push(stack.last().copied());
        stack.push(i);
    }
    around
}

/// Who spoke, where, and whether a woman or body of feminine gender did, as far as the verb told.
#[derive(Clone, Copy)]
struct Spoken {
    candidate: usize,
    at: usize,
    feminine: Option<bool>,
}

struct Resolver<'a, 't> {
    article: &'a Article<'t>,
    known: &'a mut Vec<Candidate>,
    added: Vec<Candidate>,
    /// In the order of the text; what is quoted within a quote is left out.
    spoken: Vec<Spoken>,
}

/// How many names of a sentence may be its subject.
const NAMES: usize = 32;

/// How many speakers back an inheriting quote looks.
const BACK: usize = 4;

impl Resolver<'_, '_> {
    fn speaker(&mut self, attribution: &Attribution, outer: Option<&Attribution>) -> Option<Voice> {
        let mut feminine = None;
        let at;
        let voice = match attribution.source {
            Source::Phrase { at: start, until } => {
                at = start as usize;
                self.phrase(start as usize, until as usize)
            }
            Source::Subject {
                cue,
                until,
                from,
                features,
            } => {
                at = cue as usize;
                let woman = features & VERB_FEMININE != 0;
                feminine = (features & VERB_PLURAL == 0).then_some(woman);
                let inner = outer.filter(|o| o.start < cue).map(|o| o.start as usize);
                self.subject(cue as usize, until as usize, from as usize, features, inner)
            }
            Source::Main { cue, features } => {
                at = cue as usize;
                self.main(cue as usize, features)
            }
            Source::Inherited => {
                at = attribution.start as usize;
                self.inherited(None, SpeakerBy::Inherited)
            }
            Source::Pronoun {
                at: place,
                features,
            } => {
                at = place as usize;
                let woman = (features & VERB_PLURAL == 0).then_some(features & VERB_FEMININE != 0);
                self.inherited(woman, SpeakerBy::Pronoun)
            }
        };
        if let Some(voice) = voice.filter(|_| outer.is_none()) {
            self.spoken.push(Spoken {
                candidate: voice.candidate,
                at,
                feminine,
            });
        }
        voice
    }

    /// The subject of the verb at `cue`; `inner` is where the content begins that it lies in.
    fn subject(
        &mut self,
        cue: usize,
        until: usize,
        from: usize,
        features: u8,
        inner: Option<usize>,
    ) -> Option<Voice> {
        // قال لزملائه: who is spoken to does not speak.
        let addressee = self.article.begins_with(cue + 1, Proclitics::LI);
        if !addressee
            && let Some(voice) = self.phrase(cue + 1, until)
            && self.agrees(voice.candidate, features)
        {
            self.shorten(voice.candidate, until);
            return Some(voice);
        }
        if self.relative_hedge(cue, features) {
            return None;
        }
        let subject = self.before(from, cue);
        if let Before::Phrase(voice) = subject {
            return Some(voice);
        }
        // إن المستشارين تحدثوا مع نظرائهم وأخبروهم: the subject of the clause goes on.
        if let (Before::Nothing, Some(inner)) = (&subject, inner) {
            let bare = self
                .article
                .find::<Complementizer>(inner)
                .is_some_and(|m| m.reading.enclitic.is_none());
            if bare && let Some(voice) = self.phrase(inner + 1, cue) {
                return Some(voice);
            }
        }
        if matches!(subject, Before::Nothing) && self.impersonal(cue, features) {
            return None;
        }
        let feminine = (features & VERB_PLURAL == 0).then_some(features & VERB_FEMININE != 0);
        self.inherited(feminine, SpeakerBy::Inherited)
            .or_else(|| self.nearest(cue, feminine))
    }

    /// دعا الولايات المتحدة: a masculine verb has no state for its subject, but whom it calls on.
    fn agrees(&self, candidate: usize, features: u8) -> bool {
        let masculine = features & (VERB_FEMININE | VERB_PLURAL | VERB_DUAL) == 0;
        let state = self.candidate(candidate).is_some_and(|c| {
            let last = self.article.shape(c.past().saturating_sub(1));
            c.kind == ActorKind::State && c.past() > c.first() + 1 && last.feminine()
        });
        !(masculine && state)
    }

    /// الذي يُعتقد أن: behind a relative pronoun the hedge is passive.
    fn relative_hedge(&self, cue: usize, features: u8) -> bool {
        let article = self.article;
        let before = cue.checked_sub(1);
        features == IMPERFECT
            && before.is_some_and(|b| {
                matches!(
                    article.norm(b),
                    "الذي" | "التي" | "ولكن" | "لكن" | "فيما" | "كان" | "بينما"
                )
            })
            && matches!(
                article.norm(cue),
                "يعتقد" | "يتوقع" | "يرجح" | "يزعم" | "يظن" | "يفترض"
            )
            && article.norm(cue).starts_with('ي')
    }

    /// A bare third person that no subject stands beside: يُعتقد أن, as the vowel sign or the
    /// beginning of the sentence tells.
    fn impersonal(&self, cue: usize, features: u8) -> bool {
        let article = self.article;
        let hedge = features == IMPERFECT
            && article
                .matches::<CueVerb>(cue)
                .any(|m| matches!(m.row.stance, Stance::Opinion | Stance::Distance));
        let word = article.span(cue, cue + 1).slice(article.text());
        let passive = word.contains('\u{064F}') && features & IMPERFECT != 0;
        let initial = cue == 0 || !article.kind(cue - 1).is_wordlike();
        let bare = !article.norm(cue).starts_with('و');
        passive || (hedge && initial && bare)
    }

    fn inherited(&self, feminine: Option<bool>, by: SpeakerBy) -> Option<Voice> {
        let fits = |spoken: &&Spoken| {
            let known = spoken
                .feminine
                .or_else(|| self.candidate(spoken.candidate).and_then(|c| c.feminine));
            known.is_none() || feminine.is_none() || known == feminine
        };
        let recent = || self.spoken.iter().rev().take(BACK);
        let spoken = recent().find(fits).or_else(|| recent().next())?;
        Some(Voice {
            candidate: spoken.candidate,
            by,
        })
    }

    /// The last named person, else the last body, before a verb that nobody spoke before.
    fn nearest(&self, cue: usize, feminine: Option<bool>) -> Option<Voice> {
        let end = self.known.partition_point(|c| c.first() < cue);
        let recent = || {
            self.known
                .get(..end)
                .unwrap_or_default()
                .iter()
                .enumerate()
                .rev()
                .take(12)
        };
        let agrees =
            |c: &Candidate| c.feminine.is_none() || feminine.is_none() || c.feminine == feminine;
        let person = recent().find(|(_, c)| c.kind == ActorKind::Person && agrees(c));
        let body = || {
            recent().find(|(_, c)| {
                matches!(
                    c.kind,
                    ActorKind::Organization | ActorKind::State | ActorKind::Media
                ) && agrees(c)
            })
        };
        person.or_else(body).map(|(candidate, _)| Voice {
            candidate,
            by: SpeakerBy::Inherited,
        })
    }

    /// The subject of the main clause that the participle at `cue` hangs on: whoever spoke in the
    /// sentence, else the first name of the sentence.
    fn main(&mut self, cue: usize, features: u8) -> Option<Voice> {
        let start = self
            .article
            .sentence_of(cue)
            .map_or(cue, |(_, s)| s.start as usize);
        let feminine =
            (features & (VERB_PLURAL | VERB_DUAL) == 0).then_some(features & VERB_FEMININE != 0);
        let here = self.spoken.last().filter(|s| s.at >= start).copied();
        if let Some(spoken) = here {
            return Some(Voice {
                candidate: spoken.candidate,
                by: SpeakerBy::Inherited,
            });
        }
        let from = self.known.partition_point(|c| c.first() < start);
        let named = self
            .known
            .get(from..)
            .unwrap_or_default()
            .iter()
            .enumerate()
            .take(NAMES)
            .take_while(|(_, c)| c.first() < cue)
            .find(|(_, c)| {
                let speaks = !matches!(c.kind, ActorKind::Place);
                let agrees = c.feminine.is_none() || feminine.is_none() || c.feminine == feminine;
                speaks && agrees
            });
        named
            .map(|(offset, _)| Voice {
                candidate: from + offset,
                by: SpeakerBy::Inherited,
            })
            .or_else(|| self.inherited(feminine, SpeakerBy::Inherited))
    }

    fn relay(&mut self, source: Source) -> Option<usize> {
        match source {
            Source::Phrase { at, until } => self.phrase(at as usize, until as usize),
            _ => None,
        }
        .map(|voice| voice.candidate)
    }

    fn candidate(&self, i: usize) -> Option<&Candidate> {
        self.known
            .get(i)
            .or_else(|| self.added.get(i.checked_sub(self.known.len())?))
    }

    /// The speaker in the noun phrase that begins at `at`.
    fn phrase(&mut self, at: usize, until: usize) -> Option<Voice> {
        let at = self.skip_adverbs(at, until);
        if at >= until || !self.may_head(at) {
            return None;
        }
        // حسب تصريحات المسؤولين: who makes the statements speaks.
        let utters = self
            .article
            .find::<SourceNoun>(at)
            .is_some_and(|m| m.row.class == SourceClass::Utterance && m.reading.enclitic.is_none());
        let at = if utters && self.named(at + 1, until).is_some() {
            at + 1
        } else {
            at
        };
        if let Some(candidate) = self.named(at, until) {
            let by = match self.candidate(candidate).map(|c| c.kind) {
                Some(ActorKind::Unnamed) => SpeakerBy::Description,
                _ => SpeakerBy::Named,
            };
            return Some(Voice { candidate, by });
        }
        let phrase = chunk::noun_phrase(self.article, at, until)?;
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

    /// A description ends before what the verb governs: حذر مصدر من كارثة.
    fn shorten(&mut self, candidate: usize, until: usize) {
        let article = self.article;
        let unnamed = |c: &&mut Candidate| c.kind == ActorKind::Unnamed;
        if let Some(c) = self.known.get_mut(candidate).filter(unnamed)
            && c.past() > until
            && until > c.first()
        {
            c.end = u32::try_from(until).unwrap_or(c.end);
            c.span.end = article.span(c.first(), until).end;
        }
    }

    /// Adverbs, and pronouns behind prepositions, may stand before the subject: قال اليوم، صرح به.
    fn skip_adverbs(&self, at: usize, until: usize) -> usize {
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
    fn may_head(&self, at: usize) -> bool {
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

    fn describe(&mut self, phrase: chunk::Phrase, kind: ActorKind, rule: &'static str) -> usize {
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
            kind,
            role: None,
            apposition: None,
            country: None,
            rule,
            skip,
            alias: 0,
            generic: false,
            feminine: None,
            plural: false,
        });
        self.known.len() + self.added.len() - 1
    }

    /// The candidate that is the head of, or an apposition to, the noun phrase at `at`.
    fn named(&self, at: usize, until: usize) -> Option<usize> {
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
            let marked = usize::from(self.article.kind(at + 1) == TokenKind::Mark);
            let behind_head = outlet
                && candidate.kind == ActorKind::Media
                && candidate.first() == at + 1 + marked;
            if (candidate.first() == at || behind_head) && head.is_none() {
                head = Some(first + offset);
            }
        }
        head
    }

    /// Whether a preposition, a word or a joined letter, stands before the name at `i`.
    fn governed(&self, i: usize) -> bool {
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

    /// The subject before a verb at `cue`: the noun phrase of the same clause that the verb
    /// follows, or the antecedent of a relative pronoun before it.
    fn before(&mut self, from: usize, cue: usize) -> Before {
        let article = self.article;
        if article.norm(cue).starts_with('و') || article.norm(cue).starts_with('ف') {
            return Before::Nothing;
        }
        let mut start = cue;
        for i in (from..cue).rev().take(SUBJECT) {
            let auxiliary = start == cue && matches!(article.norm(i), "قد" | "ما");
            if let Some(pronoun) = self.clause_begins(i).filter(|_| !auxiliary) {
                if pronoun && i + 1 == start.min(cue) {
                    return Before::Pronoun;
                }
                break;
            }
            if article.edge(i, Edge::Relative).is_some() {
                return self.antecedent(from, i, i + 2 >= cue);
            }
            match article.kind(i) {
                TokenKind::Comma if start < cue => break,
                TokenKind::Comma => return self.apposition(from, i, cue),
                TokenKind::Word
                    if start == cue
                        && matches!(article.norm(i), "قد" | "لا" | "لم" | "لن" | "سبق") =>
                    {}
                TokenKind::Word | TokenKind::Number | TokenKind::Latin | TokenKind::Mark => {
                    start = i;
                }
                _ => break,
            }
        }
        let at = self.skip_adverbs(start, cue);
        // وبكلمة ساخرة تقول: a prepositional phrase is no subject.
        let word = article.norm(at);
        let adverbial = word.starts_with("وب")
            && article
                .find::<PlainWord>(at)
                .is_none_or(|m| m.proclitics().preposition())
            || article.begins_with(at, Proclitics::BI)
            || article.begins_with(at, Proclitics::LI);
        if at >= cue || adverbial {
            return Before::Nothing;
        }
        self.phrase(at, cue).map_or(Before::Nothing, Before::Phrase)
    }

    /// Whether a clause begins behind the token at `i`, and if so, whether its subject is a
    /// pronoun (أنه، لكنها).
    fn clause_begins(&self, i: usize) -> Option<bool> {
        let article = self.article;
        if let Some(m) = article.find::<Complementizer>(i) {
            return Some(m.reading.enclitic.is_some());
        }
        match article.norm(i) {
            "لكن" | "ولكن" | "بيد" | "فيما" | "بينما" | "حيث" | "إذ" | "حين" | "عندما" | "كما"
            | "ما" | "لأن" | "و" | "ف" | "ثم" | "وقد" | "قد" | "كان" | "كانت" | "وكان" | "وكانت" => {
                Some(false)
            }
            "لكنه" | "لكنها" | "لكنهم" | "ولكنه" | "ولكنها" | "وهو" | "وهي" | "هو" | "هي"
            | "وهم" => Some(true),
            _ => {
                let verb = article.matches::<CueVerb>(i).any(|m| {
                    m.exact()
                        && m.features & VERB_NOMINAL == 0
                        && m.row.evidence == Evidence::Sure
                        && !m.proclitics().article()
                });
                verb.then_some(false)
            }
        }
    }

    /// Whom a relative pronoun at `i` points back to: the last candidate or phrase before it.
    /// `adjacent` tells that the verb follows it directly.
    fn antecedent(&mut self, from: usize, i: usize, adjacent: bool) -> Before {
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
    fn apposition(&mut self, from: usize, comma: usize, cue: usize) -> Before {
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

/// How many tokens before a verb its subject may begin.
const SUBJECT: usize = 24;

/// What stands before a verb.
enum Before {
    /// Its subject.
    Phrase(Voice),
    /// A pronoun: whoever spoke before.
    Pronoun,
    /// Nothing of the kind.
    Nothing,
}

#[cfg(test)]
mod tests {
    use crate::cases::check;

    fn show(text: &str) -> String {
        let document = crate::analyze(text);
        let shown = document.quotes.iter().map(|quote| {
            quote
                .speaker
                .map_or("nobody", |speaker| speaker.mention.slice(text))
        });
        shown.collect::<Vec<_>>().join(" ; ")
    }

    #[test]
    fn speakers() {
        check(
            "src/link/attribution.cases",
            include_str!("attribution.cases"),
            show,
        );
    }
}
