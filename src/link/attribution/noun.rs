//! Which nouns can begin a phrase that speaks.
//!
//! # What it tells
//! Behind a verb of saying stands who speaks, or what is said: in رفضت التكهن "she declined to
//! speculate" the noun is no subject. Titles, sources, bodies and names speak; so do words that
//! the lexicon does not know, and sound masculine plurals in the nominative (المحتجون).
//!
//! # What it leaves alone
//! Masdars, ordinary nouns (رأي، قرار), nouns with a possessive pronoun (تصريحاتها), and
//! accusatives, which are objects: خططا، المسؤولين.
//!
//! # Known gaps
//! Accusatives that the letters do not show.

use super::Resolver;
use super::phrase::Place;
use crate::chunk;
use crate::lexicon::features::{IMPERFECT, INDEFINITE_ACCUSATIVE, OBLIQUE, PLURAL, VERB_NOMINAL};
use crate::lexicon::rows::{
    CueVerb, Edge, Evidence, NumberWord, PersonName, PlainClass, PlainWord, SourceNoun, Title,
};
use crate::morph::Proclitics;
use crate::token::TokenKind;

impl Resolver<'_, '_> {
    /// Whether the word at `at` can begin a noun phrase that speaks.
    pub(super) fn may_head(&self, at: usize) -> bool {
        let article = self.article;
        let edge = |edge| article.edge(at, edge).is_some();
        let finite = article.matches::<CueVerb>(at).any(|m| {
            m.exact()
                && !m.proclitics().article()
                && (m.features & VERB_NOMINAL == 0 || m.features & IMPERFECT != 0)
                && matches!(m.row.evidence, Evidence::Sure)
        });
        // ما يقرب من نصف المشاركين
        edge(Edge::Quantity)
            || !(edge(Edge::Complement)
                || edge(Edge::Phrase)
                || edge(Edge::Negation)
                || edge(Edge::Relative)
                || article.complementizer(at).is_some()
                || (finite && !article.shape(at).definite()))
    }

    /// Whether the word at `at`, behind a verb, shows that it is an object: in the accusative.
    pub(super) fn accusative(&self, at: usize) -> bool {
        let article = self.article;
        let word = article.span(at, at + 1).slice(article.text());
        if word.contains('\u{064B}') {
            return true;
        }
        let oblique = |features: u8| features & (OBLIQUE | INDEFINITE_ACCUSATIVE) != 0;
        let mut nouns = article
            .matches::<SourceNoun>(at)
            .map(|m| m.features)
            .chain(article.matches::<Title>(at).map(|m| m.features))
            .peekable();
        nouns.peek().is_some() && nouns.all(oblique)
    }

    /// Whether what the word at `at` names can speak; of an unknown word it is believed.
    pub(super) fn animate(&self, at: usize, place: Place) -> bool {
        let article = self.article;
        let at = match article.norm(at) {
            "هذا" | "هذه" | "هؤلاء" | "تلك" | "أولئك" | "ذلك" => at + 1,
            _ => at,
        };
        if chunk::may_speak(article, at) || counts(self, at) {
            return true;
        }
        let word = article.norm(at);
        let shape = article.shape(at);
        if word.ends_with("ون") && word.chars().count() > 4 {
            return true;
        }
        let possessed = article.readings(at).iter().any(|r| r.enclitic.is_some());
        let masdar = article
            .matches::<CueVerb>(at)
            .any(|m| m.features & (VERB_NOMINAL | IMPERFECT) == VERB_NOMINAL);
        let plain = article
            .matches::<PlainWord>(at)
            .any(|m| !matches!(m.row.class, PlainClass::Institutional | PlainClass::Sport));
        // Foreign names end in ا too: what follows them is a name as well.
        let accusative = place == Place::Behind
            && shape.accusative()
            && article.find::<PersonName>(at + 1).is_none()
            && (article.kind(at + 1) != TokenKind::Word
                || article.edge(at + 1, Edge::Complement).is_some()
                || !article.readings(at).is_empty());
        !(possessed
            || masdar
            || plain
            || accusative
            || shape.feminine_plural()
            || article.begins_with(at, Proclitics::BI)
            || article.begins_with(at, Proclitics::KA))
    }
}

/// Whether the word at `at` counts those who speak: ثلاثة مسؤولين، أحد الشهود، عدد من السكان.
fn counts(resolver: &Resolver<'_, '_>, at: usize) -> bool {
    let article = resolver.article;
    article.find::<NumberWord>(at).is_some()
        || article.edge(at, Edge::Quantity).is_some()
        || article
            .matches::<SourceNoun>(at)
            .any(|m| m.features & PLURAL != 0)
}
