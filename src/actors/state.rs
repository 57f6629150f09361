//! Countries and capitals: names of places that also act.
//!
//! # What it finds
//! Every country and every name of a government (الكرملين). Whether it acts (state) or is where
//! something happens (place) is told by the clause: the subject of a verb, the owner of a policy
//! (موقف مصر), the partner of talks (مع قطر) act; what stands behind a locative preposition or
//! a verb of motion is a place, and so is what nothing speaks for.

use super::signs::{Scene, Signs};
use super::{Candidate, Names};
use crate::document::ActorKind;
use crate::lexicon::rows::{Ambiguity, Country, Metonym};
use crate::token::TokenKind;

/// The country or capital whose name begins at token `i`, undecided.
pub(super) fn at(scene: &Scene<'_, '_>, i: usize) -> Option<Candidate> {
    let article = scene.article;
    let country = article.matches::<Country>(i).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().article()
            && (m.end > i + 1 || m.exact() || scene.signs(i).unknown() || !scene.signs(i).plain())
            && (m.row.ambiguity == Ambiguity::Sure || !scene.signs(i).plain())
    });
    if let Some(found) = country {
        let mut candidate = Candidate::new(
            article,
            i,
            found.reading.stem,
            found.end,
            ActorKind::Place,
            "state.country",
        );
        candidate.span = article.span_of(&found);
        candidate.country = Some(found.row.iso);
        return Some(candidate);
    }
    let found = article.matches::<Metonym>(i).find(|m| {
        m.reading.enclitic.is_none()
            && !m.proclitics().article()
            && (m.end > i + 1 || m.exact() || scene.signs(i).unknown())
    })?;
    let kind = if found.row.place {
        ActorKind::Place
    } else {
        ActorKind::State
    };
    let mut candidate = Candidate::new(
        article,
        i,
        found.reading.stem,
        found.end,
        kind,
        "state.capital",
    );
    candidate.span = article.span_of(&found);
    candidate.country = Some(found.row.iso);
    Some(candidate)
}

/// Decides for each country and capital whether it acts.
pub(super) fn decide(scene: &Scene<'_, '_>, names: &mut Names) {
    let mut undecided: Vec<(usize, usize, bool)> = names
        .iter()
        .filter(|c| c.kind == ActorKind::Place && c.rule.starts_with("state."))
        .map(|c| (c.first(), c.past(), c.rule == "state.capital"))
        .collect();
    undecided.sort_unstable();
    let mut acting: Vec<usize> = Vec::new();
    let mut before: Option<(usize, bool)> = None;
    for (start, end, capital) in undecided {
        let listed =
            before.filter(|&(past, _)| past == start && scene.article.norm(start).starts_with('و'));
        let acts = match listed {
            Some((_, acts)) => acts,
            None => acts(scene, start, end, capital),
        };
        if acts {
            acting.push(start);
        }
        before = Some((end, acts));
    }
    for name in names.iter_mut() {
        if name.rule.starts_with("state.") && acting.binary_search(&name.first()).is_ok() {
            name.kind = ActorKind::State;
        }
    }
}

fn acts(scene: &Scene<'_, '_>, start: usize, end: usize, capital: bool) -> bool {
    let article = scene.article;
    let signs = scene.signs(start);
    let previous = scene.before(start);
    let word = start.checked_sub(1).map_or("", |b| article.norm(b));
    let norm = article.norm(start);
    if norm.starts_with('ب') && signs.preposition() {
        return false;
    }
    if matches!(
        word,
        "في" | "إلى"
            | "الى"
            | "من"
            | "عبر"
            | "داخل"
            | "خارج"
            | "نحو"
            | "وفي"
            | "ومن"
            | "لدى"
    ) {
        return false;
    }
    if previous.location() || previous.place() {
        return false;
    }
    if matches!(word, "مع" | "ضد" | "ومع") {
        return true;
    }
    if previous.speech() && !previous.definite() {
        return true;
    }
    let next = scene.signs(end);
    if next.any(Signs::SPEECH) && !next.definite() && !next.joined() {
        return true;
    }
    if previous.affair() && !previous.definite() {
        return !capital || previous.affair();
    }
    if article.kind(end) == TokenKind::Colon {
        return true;
    }
    if previous.verb()
        && !previous.definite()
        && feminine_verb(article.norm(start.saturating_sub(1)))
    {
        return true;
    }
    false
}

/// A verb that agrees with a country: تسعى, وافقت.
fn feminine_verb(word: &str) -> bool {
    word.starts_with('ت') || word.starts_with("وت") || word.ends_with('ت') || word.starts_with("ست")
}
