//! Sources named beside the words: وفقا لـ، بحسب، على حد قول.

use super::content::{self, Break};
use super::{Attribution, Context, Source};
use crate::article::Match;
use crate::document::{Confidence, QuoteKind, Stance};
use crate::lexicon::features::{VERB_FEMININE, VERB_NOMINAL, VERB_PLURAL};
use crate::lexicon::rows::{
    CueVerb, Edge, Frame, Link, NoSource, NumberWord, PlainWord, SourcePhrase,
};
use crate::morph::{Enclitic, Proclitics};
use crate::span::Span;
use crate::token::{Sentence, TokenKind};

const RULE: &str = "quote.according-to";

/// A source phrase found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found {
    phrase: Match<SourcePhrase>,
    /// Where the source's noun phrase begins; for a pronoun, the phrase itself.
    source: usize,
    pronoun: Option<u8>,
}

/// The source phrase at `i`, if what follows is a source.
pub(crate) fn at(context: &Context<'_, '_>, i: usize) -> Option<Found> {
    let article = context.article;
    article
        .matches::<SourcePhrase>(i)
        .filter(|m| {
            !m.proclitics().has(Proclitics::LI)
                && !m.proclitics().has(Proclitics::KA)
                && !m.proclitics().article()
        })
        .find_map(|phrase| linked(context, phrase))
}

/// One past the verb of a source phrase that begins at `i`: حسبما قال.
pub(crate) fn verb_end(context: &Context<'_, '_>, i: usize) -> Option<usize> {
    let found = at(context, i)?;
    let verb = found.source > found.phrase.end && found.pronoun.is_none();
    (verb && context.article.complementizer(found.source).is_none()).then_some(found.source)
}

fn linked(context: &Context<'_, '_>, phrase: Match<SourcePhrase>) -> Option<Found> {
    let article = context.article;
    let links = phrase.row.links;
    let next = phrase.end;
    let found = |source, pronoun| {
        Some(Found {
            phrase,
            source,
            pronoun,
        })
    };
    if let Some(enclitic) = phrase.reading.enclitic {
        return links
            .has(Link::Pronoun)
            .then(|| found(phrase.start, Some(features(enclitic))))?;
    }
    if links.has(Link::Own) {
        let plural = article.norm(next - 1).ends_with("هم");
        let feminine = article.norm(next - 1).ends_with("ها");
        let features = if plural {
            VERB_PLURAL
        } else if feminine {
            VERB_FEMININE
        } else {
            0
        };
        return found(phrase.start, Some(features));
    }
    if article.kind(next) == TokenKind::Word
        || article.kind(next) == TokenKind::Mark
        || article.kind(next) == TokenKind::Latin
    {
        if links.has(Link::After) {
            let verb = article.matches::<CueVerb>(next).find(|m| {
                m.features & VERB_NOMINAL == 0
                    && m.exact()
                    && !m.proclitics().conjunction()
                    && m.row.frames.has(Frame::That)
            })?;
            let short = ends_soon(context, verb.end);
            return short.then(|| found(verb.end, None))?;
        }
        if links.has(Link::Verb) {
            let verb = article.matches::<CueVerb>(next).find(|m| {
                m.features & VERB_NOMINAL == 0
                    && !m.proclitics().conjunction()
                    && !m.proclitics().article()
                    && !m.proclitics().preposition()
            });
            if let Some(verb) = verb {
                return found(verb.end, None);
            }
        }
        if links.has(Link::Li) {
            let to = matches!(article.norm(next), "إلى" | "الى" | "ل");
            let source = if to { next + 1 } else { next };
            return ((to || article.begins_with(next, Proclitics::LI))
                && article.find::<NoSource>(source).is_none())
            .then(|| found(source, None))?;
        }
        if links.has(Link::Noun) {
            let source = article.matches::<NoSource>(next).next().is_none()
                && article.edge(next, Edge::Phrase).is_none()
                && article.edge(next, Edge::Relative).is_none()
                && article.edge(next, Edge::Complement).is_none()
                // رؤية، احتياج: an ordinary noun without article is no source, unless it is said to.
                && (article.shape(next).definite()
                    || quantity(context, next)
                    || article.find::<PlainWord>(next).is_none()
                    || crate::chunk::may_speak(article, next));
            return source.then(|| found(next, None))?;
        }
    }
    None
}

/// Whether the word at `i` counts the sources behind it: ثلاثة مصادر، أحد المسؤولين.
fn quantity(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    article.kind(i) == TokenKind::Number
        || article.find::<NumberWord>(i).is_some()
        || article.edge(i, Edge::Quantity).is_some()
}

/// Whether the words from `i` on are a short noun phrase and then the end: كما قال الوزير.
fn ends_soon(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    for j in i..i + 8 {
        match article.kind(j) {
            TokenKind::Word | TokenKind::Latin | TokenKind::Mark => {
                if article.complementizer(j).is_some()
                    || super::preposition::prepositional(context, j).0.is_some()
                    || article.begins_with(j, Proclitics::BI)
                {
                    return false;
                }
            }
            TokenKind::Colon => return false,
            _ => return true,
        }
    }
    false
}

fn features(enclitic: Enclitic) -> u8 {
    match enclitic {
        Enclitic::She => VERB_FEMININE,
        Enclitic::They => VERB_PLURAL,
        _ => 0,
    }
}

/// The quotes that the source phrases of a sentence name.
pub(crate) fn find(
    context: &mut Context<'_, '_>,
    sentence: Sentence,
    breaks: &[Break],
    found: &mut Vec<Attribution>,
) {
    let article = context.article;
    for i in sentence.start as usize..sentence.end as usize {
        let Some(hit) = at(context, i) else {
            continue;
        };
        let limit = context.limit(sentence, i);
        // Whose content ends where the phrase begins.
        let before = position_back(found, |a| {
            a.start >= sentence.start && (a.end as usize) <= i && a.end as usize + 3 >= i
        });
        let cued = before.is_some();
        if cued && hit.pronoun.is_some() {
            // على حد قوله only says again who speaks.
            continue;
        }
        let source_end = source_end(context, hit.source, limit);
        let begins = (sentence.start as usize..i).all(|j| !article.kind(j).is_wordlike());
        let (start, end) = if begins {
            let from = (source_end..limit)
                .find(|&j| article.kind(j).is_wordlike() || article.kind(j) == TokenKind::Mark)
                .unwrap_or(limit);
            (from, content::end(context, breaks, from, limit))
        } else {
            let earlier = breaks.partition_point(|b| b.at < i);
            let from = breaks
                .get(earlier.saturating_sub(NEWEST)..earlier)
                .unwrap_or_default()
                .iter()
                .rev()
                .find(|b| b.inside == context.inside(i))
                .map_or(sentence.start as usize, |b| b.at);
            let end = content::trim(context, from, i);
            let before = (last_clause(context, from, end), end);
            let next = (source_end..limit)
                .find(|&j| article.kind(j).is_wordlike() || article.kind(j) == TokenKind::Mark)
                .unwrap_or(limit);
            let medial = matches!(
                article.kind(source_end),
                TokenKind::Comma | TokenKind::Dash | TokenKind::Close
            ) && next < limit
                && breaks.binary_search_by_key(&next, |b| b.at).is_err();
            if medial && limit - next > 2 * (before.1.saturating_sub(before.0)) {
                (next, content::end(context, breaks, next, limit))
            } else {
                before
            }
        };
        // A source of a source: وفق ما أوردته القناة نقلا عن موقع.
        if end <= start || (!begins && at(context, start).is_some() && !cued) {
            continue;
        }
        let (mut start, mut end) = (start, end);
        if let Some(other) = before.and_then(|b| found.get_mut(b)) {
            let claims = hit.phrase.row.stance == Stance::Distance;
            if other.rule == RULE {
                // وفقا لموقع، … ، بحسب مصادر: the site relays what the sources say.
                (start, end) = (other.start as usize, other.end as usize);
            } else if claims {
                // قال … وفق مزاعم: all of the sentence is only claimed.
                start = (sentence.start as usize..i)
                    .find(|&j| article.kind(j) == TokenKind::Word)
                    .unwrap_or(start);
                end = content::trim(context, start, i);
            } else {
                other.relay = Some(Source::Phrase {
                    at: hit.source as u32,
                    until: source_end as u32,
                });
                continue;
            }
        }
        let joined = if hit.phrase.start > start {
            conjunction(context, start)
        } else {
            0
        };
        let (start, end, kind) = marks(context, start, end);
        let source = match hit.pronoun {
            Some(features) => Source::Pronoun {
                at: i as u32,
                features,
            },
            None => Source::Phrase {
                at: hit.source as u32,
                until: source_end as u32,
            },
        };
        found.push(Attribution {
            content: article.span_after(start, joined, end),
            start: start as u32,
            end: end as u32,
            cue: Some(cue(context, &hit)),
            kind,
            stance: hit.phrase.row.stance,
            confidence: Confidence::High,
            source,
            relay: None,
            rule: RULE,
        });
    }
}

/// Where the last clause begins that a phrase behind it reports: the journalist knows of the war,
/// and the source of the dead only (…، وقد بلغ عددهم مئة وفقا لمصادر).
fn last_clause(context: &Context<'_, '_>, from: usize, end: usize) -> usize {
    let article = context.article;
    let reach = end.saturating_sub(CLAUSE).max(from + 4);
    (reach..end.saturating_sub(3))
        .rev()
        .filter(|&i| matches!(article.kind(i), TokenKind::Comma | TokenKind::Dash))
        .map(|i| i + 1)
        .find(|&i| article.edge(i, Edge::Clause).is_some() || joined_imperfect(context, i))
        .unwrap_or(from)
}

/// How many tokens before a source phrase a clause of its own may begin.
const CLAUSE: usize = 24;

/// Whether a verb in the imperfect stands at `i` behind و: ويحمل.
fn joined_imperfect(context: &Context<'_, '_>, i: usize) -> bool {
    let word = context.article.norm(i);
    let rest = word
        .strip_prefix("وسي")
        .or_else(|| word.strip_prefix("وست"))
        .or_else(|| word.strip_prefix("وي"));
    rest.is_some_and(|r| r.chars().count() >= 3) && !word.ends_with('ة') && !word.ends_with("ين")
}

/// Bytes of the و that joins the word at `i` to what comes before it.
fn conjunction(context: &Context<'_, '_>, i: usize) -> u8 {
    let article = context.article;
    let word = article.norm(i);
    if !word.starts_with('و') || word.chars().count() < 3 {
        return 0;
    }
    let readings = article.readings(i);
    let joined = if readings.is_empty() {
        word.chars().count() > 4 && !article.shape(i).definite() || word.starts_with("وال")
    } else {
        readings.iter().all(|r| r.proclitics.conjunction())
    };
    if joined { 2 } else { 0 }
}

/// The last of the newest findings that `fits`.
fn position_back(found: &[Attribution], fits: impl Fn(&Attribution) -> bool) -> Option<usize> {
    let from = found.len().saturating_sub(NEWEST);
    let newest = found.get(from..)?;
    newest.iter().rposition(fits).map(|at| from + at)
}

/// How many findings back the one that a phrase stands behind is looked for.
const NEWEST: usize = 12;

/// The cue: the first word alone where ما and a verb follow.
fn cue(context: &Context<'_, '_>, hit: &Found) -> Span {
    let whole = context.article.span_of(&hit.phrase);
    let several = hit.phrase.end > hit.phrase.start + 1;
    // كما جاء في البيان: the verb is the cue.
    if context.article.norm(hit.phrase.start).ends_with("كما") && several {
        return context
            .article
            .span(hit.phrase.start + 1, hit.phrase.start + 2);
    }
    let preposition = context.article.readings(hit.phrase.start).iter().any(|r| {
        // وفق مزاعم: the first word by itself is a phrase of the table.
        r.stem == 0
            && context
                .article
                .find::<SourcePhrase>(hit.phrase.start)
                .is_some()
    }) && !matches!(
        context.article.norm(hit.phrase.start),
        "على" | "من" | "في" | "حد" | "نقلا"
    );
    if several && preposition && !hit.phrase.row.links.has(Link::After) {
        let first = context.article.span(hit.phrase.start, hit.phrase.start + 1);
        return Span::new(whole.start, first.end);
    }
    if hit.phrase.row.links.has(Link::After) {
        return context.article.span(hit.phrase.end, hit.phrase.end + 1);
    }
    whole
}

/// A content wholly within marks is direct, and the marks are no part of it.
fn marks(context: &Context<'_, '_>, start: usize, end: usize) -> (usize, usize, QuoteKind) {
    let article = context.article;
    if let Some(close) = context
        .opens(start)
        .and_then(|q| article.quotations.get(q))
        .and_then(|q| q.close)
        && close as usize + 1 == end
    {
        return (start + 1, end - 1, QuoteKind::Direct);
    }
    (start, end, super::clause::kind_of(context, start, end))
}

/// One past the source's noun phrase: to the comma, at most twelve tokens.
fn source_end(context: &Context<'_, '_>, from: usize, limit: usize) -> usize {
    let article = context.article;
    (from..limit.min(from + 14))
        .find(|&j| {
            matches!(
                article.kind(j),
                TokenKind::Comma
                    | TokenKind::Colon
                    | TokenKind::Stop
                    | TokenKind::Close
                    | TokenKind::Dash
            )
        })
        .or_else(|| crate::chunk::noun_phrase(article, from, limit).map(|p| p.end))
        .unwrap_or(limit)
}
