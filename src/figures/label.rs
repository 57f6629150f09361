//! Numbers that label rather than count: names of streets and channels, telephone numbers, ranks
//! in a list, the age behind a name; and words that only look like numbers (السبع "the lion").

use crate::article::Article;
use crate::lexicon::rows::{Countable, HeadTakes, NotCounted, NumberHead};
use crate::token::TokenKind;

use super::counted::article_token;
use super::numeral::Numeral;
use super::words::{Joined, word};

/// السبع "the lion" unless it counts what stands beside it, and صفر "whistled, empty", الصفر "nought": no
/// amount counts something definite by zero.
pub(super) fn is_lion_or_whistle(article: &Article<'_>, numeral: &Numeral) -> bool {
    if numeral.digits || numeral.end != numeral.start + 1 {
        return false;
    }
    let at = numeral.start;
    if numeral.value == 0.0 {
        return numeral.proclitics.article() || article.shape(at + 1).definite();
    }
    let beside = at > 0 && super::ordinal::is_plural(article, at - 1)
        || at > 1 && article.shape(at - 1).definite() && super::ordinal::is_plural(article, at - 2)
        || word::<Countable>(article, at + 1, Joined::Plain).is_some();
    article.norm(at).ends_with("السبع") && !beside
}

/// Whether digits begin with a zero that no amount has: 0097433.
pub(super) fn is_padded(article: &Article<'_>, numeral: &Numeral) -> bool {
    numeral.length > 4 && article.norm(numeral.start).starts_with('0')
}

/// Whether a number behind the noun of one thing is its number: المادة 5, but شمل القرار 12 موظفا.
pub(super) fn names_one(article: &Article<'_>, numeral: &Numeral) -> bool {
    let counts = word::<Countable>(article, numeral.end, Joined::Plain)
        .is_some_and(|m| !m.proclitics().article() && article.norm(numeral.end).ends_with('ا'));
    numeral.scale <= 1.0 && !counts
}

/// Whether a definite number follows what it counts, so that the word behind is not: الدول الـ28 الأعضاء,
/// الفنادق الأردنية السبعة العاملة في العقبة.
pub(super) fn follows_noun(article: &Article<'_>, numeral: &Numeral) -> bool {
    let back = if article_token(article, numeral.start) {
        2
    } else if numeral.proclitics.article() && !numeral.proclitics.preposition() {
        1
    } else {
        return false;
    };
    let Some(before) = numeral.start.checked_sub(back) else {
        return false;
    };
    if super::ordinal::is_plural(article, before) {
        return true;
    }
    let adjective = article.kind(before) == TokenKind::Word
        && article.shape(before).definite()
        && word::<NotCounted>(article, before, Joined::Anyhow).is_none();
    adjective && before > 0 && article.shape(before - 1).definite()
}

/// The end of a noun and its other gender: طالبا وطالبة, ابن وابنة.
pub(super) fn paired(article: &Article<'_>, noun: usize) -> usize {
    let one = noun + 1;
    let Some(other) = article.norm(one).strip_prefix('و') else {
        return one;
    };
    let stem = |word: &str| word.trim_end_matches(['ا', 'ة', 'ه']).to_owned();
    let (first, second) = (article.norm(noun), other);
    let alike = stem(first) == stem(second) && first != second && first.chars().count() > 2;
    if alike { one + 1 } else { one }
}

/// في الخمسين من عمره "aged fifty".
pub(super) fn of_age(article: &Article<'_>, numeral: &Numeral) -> bool {
    let age = matches!(
        article.norm(numeral.end + 1),
        "عمره" | "عمرها" | "العمر" | "عمرهم" | "عمري"
    );
    age && article.norm(numeral.end) == "من"
}

/// الذكرى الـ60, بعامه الـ111: digits with the article behind a definite singular.
pub(super) fn ranks(article: &Article<'_>, numeral: &Numeral) -> bool {
    let far = if numeral.digits {
        article_token(article, numeral.start).then_some(2)
    } else {
        // السؤال الواحد والعشرون; below eleven the ordinal has a form of its own.
        let definite = numeral.proclitics.article() && !numeral.proclitics.preposition();
        (definite && numeral.value > 10.0).then_some(1)
    };
    let Some(before) = far.and_then(|far| numeral.start.checked_sub(far)) else {
        return false;
    };
    let Some(noun) = article.token(before).map(|_| article.norm(before)) else {
        return false;
    };
    let definite = article.shape(before).definite()
        || ["ه", "ها", "هم"]
            .iter()
            .any(|pronoun| noun.ends_with(pronoun));
    definite
        && article.kind(before) == TokenKind::Word
        && word::<NotCounted>(article, before, Joined::Anyhow).is_none()
        && !super::ordinal::is_plural(article, before)
        && !before
            .checked_sub(1)
            .is_some_and(|b| article.shape(b).definite() && super::ordinal::is_plural(article, b))
        && word::<Countable>(article, numeral.end, Joined::Plain).is_none()
}

/// The noun before a numeral that makes it a name or a rank: المادة 5, الدقيقة 21.
pub(super) fn head_before(
    article: &Article<'_>,
    before: usize,
    numeral: &Numeral,
) -> Option<HeadTakes> {
    if !numeral.digits || article.kind(before) != TokenKind::Word {
        return None;
    }
    let before = first_of_list(article, before);
    if article.norm(before) == "ص" {
        // ص 45: page 45.
        return Some(HeadTakes::Name);
    }
    let found = word::<NumberHead>(article, before, Joined::Anyhow)?;
    if article.norm(before).ends_with("رقم") {
        let named = before
            .checked_sub(1)
            .and_then(|b| word::<NumberHead>(article, b, Joined::Anyhow));
        if named.is_some_and(|m| m.row.takes == HeadTakes::Name) {
            return Some(HeadTakes::Name);
        }
    }
    Some(found.row.takes)
}

/// The token before the first number of a list whose و stands at `before`: الفصلين 11 و58.
pub(super) fn first_of_list(article: &Article<'_>, before: usize) -> usize {
    let mut at = before;
    for _ in 0..4 {
        let listed = article.norm(at) == "و"
            && at >= 2
            && article.kind(at - 1) == TokenKind::Number
            && article.norm(at - 1).len() <= 3;
        if !listed {
            break;
        }
        at -= 2;
    }
    at
}

/// Whether a numeral is a part of a name: إف-16, iOS 9, or a verb: ألّف الكاتب.
pub(super) fn is_name(article: &Article<'_>, numeral: &Numeral) -> bool {
    let known = word::<Countable>(article, numeral.end, Joined::Plain).is_some();
    let Some(before) = numeral.start.checked_sub(1).filter(|_| !known) else {
        return false;
    };
    if numeral.digits {
        let joined = article.kind(before) == TokenKind::Dash
            && article.glued(numeral.start)
            && article.glued(before)
            && before > 0
            && matches!(article.kind(before - 1), TokenKind::Word | TokenKind::Latin);
        let latin = article.kind(before) == TokenKind::Latin && numeral.scale <= 1.0;
        return joined || latin;
    }
    false
}
