//! Proclitics and enclitics.
//!
//! A word of the text is `[و|ف] [ب|ل|ك|س] [ال] stem [pronoun]`. Every way to cut it that leaves a
//! stem of the lexicon is a reading; nothing is ever cut blindly, so that ألمانيا keeps its alif
//! and lam and والي its waw, unless the lexicon knows the rest too.

use crate::lexicon::{Lexicon, LooseKey};

use super::Reading;

/// What is written before a stem, joined to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Proclitics(u8);

impl Proclitics {
    /// Nothing.
    pub(crate) const NONE: Self = Self(0);
    /// و "and".
    pub(crate) const WA: Self = Self(1);
    /// ف "so".
    pub(crate) const FA: Self = Self(2);
    /// ب "in, by".
    pub(crate) const BI: Self = Self(4);
    /// ل "to, for".
    pub(crate) const LI: Self = Self(8);
    /// ك "as".
    pub(crate) const KA: Self = Self(16);
    /// س "will".
    pub(crate) const SA: Self = Self(32);
    /// ال "the", where the table has the stem without it.
    pub(crate) const AL: Self = Self(64);

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any of `others` is there.
    pub(crate) const fn has(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether a conjunction is there.
    pub(crate) const fn conjunction(self) -> bool {
        self.has(Self::WA.and(Self::FA))
    }

    /// Whether a preposition is there.
    pub(crate) const fn preposition(self) -> bool {
        self.has(Self::BI.and(Self::LI).and(Self::KA))
    }

    /// Whether the article was cut off.
    pub(crate) const fn article(self) -> bool {
        self.has(Self::AL)
    }
}

/// A pronoun joined to the end of a stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Enclitic {
    /// ه "him, his".
    He,
    /// ها "her, its".
    She,
    /// هم، هن، هما "them, their".
    They,
    /// ك، كم، كما "you, your".
    You,
    /// نا "us, our".
    We,
    /// ي، ني "me, my".
    Me,
}

/// One Arabic letter in UTF-8.
const LETTER: usize = 2;

/// A cut before the stem.
#[derive(Clone, Copy)]
struct Cut {
    at: usize,
    proclitics: Proclitics,
    /// لل swallows the alif of the article: the stem may be a form that the table has with it.
    swallowed: bool,
}

/// All readings of an Arabic word.
pub(super) fn readings(lexicon: &Lexicon, word: &str, out: &mut Vec<Reading>) {
    let from = out.len();
    let mut keys = Keys {
        after: [LooseKey::default(); super::LONGEST / LETTER + 1],
    };
    cuts(word, |cut| {
        let Some(rest) = word.get(cut.at..) else {
            return;
        };
        let before = if cut.swallowed { "ال" } else { "" };
        keys.fill(before, rest);
        let mut look = Look {
            lexicon,
            cut,
            enclitic: None,
            out,
        };
        look.up(keys.at(rest.len()), before, rest, "");
        if cut.swallowed {
            return;
        }
        for &(ending, enclitic) in enclitics_in(rest) {
            if let Some(host) = rest.strip_suffix(ending).filter(|h| h.len() >= 2 * LETTER) {
                look.enclitic = Some(enclitic);
                look.hosts(&keys, host);
            }
        }
    });
    // A cut that leaves a word which means nothing by itself serves phrases alone, and those
    // only uncut.
    let useful =
        |r: &Reading| lexicon.means_something(r.entry) || (r.stem == 0 && r.enclitic.is_none());
    let mut kept = from;
    for at in from..out.len() {
        if out.get(at).is_some_and(useful) {
            out.swap(kept, at);
            kept += 1;
        }
    }
    out.truncate(kept);
}

/// The enclitics that end in the word's last letter.
fn enclitics_in(word: &str) -> &'static [(&'static str, Enclitic)] {
    match word.chars().next_back() {
        Some('ا') => &[
            ("هما", Enclitic::They),
            ("كما", Enclitic::You),
            ("ها", Enclitic::She),
            ("نا", Enclitic::We),
        ],
        Some('م') => &[("هم", Enclitic::They), ("كم", Enclitic::You)],
        Some('ن') => &[("هن", Enclitic::They)],
        Some('ي') => &[("ني", Enclitic::Me), ("ي", Enclitic::Me)],
        Some('ه') => &[("ه", Enclitic::He)],
        Some('ك') => &[("ك", Enclitic::You)],
        _ => &[],
    }
}

/// The reading of a Latin word, which has no clitics.
pub(super) fn bare(lexicon: &Lexicon, word: &str, out: &mut Vec<Reading>) {
    let mut look = Look {
        lexicon,
        cut: Cut {
            at: 0,
            proclitics: Proclitics::NONE,
            swallowed: false,
        },
        enclitic: None,
        out,
    };
    look.up(LooseKey::of(word.chars()), "", word, "");
}

/// The loose keys of all beginnings of a stem, made in one go: the hosts of enclitics are such
/// beginnings.
struct Keys {
    after: [LooseKey; super::LONGEST / LETTER + 1],
}

impl Keys {
    fn fill(&mut self, before: &str, rest: &str) {
        let mut key = LooseKey::of(before.chars());
        let mut slots = self.after.iter_mut();
        if let Some(slot) = slots.next() {
            *slot = key;
        }
        for (slot, letter) in slots.zip(rest.chars()) {
            key = key.with(letter);
            *slot = key;
        }
    }

    /// The key of the first `length` bytes of the stem.
    fn at(&self, length: usize) -> LooseKey {
        self.after.get(length / LETTER).copied().unwrap_or_default()
    }
}

/// Look-ups of the stems that one cut leaves.
struct Look<'a> {
    lexicon: &'a Lexicon,
    cut: Cut,
    enclitic: Option<Enclitic>,
    out: &'a mut Vec<Reading>,
}

impl Look<'_> {
    /// A host changes its last letter before an enclitic: وزارتها from وزارة, يراه from يرى,
    /// أخبروهم from أخبروا.
    fn hosts(&mut self, keys: &Keys, host: &str) {
        self.up(keys.at(host.len()), "", host, "");
        let Some((last, letter)) = host.char_indices().next_back() else {
            return;
        };
        let plain = match letter {
            'ت' => "ة",
            'و' => "وا",
            'ا' => "ى",
            _ => return,
        };
        let key = plain.chars().fold(keys.at(last), LooseKey::with);
        self.up(key, "", host.get(..last).unwrap_or(""), plain);
    }

    #[inline]
    fn up(&mut self, key: LooseKey, before: &str, rest: &str, after: &str) {
        if self.lexicon.may_have(key) {
            self.found(key, before, rest, after);
        }
    }

    #[inline(never)]
    fn found(&mut self, key: LooseKey, before: &str, rest: &str, after: &str) {
        let letters = before.chars().chain(rest.chars()).chain(after.chars());
        // لل counts as the lam of the preposition and the lam of the article.
        let at = if self.cut.swallowed {
            self.cut.at - LETTER
        } else {
            self.cut.at
        };
        let stem = u8::try_from(at).unwrap_or(0);
        let (proclitics, enclitic) = (self.cut.proclitics, self.enclitic);
        let out = &mut *self.out;
        self.lexicon.look_up(key, letters, |entry, spelling| {
            out.push(Reading {
                entry,
                proclitics,
                enclitic,
                stem,
                spelling,
            });
        });
    }
}

fn cuts(word: &str, mut each: impl FnMut(Cut)) {
    let starts = |at: usize, with: &str| word.get(at..).is_some_and(|rest| rest.starts_with(with));
    let long_enough = |at: usize| word.len() >= at + 2 * LETTER;
    let mut conjunctions = [Some((0, Proclitics::NONE)), None];
    if starts(0, "و") {
        conjunctions[1] = Some((LETTER, Proclitics::WA));
    } else if starts(0, "ف") {
        conjunctions[1] = Some((LETTER, Proclitics::FA));
    }
    for (at, conjunction) in conjunctions
        .into_iter()
        .flatten()
        .filter(|&(at, _)| long_enough(at))
    {
        each(Cut {
            at,
            proclitics: conjunction,
            swallowed: false,
        });
        if starts(at, "ال") && long_enough(at + 2 * LETTER) {
            let proclitics = conjunction.and(Proclitics::AL);
            each(Cut {
                at: at + 2 * LETTER,
                proclitics,
                swallowed: false,
            });
        }
        let preposition = match word.get(at..).and_then(|rest| rest.chars().next()) {
            Some('ب') => Proclitics::BI,
            Some('ل') => Proclitics::LI,
            Some('ك') => Proclitics::KA,
            Some('س') => Proclitics::SA,
            _ => continue,
        };
        let proclitics = conjunction.and(preposition);
        let at = at + LETTER;
        if !long_enough(at) {
            continue;
        }
        each(Cut {
            at,
            proclitics,
            swallowed: false,
        });
        let with_article = proclitics.and(Proclitics::AL);
        if preposition == Proclitics::LI && starts(at, "ل") && long_enough(at + LETTER) {
            each(Cut {
                at: at + LETTER,
                proclitics: with_article,
                swallowed: false,
            });
            each(Cut {
                at: at + LETTER,
                proclitics,
                swallowed: true,
            });
        } else if starts(at, "ال") && long_enough(at + 2 * LETTER) {
            each(Cut {
                at: at + 2 * LETTER,
                proclitics: with_article,
                swallowed: false,
            });
        }
    }
}
