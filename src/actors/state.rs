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

/// Whether a country acts here: by the words on both sides of it.
fn acts(scene: &Scene<'_, '_>, start: usize, end: usize, capital: bool) -> bool {
    let article = scene.article;
    let signs = scene.signs(start);
    let previous = scene.before(start);
    let word = start.checked_sub(1).map_or("", |b| article.norm(b));
    let bare = word.strip_prefix('و').filter(|rest| rest.chars().count() > 1).unwrap_or(word);
    let norm = article.norm(start);
    if norm.starts_with('ب') && signs.preposition() {
        return false;
    }
    if matches!(bare, "إلى" | "الى" | "عبر" | "داخل" | "خارج" | "نحو" | "لدى" | "من") {
        return false;
    }
    if bare == "في" {
        // يثق في الولايات المتحدة: trust and the like have a state as object, rare.
        return false;
    }
    if previous.location() || previous.place() {
        return false;
    }
    let next = scene.signs(end);
    let verb_behind = next.verb() && !next.definite() && !next.joined();
    let negated = matches!(article.norm(end), "لا" | "لم" | "لن" | "ليست" | "قد" | "كانت" | "هي" | "سوف" | "أكثر");
    if matches!(bare, "مع" | "ضد" | "أن" | "إن" | "ان" | "بأن" | "لكن" | "تجاه" | "بين") {
        return true;
    }
    if previous.verb() && !previous.definite() && (previous.speech() || feminine_verb(word)) {
        return true;
    }
    if (verb_behind || negated) && (first_of_clause(scene, start) || previous.function()) {
        return true;
    }
    if article.kind(end) == TokenKind::Colon && first_of_clause(scene, start) {
        return true;
    }
    if previous.affair() && !previous.definite() {
        return true;
    }
    capital && first_of_clause(scene, start) && article.kind(end) != TokenKind::Dash && verb_behind
}

/// Whether nothing of the clause stands before the word.
fn first_of_clause(scene: &Scene<'_, '_>, start: usize) -> bool {
    start.checked_sub(1).is_none_or(|b| !scene.article.kind(b).is_wordlike())
}

/// A verb that agrees with a country: تسعى, وافقت.
fn feminine_verb(word: &str) -> bool {
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    bare.starts_with('ت') || bare.ends_with('ت') || bare.starts_with("ست")
}
