//! A text made ready: what every layer reads and none changes.

use crate::chunk::Edges;
use crate::lexicon::{Lexicon, Row, Sense, lexicon};
use crate::morph::{Proclitics, Reading, Shape, Words};
use crate::span::Span;
use crate::text::chars::Spelling;
use crate::text::{Folded, fold};
use crate::token::{Quotation, Sentence, Token, TokenKind, pair, split, tokenize};

/// A text with its tokens, sentences, quotation marks and readings.
pub(crate) struct Article<'t> {
    text: &'t str,
    folded: Folded,
    tokens: Vec<Token>,
    /// In order; each token but the line ends is in one.
    pub(crate) sentences: Vec<Sentence>,
    /// In order of the opening mark.
    pub(crate) quotations: Vec<Quotation>,
    /// Tokens of closing marks that open nothing.
    pub(crate) unopened: Vec<u32>,
    words: Words,
    lexicon: &'static Lexicon,
    edges: Edges,
}

/// A form of a table found in the text: one word, or several.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<R: 'static> {
    /// The row of the table.
    pub(crate) row: &'static R,
    /// The inflection, coded as in `lexicon/features.rs`.
    pub(crate) features: u8,
    /// First token.
    pub(crate) start: usize,
    /// One past the last token.
    pub(crate) end: usize,
    /// How the first word was taken apart.
    pub(crate) reading: Reading,
}

impl<R> Match<R> {
    /// Whether the text spells the form as the table does.
    pub(crate) fn exact(&self) -> bool {
        self.reading.spelling == Spelling::Exact
    }

    /// What is joined to the front of the form.
    pub(crate) fn proclitics(&self) -> Proclitics {
        self.reading.proclitics
    }
}

impl<'t> Article<'t> {
    /// Prepares a text.
    #[inline(never)]
    pub(crate) fn new(text: &'t str) -> Self {
        let lexicon = lexicon();
        let folded = fold::light(text);
        let tokens = tokenize(text, &folded);
        let sentences = split(folded.text(), &tokens);
        let (quotations, unopened) = pair(folded.text(), &tokens);
        let words = Words::analyze(lexicon, folded.text(), &tokens);
        let mut article = Self {
            text,
            folded,
            tokens,
            sentences,
            quotations,
            unopened,
            words,
            lexicon,
            edges: Edges::default(),
        };
        article.edges = Edges::of(&article);
        article
    }

    /// Where phrases and clauses may end.
    pub(crate) fn edges(&self) -> &Edges {
        &self.edges
    }

    /// The original text.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// Number of tokens.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at `i`, if there is one.
    pub(crate) fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// What the token at `i` is; beyond the text, the end of a line.
    pub(crate) fn kind(&self, i: usize) -> TokenKind {
        self.tokens.get(i).map_or(TokenKind::Newline, |t| t.kind)
    }

    /// The folded form of the token at `i`, or nothing.
    pub(crate) fn norm(&self, i: usize) -> &str {
        self.tokens
            .get(i)
            .map_or("", |t| t.norm.slice(self.folded.text()))
    }

    /// Whether no space parts the token at `i` from the one before.
    pub(crate) fn glued(&self, i: usize) -> bool {
        self.tokens.get(i).is_some_and(|t| t.glued)
    }

    /// What the letters of the token at `i` tell without a lexicon.
    pub(crate) fn shape(&self, i: usize) -> Shape {
        self.words.shape(i)
    }

    /// The number of the distinct word that stands at `i`, below [`Self::distinct_words`]: what a
    /// layer reads off the word alone it need not read twice.
    pub(crate) fn distinct_word(&self, i: usize) -> Option<usize> {
        self.words.word(i)
    }

    /// How many distinct words the text has.
    pub(crate) fn distinct_words(&self) -> usize {
        self.words.distinct_words()
    }

    /// The readings of the token at `i`, likeliest first.
    pub(crate) fn readings(&self, i: usize) -> &[Reading] {
        self.words.readings(i)
    }

    /// The senses of one reading.
    pub(crate) fn senses(&self, reading: &Reading) -> &'static [Sense] {
        self.lexicon.senses(reading.entry)
    }

    /// All forms of the table `R` that begin at token `i`, longest first.
    pub(crate) fn matches<R: Row>(&self, i: usize) -> impl Iterator<Item = Match<R>> + '_ {
        let begins = self.words.tables(i) & (1u64 << R::TABLE) != 0;
        let phrases = if begins { self.words.phrases(i) } else { &[] };
        let phrases = phrases.iter().flat_map(move |phrase| {
            phrase.senses(self.lexicon).iter().filter_map(move |sense| {
                Some(Match {
                    row: sense.row::<R>()?,
                    features: sense.features,
                    start: i,
                    end: phrase.end as usize,
                    reading: phrase.reading,
                })
            })
        });
        let readings = if begins { self.words.readings(i) } else { &[] };
        let fits = |r: &&Reading| R::TAKES_ENCLITICS || r.enclitic.is_none();
        let words = readings.iter().filter(fits).flat_map(move |reading| {
            self.lexicon
                .senses(reading.entry)
                .iter()
                .filter_map(move |sense| {
                    Some(Match {
                        row: sense.row::<R>()?,
                        features: sense.features,
                        start: i,
                        end: i + 1,
                        reading: *reading,
                    })
                })
        });
        phrases.chain(words)
    }

    /// One bit, by its number, for each table with a form that begins at token `i`: what a layer
    /// asks first to pass over words that none of its rules begins with.
    pub(crate) fn tables(&self, i: usize) -> u64 {
        self.words.tables(i)
    }

    /// The longest, likeliest form of the table `R` that begins at token `i`.
    pub(crate) fn find<R: Row>(&self, i: usize) -> Option<Match<R>> {
        self.matches::<R>(i).next()
    }

    /// Whether a form of several words of any table begins at the token at `i`.
    pub(crate) fn begins_phrase(&self, i: usize) -> bool {
        !self.words.phrases(i).is_empty()
    }

    /// The original range of tokens `start..end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Span {
        let first = self.tokens.get(start).map_or(Span::default(), |t| t.span);
        let last = end
            .checked_sub(1)
            .and_then(|l| self.tokens.get(l))
            .map_or(first, |t| t.span);
        Span::new(first.start, last.end.max(first.start))
    }

    /// The original range of tokens `start..end` without the first `skip` bytes of the folded
    /// first word: its proclitics.
    pub(crate) fn span_after(&self, start: usize, skip: u8, end: usize) -> Span {
        let whole = self.span(start, end);
        let Some(first) = self.tokens.get(start).filter(|_| skip > 0) else {
            return whole;
        };
        let from = first.norm.start + u32::from(skip);
        if from >= first.norm.end {
            return whole;
        }
        let stem = self.folded.unfold(self.text, from, first.norm.end);
        Span::new(stem.start, whole.end.max(stem.end))
    }

    /// The original range of a match, without what is joined to its front but the article.
    pub(crate) fn span_of<R>(&self, found: &Match<R>) -> Span {
        let article = if found.proclitics().article() {
            self.article_before(found)
        } else {
            0
        };
        self.span_after(
            found.start,
            found.reading.stem.saturating_sub(article),
            found.end,
        )
    }

    /// Bytes of the article before a stem: two letters, one where لل swallowed its alif.
    fn article_before<R>(&self, found: &Match<R>) -> u8 {
        let before = self
            .norm(found.start)
            .get(..usize::from(found.reading.stem));
        if before.is_some_and(|b| b.ends_with("ال")) {
            4
        } else {
            2
        }
    }

    /// The sentence that token `i` is in.
    pub(crate) fn sentence_of(&self, i: usize) -> Option<(usize, Sentence)> {
        let after = self.sentences.partition_point(|s| s.start as usize <= i);
        let at = after.checked_sub(1)?;
        let sentence = *self.sentences.get(at)?;
        (i < sentence.end as usize).then_some((at, sentence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::features::{DUAL, PLURAL};
    use crate::lexicon::rows::{Country, Organization, Title};

    fn words<R: Row>(text: &str) -> Option<String> {
        let article = Article::new(text);
        let found = (0..article.len()).find_map(|i| article.find::<R>(i))?;
        Some(article.span_of(&found).slice(text).to_owned())
    }

    #[test]
    fn proclitics_stay_outside_a_name_and_its_article_inside() {
        for (text, expected) in [
            ("ومصر", "مصر"),
            ("فلمصر", "مصر"),
            ("لِـمِصْرَ", "مِصْرَ"),
            ("مصري", ""),
        ] {
            assert_eq!(
                words::<Country>(text).unwrap_or_default(),
                expected,
                "{text}"
            );
        }
        for (text, expected) in [
            ("الأمم المتحدة", "الأمم المتحدة"),
            ("وبالأمم المتحدة", "الأمم المتحدة"),
            ("للأمم المتحدة", "لأمم المتحدة"),
            ("الامم المتحده", "الامم المتحده"),
            ("الأمم، المتحدة", ""),
        ] {
            assert_eq!(
                words::<Organization>(text).unwrap_or_default(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn inflected_forms_lead_to_their_row() {
        for (text, expected) in [("الوزراء", PLURAL), ("لوزيرين", DUAL), ("وزيره", 0)]
        {
            let article = Article::new(text);
            let found = article
                .matches::<Title>(0)
                .find(|m| m.features & (PLURAL | DUAL) == expected);
            assert!(found.is_some(), "{text}");
        }
        let article = Article::new("للوزير");
        assert_eq!(
            article
                .find::<Title>(0)
                .map(|m| article.span_of(&m).slice("للوزير")),
            Some("لوزير")
        );
    }

    #[test]
    fn every_sign_is_in_one_token_and_only_spaces_lie_between() {
        let text = "قالَ\u{200F} الـ150:\r\n«نعم»  BBC ١٬٢٥٠٪ 😀…";
        let article = Article::new(text);
        let mut pieces = String::new();
        let mut at = 0;
        for i in 0..article.len() {
            let span = article.span(i, i + 1);
            let gap = &text[at..span.start as usize];
            let ignorable =
                |c: char| crate::text::chars::is_space(c) || crate::text::chars::is_invisible(c);
            assert!(gap.chars().all(ignorable), "{gap:?}");
            pieces.push_str(gap);
            pieces.push_str(span.slice(text));
            at = span.end as usize;
        }
        pieces.push_str(&text[at..]);
        assert_eq!(pieces, text);
    }
}
