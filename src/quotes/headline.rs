//! Headlines and section heads of the form `speaker: words`.

use super::preposition::prepositional;
use super::{Attribution, Context, Source};
use crate::document::{Confidence, QuoteKind, Stance};
use crate::lexicon::rows::{
    Country, Edge, KnownPerson, Metonym, Organization, Outlet, PersonName, Place, PlainWord,
    SourceNoun, Title,
};
use crate::token::TokenKind;

/// How many words the speaker of a headline has at most.
const SPEAKER: usize = 7;

/// How many words behind the colon make it words and no mere heading.
const WORDS: usize = 2;

/// The first sentences of a text, if a colon parts a short noun phrase from words.
pub(crate) fn find(context: &mut Context<'_, '_>, found: &mut Vec<Attribution>) {
    let article = context.article;
    for sentence in article.sentences.iter().filter(|s| s.paragraph < 6).take(6) {
        let (start, end) = (sentence.start as usize, sentence.end as usize);
        let Some(colon) = (start..end).find(|&i| article.kind(i) == TokenKind::Colon) else {
            continue;
        };
        let words = (start..colon)
            .filter(|&i| article.kind(i).is_wordlike())
            .count();
        let behind = (colon + 1..end)
            .filter(|&i| article.kind(i).is_wordlike())
            .count();
        let last_of_paragraph = article.kind(end) == TokenKind::Newline;
        let plain = (start..colon)
            .all(|i| article.kind(i).is_wordlike() || article.kind(i) == TokenKind::Mark);
        // مهرجان قرطاج: , إلى صديقي: an occasion or an address is no speaker.
        let occasion = article.edge(start, Edge::Occasion).is_some()
            || prepositional(context, start).0.is_some()
            || article
                .matches::<Place>(start)
                .any(|m| m.end == colon && article.find::<Metonym>(start).is_none())
            // بروكسل: شاب ينجو: a capital, and what happens in it.
            || (article.find::<Metonym>(start).is_some_and(|m| m.end == colon)
                && article.find::<PlainWord>(colon + 1).is_some()
                && !article.shape(colon + 1).definite());
        let speaks = !occasion
            && (start..colon).any(|i| speaks(context, i) && !place_only(context, i))
            || (!occasion && speaks_again(context, colon, end));
        if !speaks
            || words == 0
            || words > SPEAKER
            || behind < WORDS
            || !last_of_paragraph
            || !plain
        {
            continue;
        }
        if found.iter().any(|a| {
            a.start as usize >= start && (a.start as usize) < end && a.start as usize <= colon + 2
        }) {
            continue;
        }
        let mut from = colon + 1;
        let mut until = super::content::trim(context, from, end);
        if let Some(close) = context
            .opens(from)
            .and_then(|q| article.quotations.get(q))
            .and_then(|q| q.close)
            .filter(|&c| c as usize + 1 == until)
        {
            from += 1;
            until = close as usize;
        }
        found.push(Attribution {
            content: article.span(from, until),
            start: from as u32,
            end: until as u32,
            cue: None,
            kind: QuoteKind::Direct,
            stance: Stance::Neutral,
            confidence: Confidence::Medium,
            source: Source::Phrase {
                at: start as u32,
                until: colon as u32,
            },
            relay: None,
            rule: "quote.headline",
        });
    }
}

/// Whether the word before the colon comes again in the first sentences of the text, and not as a
/// place: the body of a report says in full who spoke.
fn speaks_again(context: &Context<'_, '_>, colon: usize, from: usize) -> bool {
    let article = context.article;
    let Some(last) = colon.checked_sub(1) else {
        return false;
    };
    let name = article.norm(last);
    if article.kind(last) != TokenKind::Word
        || place_only(context, last)
        || article.find::<PlainWord>(last).is_some()
        || article.find::<Country>(last).is_some()
    {
        return false;
    }
    (from..article.len().min(from + BODY)).any(|i| {
        article.norm(i) == name
            && !matches!(
                article.norm(i - 1),
                "في" | "إلى" | "من" | "مدينة" | "محافظة" | "ولاية" | "بمدينة" | "بولاية"
            )
    })
}

/// How many tokens of the body are searched for the speaker of the headline.
const BODY: usize = 80;

/// Whether the word names or titles somebody; a country in a headline is mostly where it happens.
fn speaks(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    article.find::<PersonName>(i).is_some()
        || article.find::<Title>(i).is_some()
        || article.find::<SourceNoun>(i).is_some()
        || article.find::<Organization>(i).is_some()
        || article.find::<Outlet>(i).is_some()
        || article.find::<KnownPerson>(i).is_some()
        || (article.find::<Metonym>(i).is_some() && article.find::<Country>(i).is_none())
}

fn place_only(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    article.find::<Place>(i).is_some()
        && article.find::<Title>(i).is_none()
        && article.find::<PersonName>(i).is_none()
        && article.find::<Organization>(i).is_none()
        && article.find::<Metonym>(i).is_none()
}
