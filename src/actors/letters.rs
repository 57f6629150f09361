//! How much a word that no list has looks like a name, by its letters alone.
//!
//! كريستنسن and ميركوفيتش look like nothing else; واستخدامها and مستخدمون do not look like names.
//! Weights of letter groups (two to four letters, with the word's edges) were learned from lists of
//! names and of ordinary words; they say something of unlisted words, and are asked of no others.

/// A logit of one.
const UNIT: i32 = 24;

/// Two bytes of bias, then one signed byte for each bucket of letter groups.
static WEIGHTS: &[u8] = include_bytes!("letters.bin");

/// How sure the letters are that a word is a name: positive for names, in logits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Look {
    /// An ordinary word.
    Ordinary,
    /// Either.
    Open,
    /// A name.
    Name,
}

/// Longer words are noise.
const LONGEST: usize = 14;

/// What the letters of a folded word tell.
pub(super) fn look(word: &str) -> Look {
    let score = score(word);
    if score >= UNIT * 3 / 2 {
        Look::Name
    } else if score >= -UNIT / 4 {
        Look::Open
    } else {
        Look::Ordinary
    }
}

fn score(word: &str) -> i32 {
    let mut letters = ['\0'; LONGEST + 2];
    let mut length = 0;
    let inner = word.chars().map(|c| {
        if matches!(c, 'أ' | 'إ' | 'آ') {
            'ا'
        } else {
            c
        }
    });
    let edged = std::iter::once('^')
        .chain(inner.take(LONGEST))
        .chain(std::iter::once('$'));
    for (slot, c) in letters.iter_mut().zip(edged) {
        *slot = c;
        length += 1;
    }
    let letters = letters.get(..length).unwrap_or_default();
    let bias = WEIGHTS
        .first_chunk::<2>()
        .map_or(0, |b| i16::from_le_bytes(*b));
    let mut sum = i32::from(bias);
    for size in 2..=4 {
        sum += letters
            .windows(size)
            .map(|group| weight(group.iter().copied()))
            .sum::<i32>();
    }
    let count = char::from_digit(u32::try_from(length - 2).unwrap_or(9).min(9), 10);
    sum + weight("len".chars().chain(count))
}

fn weight(group: impl Iterator<Item = char>) -> i32 {
    let mut hash = group.fold(0u32, |h, c| h.wrapping_mul(31).wrapping_add(u32::from(c)));
    hash ^= hash >> 15;
    let bucket = hash.wrapping_mul(2_654_435_761) >> 19;
    let byte = WEIGHTS.get(2 + bucket as usize).copied().unwrap_or(0);
    i32::from(i8::from_le_bytes([byte]))
}

/// Whether an unlisted word bears what names do not: joined letters before the article, pronouns,
/// tanwin, the endings and prefixes of verbs and participles.
pub(super) fn ordinary(word: &str) -> bool {
    let letters = word.chars().count();
    let begins = |prefixes: &[&str]| prefixes.iter().any(|p| word.starts_with(p));
    let ends = |suffixes: &[&str]| suffixes.iter().any(|s| word.ends_with(s));
    if word.starts_with("ال") {
        // An unlisted family name with the article has the ending of an adjective of origin.
        return !ends(&["ي", "ى", "ه"]) || ends(&["ية", "يه"]);
    }
    if letters < 4 {
        return false;
    }
    let endings = [
        "ها", "هم", "هما", "هن", "كم", "ته", "تهم", "وا", "ية", "يون", "يين", "ات", "ائه", "ائهم",
    ];
    let long = begins(&["وال", "فال", "بال", "كال", "لل", "است", "يست", "تست"])
        || ends(&endings)
        || word.ends_with("ون") && begins(&["ي", "ت", "م"])
        || word.ends_with('ه') && begins(&["ب", "ل", "و", "ت"]);
    letters > 4 && long
        || word.ends_with('ا') && begins(&["م", "ت", "ا", "أ", "إ"])
        || begins(&["و", "ف"]) && ends(&["ة", "ه", "ا"])
        || word.ends_with('ة') && begins(&["م", "ت"])
}

/// Whether an unlisted word bears the prefix and ending of a verb, a pronoun, or the accusative of a
/// participle: what does not follow a given name as its family name.
pub(super) fn inflected(word: &str) -> bool {
    let begins = |prefixes: &[&str]| prefixes.iter().any(|p| word.starts_with(p));
    let ends = |suffixes: &[&str]| suffixes.iter().any(|s| word.ends_with(s));
    let vowel = ends(&["ا", "و"]) && !ends(&["وا", "تا"]);
    word.chars().count() < 3
        || begins(&["ي", "ت", "ست", "سي", "ن"]) && !vowel
        || begins(&["و", "ف", "بال", "كال", "لل", "است"])
        || begins(&["م", "أ"]) && ends(&["ا", "ة", "ين"])
        || ends(&[
            "ها", "هم", "هما", "هن", "كم", "ته", "تهم", "وا", "ية", "يون", "يين", "ات", "ائه",
            "ائهم", "ون",
        ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_names_look_like_names_and_inflected_words_do_not() {
        for name in ["كريستنسن", "ميركوفيتش", "بلينكن"] {
            assert_eq!(look(name), Look::Name, "{name}");
        }
        for word in ["واستخدامها", "مستخدمون", "يستعرضون", "للتحاور"]
        {
            assert_eq!(look(word), Look::Ordinary, "{word}");
        }
    }
}
