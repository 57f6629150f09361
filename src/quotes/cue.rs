//! Cues: the reporting verbs of a sentence, and what opens their contents.

use super::Context;
use super::according_to;
use super::complement::{self, Opening};
use crate::article::Match;
use crate::document::Stance;
use crate::lexicon::features::{
    FIRST_PERSON, IMPERFECT, SECOND_PERSON, VERB_FEMININE, VERB_NOMINAL, VERB_PLURAL,
};
use crate::lexicon::rows::{Complementizer, CueNoun, CueVerb, Edge, Evidence, Frame, PlainWord};
use crate::morph::{Enclitic, Proclitics};
use crate::span::Span;
use crate::token::{Sentence, TokenKind};

/// What kind of form reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// قال
    Finite,
    /// قائلا
    Participle,
    /// قوله
    Masdar,
}

/// A reporting word with its content in sight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Site {
    pub(crate) at: usize,
    pub(crate) end: usize,
    pub(crate) span: Span,
    pub(crate) form: Form,
    pub(crate) features: u8,
    pub(crate) enclitic: Option<Enclitic>,
    pub(crate) conjunction: bool,
    pub(crate) frames: crate::lexicon::rows::Set<Frame>,
    pub(crate) evidence: Evidence,
    pub(crate) stance: Stance,
    pub(crate) opening: Opening,
    /// The tokens of whoever speaks, where it is not the subject.
    pub(crate) speaker: Option<(usize, usize)>,
    /// The tokens of whoever relays.
    pub(crate) relay: Option<(usize, usize)>,
}

impl Site {
    /// Whether the form is a finite verb that is mostly another word.
    pub(crate) fn homograph(&self) -> bool {
        self.form == Form::Finite && matches!(self.evidence, Evidence::Clause | Evidence::Initial)
    }

    /// Whether the pronoun behind a masdar is feminine or plural, as features of a verb.
    pub(crate) fn possessor(&self) -> u8 {
        match self.enclitic {
            Some(Enclitic::She) => VERB_FEMININE,
            Some(Enclitic::They) => VERB_PLURAL,
            _ => 0,
        }
    }
}

/// The cues of a sentence, in order. Each is tried by all its readings until one finds a content.
pub(crate) fn sites(context: &Context<'_, '_>, sentence: Sentence) -> Vec<Site> {
    let article = context.article;
    let mut sites: Vec<Site> = Vec::new();
    let mut i = sentence.start as usize;
    while i < sentence.end as usize {
        if article.kind(i) != TokenKind::Word {
            i += 1;
            continue;
        }
        if let Some(end) = article
            .edge(i, Edge::Background)
            .or_else(|| according_to::verb_end(context, i))
        {
            i = end;
            continue;
        }
        let exact = article.matches::<CueVerb>(i).any(|m| m.exact());
        let site = article
            .matches::<CueVerb>(i)
            .filter(|m| m.exact() || !exact)
            .find_map(|m| verb_site(context, sentence, &m, &sites))
            .or_else(|| {
                article
                    .matches::<CueNoun>(i)
                    .find_map(|m| noun_site(context, sentence, &m))
            });
        if let Some(site) = site {
            let site = if site.frames.has(Frame::Says) && site.form != Form::Finite {
                carried(context, sentence, site, sites.last())
            } else {
                relaying(context, site)
            };
            sites.push(site);
        }
        i += 1;
    }
    sites
}

fn verb_site(
    context: &Context<'_, '_>,
    sentence: Sentence,
    found: &Match<CueVerb>,
    sites: &[Site],
) -> Option<Site> {
    let features = found.features;
    let proclitics = found.proclitics();
    let form = form(features);
    let believed = match form {
        Form::Finite => {
            features & (FIRST_PERSON | SECOND_PERSON) == 0
                && !proclitics.preposition()
                && !proclitics.article()
                && !(proclitics.has(Proclitics::SA))
                && !hypothetical(context, found, found.row.stance)
                && !governed(context, found.start)
                && !noun_here(context, found)
                && !matches!(found.reading.enclitic, Some(Enclitic::You))
                && (found.reading.enclitic.is_none() || found.row.evidence != Evidence::Initial)
                && (found.row.evidence != Evidence::Initial || initial(context, found.start))
        }
        Form::Participle => {
            !proclitics.preposition()
                && !proclitics.article()
                && found.reading.enclitic.is_none()
                && !governed(context, found.start)
                && (behind_comma(context, found.start)
                    || found.start == sentence.start as usize
                    || found.row.frames.has(Frame::Says)
                    || (found.row.evidence == Evidence::Sure
                        && sites.iter().rev().take(4).any(|s| s.form != Form::Masdar)))
        }
        // A masdar with the article reports only as بالقول، إلى القول.
        Form::Masdar => {
            !proclitics.has(Proclitics::KA)
                && (!proclitics.article() || found.row.frames.has(Frame::Says))
        }
    };
    if !believed {
        return None;
    }
    let site = Site {
        at: found.start,
        end: found.end,
        span: context.article.span_of(found),
        form,
        features,
        enclitic: found.reading.enclitic,
        conjunction: proclitics.conjunction(),
        frames: found.row.frames,
        evidence: found.row.evidence,
        stance: found.row.stance,
        opening: Opening::default(),
        speaker: None,
        relay: None,
    };
    with_opening(context, sentence, site, proclitics)
}

pub(crate) fn form(features: u8) -> Form {
    if features & VERB_NOMINAL == 0 {
        Form::Finite
    } else if features & IMPERFECT != 0 {
        Form::Participle
    } else {
        Form::Masdar
    }
}

fn noun_site(
    context: &Context<'_, '_>,
    sentence: Sentence,
    found: &Match<CueNoun>,
) -> Option<Site> {
    let site = Site {
        at: found.start,
        end: found.end,
        span: context.article.span_of(found),
        form: Form::Masdar,
        features: found.features,
        enclitic: found.reading.enclitic,
        conjunction: found.proclitics().conjunction(),
        frames: found.row.frames,
        evidence: Evidence::Clause,
        stance: found.row.stance,
        opening: Opening::default(),
        speaker: None,
        relay: None,
    };
    with_opening(context, sentence, site, found.proclitics())
}

fn with_opening(
    context: &Context<'_, '_>,
    sentence: Sentence,
    site: Site,
    proclitics: Proclitics,
) -> Option<Site> {
    let limit = context.limit(sentence, site.at);
    let opening = match site.form {
        Form::Masdar => complement::of_masdar(context, &site, proclitics, limit),
        Form::Participle | Form::Finite => complement::of_verb(context, &site, limit),
    };
    let opening = opening.or_else(|| {
        (site.form == Form::Finite)
            .then(|| complement::before(context, &site, limit))
            .flatten()
    })?;
    Some(Site { opening, ..site })
}

/// How many tokens may part a verb from the قائلا or قوله that brings its content.
const CARRIED: usize = 24;

/// A cue of two parts (علق الوزير قائلا، نقلت الوكالة عن مسؤول قوله): the verb is what shows, and
/// has the subject and the stance.
fn carried(
    context: &Context<'_, '_>,
    sentence: Sentence,
    site: Site,
    before: Option<&Site>,
) -> Site {
    let article = context.article;
    let from = before.map_or(sentence.start as usize, |b| {
        // What lies in the content of another cue carries nothing.
        b.opening.start.max(b.at + 1)
    });
    let from = from.max(site.at.saturating_sub(CARRIED));
    let verb = (from..site.at).rev().find_map(|i| {
        article.matches::<CueVerb>(i).find(|m| {
            form(m.features) == Form::Finite
                && m.exact()
                && !m.proclitics().preposition()
                && !m.proclitics().article()
                && !governed(context, i)
                && (m.row.evidence != Evidence::Initial || initial(context, i))
        })
    });
    let Some(verb) = verb else {
        return site;
    };
    let cut = (verb.end..site.at)
        .any(|i| article.complementizer(i).is_some() || article.kind(i) == TokenKind::Semicolon);
    if cut {
        return site;
    }
    let about = (verb.end..site.at).find(|&i| article.norm(i) == "عن");
    let (speaker, relay) = match about.filter(|_| verb.row.frames.has(Frame::Relays)) {
        Some(about) => (Some((about + 1, site.at)), Some((verb.end, about))),
        None => (None, None),
    };
    Site {
        at: verb.start,
        end: verb.end,
        span: article.span_of(&verb),
        form: Form::Finite,
        features: verb.features,
        enclitic: None,
        conjunction: verb.proclitics().conjunction(),
        stance: verb.row.stance,
        opening: Opening {
            until: site.at,
            ..site.opening
        },
        speaker,
        relay,
        ..site
    }
}

/// نقلت الوكالة عن مسؤول أن: whom عن names speaks, and the subject relays.
fn relaying(context: &Context<'_, '_>, site: Site) -> Site {
    if !site.frames.has(Frame::Relays) {
        return site;
    }
    let mut until = site.opening.until;
    // نقلت عن مسؤول قوله إن: the masdar only joins the content.
    let joins = until.checked_sub(1).is_some_and(|last| {
        context
            .article
            .matches::<CueVerb>(last)
            .any(|m| form(m.features) == Form::Masdar && m.reading.enclitic.is_some())
    });
    until -= usize::from(joins);
    match (site.end..until).find(|&i| context.article.norm(i) == "عن") {
        Some(about) => Site {
            speaker: Some((about + 1, until)),
            relay: Some((site.end, about)),
            ..site
        },
        None => site,
    }
}

/// Whether the verb reports nothing that was said: denied (لم يقل), only wished or bidden
/// (أن يقول). Opinions in the imperfect may be denied and still report (لا يعتقد أن).
fn hypothetical(context: &Context<'_, '_>, found: &Match<CueVerb>, stance: Stance) -> bool {
    let Some(before) = found.start.checked_sub(1) else {
        return false;
    };
    let article = context.article;
    let imperfect = found.features & IMPERFECT != 0;
    let denied = article.edge(before, Edge::Negation).is_some() && article.norm(before) != "ما";
    if denied && !(imperfect && stance == Stance::Opinion) {
        return true;
    }
    // أنه لا يعتقد أن: the opinion is part of what is reported.
    let mut subject = before;
    if article.edge(before, Edge::Negation).is_some() || article.norm(before) == "قد" {
        subject = before.saturating_sub(1);
    }
    let own = article
        .matches::<Complementizer>(subject)
        .any(|m| m.reading.enclitic.is_some());
    if own && stance == Stance::Opinion {
        return true;
    }
    imperfect
        && article.matches::<Complementizer>(before).any(|m| {
            m.reading.enclitic.is_none() && m.exact() && article.norm(before).ends_with("أن")
        })
}

/// Whether a form that is also the masdar of its verb (كشف، رفض) is the noun here: behind another
/// noun without article (عدم كشف), or behind ما and مما without an object pronoun (مما يشير), where
/// things speak and not people.
fn noun_here(context: &Context<'_, '_>, found: &Match<CueVerb>) -> bool {
    let article = context.article;
    let Some(before) = found.start.checked_sub(1) else {
        return false;
    };
    if matches!(article.norm(before), "ما" | "مما")
        && found.reading.enclitic.is_none()
        && !found.row.frames.has(Frame::Says)
    {
        return true;
    }
    let masdar = article
        .matches::<CueVerb>(found.start)
        .any(|m| form(m.features) == Form::Masdar && m.reading.enclitic == found.reading.enclitic);
    masdar
        && article.kind(before) == TokenKind::Word
        && !article.shape(before).definite()
        && article.find::<PlainWord>(before).is_some()
        && article.edge(before, Edge::Relative).is_none()
        && article.edge(before, Edge::Phrase).is_none()
        && article.edge(before, Edge::Turn).is_none()
        && article.complementizer(before).is_none()
}

/// Whether the word at `i` begins its clause: behind a stop, a comma, or a turn.
fn initial(context: &Context<'_, '_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return true;
    };
    let article = context.article;
    let joined = article.norm(i).starts_with('و');
    match article.kind(before) {
        TokenKind::Comma => joined,
        TokenKind::Word => {
            matches!(
                article.norm(before),
                "كما"
                    | "و"
                    | "قد"
                    | "وقد"
                    | "جانبه"
                    | "جانبها"
                    | "بدوره"
                    | "بدورها"
                    | "جهته"
                    | "جهتها"
                    | "حيث"
                    | "الذي"
                    | "التي"
            )
        }
        TokenKind::Mark => context.closes(before).is_some(),
        TokenKind::Number | TokenKind::Latin => false,
        _ => true,
    }
}

/// Whether a preposition stands directly before `i`: then no finite verb does.
fn governed(context: &Context<'_, '_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| {
        complement::prepositional(context, before).0.is_some()
            || matches!(
                context.article.norm(before),
                "بين"
                    | "دون"
                    | "قبل"
                    | "بعد"
                    | "خلال"
                    | "منذ"
                    | "حتى"
                    | "ضد"
                    | "عبر"
                    | "نحو"
            )
    })
}

fn behind_comma(context: &Context<'_, '_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|before| {
        matches!(
            context.article.kind(before),
            TokenKind::Comma | TokenKind::Mark | TokenKind::Dash | TokenKind::Close
        )
    })
}
