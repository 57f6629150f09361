//! What a character is.
//!
//! Shared with the lexicon compiler, so that tables and texts are read alike.

/// Whether `c` is a letter of Arabic script, Persian and Kurdish letters included.
pub(crate) fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{0621}'..='\u{063A}' | '\u{0641}'..='\u{064A}' | '\u{066E}'..='\u{066F}' | '\u{0671}'..='\u{06D3}' | '\u{06D5}' | '\u{06EE}'..='\u{06EF}' | '\u{06FA}'..='\u{06FC}' | '\u{06FF}')
}

/// Whether `c` is a letter that is not Arabic: Latin names stand in Arabic news as they are.
pub(crate) fn is_other_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (!c.is_ascii() && !is_arabic_letter(c) && c.is_alphabetic())
}

/// Vowel signs, tanwin, shadda, superscript alif, Quranic signs.
pub(crate) fn is_tashkeel(c: char) -> bool {
    matches!(c, '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}')
}

/// The stretch of the baseline that typists use for looks.
pub(crate) const TATWEEL: char = '\u{0640}';

/// Characters that direct the display and are never part of a word: bidi controls, joiners,
/// soft hyphen, byte order mark.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}')
}

/// Spaces within a line, the exotic ones included.
pub(crate) fn is_space(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t' | '\u{000B}' | '\u{000C}' | '\u{0085}' | '\u{00A0}' | '\u{1680}' | '\u{2000}'
            ..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}'
    )
}

/// Whether `c` ends a line.
pub(crate) fn is_newline(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

/// The value of a decimal digit: Western, Arabic-Indic or Persian.
pub(crate) fn digit(c: char) -> Option<u8> {
    let first = match c {
        '0'..='9' => '0',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        _ => return None,
    };
    u8::try_from(u32::from(c) - u32::from(first)).ok()
}

/// The plain letter that another key stands for: Persian and Urdu kaf, ya and ha, alif wasla.
pub(crate) fn plain_letter(c: char) -> char {
    match c {
        '\u{06A9}' => 'ك',
        '\u{06CC}' | '\u{06D0}' | '\u{06CD}' => 'ي',
        '\u{06C1}' | '\u{06BE}' | '\u{06D5}' => 'ه',
        '\u{0671}' => 'ا',
        _ => c,
    }
}

/// The letter under which words are looked up: spelling variants of one word share it.
///
/// Applied only to make keys. Words that differ by these letters (إن/أن, علي/على) are told apart
/// by [`spelling`] wherever the text does spell the difference.
pub(crate) fn loose_letter(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'ء' => return None,
        _ => c,
    })
}

/// How a word in the text relates to the spelling of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Spelling {
    /// Letter for letter.
    Exact,
    /// One side leaves a hamza or the dots of ta marbuta away, or writes final ya for alif
    /// maqsura: as common in print as the full spelling.
    Lax,
    /// The text spells another word.
    Other,
}

/// Compares a word of the text with a form of a table that shares its loose key.
pub(crate) fn spelling(text: impl Iterator<Item = char>, form: &str) -> Spelling {
    let mut exact = true;
    let mut form = form.chars().peekable();
    let mut text = text.peekable();
    loop {
        match (text.peek().copied(), form.peek().copied()) {
            (None, None) => break,
            (Some(a), Some(b)) if a == b => {
                text.next();
                form.next();
            }
            (_, Some('ء')) => {
                exact = false;
                form.next();
            }
            (Some(a), Some(b)) => {
                exact = false;
                if !is_variant(a, b) {
                    return Spelling::Other;
                }
                text.next();
                form.next();
            }
            _ => return Spelling::Other,
        }
    }
    if exact {
        Spelling::Exact
    } else {
        Spelling::Lax
    }
}

/// Whether print writes `a` for `b`: one of the two must be the bare letter.
fn is_variant(a: char, b: char) -> bool {
    let bare = |c| loose_letter(c) == Some(c);
    let yas = |c| matches!(c, 'ى' | 'ي');
    loose_letter(a) == loose_letter(b)
        && (bare(a) || bare(b) || (yas(a) && yas(b)) || a == 'ئ' || b == 'ئ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_tells_words_apart_where_the_text_does() {
        for (text, form, expected) in [
            ("إن", "إن", Spelling::Exact),
            ("إن", "أن", Spelling::Other),
            ("ان", "أن", Spelling::Lax),
            ("علي", "على", Spelling::Lax),
            ("مسئول", "مسؤول", Spelling::Other),
            ("وكاله", "وكالة", Spelling::Lax),
            ("شي", "شيء", Spelling::Lax),
            ("قال", "قالت", Spelling::Other),
        ] {
            assert_eq!(spelling(text.chars(), form), expected, "{text} {form}");
        }
    }
}
