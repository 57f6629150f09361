//! The light normal form: what rules and the tokenizer read.
//!
//! Vowel signs, tatweel and invisible controls are gone, presentation forms and keyboard variants
//! are plain letters, digits are Western. Nothing that tells two words apart is touched: hamza,
//! ta marbuta and alif maqsura stay (see [`super::chars::loose_letter`] for look-up keys). Every
//! place of the normal form leads back to its place in the original.

use super::chars::{TATWEEL, digit, is_arabic_letter, is_invisible, is_tashkeel, plain_letter};
use super::presentation;
use crate::span::Span;

/// A text in its light normal form, and the way back.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    text: String,
    /// Where the distance between the two texts changes; sorted, first at the first change.
    runs: Vec<Run>,
}

/// From `folded` on, up to the next run, the same distance leads to the original.
#[derive(Clone, Copy, Debug)]
struct Run {
    folded: u32,
    original: u32,
}

/// Folds `original`. Texts beyond 4 GiB are cut there: no span could point further.
#[inline(never)]
pub(crate) fn light(original: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(original.len()),
        runs: Vec::new(),
    };
    let mut at = 0_u32;
    while let Some(rest) = original.get(at as usize..) {
        let same = unchanged(rest);
        let width = if same > 0 {
            folded.push_unchanged(rest.get(..same).unwrap_or(rest), at);
            same
        } else if let Some(c) = rest.chars().next() {
            folded.fold(c, at);
            c.len_utf8()
        } else {
            break;
        };
        let next = u32::try_from(width)
            .ok()
            .and_then(|width| at.checked_add(width));
        let Some(next) = next else { break };
        at = next;
    }
    folded
}

/// How many bytes `text` begins with that folding leaves as they are: ASCII, the letters and
/// commas of plain Arabic, guillemets. Nearly all of a newspaper text, and so not looked at
/// letter by letter.
fn unchanged(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut length = 0;
    loop {
        length += match (bytes.get(length), bytes.get(length + 1)) {
            (Some(0..0x80), _) => 1,
            // ، ؛ ؟ and hamza to ghain; fa to ya; the guillemets.
            (Some(0xD8), Some(0x8C | 0x9B | 0x9F | 0xA1..=0xBA))
            | (Some(0xD9), Some(0x81..=0x8A))
            | (Some(0xC2), Some(0xAB | 0xBB)) => 2,
            _ => return length,
        };
    }
}

/// Signs that mean the same as a plainer one.
fn plain_sign(c: char) -> char {
    match c {
        '\u{066A}' | '\u{FF05}' | '\u{FE6A}' => '%',
        '\u{2011}' | '\u{2010}' | '\u{2212}' => '-',
        _ => c,
    }
}

impl Folded {
    /// Folds one character, which stands at `at` in the original.
    fn fold(&mut self, c: char, at: u32) {
        if is_tashkeel(c) {
            self.compose(c);
        } else if is_arabic_letter(c) {
            self.push(plain_letter(c), at);
        } else if c == TATWEEL || is_invisible(c) {
            // Gone, and a span that ends before it does not grow over it unless it is a mark.
        } else if let Some(value) = digit(c) {
            self.push(char::from(b'0' + value), at);
        } else if let Some(letters) = presentation::letters(c) {
            for letter in letters.chars() {
                self.push(plain_letter(letter), at);
            }
        } else {
            self.push(plain_sign(c), at);
        }
    }

    fn push(&mut self, c: char, original: u32) {
        self.come_from(original);
        self.text.push(c);
    }

    /// Appends a piece of the original that folding leaves as it is.
    fn push_unchanged(&mut self, piece: &str, original: u32) {
        self.come_from(original);
        self.text.push_str(piece);
    }

    /// Notes that what is pushed next stands at `original`.
    fn come_from(&mut self, original: u32) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the original is below 4 GiB, and folding shortens"
        )]
        let here = self.text.len() as u32;
        let expected = match self.runs.last() {
            Some(run) => run.original + (here - run.folded),
            None => here,
        };
        if expected != original {
            self.runs.push(Run {
                folded: here,
                original,
            });
        }
    }

    /// A combining hamza or madda makes one letter with the letter before it.
    fn compose(&mut self, mark: char) {
        let composed = match (self.text.chars().next_back(), mark) {
            (Some('ا'), '\u{0653}') => 'آ',
            (Some('ا'), '\u{0654}') => 'أ',
            (Some('ا'), '\u{0655}') => 'إ',
            (Some('و'), '\u{0654}') => 'ؤ',
            (Some('ي' | 'ى'), '\u{0654}') => 'ئ',
            _ => return,
        };
        self.text.pop();
        self.text.push(composed);
    }

    /// The normal form.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The original place of the character that stands at `folded`; of the end, if it is the end.
    fn original(&self, folded: u32) -> u32 {
        let after = self.runs.partition_point(|run| run.folded <= folded);
        match after.checked_sub(1).and_then(|i| self.runs.get(i)) {
            Some(run) => run.original + (folded - run.folded),
            None => folded,
        }
    }

    /// The original range of the folded range `start..end`: from its first letter to behind its
    /// last, with the vowel signs and tatweel that sit on the last letter, without the controls.
    pub(crate) fn unfold(&self, original: &str, start: u32, end: u32) -> Span {
        let after = self.runs.partition_point(|run| run.folded <= start);
        self.unfold_behind(original, after, start, end)
    }

    /// The same for ranges that come in order: `runs` begins at 0 and goes along, so that no
    /// range is searched for.
    pub(crate) fn unfold_next(
        &self,
        original: &str,
        runs: &mut usize,
        start: u32,
        end: u32,
    ) -> Span {
        while self.runs.get(*runs).is_some_and(|run| run.folded <= start) {
            *runs += 1;
        }
        self.unfold_behind(original, *runs, start, end)
    }

    /// `after` is the first run that begins behind `start`.
    fn unfold_behind(&self, original: &str, after: usize, start: u32, end: u32) -> Span {
        let from = match after.checked_sub(1).and_then(|i| self.runs.get(i)) {
            Some(run) => run.original + (start - run.folded),
            None => start,
        };
        if end <= start {
            return Span::new(from, from);
        }
        // Mostly nothing was dropped inside the range or right behind it.
        let whole = match self.runs.get(after) {
            Some(next) => next.folded > end,
            None => {
                original.len().checked_sub(from as usize)
                    == self.text.len().checked_sub(start as usize)
            }
        };
        if whole {
            return Span::new(from, from + (end - start));
        }
        let folded = self.text.get(..end as usize).unwrap_or(&self.text);
        let last = folded.chars().next_back().map_or(0, char::len_utf8);
        #[expect(clippy::cast_possible_truncation, reason = "as in push")]
        let last = (folded.len() - last) as u32;
        let mut to = self.original(last);
        let mut rest = original.get(to as usize..).unwrap_or("").chars();
        if let Some(letter) = rest.next() {
            #[expect(clippy::cast_possible_truncation, reason = "at most four")]
            let width = |c: char| c.len_utf8() as u32;
            to += width(letter);
            for mark in rest.take_while(|&c| is_tashkeel(c) || c == TATWEEL) {
                to += width(mark);
            }
        }
        Span::new(from, to.max(from))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        light(text).text
    }

    #[test]
    fn marks_and_controls_go_and_letters_stay() {
        assert_eq!(folded("قَالَ الـ\u{200F}مُدِيرُ"), "قال المدير");
        assert_eq!(folded("إنّ أنّ علىٰ"), "إن أن على");
        assert_eq!(folded("١٢۳ ٪"), "123 %");
        assert_eq!(folded("ﻻ ﷲ"), "لا الله");
        assert_eq!(folded("ا\u{0654}حمد"), "أحمد");
        assert_eq!(folded("کریم"), "كريم");
    }

    #[test]
    fn what_passes_unlooked_at_is_what_folding_leaves() {
        for c in (0..0x1_0000).filter_map(char::from_u32) {
            let mut slow = Folded::default();
            slow.fold(c, 0);
            assert_eq!(folded(&c.to_string()), slow.text, "{c:?}");
        }
    }

    #[test]
    fn a_folded_range_leads_back_to_whole_letters_with_their_marks() {
        let text = "x قَالَ\u{200F} ١٢٣ﻻب";
        let fold = light(text);
        for word in ["قال", "123", "لا"] {
            let start = fold.text.find(word).unwrap() as u32;
            let span = fold.unfold(text, start, start + word.len() as u32);
            assert_eq!(folded(span.slice(text)), word);
        }
        let start = fold.text.find("قال").unwrap() as u32;
        assert_eq!(fold.unfold(text, start, start + 6).slice(text), "قَالَ");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let once = folded("وقَـال الرئيسُ: «١٬٢٥٠» ﻻ");
        assert_eq!(folded(&once), once);
    }
}
