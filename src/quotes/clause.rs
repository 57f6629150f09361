//! Contents behind (or before) a reporting verb, participle or masdar.

use super::complement::How;
use super::content::{self, Break};
use super::cue::{Form, Site};
use super::{Attribution, Context, Source};
use crate::document::{Confidence, QuoteKind};
use crate::token::{Sentence, TokenKind};

/// The quotes of the cues of a sentence.
pub(crate) fn find(
    context: &mut Context<'_, '_>,
    sentence: Sentence,
    sites: &[Site],
    breaks: &[Break],
    found: &mut Vec<Attribution>,
) {
    let mut before: Option<Site> = None;
    for &site in sites {
        // Two words that open the same content are one cue, and the first of them shows it.
        if before.is_some_and(|b| b.opening.start == site.opening.start) {
            continue;
        }
        if let Some(attribution) = attribution(context, sentence, &site, breaks) {
            if let How::Marks(q) | How::MarksBefore(q) = site.opening.how
                && let Some(taken) = context.taken.get_mut(q)
            {
                *taken = true;
            }
            found.push(attribution);
            before = Some(site);
        }
    }
}

fn attribution(
    context: &Context<'_, '_>,
    sentence: Sentence,
    site: &Site,
    breaks: &[Break],
) -> Option<Attribution> {
    let article = context.article;
    let start = site.opening.start;
    let limit = context.limit(sentence, site.at);
    let (kind, end) = match site.opening.how {
        How::Marks(q) | How::MarksBefore(q) => {
            let close = article.quotations.get(q)?.close.map(|c| c as usize);
            let end = close.unwrap_or(limit);
            let mut last = content::trim(context, start, end);
            // What closes is between the marks: the stop is one of the words'.
            if close.is_some() && last + 1 == end && article.kind(last) == TokenKind::Stop {
                last = end;
            }
            (QuoteKind::Direct, last)
        }
        How::Brackets(close) => (QuoteKind::Direct, close),
        How::Colon => (
            QuoteKind::Direct,
            content::end(context, breaks, start, limit),
        ),
        How::Clause => {
            let end = content::end(context, breaks, start, limit);
            (kind_of(context, start, end), end)
        }
        How::Phrase => {
            let end = content::end(context, breaks, start, limit);
            (
                QuoteKind::Reported,
                content::phrase_end(context, start, end),
            )
        }
    };
    if end <= start {
        return None;
    }
    let source = site.speaker.map(|(at, until)| Source::Phrase {
        at: at as u32,
        until: until as u32,
    });
    let source = source.unwrap_or_else(|| match site.form {
        Form::Finite => Source::Subject {
            cue: site.at as u32,
            until: site.opening.until as u32,
            from: sentence.start,
            features: site.features,
        },
        Form::Participle => Source::Main {
            cue: site.at as u32,
            features: site.features,
        },
        Form::Masdar if site.enclitic.is_some() => Source::Pronoun {
            at: site.at as u32,
            features: site.possessor(),
        },
        Form::Masdar => Source::Phrase {
            at: site.end as u32,
            until: site.opening.until as u32,
        },
    });
    Some(Attribution {
        content: article.span(start, end),
        start: start as u32,
        end: end as u32,
        cue: Some(site.span),
        kind,
        stance: site.stance,
        confidence: Confidence::High,
        source,
        relay: site.relay.map(|(at, until)| Source::Phrase {
            at: at as u32,
            until: until as u32,
        }),
        rule: match (site.form, site.opening.how) {
            (_, How::MarksBefore(_)) => "quote.marks-cue",
            (_, How::Marks(_)) => "quote.cue-marks",
            (_, How::Colon | How::Brackets(_)) => "quote.cue-colon",
            (_, How::Phrase) => "quote.cue-phrase",
            (Form::Finite, How::Clause) => "quote.verb-clause",
            (Form::Participle, How::Clause) => "quote.participle-clause",
            (Form::Masdar, How::Clause) => "quote.masdar-clause",
        },
    })
}

/// A clause with a quoted part of some length is mixed; a name in marks makes none.
pub(crate) fn kind_of(context: &Context<'_, '_>, start: usize, end: usize) -> QuoteKind {
    let article = context.article;
    let first = article
        .quotations
        .partition_point(|q| (q.open as usize) < start);
    let quoted = article
        .quotations
        .iter()
        .skip(first)
        .take_while(|q| (q.open as usize) < end)
        .any(|q| {
            let close = q.close.map_or(end, |c| c as usize);
            let words = (q.open as usize + 1..close)
                .filter(|&i| article.kind(i).is_wordlike())
                .take(4)
                .count();
            words >= 3 || (q.open as usize <= start + 2 && article.kind(start) == TokenKind::Word)
        });
    if quoted {
        QuoteKind::Mixed
    } else {
        QuoteKind::Indirect
    }
}
