//! Words taken apart: proclitics, stem, enclitic, and what the lexicon says of the stem.

mod clitics;
mod shape;

pub(crate) use clitics::{Enclitic, Proclitics};
pub(crate) use shape::Shape;

use crate::hash::Map;
use crate::lexicon::{Entry, Lexicon, NodeId, Sense};
use crate::text::chars::Spelling;
use crate::token::{Token, TokenKind};

/// One way to take a word apart so that its stem is in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The stem's word of the lexicon.
    pub(crate) entry: Entry,
    /// What stands before the stem.
    pub(crate) proclitics: Proclitics,
    /// The pronoun behind the stem.
    pub(crate) enclitic: Option<Enclitic>,
    /// Where the stem begins: bytes of the folded word, the article included if it is of the stem.
    pub(crate) stem: u8,
    /// Whether the text spells the stem as the lexicon does.
    pub(crate) spelling: Spelling,
}

/// A form of several words that the lexicon holds, found in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) first: u32,
    /// One past the last token.
    pub(crate) end: u32,
    node: NodeId,
    /// How the first word was taken apart; the spelling is the worst of all words.
    pub(crate) reading: Reading,
}

/// Readings of all words of a text, each distinct word analysed once.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// For each token the number of its distinct word; [`NONE`] for what is no word.
    of_token: Vec<u32>,
    distinct: Vec<Distinct>,
    readings: Vec<Reading>,
    /// Sorted by first token, longest first.
    phrases: Vec<Phrase>,
    /// For each token how many phrases begin before it; one more at the end.
    phrases_before: Vec<u32>,
    /// For each token one bit for each table with a form that begins there. Nearly every question
    /// of a rule is answered by one of these words, so they are worth their eight bytes.
    tables: Vec<u64>,
}

#[derive(Clone, Copy, Debug)]
struct Distinct {
    from: u32,
    to: u32,
    tables: u64,
    begins_phrases: bool,
    shape: Shape,
}

const NONE: u32 = u32::MAX;

/// Words longer than this are noise and have no reading, so that work stays linear.
const LONGEST: usize = 64;

impl Words {
    /// Analyses every word of the text, and finds the phrases of the lexicon.
    #[inline(never)]
    pub(crate) fn analyze(lexicon: &Lexicon, folded: &str, tokens: &[Token]) -> Self {
        let mut words = Self {
            of_token: Vec::with_capacity(tokens.len()),
            ..Self::default()
        };
        let mut known: Map<&str, u32> = Map::default();
        for token in tokens {
            let id = if token.kind.is_wordlike() {
                let norm = token.norm.slice(folded);
                *known
                    .entry(norm)
                    .or_insert_with(|| words.add(lexicon, norm, token.kind))
            } else {
                NONE
            };
            words.of_token.push(id);
        }
        words.find_phrases(lexicon, tokens);
        words
    }

    fn add(&mut self, lexicon: &Lexicon, norm: &str, kind: TokenKind) -> u32 {
        let from = self.readings.len();
        if norm.len() <= LONGEST {
            match kind {
                TokenKind::Word => clitics::readings(lexicon, norm, &mut self.readings),
                TokenKind::Latin => clitics::bare(lexicon, norm, &mut self.readings),
                _ => {}
            }
        }
        let added = self.readings.get_mut(from..).unwrap_or_default();
        // The spelling of the text first, then the reading that takes least apart.
        added.sort_by_key(|r| (r.spelling, r.enclitic.is_some(), r.stem));
        let tables = added
            .iter()
            .fold(0, |bits, r| bits | lexicon.tables(r.entry));
        let begins_phrases = added
            .iter()
            .any(|r| lexicon.phrases_from(r.entry).is_some());
        let number = |n: usize| u32::try_from(n).unwrap_or(NONE);
        let shape = if kind == TokenKind::Word {
            Shape::of(norm)
        } else {
            Shape::default()
        };
        let id = number(self.distinct.len());
        self.distinct.push(Distinct {
            from: number(from),
            to: number(self.readings.len()),
            tables,
            begins_phrases,
            shape,
        });
        id
    }

    fn distinct(&self, token: usize) -> Option<&Distinct> {
        self.distinct.get(*self.of_token.get(token)? as usize)
    }

    /// The number of the token's distinct word, below [`Self::distinct_words`].
    pub(crate) fn word(&self, token: usize) -> Option<usize> {
        let &id = self.of_token.get(token)?;
        (id != NONE).then_some(id as usize)
    }

    /// How many distinct words the text has.
    pub(crate) fn distinct_words(&self) -> usize {
        self.distinct.len()
    }

    /// The readings of a token, likeliest first.
    pub(crate) fn readings(&self, token: usize) -> &[Reading] {
        let range = self.distinct(token).map(|d| d.from as usize..d.to as usize);
        range
            .and_then(|range| self.readings.get(range))
            .unwrap_or_default()
    }

    /// One bit, by its number, for each table with a form that begins at the token, be it of one
    /// word or of several.
    pub(crate) fn tables(&self, token: usize) -> u64 {
        self.tables.get(token).copied().unwrap_or(0)
    }

    /// What the letters of a word tell without a lexicon.
    pub(crate) fn shape(&self, token: usize) -> Shape {
        self.distinct(token)
            .map_or_else(Shape::default, |d| d.shape)
    }

    /// The phrases that begin at a token, longest first.
    pub(crate) fn phrases(&self, token: usize) -> &[Phrase] {
        let bound = |i: usize| self.phrases_before.get(i).map_or(0, |&n| n as usize);
        self.phrases
            .get(bound(token)..bound(token + 1))
            .unwrap_or_default()
    }

    fn find_phrases(&mut self, lexicon: &Lexicon, tokens: &[Token]) {
        let mut phrases = Vec::new();
        let number = |n: usize| u32::try_from(n).unwrap_or(NONE);
        self.tables.reserve(tokens.len());
        self.phrases_before.reserve(tokens.len() + 1);
        for first in 0..tokens.len() {
            let from = phrases.len();
            self.phrases_before.push(number(from));
            let Some(&Distinct {
                tables,
                begins_phrases,
                ..
            }) = self.distinct(first)
            else {
                self.tables.push(0);
                continue;
            };
            if begins_phrases {
                self.phrases_at(lexicon, tokens, first, &mut phrases);
            }
            let found = phrases.get(from..).unwrap_or_default().iter();
            let senses = found.flat_map(|phrase: &Phrase| phrase.senses(lexicon));
            self.tables
                .push(senses.fold(tables, |bits, sense| bits | 1u64 << sense.table));
        }
        self.phrases_before.push(number(phrases.len()));
        self.phrases = phrases;
    }

    /// Adds the phrases that begin at token `first`, longest first.
    fn phrases_at(
        &self,
        lexicon: &Lexicon,
        tokens: &[Token],
        first: usize,
        phrases: &mut Vec<Phrase>,
    ) {
        let from = phrases.len();
        let start = u32::try_from(first).unwrap_or(NONE);
        for &reading in self.readings(first).iter().filter(|r| r.enclitic.is_none()) {
            if let Some(node) = lexicon.phrases_from(reading.entry) {
                let so_far = Phrase {
                    first: start,
                    end: start.saturating_add(1),
                    node,
                    reading,
                };
                self.walk(lexicon, tokens, so_far, phrases);
            }
        }
        let found = phrases.get_mut(from..).unwrap_or_default();
        found.sort_by_key(|p: &Phrase| {
            (std::cmp::Reverse(p.end), p.reading.spelling, p.reading.stem)
        });
    }

    /// Follows one phrase word by word. At each word the trie can go on by few spellings, and it
    /// is as deep as the longest form of the tables, so that the work for each word is bounded.
    fn walk(&self, lexicon: &Lexicon, tokens: &[Token], so_far: Phrase, found: &mut Vec<Phrase>) {
        let next = so_far.end as usize;
        if !tokens.get(next).is_some_and(|t| t.kind.is_wordlike()) {
            return;
        }
        for reading in self.readings(next) {
            if reading.proclitics != Proclitics::NONE || reading.enclitic.is_some() {
                continue;
            }
            let Some(node) = lexicon.step(so_far.node, reading.entry) else {
                continue;
            };
            let mut longer = Phrase {
                end: so_far.end + 1,
                node,
                ..so_far
            };
            longer.reading.spelling = longer.reading.spelling.max(reading.spelling);
            if !lexicon.phrase_senses(node).is_empty() {
                found.push(longer);
            }
            self.walk(lexicon, tokens, longer, found);
        }
    }
}

impl Phrase {
    /// What the phrase can be.
    pub(crate) fn senses(self, lexicon: &Lexicon) -> &[Sense] {
        lexicon.phrase_senses(self.node)
    }
}
