//! Who a noun phrase is that no earlier stage took for anybody, but that stands where the speaker
//! stands.
//!
//! Behind a verb of reporting stands its subject, or, where the subject is known from before, its
//! object: رفض التكهن "he refused to speculate". Only a phrase whose head can be somebody is taken
//! for the former.

use super::Phrase;
use crate::article::Article;
use crate::lexicon::rows::{
    NameParticle, Nationality, Ordinariness, OrganizationHead, OutletHead, PersonName, PersonNoun,
    Quantifier, QuantifierClass, SourceNoun, Title,
};
use crate::token::TokenKind;

/// A phrase that can speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Described {
    /// A description.
    Noun(Phrase),
    /// A name that no list has, as it seems.
    Name(Phrase),
}

/// A name has at most so many parts.
const PARTS: usize = 4;

/// What the phrase says of a speaker, if its head is a noun for people, bodies or documents, an
/// adjective of nationality that stands for somebody (السويسري), a participle in the sound plural
/// (المتدخلون), or a word that may be a name.
pub(crate) fn described(article: &Article<'_>, phrase: Phrase) -> Option<Described> {
    let i = phrase.start;
    match article.kind(i) {
        TokenKind::Latin => return Some(Described::Name(phrase)),
        TokenKind::Word => {}
        _ => return None,
    }
    // هؤلاء المختصون: the noun may stand behind a word of number or a demonstrative.
    let quantifier = article.find::<Quantifier>(i);
    let alone = quantifier.is_some_and(|m| m.row.class == QuantifierClass::Alone);
    let head = quantifier.map_or(i, |m| m.end);
    if alone {
        return Some(Described::Noun(Phrase {
            end: head,
            ..phrase
        }));
    }
    if listed(article, i) || listed(article, head) {
        return Some(Described::Noun(phrase));
    }
    let shape = article.shape(head);
    let word = article.norm(head);
    let origin = article
        .matches::<Nationality>(i)
        .any(|m| m.proclitics().article() && !m.proclitics().preposition());
    let people = shape.masculine_plural()
        && word.ends_with("ون")
        && (shape.definite() || word.starts_with('م'))
        && word.chars().count() > 5;
    if origin || people {
        return Some(Described::Noun(phrase));
    }
    let parts = (i..phrase.end.min(i + PARTS))
        .take_while(|&k| part(article, k) != Part::No)
        .count();
    let sure = (i..i + parts).any(|k| part(article, k) == Part::Listed);
    // سعيد الراوي: an ordinary word as the family name, with nothing behind it.
    let family = parts == 1 && sure && phrase.end == i + 2 && article.shape(i + 1).definite();
    let end = i + parts + usize::from(family);
    // الطفرة العمرانية: a word with an adjective is no name.
    let qualified = end < phrase.end && article.shape(end).definite();
    let name = parts > 0 && (sure || parts < 3 && !qualified);
    name.then_some(Described::Name(Phrase { start: i, end }))
}

fn listed(article: &Article<'_>, i: usize) -> bool {
    article.find::<SourceNoun>(i).is_some()
        || article.find::<PersonNoun>(i).is_some()
        || article.find::<Title>(i).is_some()
        || article.find::<OrganizationHead>(i).is_some()
        || article.find::<OutletHead>(i).is_some()
}

/// How a word can be part of a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    No,
    Unknown,
    Listed,
}

fn part(article: &Article<'_>, i: usize) -> Part {
    let word = article.norm(i);
    if article.kind(i) != TokenKind::Word {
        return Part::No;
    }
    let name = article
        .matches::<PersonName>(i)
        .any(|m| m.reading.stem == 0 && m.row.ordinariness != Ordinariness::Mostly)
        || article
            .matches::<NameParticle>(i)
            .any(|m| m.reading.stem == 0);
    if name {
        return Part::Listed;
    }
    let shape = article.shape(i);
    let nameable = article.readings(i).is_empty()
        && !shape.accusative()
        && !shape.feminine_plural()
        && !word.starts_with(['و', 'ت', 'ي'])
        && !["ها", "هم", "هما"].iter().any(|e| word.ends_with(e));
    if nameable { Part::Unknown } else { Part::No }
}

#[cfg(test)]
mod tests {
    use crate::cases::{check, descriptions};

    #[test]
    fn speakers() {
        check(
            "src/chunk/described.cases",
            include_str!("described.cases"),
            descriptions,
        );
    }
}
