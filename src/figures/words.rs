//! Number words as the numeral parser sees them.

use crate::article::{Article, Match};
use crate::lexicon::Row;
use crate::lexicon::rows::{NumberWord, NumeralRole};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// One number word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) value: f64,
    pub(super) role: NumeralRole,
    pub(super) proclitics: Proclitics,
    /// Bytes of the word before the number, the article not among them.
    pub(super) skip: u8,
}

/// What may stand before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// Anything: the word begins the numeral.
    Anyhow,
    /// Nothing, or the article.
    Plain,
    /// و, or و and the article.
    And,
}

impl Joined {
    fn allows(self, proclitics: Proclitics) -> bool {
        let other = proclitics.has(Proclitics::FA) || proclitics.has(Proclitics::SA);
        match self {
            Self::Anyhow => !proclitics.has(Proclitics::SA),
            Self::Plain => !proclitics.conjunction() && !proclitics.preposition() && !other,
            Self::And => proclitics.has(Proclitics::WA) && !proclitics.preposition() && !other,
        }
    }
}

/// The form of the table `R` at token `i`, without a pronoun behind it.
pub(super) fn word<R: Row>(article: &Article<'_>, i: usize, joined: Joined) -> Option<Match<R>> {
    article.matches::<R>(i).find(|m| {
        m.reading.enclitic.is_none() && joined.allows(m.proclitics()) && likely(article, m)
    })
}

/// Whether the text may well mean the form: a lax spelling behind a preposition is mostly another
/// word (كمية is no كمئة).
pub(super) fn likely<R>(article: &Article<'_>, found: &Match<R>) -> bool {
    if found.exact() {
        return true;
    }
    let proclitics = found.proclitics();
    let preposition = proclitics.preposition() && !proclitics.article();
    let fa = proclitics.has(Proclitics::FA);
    !preposition && !fa
}

/// The number word at token `i` in one of the `roles`.
pub(super) fn term(
    article: &Article<'_>,
    i: usize,
    joined: Joined,
    roles: &[NumeralRole],
) -> Option<Term> {
    let found = article.matches::<NumberWord>(i).find(|m| {
        m.reading.enclitic.is_none()
            && joined.allows(m.proclitics())
            && roles.contains(&m.row.role)
            && likely(article, m)
    })?;
    if article.norm(i).ends_with('ء') {
        // No number word ends in a hamza: أثناء is no اثنا.
        return None;
    }
    let dialect = found.row.role == NumeralRole::Hundred
        && !found.exact()
        && article
            .norm(i)
            .get(usize::from(found.reading.stem)..)
            .is_some_and(|stem| stem.starts_with("مي"))
        && joined == Joined::Anyhow
        && !article
            .norm(i + 1)
            .starts_with(['و', 'أ', 'ا', 'م', 'ج', 'د']);
    if dialect {
        // مية for مئة is dialect; alone it is another word.
        return None;
    }
    Some(Term {
        value: found.row.value,
        role: found.row.role,
        proclitics: found.proclitics(),
        skip: skip_of(article, &found),
    })
}

/// Bytes before a form, its article left to it.
pub(super) fn skip_of<R>(article: &Article<'_>, found: &Match<R>) -> u8 {
    let stem = found.reading.stem;
    if !found.proclitics().article() {
        return stem;
    }
    let before = article.norm(found.start).get(..usize::from(stem));
    let of_article = if before.is_some_and(|b| b.ends_with("ال")) {
        4
    } else {
        2
    };
    stem.saturating_sub(of_article)
}

/// The token that و at `i` joins to what stands before: the number behind a و of its own, or the
/// word that و is joined to.
pub(super) fn after_and(article: &Article<'_>, i: usize) -> Option<(usize, Joined)> {
    if article.kind(i) != TokenKind::Word {
        return None;
    }
    if article.norm(i) == "و" {
        return Some((i + 1, Joined::Plain));
    }
    article.norm(i).starts_with('و').then_some((i, Joined::And))
}
