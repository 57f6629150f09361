//! What opens the content behind a cue: a complementizer, a colon, a mark, a preposition.

use super::Context;
use super::cue::{Form, Site};
use crate::lexicon::features::VERB_NOMINAL;
use crate::lexicon::rows::{CueVerb, Edge, Evidence, Frame};
use crate::morph::Proclitics;
use crate::token::{Sentence, TokenKind};

/// How a content begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) how: How,
    /// First token of the content.
    pub(crate) start: usize,
    /// One past the last token that may belong to the subject.
    pub(crate) until: usize,
}

/// The sort of opening.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum How {
    /// A complementizer.
    #[default]
    Clause,
    /// Words behind a colon.
    Colon,
    /// A quotation, by number.
    Marks(usize),
    /// A quotation before the cue.
    MarksBefore(usize),
    /// A phrase with its preposition.
    Phrase,
}

/// How many tokens may part a verb from its content: subjects with long appositions.
const REACH: usize = 45;

/// How many tokens may part a participle from its content.
const PARTICIPLE_REACH: usize = 12;

/// The opening behind a verb or participle.
pub(crate) fn of_verb(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    let reach = match site.form {
        Form::Finite => REACH,
        _ => PARTICIPLE_REACH,
    };
    let stop = limit.min(site.end + reach);
    let says = site.frames.has(Frame::That);
    let mut relative = false;
    let mut owed = 0; // complementizers that belong to verbs of relative clauses
    let mut i = site.end;
    while i < stop {
        match article.kind(i) {
            TokenKind::Colon => {
                return (site.frames.has(Frame::Words)).then(|| colon(context, i, limit))?;
            }
            TokenKind::Mark => {
                if let Some(q) = context.opens(i) {
                    let first = i + 1;
                    let frame = site.frames.has(Frame::Words) || says;
                    if frame && is_content(context, q, i == site.end, limit) {
                        return Some(Opening { how: How::Marks(q), start: first, until: i });
                    }
                    if site.frames.has(Frame::Label) {
                        return Some(Opening { how: How::Marks(q), start: first, until: i });
                    }
                    if let Some(close) = article.quotations.get(q).and_then(|q| q.close) {
                        i = close as usize + 1;
                        continue;
                    }
                }
            }
            TokenKind::Open => {
                i = closing(context, i, stop);
                continue;
            }
            TokenKind::Semicolon | TokenKind::Stop | TokenKind::Newline => return None,
            TokenKind::Word => {
                let (_, behind) = prepositional(context, i);
                let clause = article.complementizer(i).map(|_| i).or_else(|| {
                    behind.and_then(|b| article.complementizer(b).map(|_| b))
                });
                if let Some(start) = clause.filter(|_| !coordinated(context, i)) {
                    let allowed = says
                        || phrase_frame(context, site, i).is_some()
                        || article.begins_with(i, Proclitics::BI) && site.frames.has(Frame::Bi);
                    if owed > 0 {
                        owed -= 1;
                    } else if allowed {
                        return Some(Opening { how: How::Clause, start, until: i });
                    } else {
                        return None;
                    }
                    i = start + 1;
                    continue;
                }
                if site.evidence == Evidence::Sure
                    && owed == 0
                    && phrase_frame(context, site, i).is_some()
                    && !adjunct(context, i)
                {
                    let start = if site.frames.has(Frame::Accused) { site.end } else { i };
                    return phrase(context, start, site, i);
                }
                if article.edge(i, Edge::Relative).is_some() {
                    relative = true;
                } else if i > site.end && reports(context, i) {
                    if !relative || coordinated(context, i) {
                        return None;
                    }
                    owed += 1;
                } else if article.edge(i, Edge::Turn).is_some() && i > site.end + 6 {
                    return None;
                }
            }
            _ => {}
        }
        i += 1;
    }
    None
}

/// The opening behind a masdar: قوله إن، بالقول: ، تأكيد الوزير أن.
pub(crate) fn of_masdar(
    context: &Context<'_, '_>,
    site: &Site,
    proclitics: Proclitics,
    limit: usize,
) -> Option<Opening> {
    let article = context.article;
    let near = site.enclitic.is_some() || proclitics.article();
    let stop = limit.min(site.end + if near { 4 } else { 10 });
    let mut i = site.end;
    while i < stop {
        match article.kind(i) {
            TokenKind::Colon if near && site.frames.has(Frame::Words) => {
                return colon(context, i, limit);
            }
            TokenKind::Mark if near && site.frames.has(Frame::Words) => {
                let q = context.opens(i)?;
                return is_content(context, q, true, limit)
                    .then_some(Opening { how: How::Marks(q), start: i + 1, until: i });
            }
            TokenKind::Word => {
                let (_, behind) = prepositional(context, i);
                let start = article
                    .complementizer(i)
                    .map(|_| i)
                    .or_else(|| behind.filter(|&b| article.complementizer(b).is_some()));
                if let Some(start) = start {
                    let joined = near || i > site.end;
                    return (joined && site.frames.has(Frame::That) && !coordinated(context, i))
                        .then_some(Opening { how: How::Clause, start, until: i });
                }
                if article.edge(i, Edge::Relative).is_some()
                    || article.edge(i, Edge::Phrase).is_some()
                    || reports(context, i)
                {
                    return None;
                }
            }
            TokenKind::Number | TokenKind::Latin => {}
            _ => return None,
        }
        i += 1;
    }
    None
}

/// A quotation that closes directly before the verb: «…»، قال الوزير.
pub(crate) fn before(
    context: &Context<'_, '_>,
    sentence: Sentence,
    site: &Site,
    limit: usize,
) -> Option<Opening> {
    let article = context.article;
    if !site.frames.has(Frame::Words) || site.evidence == Evidence::Quoted {
        return None;
    }
    let _ = sentence;
    let mut i = site.at;
    for _ in 0..4 {
        i = i.checked_sub(1)?;
        match article.kind(i) {
            TokenKind::Mark => {
                let q = article
                    .quotations
                    .iter()
                    .rposition(|q| q.close == u32::try_from(i).ok())?;
                let open = article.quotations.get(q)?.open as usize;
                if i - open < 5 || context.taken.get(q).copied().unwrap_or(true) {
                    return None;
                }
                return Some(Opening {
                    how: How::MarksBefore(q),
                    start: open + 1,
                    until: limit.min(site.end + 14),
                });
            }
            TokenKind::Comma | TokenKind::Stop | TokenKind::Dash => {}
            TokenKind::Word if matches!(article.norm(i), "كما" | "هذا" | "ما" | "هكذا") => {}
            _ => return None,
        }
    }
    None
}

/// What follows a colon: a quotation, a clause, or bare words.
fn colon(context: &Context<'_, '_>, at: usize, limit: usize) -> Option<Opening> {
    let article = context.article;
    let next = at + 1;
    if next >= limit {
        return None;
    }
    if article.kind(next) == TokenKind::Mark
        && let Some(q) = context.opens(next)
    {
        return Some(Opening { how: How::Marks(q), start: next + 1, until: at });
    }
    let how = match article.complementizer(next) {
        Some(_) => How::Clause,
        None => How::Colon,
    };
    Some(Opening { how, start: next, until: at })
}

/// Whether a quotation is what was said, not a name in marks: it is long, or stands directly
/// behind the cue and reaches far enough.
fn is_content(context: &Context<'_, '_>, q: usize, adjacent: bool, limit: usize) -> bool {
    let article = context.article;
    let Some(quotation) = article.quotations.get(q) else {
        return false;
    };
    let open = quotation.open as usize;
    let Some(close) = quotation.close.map(|c| c as usize) else {
        return true;
    };
    let words = (open + 1..close).filter(|&i| article.kind(i).is_wordlike()).take(7).count();
    words >= 6
        || (adjacent && words >= 2)
        || article.kind(open.saturating_sub(1)) == TokenKind::Comma && words >= 3
        || (words >= 3 && close + 1 >= limit)
}

/// The preposition at `i` that is a word, and the token behind it.
fn prepositional(context: &Context<'_, '_>, i: usize) -> (Option<Frame>, Option<usize>) {
    let frame = match context.article.norm(i) {
        "إلى" | "الى" | "إلي" | "الي" => Frame::Ila,
        "على" | "علي" => Frame::Ala,
        "عن" => Frame::An,
        "من" => Frame::Min,
        "في" | "فى" => Frame::Fi,
        _ => return (None, None),
    };
    (Some(frame), Some(i + 1))
}

/// The frame of the cue that the preposition at `i` fills.
fn phrase_frame(context: &Context<'_, '_>, site: &Site, i: usize) -> Option<Frame> {
    if let (Some(frame), _) = prepositional(context, i) {
        return site.frames.has(frame).then_some(frame);
    }
    (site.frames.has(Frame::Bi) && context.article.begins_with(i, Proclitics::BI))
        .then_some(Frame::Bi)
}

/// Whether the prepositional phrase at `i` is no complement: في بيان، بشدة، من جانبه.
fn adjunct(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    let next = if prepositional(context, i).0.is_some() { i + 1 } else { i };
    article.edge(next, Edge::Medium).is_some()
        || article.edge(next, Edge::Time).is_some()
        || article.edge(i, Edge::Turn).is_some()
        || matches!(
            article.norm(i),
            "بشدة" | "بقوة" | "بوضوح" | "بدوره" | "بدورها" | "بشكل" | "بعد" | "بين" | "بعض" | "باسم" | "بن" | "بعدما"
        )
}

fn phrase(context: &Context<'_, '_>, start: usize, site: &Site, until: usize) -> Option<Opening> {
    // A quotation behind the preposition is verbatim: دعا إلى «ضبط النفس».
    let _ = site;
    if let Some(q) = context.opens(until + 1).filter(|_| start == until) {
        let (frame, _) = prepositional(context, until);
        let glued = matches!(context.article.norm(until), "ب" | "ل");
        if frame.is_some() || glued {
            return Some(Opening { how: How::Marks(q), start: until + 2, until });
        }
    }
    Some(Opening { how: How::Phrase, start, until })
}

fn coordinated(context: &Context<'_, '_>, i: usize) -> bool {
    let word = context.article.norm(i);
    word.starts_with("وأن") || word.starts_with("وإن") || word.starts_with("وان") || {
        context
            .article
            .matches::<CueVerb>(i)
            .any(|m| m.proclitics().conjunction())
    }
}

/// Whether a finite cue or a reporting participle stands at `i`.
fn reports(context: &Context<'_, '_>, i: usize) -> bool {
    context.article.matches::<CueVerb>(i).any(|m| {
        m.features & VERB_NOMINAL == 0
            && m.row.evidence == Evidence::Sure
            && m.exact()
            && !m.proclitics().preposition()
            && !m.proclitics().article()
    })
}

/// The token behind the bracket that closes the one at `i`, or the next token.
fn closing(context: &Context<'_, '_>, i: usize, stop: usize) -> usize {
    let close = (i + 1..stop.min(i + 16))
        .find(|&j| context.article.kind(j) == TokenKind::Close);
    close.map_or(i + 1, |c| c + 1)
}
