//! Cues: the reporting verbs of a sentence, and what opens their contents.

use super::Context;
use super::according_to;
use super::complement::{self, Opening};
use super::homograph::{behind_comma, governed, hypothetical, initial, noun_here};
use super::masdar::of_masdar;
use super::preposition::{feeling, prepositional};
use super::two_part::{carried, relaying};
use super::verbatim;
use crate::article::Match;
use crate::document::Stance;
use crate::lexicon::features::{
    FIRST_PERSON, IMPERFECT, SECOND_PERSON, VERB_FEMININE, VERB_NOMINAL, VERB_PLURAL,
};
use crate::lexicon::rows::{CueNoun, CueVerb, Edge, Evidence, Frame, SourceClass, SourceNoun};
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
        self.form == Form::Finite
            && matches!(
                self.evidence,
                Evidence::Clause | Evidence::Speaker | Evidence::Medium | Evidence::Initial
            )
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
                    || opened(context, found)
                    || found.start == sentence.start as usize
                    || found.row.frames.has(Frame::Says)
                    || (found.row.evidence == Evidence::Sure
                        && sites.iter().rev().take(4).any(|s| s.form != Form::Masdar)))
        }
        // A masdar with the article reports only as بالقول، إلى القول.
        Form::Masdar => {
            !proclitics.has(Proclitics::KA)
                && (!proclitics.article()
                    || found.row.frames.has(Frame::Says)
                    || carried_out(context, found.start))
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

/// Whether a text, a talk or a medium stands behind في: جاء في البيان.
fn medium(context: &Context<'_, '_>, site: &Site) -> bool {
    let article = context.article;
    let at = site.end + 1;
    prepositional(context, site.end).0 == Some(Frame::Fi)
        && (article.edge(at, Edge::Medium).is_some()
            || article
                .matches::<SourceNoun>(at)
                .any(|m| m.row.class == SourceClass::Document))
}

/// Whether a complementizer, a colon or a mark follows directly: then a participle reports,
/// comma or not (مشيرا أنها).
pub(super) fn opened(context: &Context<'_, '_>, found: &Match<CueVerb>) -> bool {
    let article = context.article;
    if article.norm(found.start).ends_with("ات") {
        return false;
    }
    article.complementizer(found.end).is_some()
        || prepositional(context, found.end)
            .1
            .is_some_and(|b| article.complementizer(b).is_some())
        || article.kind(found.end) == TokenKind::Colon
}

/// Whether a verb of doing makes a report of the masdar at `i`: تم التأكيد على، تمت الإشارة إلى.
pub(super) fn carried_out(context: &Context<'_, '_>, i: usize) -> bool {
    i.checked_sub(1)
        .is_some_and(|before| context.article.edge(before, Edge::Passive).is_some())
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
        Form::Masdar => of_masdar(context, &site, proclitics, limit),
        Form::Participle | Form::Finite => complement::of_verb(context, &site, limit),
    };
    let opening = opening.filter(|_| site.evidence != Evidence::Medium || medium(context, &site));
    let opening = opening.or_else(|| {
        (site.form == Form::Finite)
            .then(|| verbatim::before(context, &site, limit))
            .flatten()
    })?;
    // أعرب عن قلقه: the feeling gives the stance.
    let felt = (site.evidence == Evidence::Feeling || site.frames.has(Frame::An))
        && site.stance == Stance::Neutral
        && opening.how == complement::How::Phrase;
    let at = opening.start + usize::from(prepositional(context, opening.start).0.is_some());
    let stance = felt.then(|| feeling(context, at)).flatten();
    let speaker = (site.evidence == Evidence::Medium).then_some((site.end + 1, opening.until));
    Some(Site {
        opening,
        stance: stance.unwrap_or(site.stance),
        speaker,
        ..site
    })
}
