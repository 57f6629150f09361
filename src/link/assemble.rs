//! Actors and quotes with their ids.

use std::collections::HashMap;

use super::attribution::{Voice, Who};
use crate::actors::Candidate;
use crate::article::Article;
use crate::chunk::Phrase;
use crate::document::{Actor, ActorKind, Form, Mention, Quote, Speaker};
use crate::quotes::Attribution;
use crate::span::Span;

/// One mention on the way to its actor.
struct Draft {
    mention: Mention,
    role: Option<Span>,
    country: Option<&'static str>,
    key: String,
    voice: Option<Who>,
}

/// The actors in order of first mention, and the quotes with their speakers.
pub(super) fn document(
    article: &Article<'_>,
    candidates: &[Candidate],
    attributions: &[Attribution],
    voices: &[Option<Voice>],
) -> (Vec<Actor>, Vec<Quote>) {
    let mut drafts: Vec<Draft> = candidates
        .iter()
        .enumerate()
        .filter(|(_, c)| c.kind != ActorKind::Unnamed)
        .map(|(i, c)| named(article, i, c))
        .collect();
    for voice in voices.iter().flatten() {
        match voice.who {
            Who::Description(phrase) => drafts.push(described(article, phrase)),
            Who::Candidate(i) => {
                if let Some(c) = candidates.get(i).filter(|c| c.kind == ActorKind::Unnamed) {
                    drafts.push(named(article, i, c));
                }
            }
        }
    }
    drafts.sort_by_key(|d| (d.mention.span, d.voice.is_none()));
    drafts.dedup_by_key(|d| (d.mention.span, d.mention.form));
    let mut actors: Vec<Actor> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut by_span: HashMap<Span, usize> = HashMap::new();
    for draft in drafts {
        let id = *by_key.entry(draft.key.clone()).or_insert_with(|| {
            actors.push(Actor {
                kind: draft.mention.kind,
                name: draft.mention.span.slice(article.text()).to_owned(),
                roles: Vec::new(),
                country: draft.country,
                mentions: Vec::new(),
                rule: draft.mention.rule,
            });
            actors.len() - 1
        });
        if let Some(actor) = actors.get_mut(id) {
            actor.mentions.push(draft.mention);
            actor.roles.extend(draft.role);
        }
        by_span.insert(draft.mention.span, id);
    }
    let quotes = attributions
        .iter()
        .zip(voices)
        .map(|(a, voice)| Quote {
            span: a.content,
            kind: a.kind,
            stance: a.stance,
            cue: a.cue,
            speaker: voice.and_then(|voice| {
                let mention = match voice.who {
                    Who::Candidate(i) => candidates.get(i)?.span,
                    Who::Description(phrase) => description_span(article, phrase),
                };
                Some(Speaker {
                    actor: u32::try_from(*by_span.get(&mention)?).ok()?,
                    mention,
                    by: voice.by,
                })
            }),
            via: Vec::new(),
            confidence: a.confidence,
            rule: a.rule,
        })
        .collect();
    (actors, quotes)
}

fn named(article: &Article<'_>, i: usize, c: &Candidate) -> Draft {
    let form = if c.kind == ActorKind::Unnamed {
        Form::Description
    } else {
        Form::Name
    };
    Draft {
        mention: Mention {
            span: c.span,
            form,
            kind: c.kind,
            rule: c.rule,
        },
        role: c.role,
        country: c.country,
        key: c.span.slice(article.text()).to_owned(),
        voice: Some(Who::Candidate(i)),
    }
}

fn described(article: &Article<'_>, phrase: Phrase) -> Draft {
    let span = description_span(article, phrase);
    Draft {
        mention: Mention {
            span,
            form: Form::Description,
            kind: ActorKind::Unnamed,
            rule: "actor.noun-phrase",
        },
        role: None,
        country: None,
        key: span.slice(article.text()).to_owned(),
        voice: Some(Who::Description(phrase)),
    }
}

fn description_span(article: &Article<'_>, phrase: Phrase) -> Span {
    article.span(phrase.start, phrase.end)
}
