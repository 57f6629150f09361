//! Numbers whose form alone says what they are: `12/8/2015`, `2015-08-12`, `2015-2016`, `15:30`,
//! `2-1`.
//!
//! The patterns run only where a digit begins a token, over the few tokens that such a form can
//! have.

use std::sync::LazyLock;

use regex::Regex;

use crate::article::Article;
use crate::token::TokenKind;

/// A few tokens as one line, a space for any gap, and where each token ends in it.
pub(super) struct Window {
    line: String,
    ends: Vec<usize>,
    first: usize,
}

/// No shape has more tokens.
const LONGEST: usize = 7;

impl Window {
    /// The tokens from `i` on.
    pub(super) fn new(article: &Article<'_>, i: usize) -> Self {
        let mut line = String::new();
        let mut ends = Vec::with_capacity(LONGEST);
        for at in i..(i + LONGEST).min(article.len()) {
            if article.kind(at) == TokenKind::Newline {
                break;
            }
            if at > i && !article.glued(at) {
                line.push(' ');
            }
            match article.kind(at) {
                TokenKind::Dash => line.push('-'),
                _ => line.push_str(article.norm(at)),
            }
            ends.push(line.len());
        }
        Self {
            line,
            ends,
            first: i,
        }
    }

    /// The groups of a pattern at the beginning of the line, and one past the last token; a match
    /// that ends inside a token is none.
    pub(super) fn find<const N: usize>(&self, shape: &Regex) -> Option<([&str; N], usize)> {
        let found = shape.captures(&self.line)?;
        let whole = found.get(0)?;
        let tokens = self.ends.iter().position(|&end| end == whole.end())?;
        let mut groups = [""; N];
        for (group, slot) in groups.iter_mut().enumerate() {
            *slot = found.get(group + 1).map_or("", |g| g.as_str());
        }
        Some((groups, self.first + tokens + 1))
    }
}

macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident = $pattern:literal;)+) => {
        $($(#[$doc])* pub(super) static $name: LazyLock<Regex> = LazyLock::new(|| compile($pattern));)+

        /// All patterns, so that one test compiles them.
        #[cfg(test)]
        static ALL: &[&LazyLock<Regex>] = &[$(&$name),+];
    };
}

shapes! {
    /// Day, month, year, however parted.
    DAY_FIRST = r"^([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})";
    /// Year, month, day.
    YEAR_FIRST = r"^([0-9]{4}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{1,2})";
    /// Month and year.
    MONTH_YEAR = r"^([0-9]{1,2})/((?:19|20)[0-9]{2})";
    /// Day and month.
    DAY_MONTH = r"^([0-9]{1,2})/([0-9]{1,2})";
    /// Two years, or a year and the last two digits of the next.
    YEARS = r"^((?:1[0-9]|20)[0-9]{2})(?:ه|م)? ?[-/] ?((?:1[0-9]|20)[0-9]{2}|[0-9]{2})(ه|م)?";
    /// Hours, minutes, seconds.
    CLOCK = r"^([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?";
    /// Two small numbers: a result, a range or a fraction.
    PAIR = r"^([0-9]{1,3}) ?[-/:] ?([0-9]{1,3})";
    /// A fraction of digits.
    FRACTION = r"^([0-9]{1,4})/([0-9]{1,4})";
}

#[expect(clippy::unwrap_used, reason = "a fixed pattern, compiled by a test")]
fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_compiles() {
        for shape in ALL {
            assert!(shape.as_str().starts_with("^("), "{shape:?}");
        }
    }
}
