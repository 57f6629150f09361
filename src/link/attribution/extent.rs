//! Where a description ends.
//!
//! # What it finds
//! - قال المتحدث العسكري إن: the adjective belongs to the description.
//! - أخبر المدير الموظفين أن "the director told the employees that": the object does not.
//! - قال مصدر طبي في تصريح، قال الله تعالى: nor does the occasion or the praise.
//! - الرئيس التنفيذي للشركة "the company's chief executive": the complement of an office does, and
//!   whom he told (المتحدث للصحفيين) does not.
//!
//! # What it leaves alone
//! Names of bodies and places inside the description.
//!
//! # Known gaps
//! Objects that look like an adjective of the title: الوزير المختص.

use super::Resolver;
use crate::chunk;
use crate::document::ActorKind;
use crate::lexicon::features::{IMPERFECT, PLURAL, VERB_NOMINAL};
use crate::lexicon::rows::{
    Country, CueVerb, Edge, Nationality, Organization, OrganizationHead, Outlet, OutletHead,
    PersonName, PersonNoun, Place, PlainWord, Quality, SourceClass, SourceNoun, Title, TitleClass,
};
use crate::morph::Proclitics;
use crate::token::TokenKind;

/// How many words a name in quotation marks has at most.
const NAME: usize = 4;

impl Resolver<'_, '_> {
    /// One past the last token of the description that begins at `at` and ends before `until`.
    pub(super) fn description_end(&self, at: usize, until: usize) -> Option<usize> {
        let article = self.article;
        let phrase = chunk::noun_phrase(article, at, until)?;
        // The noun behind a number or quantity is the head: ثلاثة مسؤولين.
        let mut end = at + 1;
        // الدكتورة جميلة: a name follows, whatever else the word means.
        let honorific = article
            .matches::<Title>(at)
            .any(|m| m.row.class == TitleClass::Honorific);
        let mut closed = article.shape(at).definite();
        while end < phrase.end {
            if article.edge(end, Edge::Divine).is_some()
                || article.edge(end, Edge::Blessing).is_some()
                || self.quotation(end, until)
                || self.occasion(end)
            {
                break;
            }
            let definite = article.kind(end) == TokenKind::Word && article.shape(end).definite();
            let governed = article.edge(end - 1, Edge::Complement).is_some();
            if closed && definite && !governed && !self.belongs(at, end) {
                break;
            }
            // الطبيب أسرة المريض: behind the article no noun goes on without one.
            let bare = closed
                && !honorific
                && !definite
                && !governed
                && article.kind(end) == TokenKind::Word
                && article.edge(end, Edge::Complement).is_none()
                && self.noun(end)
                && !self.mention_covers(end)
                && !self.mention_begins(end);
            if bare {
                break;
            }
            closed |= definite;
            end += 1;
        }
        if end > at + 1 && article.edge(end - 1, Edge::Complement).is_some() {
            end -= 1;
        }
        if end == phrase.end {
            end = self.complement(at, end, until);
        }
        Some(end)
    }

    /// Whether a quotation opens at `i` that ends no sooner than the place of the speaker.
    fn quotation(&self, i: usize, until: usize) -> bool {
        let article = self.article;
        if article.kind(i) != TokenKind::Mark {
            return false;
        }
        let at = article
            .quotations
            .partition_point(|q| (q.open as usize) < i);
        article.quotations.get(at).is_some_and(|q| {
            let past = q.close.map_or(usize::MAX, |c| c as usize + 1);
            q.open as usize == i && (past > until || past - i > NAME + 2)
        })
    }

    /// Whether the lexicon knows the word at `i` as a noun, and as no name: what it does not know
    /// may be a name in apposition.
    fn noun(&self, i: usize) -> bool {
        let article = self.article;
        // المصدر ذاته: the same source.
        let same = matches!(
            article.norm(i),
            "ذاته" | "ذاتها" | "نفسه" | "نفسها" | "عينه" | "عينها" | "أنفسهم" | "ذاتهم"
        );
        !same
            && article.find::<PersonName>(i).is_none()
            && (article.find::<PlainWord>(i).is_some()
                || article.find::<SourceNoun>(i).is_some()
                || article.readings(i).iter().any(|r| r.enclitic.is_some()))
    }

    /// Whether a name begins at the token at `i`.
    fn mention_begins(&self, i: usize) -> bool {
        let at = self.known.partition_point(|c| c.first() < i);
        self.known
            .get(at)
            .is_some_and(|c| c.first() == i && c.kind != ActorKind::Unnamed)
    }

    /// Whether في begins an occasion or place at `i` that is no part of who speaks: في تصريح،
    /// في مكتبه.
    fn occasion(&self, i: usize) -> bool {
        let article = self.article;
        matches!(article.norm(i), "في" | "عن")
            && (article.edge(i + 1, Edge::Medium).is_some()
                || article
                    .matches::<SourceNoun>(i + 1)
                    .any(|m| m.row.class == SourceClass::Document)
                || article
                    .readings(i + 1)
                    .first()
                    .is_some_and(|r| r.enclitic.is_some()))
    }

    /// Whether the definite word at `i` goes on with the description that begins at `at`, whose
    /// words before have their article: as an adjective, a coordinated noun or a name.
    fn belongs(&self, at: usize, i: usize) -> bool {
        let article = self.article;
        let word = article.norm(i);
        if word.starts_with("وال") || article.shape(i).nisba() {
            return true;
        }
        let simple = i == at + 1;
        let agrees = article.shape(at).feminine() == article.shape(i).feminine();
        if article.find::<Quality>(i).is_some() || article.find::<Nationality>(i).is_some() {
            // الأبحاث الحديثة: things in the plural take the feminine.
            let things = article
                .matches::<SourceNoun>(at)
                .any(|m| m.row.class == SourceClass::Document && m.features & PLURAL != 0);
            return !simple || agrees || things || article.shape(at).feminine_plural();
        }
        if self.mention_covers(i) {
            return true;
        }
        let noun = article.find::<SourceNoun>(i).is_some()
            || article.find::<Title>(i).is_some()
            || article.find::<PersonNoun>(i).is_some()
            || article.find::<OrganizationHead>(i).is_some()
            || article.find::<OutletHead>(i).is_some()
            || article.find::<Country>(i).is_some()
            || article
                .matches::<CueVerb>(i)
                .any(|m| m.features & (VERB_NOMINAL | IMPERFECT) == VERB_NOMINAL);
        if noun {
            return false;
        }
        // المدربة الفوز: no adjective of a woman. Behind one word with the article, an unknown
        // word is rather the object; behind an idafa it may be the adjective of either noun.
        if simple {
            agrees && article.readings(i).is_empty()
        } else {
            true
        }
    }

    /// Whether a name that began before reaches over the token at `i`.
    fn mention_covers(&self, i: usize) -> bool {
        let end = self.known.partition_point(|c| c.first() < i);
        (end.saturating_sub(3)..end).any(|at| {
            self.known
                .get(at)
                .is_some_and(|c| c.past() > i && c.kind != ActorKind::Unnamed)
        })
    }

    /// One past the complement with ل behind an office or a document that ends at `end`.
    fn complement(&self, at: usize, end: usize, until: usize) -> usize {
        let article = self.article;
        let last = end.saturating_sub(1);
        let office = last > at
            && article.find::<Title>(at).is_some()
            && article.shape(last).definite()
            && (article.shape(last).nisba() || article.find::<Quality>(last).is_some());
        let document = article
            .matches::<SourceNoun>(at)
            .any(|m| m.row.class == SourceClass::Document);
        let told = article
            .matches::<SourceNoun>(end)
            .any(|m| m.row.class == SourceClass::Human)
            || article.find::<OutletHead>(end).is_some()
            || article.find::<Outlet>(end).is_some()
            || article.find::<Place>(end).is_some() && article.find::<Organization>(end).is_none();
        if !(office || document)
            || told
            || end >= until
            || !article.begins_with(end, Proclitics::LI)
        {
            return end;
        }
        let begins = self.known.partition_point(|c| c.first() < end);
        let named = self.known.get(begins).filter(|c| c.first() == end);
        named.map_or(end + 1, |c| c.past().max(end + 1)).min(until)
    }
}
