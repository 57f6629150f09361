//! Gender and number: which speakers a verb can have.
//!
//! # What it tells
//! قالت is said of a woman, of a body of feminine gender or of things and bodies in the plural;
//! قالوا only of people in the plural. A verb before its subject stays in the singular (قال
//! المسؤولون), so that number tells only where the subject stands before it or is left out.
//! - طالب الحكومة بالتدخل "he called on the government to step in": a masculine verb has no feminine
//!   noun for its subject, so that الحكومة is its object.
//!
//! # What it leaves alone
//! Names of people whose title does not tell their gender, names of bodies without a head noun.
//!
//! # Known gaps
//! A masculine verb parted from its feminine subject (قال أمس اللجنة) counts as disagreement.

use super::Resolver;
use crate::document::ActorKind;
use crate::lexicon::features::{VERB_DUAL, VERB_FEMININE, VERB_PLURAL};
use crate::lexicon::rows::{MasculineState, Metonym, OrganizationHead};

/// What a verb, a participle or a pronoun tells of whom it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Agreement {
    /// In the singular, whether it is feminine.
    pub(super) feminine: Option<bool>,
    /// Whether it is dual or plural.
    pub(super) several: bool,
}

impl Agreement {
    /// The agreement of a form of a verb.
    pub(super) const fn of(features: u8) -> Self {
        let several = features & (VERB_PLURAL | VERB_DUAL) != 0;
        Self {
            feminine: if several {
                None
            } else {
                Some(features & VERB_FEMININE != 0)
            },
            several,
        }
    }
}

impl Resolver<'_, '_> {
    /// The gender of a candidate, as far as its words tell.
    pub(super) fn gender(&self, candidate: usize) -> Option<bool> {
        let article = self.article;
        let c = self.candidate(candidate)?;
        let first = c.first();
        match c.kind {
            ActorKind::Person | ActorKind::Unnamed => c.feminine,
            ActorKind::State => {
                // The house that stands for a government (البيت الأبيض) is no capital.
                let house = article.matches::<Metonym>(first).any(|m| !m.row.place);
                let masculine = article.find::<MasculineState>(first).is_some();
                (!house).then_some(!masculine)
            }
            ActorKind::Organization => {
                let headed = article.find::<OrganizationHead>(first).is_some();
                let shape = article.shape(first);
                headed.then(|| shape.feminine() || shape.feminine_plural())
            }
            ActorKind::Media | ActorKind::Place => None,
        }
    }

    /// Whether the words of a candidate are plural.
    pub(super) fn plural(&self, candidate: usize) -> bool {
        self.candidate(candidate).is_some_and(|c| c.plural)
    }

    /// Whether a candidate can be the subject behind a verb in the singular.
    pub(super) fn behind_agrees(&self, candidate: usize, agreement: Agreement) -> bool {
        let plural = self.plural(candidate);
        match (agreement.feminine, self.gender(candidate)) {
            // قالت مصادر، قال مسؤولون: the plural of things and broken plurals go with both.
            _ if plural => true,
            // Heads of bodies have broken plurals too: أعلنت مصالح الأمن.
            (Some(true), Some(false)) => self
                .candidate(candidate)
                .is_some_and(|c| c.kind == ActorKind::Organization),
            (Some(verb), Some(noun)) => verb == noun,
            _ => true,
        }
    }

    /// Whether a candidate can be the subject that a verb or pronoun leaves out.
    pub(super) fn before_agrees(&self, candidate: usize, agreement: Agreement) -> bool {
        let plural = self.plural(candidate);
        if agreement.several {
            return plural;
        }
        match (agreement.feminine, self.gender(candidate)) {
            // قالت مصادر … وأضافت: a plural in the feminine singular.
            (Some(feminine), _) if plural => feminine,
            (Some(verb), Some(noun)) => verb == noun,
            _ => true,
        }
    }
}
