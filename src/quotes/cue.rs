//! Cues: the reporting verbs of a sentence, and what opens their contents.

use super::Context;
use super::complement::{self, Opening};
use crate::article::Match;
use crate::lexicon::features::{
    FIRST_PERSON, IMPERFECT, SECOND_PERSON, VERB_FEMININE, VERB_NOMINAL, VERB_PLURAL,
};
use crate::lexicon::rows::{Complementizer, CueNoun, CueVerb, Edge, Evidence, Frame};
use crate::document::Stance;
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
}

impl Site {
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
    for i in sentence.start as usize..sentence.end as usize {
        if article.kind(i) != TokenKind::Word || article.edge(i, Edge::Background).is_some() {
            continue;
        }
        let verb = article
            .matches::<CueVerb>(i)
            .find_map(|m| verb_site(context, sentence, &m));
        let site = verb.or_else(|| {
            article
                .matches::<CueNoun>(i)
                .find_map(|m| noun_site(context, sentence, &m))
        });
        if let Some(site) = site {
            sites.push(site);
        }
    }
    sites
}

fn verb_site(
    context: &Context<'_, '_>,
    sentence: Sentence,
    found: &Match<CueVerb>,
) -> Option<Site> {
    let features = found.features;
    let proclitics = found.proclitics();
    let form = if features & VERB_NOMINAL == 0 {
        Form::Finite
    } else if features & IMPERFECT != 0 {
        Form::Participle
    } else {
        Form::Masdar
    };
    match form {
        Form::Finite => {
            if features & (FIRST_PERSON | SECOND_PERSON) != 0
                || proclitics.preposition()
                || proclitics.article()
                || (proclitics.has(Proclitics::SA) && features & IMPERFECT == 0)
                || hypothetical(context, found.start, found.row.stance)
            {
                return None;
            }
        }
        Form::Participle => {
            if proclitics.preposition() || proclitics.article() || found.reading.enclitic.is_some()
            {
                return None;
            }
        }
        Form::Masdar => {
            if proclitics.has(Proclitics::KA) {
                return None;
            }
        }
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
    };
    with_opening(context, sentence, site, proclitics)
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
            .then(|| complement::before(context, sentence, &site, limit))
            .flatten()
    })?;
    Some(Site { opening, ..site })
}

/// Whether the verb at `i` reports nothing that was said: denied (لم يقل), only wished or bidden
/// (أن يقول). Verbs of opinion and refusal may be denied and still report (لا يعتقد أن).
fn hypothetical(context: &Context<'_, '_>, i: usize, stance: Stance) -> bool {
    let Some(before) = i.checked_sub(1) else {
        return false;
    };
    let article = context.article;
    if article.edge(before, Edge::Negation).is_some() && stance != Stance::Opinion {
        return true;
    }
    article
        .matches::<Complementizer>(before)
        .any(|m| m.reading.enclitic.is_none() && m.exact() && article.norm(before).ends_with("أن"))
}
