//! A vocabulary as large and as unevenly used as that of real news.
//!
//! A benchmark that repeats few words flatters whatever remembers words, by up to seven times.
//! No list of news words is large enough, so words are derived as Arabic derives them: three
//! root letters poured into a pattern, then prefixes and suffixes. They mean nothing, and need
//! not: what counts is how many different ones there are, how long, and how often each comes.

use super::random::Random;

/// Root letters, frequent ones repeated.
const LETTERS: &str = "ررللننممببدددعععققسسكجحخحفتشصضطهوذزثغءي";
/// In patterns the digits stand for the letters of the root.
const NOUNS: [&str; 28] = [
    "123",
    "1ا23",
    "12ا3",
    "12ي3",
    "12و3",
    "م12و3",
    "م123",
    "م12ا3",
    "ت12ي3",
    "ا12ا3",
    "ا1ت2ا3",
    "ان12ا3",
    "است12ا3",
    "م1ا2",
    "12ا3ة",
    "م123ة",
    "م1ا23ة",
    "ت1ا23",
    "ت123",
    "12ي3ة",
    "123ة",
    "123ان",
    "1وا23",
    "م1ا2ي3",
    "أ12ا3",
    "ا12ا3ات",
    "1ا23ة",
    "م1ت23",
];
const VERBS: [&str; 7] = ["123", "أ123", "ا1ت23", "ان123", "است123", "ت1ا23", "ت123"];
/// Pools of this size make about as many different words in 3 MB as news has.
const LEMMAS: usize = 150_000;
const VERB_LEMMAS: usize = 15_000;

/// Lemmas, the frequent ones first.
pub(crate) struct Words {
    nouns: Vec<String>,
    verbs: Vec<String>,
    names: Vec<String>,
}

impl Words {
    /// A vocabulary with the words of `known` among the made ones.
    pub(crate) fn new(random: &mut Random, known: &[String], known_names: &[String]) -> Self {
        let letters: Vec<char> = LETTERS.chars().collect();
        let mut pool = |patterns: &[&str], size: usize, known: &[String]| {
            let made = (0..size).map(|_| derive(random, &letters, patterns));
            let mut words: Vec<String> = made.collect();
            words.extend(known.iter().filter(|word| !word.contains(' ')).cloned());
            random.shuffle(&mut words);
            words
        };
        Self {
            nouns: pool(&NOUNS, LEMMAS, known),
            verbs: pool(&VERBS, VERB_LEMMAS, &[]),
            names: pool(
                &["1ا23", "12ي3", "م123", "123ان", "1و2ا3", "12ا3ي"],
                3_000,
                known_names,
            ),
        }
    }

    /// A noun without article, sometimes with what Arabic writes together with it.
    pub(crate) fn noun(&self, random: &mut Random) -> String {
        let lemma = random.pick_ranked(&self.nouns);
        let prefix = if random.chance(14) {
            random.pick(&["و", "ب", "ل", "ك", "ف"])
        } else {
            ""
        };
        let suffix = match random.below(100) {
            0..10 => random.pick(&["ه", "ها", "هم", "نا"]),
            10..18 => random.pick(&["ات", "ين", "ون", "ا"]),
            _ => "",
        };
        let stem = if suffix.is_empty() {
            lemma.to_owned()
        } else {
            // Before a suffix the ending of feminine nouns opens; before ات it goes.
            lemma.strip_suffix('ة').map_or_else(
                || lemma.to_owned(),
                |stem| {
                    if suffix == "ات" {
                        stem.to_owned()
                    } else {
                        format!("{stem}ت")
                    }
                },
            )
        };
        format!("{prefix}{stem}{suffix}")
    }

    /// A noun with the article.
    pub(crate) fn definite(&self, random: &mut Random) -> String {
        let lemma = random.pick_ranked(&self.nouns);
        let stem = lemma.strip_prefix("ال").unwrap_or(lemma);
        let article = match random.below(100) {
            0..8 => "وال",
            8..16 => "بال",
            16..24 => "لل",
            _ => "ال",
        };
        let plural = if random.chance(15) && !stem.ends_with(['ة', 'ت']) {
            "ات"
        } else {
            ""
        };
        format!("{article}{stem}{plural}")
    }

    /// An adjective with the article.
    pub(crate) fn adjective(&self, random: &mut Random) -> String {
        let lemma = random
            .pick_ranked(&self.nouns)
            .trim_end_matches(['ة', 'ا', 'ي', 'ت']);
        format!(
            "ال{}{}",
            lemma.strip_prefix("ال").unwrap_or(lemma),
            random.pick(&["ي", "ية", "ة"])
        )
    }

    /// A verb of the third person, perfect or imperfect.
    pub(crate) fn verb(&self, random: &mut Random, perfect: bool) -> String {
        let lemma = random.pick_ranked(&self.verbs);
        let object = if random.chance(12) {
            random.pick(&["ه", "ها", "هم"])
        } else {
            ""
        };
        if perfect {
            return format!(
                "{lemma}{}{object}",
                random.pick(&["", "", "ت", "وا"]).trim_end_matches('ا')
            );
        }
        let stem = lemma.trim_start_matches(['ا', 'أ']);
        format!(
            "{}{stem}{object}",
            random.pick(&["ي", "ي", "ت", "سي", "ست"])
        )
    }

    /// A part of a person's name.
    pub(crate) fn name<'w>(&'w self, random: &mut Random) -> &'w str {
        random.pick_ranked(&self.names)
    }
}

fn derive(random: &mut Random, letters: &[char], patterns: &[&str]) -> String {
    let mut root = [' '; 3];
    for letter in &mut root {
        *letter = letters
            .get(random.below(letters.len()))
            .copied()
            .unwrap_or('ن');
    }
    let poured = |c: char| match c {
        '1' => root[0],
        '2' => root[1],
        '3' => root[2],
        other => other,
    };
    random.pick(patterns).chars().map(poured).collect()
}
