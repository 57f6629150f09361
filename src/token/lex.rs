//! From folded text to tokens.
//!
//! Every character that is neither space nor invisible lies in exactly one token, in order.

use super::{Token, TokenKind};
use crate::span::Span;
use crate::text::Folded;
use crate::text::chars::{is_arabic_letter, is_newline, is_other_letter, is_space};

/// Cuts a folded text into tokens.
#[inline(never)]
pub(crate) fn tokenize(original: &str, folded: &Folded) -> Vec<Token> {
    let text = folded.text();
    // News has a token about every nine bytes.
    let mut tokens = Vec::with_capacity(text.len() / 9 + 1);
    let mut runs = 0;
    let mut at = 0;
    let mut glued = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else {
            break;
        };
        if is_space(first) {
            at += first.len_utf8();
            glued = false;
            continue;
        }
        let (kind, length) = token(rest, first);
        let end = at + length.max(first.len_utf8());
        #[expect(
            clippy::cast_possible_truncation,
            reason = "folded texts are below 4 GiB"
        )]
        let norm = Span::new(at as u32, end as u32);
        let span = folded.unfold_next(original, &mut runs, norm.start, norm.end);
        tokens.push(Token {
            span,
            norm,
            kind,
            glued,
        });
        glued = kind != TokenKind::Newline;
        at = end;
    }
    tokens
}

/// The kind and byte length of the token that `rest` begins with.
fn token(rest: &str, first: char) -> (TokenKind, usize) {
    if is_arabic_letter(first) {
        return (TokenKind::Word, word(rest));
    }
    if first.is_ascii_digit() {
        return (TokenKind::Number, number(rest));
    }
    if is_newline(first) {
        let length = if rest.starts_with("\r\n") {
            2
        } else {
            first.len_utf8()
        };
        return (TokenKind::Newline, length);
    }
    // A link before plain Latin letters, since it begins with them.
    if let Some(length) = link(rest, first) {
        return (TokenKind::Link, length);
    }
    if is_other_letter(first) {
        return (
            TokenKind::Latin,
            run(rest, |c| is_other_letter(c) || c.is_ascii_digit()),
        );
    }
    (sign(first), first.len_utf8())
}

/// The length of the Arabic letters that `text` begins with. The plain ones, nearly all there
/// are, are told by their bytes.
fn word(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut length = 0;
    loop {
        match (bytes.get(length), bytes.get(length + 1)) {
            (Some(0xD8), Some(0xA1..=0xBA)) | (Some(0xD9), Some(0x81..=0x8A)) => length += 2,
            (Some(0x80..), _) => match text.get(length..).and_then(|rest| rest.chars().next()) {
                Some(letter) if is_arabic_letter(letter) => length += letter.len_utf8(),
                _ => return length,
            },
            _ => return length,
        }
    }
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c)).unwrap_or(text.len())
}

/// Digits and the separators that stand directly between two of them.
fn number(text: &str) -> usize {
    let mut end = run(text, |c| c.is_ascii_digit());
    loop {
        let Some(rest) = text.get(end..) else {
            return end;
        };
        let mut ahead = rest.chars();
        let separator = ahead
            .next()
            .filter(|c| matches!(c, '.' | ',' | '\u{066B}' | '\u{066C}' | '،'));
        let Some(separator) = separator else {
            return end;
        };
        if !ahead.next().is_some_and(|c| c.is_ascii_digit()) {
            return end;
        }
        end += separator.len_utf8();
        end += text
            .get(end..)
            .map_or(0, |digits| run(digits, |c| c.is_ascii_digit()));
    }
}

/// The length of a web address, mail address or handle.
///
/// Looks no further than [`LONGEST_LINK`] bytes ahead, so that the work stays linear.
fn link(rest: &str, first: char) -> Option<usize> {
    if first == '@' {
        let name = rest.get(1..).map_or(0, |name| run(name, is_address));
        return (name > 0).then_some(1 + name);
    }
    if !first.is_ascii_alphanumeric() {
        return None;
    }
    // Address characters are ASCII, so that any byte count is a character boundary.
    let length = rest
        .bytes()
        .take(LONGEST_LINK)
        .take_while(|&b| is_address(char::from(b)))
        .count();
    let candidate = rest.get(..length)?;
    let is_link = candidate.contains("://")
        || candidate.starts_with("www.")
        || candidate
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        || is_bare_host(candidate);
    // The full stop behind an address ends the sentence.
    is_link.then(|| candidate.trim_end_matches(['.', ',', ':', '?', '!']).len())
}

const LONGEST_LINK: usize = 512;

fn is_address(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(
            c,
            '.' | '/' | ':' | '@' | '_' | '-' | '?' | '=' | '&' | '%' | '#' | '~' | '+' | '!' | ','
        )
}

/// `example.com`: Latin on both sides of a dot, a well-known ending behind it.
fn is_bare_host(candidate: &str) -> bool {
    let host = candidate
        .split('/')
        .next()
        .unwrap_or(candidate)
        .trim_end_matches('.');
    let ending = host.rsplit_once('.').map(|(_, ending)| ending);
    matches!(
        ending,
        Some("com" | "net" | "org" | "gov" | "edu" | "info" | "int" | "tv" | "io")
    )
}

fn sign(c: char) -> TokenKind {
    match c {
        '.' | '!' | '?' | '؟' | '…' | '۔' => TokenKind::Stop,
        '،' | ',' => TokenKind::Comma,
        '؛' | ';' => TokenKind::Semicolon,
        ':' => TokenKind::Colon,
        '-' | '–' | '—' | '―' => TokenKind::Dash,
        '/' | '\\' => TokenKind::Slash,
        '(' | '[' | '{' => TokenKind::Open,
        ')' | ']' | '}' => TokenKind::Close,
        '%' => TokenKind::Percent,
        c if is_mark(c) => TokenKind::Mark,
        _ => TokenKind::Sign,
    }
}

fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '«' | '»' | '‹' | '›' | '\u{2018}'
            ..='\u{201F}' | '″' | '′' | '＂' | '《' | '》' | '〈' | '〉'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    fn kinds(text: &str) -> String {
        let folded = fold::light(text);
        let show = |t: &Token| {
            let glue = if t.glued { "+" } else { " " };
            format!("{glue}{}:{:?}", t.span.slice(text), t.kind)
        };
        tokenize(text, &folded)
            .iter()
            .map(show)
            .collect::<String>()
            .trim()
            .to_owned()
    }

    #[test]
    fn a_word_ends_where_its_letters_end() {
        for c in (0..0x1_0000).filter_map(char::from_u32) {
            let expected = if is_arabic_letter(c) {
                2 + c.len_utf8()
            } else {
                2
            };
            assert_eq!(word(&format!("ب{c}.")), expected, "{c:?}");
        }
    }

    #[test]
    fn words_numbers_and_signs() {
        assert_eq!(
            kinds("قالَ الـ150 «نعم»."),
            "قالَ:Word الـ:Word+150:Number «:Mark+نعم:Word+»:Mark+.:Stop"
        );
        assert_eq!(
            kinds("1,250 و3.5 في 2011،"),
            "1,250:Number و:Word+3.5:Number في:Word 2011:Number+،:Comma"
        );
    }

    #[test]
    fn addresses_and_latin_names() {
        assert_eq!(
            kinds("BBC وG20 https://a.b/c?d=1."),
            "BBC:Latin و:Word+G20:Latin https://a.b/c?d=1:Link+.:Stop"
        );
        assert_eq!(kinds("@name a@b.org"), "@name:Link a@b.org:Link");
    }
}
