//! The list of actors, from mentions and who they are of.

use super::coreference::Clusters;
use crate::actors::Candidate;
use crate::article::Article;
use crate::document::{Actor, ActorKind, Form, Mention};

/// All actors in order of first mention. `speaks` tells for each candidate that is a description
/// whether somebody is quoted by it; descriptions that do not speak are left out, and so are
/// generic heads whose actor has no name. The second list gives for each candidate its actor.
pub(crate) fn list(
    article: &Article<'_>,
    candidates: &[Candidate],
    clusters: &Clusters,
    speaks: &[bool],
) -> (Vec<Actor>, Vec<Option<u32>>) {
    let mut kept: Vec<Vec<usize>> = vec![Vec::new(); clusters.count as usize];
    for (i, (candidate, &cluster)) in candidates.iter().zip(&clusters.of).enumerate() {
        let silent =
            candidate.kind == ActorKind::Unnamed && !speaks.get(i).copied().unwrap_or(false);
        if let Some(list) = kept.get_mut(cluster as usize).filter(|_| !silent) {
            list.push(i);
        }
    }
    let mut actors = Vec::new();
    let mut numbers = vec![None; candidates.len()];
    let mut order: Vec<&Vec<usize>> = kept.iter().filter(|list| !list.is_empty()).collect();
    order.sort_by_key(|list| list.first().copied());
    for list in order {
        let id = u32::try_from(actors.len()).unwrap_or(u32::MAX);
        let mentions: Vec<(usize, &Candidate)> = list
            .iter()
            .filter_map(|&i| Some((i, candidates.get(i)?)))
            .collect();
        for (i, _) in &mentions {
            if let Some(slot) = numbers.get_mut(*i) {
                *slot = Some(id);
            }
        }
        actors.push(actor(article, &mentions));
    }
    (actors, numbers)
}

fn actor(article: &Article<'_>, mentions: &[(usize, &Candidate)]) -> Actor {
    let named = || {
        mentions
            .iter()
            .map(|(_, c)| *c)
            .filter(|c| c.kind != ActorKind::Unnamed)
    };
    // The fullest name; of equally full ones the first.
    let fullest = named()
        .filter(|c| !c.generic)
        .rev()
        .max_by_key(|c| c.past() - c.first())
        .or_else(|| named().next())
        .or_else(|| mentions.first().map(|(_, c)| *c));
    let mut roles: Vec<_> = mentions
        .iter()
        .flat_map(|(_, c)| [c.role, c.apposition])
        .flatten()
        .collect();
    roles.sort_unstable();
    roles.dedup();
    let kinds = [
        ActorKind::Person,
        ActorKind::Organization,
        ActorKind::Media,
        ActorKind::State,
        ActorKind::Place,
    ];
    let kind = kinds
        .into_iter()
        .rev()
        .max_by_key(|&kind| named().filter(|c| c.kind == kind).count())
        .filter(|_| named().next().is_some())
        .unwrap_or(ActorKind::Unnamed);
    Actor {
        kind,
        name: fullest.map_or_else(String::new, |c| c.span.slice(article.text()).to_owned()),
        roles,
        country: mentions.iter().find_map(|(_, c)| c.country),
        mentions: mentions
            .iter()
            .map(|(_, c)| Mention {
                span: c.span,
                form: if c.kind == ActorKind::Unnamed {
                    Form::Description
                } else {
                    Form::Name
                },
                kind: c.kind,
                rule: c.rule,
            })
            .collect(),
        rule: mentions.first().map_or("", |(_, c)| c.rule),
    }
}
