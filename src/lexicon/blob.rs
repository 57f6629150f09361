//! The compiled lexicon in memory.
//!
//! The blob holds every form once, sorted and front-coded, one byte a letter, its parts in
//! separate streams (they compress better so). Decoding makes a hash table over loose keys for
//! single words, and a trie over words for the forms of several words.

use super::Sense;
use super::forms::Forms;
use super::key::{FILTER_WORDS, LooseKey};
use crate::text::chars::{Spelling, spelling};

/// Every form of every table.
pub(crate) struct Lexicon {
    /// All words, one after another.
    text: String,
    words: Vec<Word>,
    /// Open addressing over loose keys; words with one key follow one another.
    slots: Vec<Slot>,
    /// One bit for each key that some word has, by [`LooseKey::filter_bit`]. Most ways to cut a
    /// word leave no stem, and these few bits stay in the processor's cache where slots do not.
    filter: Vec<u64>,
    senses: Vec<Sense>,
    /// Open addressing over (node, word).
    edges: Vec<Edge>,
    /// Senses of the phrase that ends at a node; node 0 is where no phrase is.
    nodes: Vec<(u32, u32)>,
}

#[derive(Clone, Copy)]
struct Word {
    start: u32,
    end: u32,
    senses: (u32, u32),
    /// One bit for each table with a sense of this very word.
    tables: u64,
    /// The trie's node behind this word as the first of a phrase.
    root: u32,
}

/// A word and the low half of its key, which spares nearly every comparison of letters.
#[derive(Clone, Copy)]
struct Slot {
    word: u32,
    tag: u32,
}

const FREE: Slot = Slot {
    word: EMPTY,
    tag: 0,
};

#[derive(Clone, Copy, Default)]
struct Edge {
    node: u32,
    word: u32,
    to: u32,
}

/// A word of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Entry(u32);

/// A place in the trie of phrases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NodeId(u32);

const EMPTY: u32 = u32::MAX;

impl Lexicon {
    /// Decodes the blob. A damaged blob yields fewer words, never a panic; a test compares.
    pub(crate) fn decode(blob: &[u8]) -> Self {
        let mut lexicon = Self {
            text: String::new(),
            words: Vec::new(),
            slots: Vec::new(),
            filter: vec![0; FILTER_WORDS],
            senses: Vec::new(),
            edges: Vec::new(),
            nodes: vec![(0, 0)],
        };
        let Some(mut forms) = Forms::new(blob) else {
            return lexicon;
        };
        lexicon.text.reserve(forms.count * 16);
        lexicon.words.reserve(forms.count);
        lexicon.slots = vec![FREE; (forms.count * 2).next_power_of_two()];
        lexicon.edges = vec![Edge::default(); (forms.count * 2).next_power_of_two()];
        let mut form = String::new();
        while let Some(senses) = forms.next(&mut form) {
            let from = index(lexicon.senses.len());
            lexicon.senses.extend(senses);
            lexicon.insert(&form, (from, index(lexicon.senses.len())));
        }
        lexicon
    }

    fn insert(&mut self, form: &str, senses: (u32, u32)) {
        let mut parts = form.split(' ');
        let first = self.word(parts.next().unwrap_or(""));
        let mut at = None;
        for part in parts {
            let node = at.unwrap_or_else(|| self.root(first));
            let word = self.word(part);
            at = Some(self.edge(node, word));
        }
        match at {
            Some(node) => {
                if let Some(slot) = self.nodes.get_mut(node as usize) {
                    *slot = senses;
                }
            }
            None => {
                let range = senses.0 as usize..senses.1 as usize;
                let tables = self.senses.get(range).unwrap_or_default();
                let tables = tables
                    .iter()
                    .fold(0, |bits, sense| bits | 1u64 << sense.table);
                if let Some(word) = self.words.get_mut(first as usize) {
                    word.senses = senses;
                    word.tables = tables;
                }
            }
        }
    }

    /// The word with exactly this spelling, added if it is new.
    fn word(&mut self, text: &str) -> u32 {
        let key = LooseKey::of(text.chars());
        let mut place = self.place(key);
        loop {
            let Some(slot) = self.slots.get(place) else {
                return EMPTY;
            };
            if slot.word == EMPTY {
                break;
            }
            if slot.tag == key.tag() && self.text_of(slot.word) == text {
                return slot.word;
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
        let id = index(self.words.len());
        let (at, bit) = key.filter_bit();
        if let Some(bits) = self.filter.get_mut(at) {
            *bits |= bit;
        }
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = Slot {
                word: id,
                tag: key.tag(),
            };
        }
        let start = index(self.text.len());
        self.text.push_str(text);
        let end = index(self.text.len());
        self.words.push(Word {
            start,
            end,
            senses: (0, 0),
            tables: 0,
            root: 0,
        });
        id
    }

    fn root(&mut self, word: u32) -> u32 {
        let fresh = index(self.nodes.len());
        let Some(word) = self.words.get_mut(word as usize) else {
            return 0;
        };
        if word.root == 0 {
            word.root = fresh;
            self.nodes.push((0, 0));
        }
        word.root
    }

    fn edge(&mut self, node: u32, word: u32) -> u32 {
        if self.nodes.len() * 2 > self.edges.len() {
            self.grow_edges();
        }
        let mut slot = self.edge_slot(node, word);
        while let Some(edge) = self.edges.get(slot).copied() {
            if edge.to == 0 {
                let to = index(self.nodes.len());
                self.nodes.push((0, 0));
                if let Some(place) = self.edges.get_mut(slot) {
                    *place = Edge { node, word, to };
                }
                return to;
            }
            if (edge.node, edge.word) == (node, word) {
                return edge.to;
            }
            slot = (slot + 1) & (self.edges.len() - 1);
        }
        0
    }

    fn grow_edges(&mut self) {
        let larger = vec![Edge::default(); (self.edges.len() * 2).max(16)];
        let old = std::mem::replace(&mut self.edges, larger);
        for edge in old.into_iter().filter(|edge| edge.to != 0) {
            let mut slot = self.edge_slot(edge.node, edge.word);
            while self.edges.get(slot).is_some_and(|taken| taken.to != 0) {
                slot = (slot + 1) & (self.edges.len() - 1);
            }
            if let Some(place) = self.edges.get_mut(slot) {
                *place = edge;
            }
        }
    }

    fn edge_slot(&self, node: u32, word: u32) -> usize {
        let mixed = (u64::from(node) << 32 | u64::from(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        (mixed >> 32) as usize & self.edges.len().wrapping_sub(1)
    }

    fn place(&self, key: LooseKey) -> usize {
        key.place() & self.slots.len().wrapping_sub(1)
    }

    fn text_of(&self, word: u32) -> &str {
        let range = self
            .words
            .get(word as usize)
            .map(|w| w.start as usize..w.end as usize);
        range.and_then(|range| self.text.get(range)).unwrap_or("")
    }

    /// Whether some word may have the key: hardly ever true where none has.
    #[inline]
    pub(crate) fn may_have(&self, key: LooseKey) -> bool {
        let (at, bit) = key.filter_bit();
        self.filter.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// Calls `found` with every word that the letters of `text`, whose loose key is `key`, can be:
    /// exact spellings and lax.
    pub(crate) fn look_up<I>(&self, key: LooseKey, text: I, mut found: impl FnMut(Entry, Spelling))
    where
        I: Iterator<Item = char> + Clone,
    {
        let mut place = self.place(key);
        while let Some(slot) = self.slots.get(place).filter(|slot| slot.word != EMPTY) {
            if slot.tag == key.tag() {
                match spelling(text.clone(), self.text_of(slot.word)) {
                    Spelling::Other => {}
                    matched => found(Entry(slot.word), matched),
                }
            }
            place = (place + 1) & (self.slots.len() - 1);
        }
    }

    /// Whether the word is in a table or begins a phrase of one.
    pub(crate) fn means_something(&self, entry: Entry) -> bool {
        self.words
            .get(entry.0 as usize)
            .is_some_and(|word| word.tables != 0 || word.root != 0)
    }

    /// One bit for each table that the word itself is in.
    pub(crate) fn tables(&self, entry: Entry) -> u64 {
        self.words
            .get(entry.0 as usize)
            .map_or(0, |word| word.tables)
    }

    /// What the word by itself can be.
    pub(crate) fn senses(&self, entry: Entry) -> &[Sense] {
        let senses = self
            .words
            .get(entry.0 as usize)
            .map_or((0, 0), |word| word.senses);
        self.range(senses)
    }

    /// Where phrases go on that begin with the word.
    pub(crate) fn phrases_from(&self, entry: Entry) -> Option<NodeId> {
        let root = self.words.get(entry.0 as usize)?.root;
        (root != 0).then_some(NodeId(root))
    }

    /// The next place when the phrase goes on with the word.
    pub(crate) fn step(&self, node: NodeId, entry: Entry) -> Option<NodeId> {
        let mut slot = self.edge_slot(node.0, entry.0);
        while let Some(edge) = self.edges.get(slot).filter(|edge| edge.to != 0) {
            if (edge.node, edge.word) == (node.0, entry.0) {
                return Some(NodeId(edge.to));
            }
            slot = (slot + 1) & (self.edges.len() - 1);
        }
        None
    }

    /// What the phrase that ends here can be.
    pub(crate) fn phrase_senses(&self, node: NodeId) -> &[Sense] {
        self.range(self.nodes.get(node.0 as usize).copied().unwrap_or_default())
    }

    fn range(&self, (from, to): (u32, u32)) -> &[Sense] {
        self.senses
            .get(from as usize..to as usize)
            .unwrap_or_default()
    }

    /// All words.
    #[cfg(test)]
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry> {
        (0..index(self.words.len())).map(Entry)
    }
}

fn index(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(EMPTY)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lexicon.bin"));

    #[test]
    fn every_form_of_the_blob_is_found_again() {
        let lexicon = Lexicon::decode(BLOB);
        let mut forms = Forms::new(BLOB).expect("the blob has a head");
        let mut form = String::new();
        let mut count = 0;
        while let Some(senses) = forms.next(&mut form) {
            let expected: Vec<Sense> = senses.collect();
            let mut parts = form.split(' ');
            let first = exact(&lexicon, parts.next().unwrap());
            let mut node = None;
            for part in parts {
                let from = node.or_else(|| lexicon.phrases_from(first)).expect(&form);
                node = Some(lexicon.step(from, exact(&lexicon, part)).expect(&form));
            }
            let found = node.map_or_else(|| lexicon.senses(first), |n| lexicon.phrase_senses(n));
            assert_eq!(found, expected, "{form}");
            count += 1;
        }
        assert!(
            count > 0 && count == forms.count,
            "{count} of {} forms",
            forms.count
        );
    }

    fn exact(lexicon: &Lexicon, word: &str) -> Entry {
        let mut exact = None;
        lexicon.look_up(
            LooseKey::of(word.chars()),
            word.chars(),
            |entry, spelling| {
                if spelling == Spelling::Exact {
                    exact = Some(entry);
                }
            },
        );
        exact.unwrap_or_else(|| panic!("{word} is not found"))
    }

    #[test]
    fn a_damaged_blob_gives_fewer_words_and_no_panic() {
        for length in (0..BLOB.len()).step_by(BLOB.len() / 50 + 1) {
            Lexicon::decode(&BLOB[..length]);
        }
    }
}
