//! Actors: people, institutions, outlets, states, places, and descriptions that may speak.
//!
//! This layer finds *mentions*, place by place; `link` joins the mentions of one actor and keeps
//! only those descriptions that speak.
//!
//! Order of work: what single words can be (`signs`); names of bodies and places from the left
//! to the right, the longest first (`organization`, `media`, `place`, `state`); titles and people
//! over them (`role`, `person`); short names of what is known by then (`again`); descriptions
//! (`unnamed`); and whether a country acts (`state`).

mod again;
mod description;
mod letters;
mod marks;
mod media;
mod name;
mod organization;
mod person;
mod place;
mod role;
mod signs;
mod state;
mod unnamed;

use crate::article::Article;
use crate::document::ActorKind;
use crate::span::Span;

use signs::Scene;

/// A name or a description found in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    /// Tokens `start..end`.
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// The original range, without proclitics and, for names, without titles.
    pub(crate) span: Span,
    /// What it names here; [`ActorKind::Unnamed`] for a description.
    pub(crate) kind: ActorKind,
    /// The title beside the name, institutions inside it included.
    pub(crate) role: Option<Span>,
    /// A title in apposition behind the name, where one stands before it too.
    pub(crate) apposition: Option<Span>,
    /// ISO 3166-1 alpha-2, where the lexicon or the title tells it.
    pub(crate) country: Option<&'static str>,
    /// The rule that found it.
    pub(crate) rule: &'static str,
    /// Bytes of the folded first token that are proclitics.
    pub(crate) skip: u8,
    /// The row of the lexicon whose variants name one thing; 0 where there is none.
    pub(crate) alias: u32,
    /// A head noun alone, with the article: it names what an earlier mention named.
    pub(crate) generic: bool,
    /// Whether the words are feminine, as far as they tell.
    pub(crate) feminine: Option<bool>,
    /// Whether the words are plural.
    pub(crate) plural: bool,
}

impl Candidate {
    /// A mention of tokens `start..end`, of which only the place, the kind and the rule are known.
    pub(crate) fn new(
        article: &Article<'_>,
        start: usize,
        skip: u8,
        end: usize,
        kind: ActorKind,
        rule: &'static str,
    ) -> Self {
        Self {
            start: u32::try_from(start).unwrap_or(u32::MAX),
            end: u32::try_from(end).unwrap_or(u32::MAX),
            span: article.span_after(start, skip, end),
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
        }
    }

    /// First token.
    pub(crate) fn first(&self) -> usize {
        self.start as usize
    }

    /// One past the last token.
    pub(crate) fn past(&self) -> usize {
        self.end as usize
    }
}

/// All candidates in order of position; they may nest (an organisation inside a role or a
/// description), but never cross.
#[inline(never)]
pub(crate) fn find(article: &Article<'_>) -> Vec<Candidate> {
    let scene = Scene::new(article);
    let mut names = bodies(&scene);
    person::find(&scene, &mut names);
    again::find(&scene, &mut names);
    organization::settle(&scene, &mut names);
    state::decide(&scene, &mut names);
    let mut all = names.into_sorted();
    unnamed::find(&scene, &mut all);
    all
}

/// Names of bodies and places, from the left to the right: the longest that begins at a word,
/// then on behind it.
#[inline(never)]
fn bodies(scene: &Scene<'_, '_>) -> Names {
    let mut names = Names::new(scene.article.len());
    let mut i = 0;
    while i < scene.article.len() {
        let found = [
            media::at(scene, i),
            organization::at(scene, i),
            state::at(scene, i),
            place::at(scene, i),
        ];
        // The first of equally long ones: an organisation that is also a place is the former.
        let mut longest: Option<Candidate> = None;
        for candidate in found.into_iter().flatten() {
            if longest.is_none_or(|l| candidate.end > l.end) {
                longest = Some(candidate);
            }
        }
        i = longest.map_or(i + 1, |l| l.past().max(i + 1));
        // Names inside names of events (كأس أمم أفريقيا) are no mentions.
        if let Some(candidate) = longest.filter(|l| {
            !matches!(l.kind, ActorKind::Place)
                || !scene.before(l.first()).event()
                || scene.signs(l.first()).joined()
        }) {
            let place = candidate.kind == ActorKind::Place;
            let other = place
                && (scene.nunation(candidate.first())
                    || scene.in_title(candidate.first(), candidate.past()));
            if other {
                continue;
            }
            names.add(candidate);
            let mut last = candidate;
            while let Some(next) = place::listed_behind(scene, &last) {
                i = next.past();
                names.add(next);
                last = next;
            }
        }
    }
    names
}

/// The longer of a listed name and one that its head noun begins; of equally long ones the former.
fn longer(listed: Option<Candidate>, headed: Option<Candidate>) -> Option<Candidate> {
    match (listed, headed) {
        (Some(l), Some(h)) if h.end > l.end => Some(h),
        (Some(l), _) => Some(l),
        (None, h) => h,
    }
}

/// Names that do not overlap, with a look-up by token.
pub(super) struct Names {
    found: Vec<Option<Candidate>>,
    /// For each token one more than the index of the name that covers it; 0 where none does.
    cover: Vec<u32>,
}

impl Names {
    fn new(tokens: usize) -> Self {
        Self {
            found: Vec::new(),
            cover: vec![0; tokens],
        }
    }

    /// The name that covers a token.
    fn at(&self, token: usize) -> Option<&Candidate> {
        let index = (*self.cover.get(token)? as usize).checked_sub(1)?;
        self.found.get(index)?.as_ref()
    }

    /// Adds a name; those that it overlaps go.
    fn add(&mut self, candidate: Candidate) {
        for token in candidate.first()..candidate.past() {
            self.remove_at(token);
        }
        self.found.push(Some(candidate));
        let index = u32::try_from(self.found.len()).unwrap_or(0);
        let range = candidate.first()..candidate.past();
        for slot in self.cover.get_mut(range).unwrap_or_default() {
            *slot = index;
        }
    }

    fn remove_at(&mut self, token: usize) {
        let Some(index) = self
            .cover
            .get(token)
            .and_then(|&n| (n as usize).checked_sub(1))
        else {
            return;
        };
        if let Some(candidate) = self.found.get_mut(index).and_then(Option::take) {
            let range = candidate.first()..candidate.past();
            for slot in self.cover.get_mut(range).unwrap_or_default() {
                *slot = 0;
            }
        }
    }

    /// Changes the name that covers a token.
    fn change(&mut self, token: usize, change: impl FnOnce(&mut Candidate)) {
        let index = self
            .cover
            .get(token)
            .and_then(|&n| (n as usize).checked_sub(1));
        if let Some(Some(candidate)) = index.and_then(|i| self.found.get_mut(i)) {
            change(candidate);
        }
    }

    fn iter(&self) -> impl Iterator<Item = &Candidate> {
        self.found.iter().flatten()
    }

    fn into_sorted(self) -> Vec<Candidate> {
        let mut all: Vec<Candidate> = self.found.into_iter().flatten().collect();
        all.sort_by_key(|c| (c.start, std::cmp::Reverse(c.end)));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cases;

    /// The candidates of some kinds, a person's title before the name.
    fn show(text: &str, kinds: &[ActorKind]) -> String {
        let article = Article::new(text);
        let shown = find(&article)
            .iter()
            .filter(|c| kinds.contains(&c.kind))
            .map(|c| match c.role {
                Some(role) => format!("{} > {}", role.slice(text), c.span.slice(text)),
                None => c.span.slice(text).to_owned(),
            })
            .collect::<Vec<_>>();
        shown.join(" ; ")
    }

    macro_rules! phenomena {
        ($($name:ident $table:literal: $kinds:expr;)+) => {$(
            #[test]
            fn $name() {
                let path = concat!("src/actors/", $table);
                cases::check(path, include_str!($table), |text| show(text, &$kinds));
            }
        )+};
    }

    phenomena! {
        person "person.cases": [ActorKind::Person];
        name "name.cases": [ActorKind::Person];
        organization "organization/organization.cases": [ActorKind::Organization];
        organization_listed "organization/listed.cases": [ActorKind::Organization];
        organization_complement "organization/complement.cases": [ActorKind::Organization];
        organization_proper "organization/proper.cases": [ActorKind::Organization];
        organization_generic "organization/generic.cases": [ActorKind::Organization];
        media "media.cases": [ActorKind::Media];
        place "place.cases": [ActorKind::Place];
        state "state.cases": [ActorKind::State];
        unnamed "unnamed.cases": [ActorKind::Unnamed];
        again "again.cases": [ActorKind::Person, ActorKind::Organization];
    }
}
