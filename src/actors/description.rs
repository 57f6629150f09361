//! How far the description of a speaker reaches.
//!
//! # What it takes
//! Behind the noun: a genitive (عمال المرفأ, وزير التربية والتعليم), adjectives that agree with it
//! (مسؤول إسرائيلي كبير, مصادر أمنية وطبية), complements of words that ask for one (مطلعة على
//! الاجتماع, المتحدث باسم الجيش), where somebody belongs (مصدر في الكرملين, مصدر أمني بالجهة), and
//! نفسه and its like.
//!
//! # What it leaves alone
//! Whom the speaker told (دبلوماسي غربي لرويترز), in what (الوزير في تصريح), about what (مصدر طبي
//! بوفاة شخصين), when, the object of the verb, and relative clauses.
//!
//! # Known gaps
//! A genitive without article behind an indefinite noun is taken only where its kind is clear:
//! سائق سيارة أجرة ends too early.

mod walk;

use self::walk::Walk;
use super::Names;
use super::signs::Scene;
use crate::article::Match;
use crate::lexicon::rows::SourceClass;

/// A description has at most so many words behind its noun.
pub(super) const LONGEST: usize = 8;

/// The noun that a description begins with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    /// Its first token.
    pub(super) at: usize,
    /// The token behind it.
    pub(super) end: usize,
    /// The inflection, coded as in `lexicon/features.rs`.
    pub(super) features: u8,
    /// Whether it has its article or a pronoun: no genitive follows.
    pub(super) closed: bool,
    pub(super) class: SourceClass,
    /// Whether it is an office, which takes whole chains of nouns.
    pub(super) office: bool,
    /// Whether it says whose kin somebody is: a person's name completes it.
    pub(super) kin: bool,
}

/// One past the last token of the description around `head`.
pub(super) fn end(scene: &Scene<'_, '_>, names: &Names, head: Head) -> usize {
    let mut walk = Walk::new(scene, names, head);
    let mut k = head.end;
    // رئيس الاتحاد is a title, and الاتحاد الألماني لكرة القدم a name.
    let last = k.checked_sub(1).and_then(|l| names.at(l));
    if let Some(name) = last.filter(|name| name.first() > head.at && name.past() > k) {
        k = name.past();
        walk.behind_name();
    }
    while k < head.end + LONGEST {
        let Some(next) = walk.step(k) else { break };
        k = next;
    }
    k
}

/// Whether the noun has its article, the last word of it if it has several, or a pronoun.
pub(super) fn closed<R>(scene: &Scene<'_, '_>, noun: &Match<R>) -> bool {
    let article = scene.article;
    let last = noun.end.saturating_sub(1);
    let written = article.norm(last).starts_with("ال");
    if last > noun.start {
        // المتحدث باسم is open, الأمين العام is not.
        return written;
    }
    noun.proclitics().article()
        || noun.reading.enclitic.is_some()
        || written && noun.reading.stem == 0 && article.shape(last).definite()
}

#[cfg(test)]
mod tests {
    use crate::cases::{check, descriptions};

    #[test]
    fn ends() {
        check(
            "src/actors/description.cases",
            include_str!("description.cases"),
            descriptions,
        );
    }
}
