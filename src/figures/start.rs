//! What may begin at a token, so that most words cost one look.

use crate::article::Article;
use crate::lexicon::Row;
use crate::lexicon::rows::{
    BoundWord, CalendarNoun, Countable, DecadeWord, FractionWord, Holiday, Lookalike, Month,
    NumberWord, Opener, OrdinalWord, Regnal, RelativeDay, Unit, VagueWord, Weekday,
};
use crate::token::TokenKind;

const fn bit<R: Row>() -> u64 {
    1 << R::TABLE
}

const TRAPS: u64 = bit::<Lookalike>() | bit::<Regnal>();
const DATES: u64 = bit::<Weekday>()
    | bit::<OrdinalWord>()
    | bit::<CalendarNoun>()
    | bit::<Holiday>()
    | bit::<Month>()
    | bit::<RelativeDay>()
    | bit::<DecadeWord>()
    | bit::<NumberWord>()
    | bit::<Opener>();
const NUMERALS: u64 = bit::<NumberWord>() | bit::<FractionWord>() | bit::<Opener>();
const NOUNS: u64 = bit::<Unit>() | bit::<Countable>();
const OTHERS: u64 = bit::<BoundWord>() | bit::<VagueWord>() | bit::<OrdinalWord>();

/// The rules that a token may begin a figure by.
#[derive(Clone, Copy)]
pub(super) struct Start {
    tables: u64,
    sign: bool,
}

impl Start {
    /// What the token at `i` may begin; nothing for most words.
    pub(super) fn at(article: &Article<'_>, i: usize) -> Option<Self> {
        match article.kind(i) {
            TokenKind::Word => {}
            TokenKind::Number
            | TokenKind::Sign
            | TokenKind::Percent
            | TokenKind::Dash
            | TokenKind::Open => {
                return Some(Self {
                    tables: 0,
                    sign: true,
                });
            }
            // Before digits alone: .75
            TokenKind::Stop | TokenKind::Comma if article.kind(i + 1) == TokenKind::Number => {
                return Some(Self {
                    tables: 0,
                    sign: true,
                });
            }
            _ => return None,
        }
        let mut tables = article.tables(i);
        if tables & (TRAPS | DATES | NUMERALS | NOUNS | OTHERS) == 0 {
            return None;
        }
        let norm = article.norm(i);
        if !["ان", "ين", "تي", "تا"].iter().any(|e| norm.ends_with(e)) {
            // A noun by itself counts two or nothing.
            tables &= !bit::<Countable>();
        }
        (tables & (TRAPS | DATES | NUMERALS | NOUNS | OTHERS) != 0).then_some(Self {
            tables,
            sign: false,
        })
    }

    const fn any(self, tables: u64) -> bool {
        self.sign || self.tables & tables != 0
    }

    /// A name or idiom that holds a word like a figure, or digits that are none.
    pub(super) const fn trap(self) -> bool {
        self.any(TRAPS)
    }

    /// A date or a time.
    pub(super) const fn date(self) -> bool {
        self.any(DATES)
    }

    /// A numeral, a fraction, a range.
    pub(super) const fn numeral(self) -> bool {
        self.any(NUMERALS)
    }

    /// A bounding phrase.
    pub(super) const fn bound(self) -> bool {
        self.tables & bit::<BoundWord>() != 0
    }

    /// A vague amount.
    pub(super) const fn vague(self) -> bool {
        self.tables & bit::<VagueWord>() != 0
    }

    /// A rank in words.
    pub(super) const fn ordinal(self) -> bool {
        self.tables & (bit::<OrdinalWord>() | bit::<NumberWord>()) != 0
    }

    /// A unit or noun by itself.
    pub(super) const fn noun(self) -> bool {
        self.tables & NOUNS != 0
    }
}
