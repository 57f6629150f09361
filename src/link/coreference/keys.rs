//! By what names are compared: loose letters, as numbers.

use crate::actors::Candidate;
use crate::article::Article;
use crate::lexicon::LooseKey;
use crate::lexicon::rows::OrganizationHead;
use crate::text::chars::loose_letter;
use crate::token::TokenKind;

/// What leads to an actor directly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Key {
    /// A line of the lexicon.
    Alias(u32),
    /// A state, by ISO code.
    State(&'static str),
    /// The words of the name.
    Words(LooseKey),
}

/// One word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) key: LooseKey,
    /// The key of the consonants alone, if there are enough to tell names by: spelling variants of
    /// foreign names share them (نتنياهو, نتانياهو).
    consonants: Option<LooseKey>,
}

impl Part {
    fn of(stem: &str) -> Self {
        let consonants = || {
            let letters = stem.chars().filter_map(loose_letter);
            letters.filter(|c| !matches!(c, 'ا' | 'و' | 'ي'))
        };
        Self {
            key: LooseKey::of(stem.chars()),
            consonants: (consonants().count() > 2).then(|| LooseKey::of(consonants())),
        }
    }

    /// Whether both can be spellings of one word.
    pub(super) fn near(self, other: Self) -> bool {
        self.key == other.key || self.consonants.is_some() && self.consonants == other.consonants
    }
}

/// The parts of a person's name, particles left out.
pub(super) fn parts(article: &Article<'_>, candidate: &Candidate, to: &mut Vec<Part>) {
    for i in candidate.first()..candidate.past() {
        let stem = stem(article, candidate, i);
        if !matches!(stem, "بن" | "ابن" | "إبن" | "آل" | "ال") && is_word(article, i) {
            to.push(Part::of(stem));
        }
    }
}

fn is_word(article: &Article<'_>, i: usize) -> bool {
    article.kind(i).is_wordlike()
}

/// The word at `i` without the proclitics that stand before the name.
fn stem<'a>(article: &'a Article<'_>, candidate: &Candidate, i: usize) -> &'a str {
    let skip = if i == candidate.first() {
        candidate.skip
    } else {
        0
    };
    let norm = article.norm(i);
    norm.get(usize::from(skip)..).unwrap_or(norm)
}

/// The key of a word without the article, where enough is left.
pub(super) fn bare(stem: &str) -> LooseKey {
    let mut letters = stem.chars();
    let article =
        matches!(letters.next(), Some('ا' | 'أ' | 'إ' | 'آ')) && letters.next() == Some('ل');
    let rest = letters.as_str();
    if article && rest.chars().filter_map(loose_letter).count() > 2 {
        LooseKey::of(rest.chars())
    } else {
        LooseKey::of(stem.chars())
    }
}

/// The key of the word at `i` without `skip` bytes and the article.
pub(super) fn word(article: &Article<'_>, i: usize, skip: u8) -> LooseKey {
    let norm = article.norm(i);
    bare(norm.get(usize::from(skip)..).unwrap_or(norm))
}

/// The keys of the words of a name, marks left out.
pub(super) fn words(article: &Article<'_>, candidate: &Candidate) -> Vec<LooseKey> {
    (candidate.first()..candidate.past())
        .filter(|&i| article.kind(i) != TokenKind::Mark)
        .map(|i| bare(stem(article, candidate, i)))
        .collect()
}

/// The key of several words in order.
pub(super) fn joined(words: &[LooseKey]) -> LooseKey {
    words
        .iter()
        .fold(LooseKey::default(), |all, &word| all.then(word))
}

/// The line of the lexicon that a name stands in.
pub(super) fn alias(candidate: &Candidate) -> Option<Key> {
    (candidate.alias != 0).then_some(Key::Alias(candidate.alias))
}

/// The head noun of an organisation's name.
pub(super) fn head(article: &Article<'_>, candidate: &Candidate) -> Option<LooseKey> {
    let found = article.find::<OrganizationHead>(candidate.first())?;
    Some(word(article, candidate.first(), found.reading.stem))
}
