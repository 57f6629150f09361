//! The words that phrases and clauses end at.

use crate::article::{Article, Match};
use crate::lexicon::rows::{Edge, EdgeWord};
use crate::morph::Proclitics;

/// For each token one bit for each sort of edge that begins there: rules ask far more often than
/// they hear yes.
#[derive(Debug, Default)]
pub(crate) struct Edges(Vec<u64>);

impl Edges {
    /// Reads the edges of a text.
    #[inline(never)]
    pub(crate) fn of(article: &Article<'_>) -> Self {
        let sorts = |i| found(article, i).fold(0_u64, |bits, m| bits | bit(m.row.edge));
        Self((0..article.len()).map(sorts).collect())
    }

    fn has(&self, i: usize, edge: Edge) -> bool {
        self.0.get(i).is_some_and(|bits| bits & bit(edge) != 0)
    }
}

impl Article<'_> {
    /// The end of the longest edge word of sort `edge` that begins at token `i`, written without
    /// proclitics other than a conjunction.
    #[inline]
    pub(crate) fn edge(&self, i: usize, edge: Edge) -> Option<usize> {
        self.edges().has(i, edge).then(|| end(self, i, edge))?
    }
}

#[inline(never)]
fn end(article: &Article<'_>, i: usize, edge: Edge) -> Option<usize> {
    found(article, i)
        .find(|m| m.row.edge == edge)
        .map(|m| m.end)
}

fn found(article: &Article<'_>, i: usize) -> impl Iterator<Item = Match<EdgeWord>> {
    article
        .matches::<EdgeWord>(i)
        .filter(|m| m.reading.enclitic.is_none())
        .filter(|m| !m.proclitics().preposition() && !m.proclitics().has(Proclitics::SA))
        // الله is not له with an article; only nouns have one.
        .filter(|m| !m.proclitics().article() || matches!(m.row.edge, Edge::Medium | Edge::Modal))
}

fn bit(edge: Edge) -> u64 {
    1 << edge as u32
}
