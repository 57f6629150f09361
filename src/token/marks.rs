//! Which quotation marks belong together.
//!
//! Print is not careful: marks stay open, face the wrong way, are straight, or belong to another
//! pair than their shape says. Only a mark's place decides surely: an opening mark touches the
//! word behind it, a closing one the word before it. Shape decides where the place does not.

use super::{Token, TokenKind};

/// A stretch between two quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Quotation {
    /// The token of the opening mark.
    pub(crate) open: u32,
    /// The token of the closing mark; none closes an unclosed quotation.
    pub(crate) close: Option<u32>,
    /// How many quotations lie around it.
    pub(crate) depth: u8,
}

/// All quotations in order of their opening mark, and the closing marks that open nothing.
///
/// A quotation may run over several paragraphs. It is given up as unclosed when another mark of
/// the same family opens outside it in a later paragraph, or after [`PARAGRAPHS`] paragraphs.
#[inline(never)]
pub(crate) fn pair(folded: &str, tokens: &[Token]) -> (Vec<Quotation>, Vec<u32>) {
    let mut pairing = Pairing::default();
    for (i, token) in (0u32..).zip(tokens) {
        if token.kind == TokenKind::Newline {
            pairing.paragraph += 1;
        } else if token.kind == TokenKind::Mark {
            let side = side(folded, tokens, i, &pairing.open);
            let family = family(token.norm.slice(folded));
            match side {
                Side::Open => pairing.open(i, family),
                Side::Close => pairing.close(i, family),
                Side::Neither => {}
            }
        }
    }
    (pairing.quotations, pairing.unopened)
}

/// How many paragraphs one quotation may span.
const PARAGRAPHS: u32 = 6;

/// No article nests deeper; beyond it, marks are noise.
const DEPTH: usize = 8;

#[derive(Default)]
struct Pairing {
    quotations: Vec<Quotation>,
    unopened: Vec<u32>,
    open: Vec<Pending>,
    paragraph: u32,
}

struct Pending {
    quotation: usize,
    family: Family,
    paragraph: u32,
}

impl Pairing {
    fn open(&mut self, mark: u32, family: Family) {
        let here = self.paragraph;
        // Each paragraph of a long quotation may begin with a mark of its own, and a mark that
        // nobody closed must not swallow the next one: the newer mark wins.
        self.open.retain(|p| {
            p.paragraph == here || (p.family != family && here - p.paragraph < PARAGRAPHS)
        });
        if self.open.len() >= DEPTH {
            self.open.clear();
        }
        let depth = u8::try_from(self.open.len()).unwrap_or(u8::MAX);
        self.open.push(Pending {
            quotation: self.quotations.len(),
            family,
            paragraph: here,
        });
        self.quotations.push(Quotation {
            open: mark,
            close: None,
            depth,
        });
    }

    fn close(&mut self, mark: u32, family: Family) {
        // The nearest pair of the family; else the nearest at all, since print mixes families.
        let near = |p: &Pending| self.paragraph - p.paragraph < PARAGRAPHS;
        let same = self
            .open
            .iter()
            .rposition(|p| p.family == family && near(p));
        let any = || {
            self.open
                .iter()
                .rposition(|p| p.paragraph == self.paragraph)
        };
        let Some(at) = same.or_else(any) else {
            self.unopened.push(mark);
            return;
        };
        if let Some(quotation) = self
            .open
            .get(at)
            .and_then(|p| self.quotations.get_mut(p.quotation))
        {
            quotation.close = Some(mark);
        }
        self.open.truncate(at);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Guillemet,
    Double,
    Single,
}

fn family(mark: &str) -> Family {
    match mark {
        "«" | "»" | "《" | "》" => Family::Guillemet,
        "'" | "‘" | "’" | "‚" | "‛" | "`" | "′" | "‹" | "›" | "〈" | "〉" => {
            Family::Single
        }
        _ => Family::Double,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Open,
    Close,
    Neither,
}

fn side(folded: &str, tokens: &[Token], i: u32, open: &[Pending]) -> Side {
    let Some(token) = tokens.get(i as usize) else {
        return Side::Neither;
    };
    let mark = token.norm.slice(folded);
    let before = (i as usize).checked_sub(1).and_then(|b| tokens.get(b));
    let after = tokens.get(i as usize + 1);
    let touches_word_before = token.glued && before.is_some_and(|b| touchable(b.kind));
    // A stop or comma behind a mark that closes a word belongs to the sentence outside.
    let touches_word_after = after.is_some_and(|a| {
        a.glued && (a.kind.is_wordlike() || (touchable(a.kind) && !touches_word_before))
    });
    let family = family(mark);
    let inside = open.iter().any(|p| p.family == family);
    if family == Family::Single && touches_word_before && touches_word_after {
        // An apostrophe (D'Arcy) or a transliterated ayn.
        return Side::Neither;
    }
    let shape = match mark {
        "«" | "“" | "‘" | "„" | "‟" | "‹" | "《" | "〈" => Some(Side::Open),
        "»" | "”" | "’" | "›" | "》" | "〉" => Some(Side::Close),
        _ => None,
    };
    let proclitic =
        before.is_some_and(|b| b.kind == TokenKind::Word && is_proclitic(b.norm.slice(folded)));
    let place = match (touches_word_before, touches_word_after) {
        (false, true) => Some(Side::Open),
        // لـ«رويترز» : the letters before the mark are a proclitic, not the quoted word.
        (true, true) if proclitic => Some(Side::Open),
        (true, false) => Some(Side::Close),
        _ => None,
    };
    match (place, shape) {
        // A shape that only lacks its space is believed when it fits what is open.
        (Some(Side::Close), Some(Side::Open)) if !inside => Side::Open,
        (Some(Side::Open), Some(Side::Close)) if inside => Side::Close,
        (Some(place), _) => place,
        (None, Some(shape)) => shape,
        (None, None) if family == Family::Single => Side::Neither,
        (None, None) if inside => Side::Close,
        (None, None) => Side::Open,
    }
}

fn touchable(kind: TokenKind) -> bool {
    kind.is_wordlike()
        || matches!(
            kind,
            TokenKind::Stop
                | TokenKind::Percent
                | TokenKind::Link
                | TokenKind::Comma
                | TokenKind::Close
                | TokenKind::Sign
        )
}

fn is_proclitic(word: &str) -> bool {
    matches!(
        word,
        "ل" | "ب" | "ك" | "و" | "ف" | "ول" | "وب" | "فل" | "فب" | "ال" | "وال" | "بال" | "لل"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;
    use crate::token::tokenize;

    /// Quotations as their words; an unclosed one begins with `…`.
    fn quotations(text: &str) -> Vec<String> {
        let folded = fold::light(text);
        let tokens = tokenize(text, &folded);
        let (pairs, _) = pair(folded.text(), &tokens);
        let from = |i: u32| tokens[i as usize].span;
        let show = |q: &Quotation| match q.close {
            Some(close) => text[from(q.open).end as usize..from(close).start as usize]
                .trim()
                .to_owned(),
            None => format!("…{}", from(q.open).slice(text)),
        };
        pairs.iter().map(show).collect()
    }

    #[test]
    fn every_pairing_of_marks() {
        for text in [
            "قال \"نعم نعم\" ثم",
            "قال «نعم نعم» ثم",
            "قال “نعم نعم” ثم",
            "قال ”نعم نعم“ ثم",
            "قال \" نعم نعم \" ثم",
            "لـ«نعم نعم»",
            "قال ‘نعم نعم’.",
            "قال \"نعم نعم»",
        ] {
            assert_eq!(quotations(text), ["نعم نعم"], "{text}");
        }
    }

    #[test]
    fn nested_unclosed_and_over_paragraphs() {
        assert_eq!(quotations("«قال \"نعم\" أمس»"), ["قال \"نعم\" أمس", "نعم"]);
        assert_eq!(quotations("قال «نعم\nثم «لا»"), ["…«", "لا"]);
        assert_eq!(quotations("قال «نعم.\nولا»"), ["نعم.\nولا"]);
        assert_eq!(quotations("الأمير عبد الله’ D'Arcy"), Vec::<String>::new());
    }
}
