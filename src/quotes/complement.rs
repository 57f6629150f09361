//! What opens the content behind a cue: a complementizer, a colon, a mark, a preposition, an
//! object.

use super::Context;
use super::cue::{Form, Site, form};
use crate::chunk;
use crate::document::Stance;
use crate::lexicon::features::{VERB_DUAL, VERB_NOMINAL};
use crate::lexicon::rows::{
    Complementizer, Country, CueVerb, Edge, Evidence, Frame, Outlet, Place, PlainWord,
};
use crate::morph::Proclitics;
use crate::token::TokenKind;

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
    /// Words in brackets, up to the token of the closing one.
    Brackets(usize),
    /// A phrase with its preposition, or a bare object.
    Phrase,
}

/// How many tokens may part a verb from its content: subjects with long appositions.
const REACH: usize = 48;

/// How many tokens may part a participle from its content.
const PARTICIPLE_REACH: usize = 12;

/// The opening behind a verb or participle.
pub(crate) fn of_verb(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let stop = match site.form {
        Form::Finite if site.homograph() => limit.min(site.end + 14),
        Form::Finite => limit.min(site.end + REACH),
        _ => limit.min(site.end + PARTICIPLE_REACH),
    };
    let mut search = Search {
        context,
        site,
        limit,
        relative: false,
        owed: 0,
    };
    let mut i = site.end;
    while i < stop {
        match search.step(i) {
            Step::Found(opening) => return Some(opening),
            Step::To(next) => i = next.max(i + 1),
            Step::Nothing => break,
        }
    }
    object(context, site, limit)
}

struct Search<'s, 'a, 't> {
    context: &'s Context<'a, 't>,
    site: &'s Site,
    limit: usize,
    /// A relative clause is open.
    relative: bool,
    /// Complementizers that belong to verbs of relative clauses.
    owed: usize,
}

enum Step {
    Found(Opening),
    To(usize),
    Nothing,
}

impl Search<'_, '_, '_> {
    fn step(&mut self, i: usize) -> Step {
        let (context, site) = (self.context, self.site);
        let article = context.article;
        let has = |frame| site.frames.has(frame);
        let adjacent = i == site.end;
        match article.kind(i) {
            TokenKind::Colon if has(Frame::Words) && self.owed == 0 => {
                colon(context, i, self.limit).map_or(Step::Nothing, Step::Found)
            }
            TokenKind::Colon => Step::Nothing,
            TokenKind::Mark => self.mark(i, adjacent),
            TokenKind::Open => match brackets(context, i, self.limit) {
                Some(opening) if adjacent && has(Frame::Words) => Step::Found(opening),
                _ => Step::To(closing(context, i, self.limit)),
            },
            TokenKind::Semicolon | TokenKind::Stop | TokenKind::Newline => Step::Nothing,
            TokenKind::Comma if site.homograph() => {
                // A homograph is believed only with its content in plain sight.
                let next = article.complementizer(i + 1).is_some()
                    || article.kind(i + 1) == TokenKind::Mark
                    || self.plain_so_far(i);
                if next { Step::To(i + 1) } else { Step::Nothing }
            }
            TokenKind::Word => self.word(i, adjacent),
            _ => Step::To(i + 1),
        }
    }

    /// Whether only a subject of up to six words stands between the verb and `i`.
    fn plain_so_far(&self, i: usize) -> bool {
        i <= self.site.end + 6
    }

    fn mark(&self, i: usize, adjacent: bool) -> Step {
        let (context, site) = (self.context, self.site);
        let Some(q) = context.opens(i) else {
            return Step::To(i + 1);
        };
        let found = Opening {
            how: How::Marks(q),
            start: i + 1,
            until: i,
        };
        let says = site.frames.has(Frame::Words);
        if says && self.owed == 0 && is_content(context, q, adjacent, self.limit) {
            return Step::Found(found);
        }
        if site.frames.has(Frame::Label) && context.before_is_relative(site.at) {
            return Step::Found(found);
        }
        let close = context.article.quotations.get(q).and_then(|q| q.close);
        Step::To(close.map_or(i + 1, |c| c as usize + 1))
    }

    fn word(&mut self, i: usize, adjacent: bool) -> Step {
        let (context, site) = (self.context, self.site);
        let article = context.article;
        let (_, behind) = prepositional(context, i);
        let clause = article
            .complementizer(i)
            .map(|_| i)
            .or_else(|| behind.filter(|&b| article.complementizer(b).is_some()));
        if let Some(start) = clause.filter(|_| !coordinated(context, i) && !adverbial(context, i)) {
            if self.owed > 0 {
                self.owed -= 1;
                return Step::To(start + 1);
            }
            return self.clause(i, start);
        }
        if article.complementizer(i).is_some()
            && article.norm(i).starts_with("وإن")
            && let Some(start) = self.bare_clause(i)
        {
            return Step::Found(Opening {
                how: How::Clause,
                start,
                until: start,
            });
        }
        if self.phrase_at(i) {
            // أعلن إضرابه عن العمل: the object comes first and holds the preposition.
            let object = object(context, site, i).filter(|_| site.frames.has(Frame::Object));
            let start = if site.frames.has(Frame::Accused) {
                accused(context, site, i)
            } else {
                object.map_or(i, |o| o.start)
            };
            return Step::Found(phrase(context, start, i));
        }
        if article.edge(i, Edge::Relative).is_some() {
            self.relative = true;
        } else if !adjacent && reports(context, i) {
            if !self.relative || coordinated(context, i) {
                return Step::Nothing;
            }
            self.owed += 1;
        } else if site.homograph()
            && (article.edge(i, Edge::Negation).is_some()
                || article.edge(i, Edge::Journalist).is_some()
                || (adjacent && article.edge(i, Edge::Phrase).is_some()))
        {
            return Step::Nothing;
        }
        Step::To(i + 1)
    }

    /// The start of a clause whose complementizer was left out and only comes with the next one:
    /// قال القائد في تصريحات له حركته لم تضف مطالب، وإن على الدول أن تضغط.
    fn bare_clause(&self, second: usize) -> Option<usize> {
        let article = self.context.article;
        if !self.site.frames.has(Frame::Says) {
            return None;
        }
        (self.site.end..second)
            .find(|&i| article.edge(i, Edge::Medium).is_some())
            .map(|medium| match article.norm(medium + 1) {
                "له" | "لها" | "لهم" => medium + 2,
                _ => medium + 1,
            })
            .filter(|&start| start + 2 < second)
    }

    fn clause(&self, i: usize, start: usize) -> Step {
        let (context, site) = (self.context, self.site);
        let allowed = site.frames.has(Frame::That)
            || frame_at(context, site, i).is_some()
            || (with_bi(context, i) && site.frames.has(Frame::Bi));
        if !allowed || site.evidence == Evidence::Quoted || site.evidence == Evidence::Feeling {
            return Step::Nothing;
        }
        // أكد ضرورة أن: the noun that governs the clause is what is stressed.
        let before = i.checked_sub(1).filter(|&b| b >= site.end);
        let governed = before.filter(|&b| {
            start == i
                && site.frames.has(Frame::Object)
                && context.article.edge(b, Edge::Modal).is_some()
        });
        if let Some(noun) = governed {
            return Step::Found(Opening {
                how: How::Phrase,
                start: noun,
                until: noun,
            });
        }
        let about =
            site.frames.has(Frame::Accused) && context.article.begins_with(start, Proclitics::BI);
        if about && site.form != Form::Masdar {
            let from = accused(context, site, i);
            return Step::Found(Opening {
                how: How::Clause,
                start: from,
                until: from,
            });
        }
        Step::Found(Opening {
            how: How::Clause,
            start,
            until: i,
        })
    }

    /// Whether the phrase at `i` is what the cue reports, without a clause.
    fn phrase_at(&self, i: usize) -> bool {
        let (context, site) = (self.context, self.site);
        if self.owed > 0 || frame_at(context, site, i).is_none() || adjunct(context, i) {
            return false;
        }
        match site.evidence {
            Evidence::Sure => {}
            Evidence::Clause if site.form == Form::Participle => {}
            Evidence::Feeling => {
                if !feeling(context, i + 1) {
                    return false;
                }
            }
            Evidence::Clause | Evidence::Initial | Evidence::Quoted => return false,
        }
        !self.clause_follows(i)
    }

    /// Whether a clause behind a comma is what the cue reports, so that the phrase at `i` only
    /// belongs to the subject: أفاد مصدر بالجهة، مراسل القناة، أن …
    fn clause_follows(&self, i: usize) -> bool {
        let (context, site) = (self.context, self.site);
        let article = context.article;
        if !site.frames.has(Frame::That) || i == site.end {
            return false;
        }
        for j in i + 1..self.limit.min(i + 24) {
            if article.kind(j) == TokenKind::Word {
                if article.complementizer(j).is_some() {
                    let apart =
                        matches!(article.kind(j - 1), TokenKind::Comma | TokenKind::Semicolon);
                    // كشف ممثلون عن العمال أن: the preposition belongs to the noun before it.
                    let of_noun = article.norm(i) == "عن" && j <= i + 5;
                    return apart || of_noun;
                }
                if !article
                    .matches::<CueVerb>(j)
                    .all(|m| m.row.evidence != Evidence::Sure)
                {
                    return false;
                }
            }
        }
        false
    }
}

/// The bare object of a verb: نفى وجود خلاف.
fn object(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    let dual = site.form == Form::Finite && site.features & VERB_DUAL != 0;
    let believed = matches!(site.evidence, Evidence::Sure | Evidence::Initial);
    if !site.frames.has(Frame::Object) || !believed || dual {
        return None;
    }
    let at = site.end;
    let plain = |i: usize| {
        article.kind(i) == TokenKind::Word
            && article.edge(i, Edge::Phrase).is_none()
            && article.edge(i, Edge::Time).is_none()
            && article.edge(i, Edge::Negation).is_none()
            && article.edge(i, Edge::Relative).is_none()
    };
    let found = |start| {
        Some(Opening {
            how: How::Phrase,
            start,
            until: start,
        })
    };
    if site.enclitic.is_some() {
        return None;
    }
    let subject_before = site.form == Form::Participle || subject_before(context, site);
    let sound = |start: usize| {
        let word = article.norm(start);
        // A verb is no object, and neither is ذلك alone.
        let verb = word.ends_with("ون") && word.starts_with(['ي', 'ت']);
        !reports(context, start) && !verb && word != "ذلك" && start < limit
    };
    if subject_before {
        let start = chunk::second_phrase(article, at, limit, true)?;
        return (start < at + 8 && sound(start)).then(|| found(start))?;
    }
    if let Some(start) = chunk::second_phrase(article, at, limit, false) {
        return sound(start).then(|| found(start))?;
    }
    // وأكد أهمية البقاء: whoever spoke before goes on, and the noun names nobody.
    let goes_on = site.conjunction && plain(at) && !chunk::may_speak(article, at);
    (goes_on
        && !article.shape(at).definite()
        && at < limit
        && article.kind(at + 1) == TokenKind::Word)
        .then(|| found(at))?
}

/// Whether the word before the verb can be its subject: a noun of the same clause.
fn subject_before(context: &Context<'_, '_>, site: &Site) -> bool {
    let article = context.article;
    if site.conjunction {
        return false;
    }
    let Some(before) = site.at.checked_sub(1) else {
        return false;
    };
    match article.kind(before) {
        TokenKind::Word => {
            article.edge(before, Edge::Relative).is_some()
                || (article.edge(before, Edge::Phrase).is_none()
                    && article.edge(before, Edge::Turn).is_none()
                    && article.edge(before, Edge::Time).is_none()
                    && article.edge(before, Edge::Medium).is_none()
                    && !matches!(
                        article.norm(before),
                        "قد" | "وقد" | "كما" | "ثم" | "أخرى" | "آخر"
                    ))
        }
        TokenKind::Latin | TokenKind::Number | TokenKind::Close => true,
        TokenKind::Mark => context.opens(before).is_none(),
        _ => false,
    }
}

/// Where the content of an accusation begins: with the accused, behind the subject.
fn accused(context: &Context<'_, '_>, site: &Site, until: usize) -> usize {
    let article = context.article;
    if site.form == Form::Participle || site.enclitic.is_some() || subject_before(context, site) {
        return if site.enclitic.is_some() {
            until
        } else {
            site.end
        };
    }
    chunk::second_phrase(article, site.end, until, false).unwrap_or_else(|| {
        // Two names side by side: the last is the accused. One alone: whoever spoke goes on.
        let words = until - site.end;
        // عزت تقليص المساعدات إلى: a plain noun without article is no subject.
        let plain = article.find::<PlainWord>(site.end).is_some()
            && !article.shape(site.end).definite()
            && !chunk::may_speak(article, site.end);
        if plain {
            return site.end;
        }
        if words >= 2 { until - 1 } else { site.end }
    })
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
    // تأكيد الوزير أن: whoever confirms stands behind in the genitive.
    let genitive = article.shape(site.end).definite()
        || chunk::may_speak(article, site.end)
        || !article.kind(site.end).is_wordlike()
        || article.readings(site.end).is_empty();
    if !near && !genitive {
        return None;
    }
    // مطالبته بدفع، دعوتها إلى: what was asked or threatened stands directly behind.
    let asks = matches!(
        site.stance,
        Stance::Directive | Stance::Warn | Stance::Commissive | Stance::Negative | Stance::Deny
    );
    let spoken_of = article.matches::<CueVerb>(site.at).any(|m| m.exact());
    if site.enclitic.is_some()
        && asks
        && spoken_of
        && frame_at(context, site, site.end).is_some()
        && !adjunct(context, site.end)
        && site.end < limit
    {
        let (_, behind) = prepositional(context, site.end);
        if behind.is_none_or(|b| article.complementizer(b).is_none()) {
            return Some(phrase(context, site.end, site.end));
        }
    }
    let stop = limit.min(site.end + if near { 4 } else { 12 });
    let mut i = site.end;
    while i < stop {
        match article.kind(i) {
            TokenKind::Colon if near && site.frames.has(Frame::Words) => {
                return colon(context, i, limit);
            }
            TokenKind::Mark if near && site.frames.has(Frame::Words) => {
                let q = context.opens(i)?;
                return is_content(context, q, true, limit).then_some(Opening {
                    how: How::Marks(q),
                    start: i + 1,
                    until: i,
                });
            }
            TokenKind::Mark | TokenKind::Open => {
                i = closing(context, i, limit);
                continue;
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
                        .then_some(Opening {
                            how: How::Clause,
                            start,
                            until: i,
                        });
                }
                if article.edge(i, Edge::Relative).is_some()
                    || (article.edge(i, Edge::Phrase).is_some()
                        && article.edge(i, Edge::Time).is_none())
                    || reports(context, i)
                    || article
                        .matches::<CueVerb>(i)
                        .any(|m| form(m.features) == Form::Participle && m.exact())
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
pub(crate) fn before(context: &Context<'_, '_>, site: &Site, limit: usize) -> Option<Opening> {
    let article = context.article;
    if !site.frames.has(Frame::Words) || site.evidence == Evidence::Quoted {
        return None;
    }
    let mut i = site.at;
    for _ in 0..4 {
        i = i.checked_sub(1)?;
        match article.kind(i) {
            TokenKind::Mark => {
                let q = context.closes(i)?;
                let open = article.quotations.get(q)?.open as usize;
                if i - open < 4 {
                    return None;
                }
                return Some(Opening {
                    how: How::MarksBefore(q),
                    start: open + 1,
                    until: limit.min(site.end + 14),
                });
            }
            TokenKind::Comma | TokenKind::Stop | TokenKind::Dash => {}
            TokenKind::Word if matches!(article.norm(i), "كما" | "هذا" | "ما" | "هكذا") =>
                {}
            _ => return None,
        }
    }
    None
}

/// What follows a colon: a quotation, brackets, a clause, or bare words.
fn colon(context: &Context<'_, '_>, at: usize, limit: usize) -> Option<Opening> {
    let article = context.article;
    let next = at + 1;
    if next >= limit {
        return None;
    }
    let opening = |how, start| {
        Some(Opening {
            how,
            start,
            until: at,
        })
    };
    if article.kind(next) == TokenKind::Mark
        && let Some(q) = context.opens(next)
    {
        return opening(How::Marks(q), next + 1);
    }
    if let Some(found) = brackets(context, next, limit) {
        return Some(Opening { until: at, ..found });
    }
    let how = match article.complementizer(next) {
        Some(_) => How::Clause,
        None => How::Colon,
    };
    opening(how, next)
}

/// Brackets around at least four words: verses and sayings are cited so.
fn brackets(context: &Context<'_, '_>, open: usize, limit: usize) -> Option<Opening> {
    let article = context.article;
    if article.kind(open) != TokenKind::Open {
        return None;
    }
    let close = (open + 1..(open + 120).min(article.len()))
        .take_while(|&j| article.kind(j) != TokenKind::Newline)
        .find(|&j| article.kind(j) == TokenKind::Close)?;
    let _ = limit;
    (close > open + 4).then_some(Opening {
        how: How::Brackets(close),
        start: open + 1,
        until: open,
    })
}

/// Whether a quotation is what was said, not a name in marks: it is long, or stands directly
/// behind the cue and nothing else does.
fn is_content(context: &Context<'_, '_>, q: usize, adjacent: bool, limit: usize) -> bool {
    let article = context.article;
    let Some(quotation) = article.quotations.get(q) else {
        return false;
    };
    let open = quotation.open as usize;
    let Some(close) = quotation.close.map(|c| c as usize) else {
        return true;
    };
    let words = (open + 1..close)
        .filter(|&i| article.kind(i).is_wordlike())
        .take(7)
        .count();
    let ends = close + 1 >= limit
        || matches!(
            article.kind(close + 1),
            TokenKind::Stop | TokenKind::Newline
        )
        || (article.kind(close + 1) == TokenKind::Comma
            && article.complementizer(close + 2).is_none()
            && !chunk::may_speak(article, close + 2));
    let comma = open > 0 && article.kind(open - 1) == TokenKind::Comma;
    words >= 6 || ((adjacent || comma) && words >= 2 && ends) || (words >= 3 && close + 1 >= limit)
}

/// The frame of the preposition at `i` that is a word, and the token behind it.
pub(crate) fn prepositional(context: &Context<'_, '_>, i: usize) -> (Option<Frame>, Option<usize>) {
    let frame = match context.article.norm(i) {
        "إلى" | "الى" => Frame::Ila,
        "على" => Frame::Ala,
        "إلي" | "الي" if context.dotted => Frame::Ila,
        "علي" if context.dotted => Frame::Ala,
        "عن" => Frame::An,
        "من" => Frame::Min,
        "في" | "فى" => Frame::Fi,
        _ => return (None, None),
    };
    (Some(frame), Some(i + 1))
}

/// The frame of the cue that the preposition at `i` fills.
fn frame_at(context: &Context<'_, '_>, site: &Site, i: usize) -> Option<Frame> {
    if let (Some(frame), _) = prepositional(context, i) {
        return site.frames.has(frame).then_some(frame);
    }
    let article = context.article;
    let bi = site.frames.has(Frame::Bi) && article.begins_with(i, Proclitics::BI);
    // دعا is also followed by ل: دعاه للتخلي عن.
    let li = site.frames.has(Frame::Ila)
        && site.frames.has(Frame::Addressee)
        && article.begins_with(i, Proclitics::LI)
        && article.shape(i).definite();
    if bi {
        Some(Frame::Bi)
    } else {
        li.then_some(Frame::Ila)
    }
}

/// Whether the prepositional phrase at `i` is no complement: في بيان، بشدة، بمدينة صفاقس.
fn adjunct(context: &Context<'_, '_>, i: usize) -> bool {
    let article = context.article;
    let word = prepositional(context, i).0.is_some();
    let next = if word { i + 1 } else { i };
    // إلى الحوار: what is called for may be named like an outlet or a medium.
    let aim = matches!(article.norm(i), "إلى" | "الى");
    (!word && article.edge(i, Edge::Phrase).is_some())
        || article.edge(i, Edge::Turn).is_some()
        || article.edge(i, Edge::Manner).is_some()
        || (!aim && article.edge(next, Edge::Medium).is_some())
        || article.edge(next, Edge::Time).is_some()
        || (!aim && article.find::<Outlet>(next).is_some())
        || article
            .matches::<Place>(next)
            .any(|m| m.proclitics().preposition() || (word && !aim))
        || article
            .matches::<Country>(next)
            .any(|m| m.proclitics().preposition() && !word)
}

/// Whether a noun of feeling or stance stands at `i`: عن قلقه، عن رفضها.
fn feeling(context: &Context<'_, '_>, i: usize) -> bool {
    context.article.edge(i, Edge::Feeling).is_some()
}

fn phrase(context: &Context<'_, '_>, start: usize, until: usize) -> Opening {
    // A quotation behind the preposition is verbatim: دعا إلى «ضبط النفس».
    if let Some(q) = context.opens(until + 1).filter(|_| start == until) {
        let article = context.article;
        let glued = matches!(article.norm(until), "ب" | "ل");
        let close = article.quotations.get(q).and_then(|q| q.close);
        let ends = close.is_some_and(|c| {
            let next = c as usize + 1;
            !article.kind(next).is_wordlike() || article.find::<CueVerb>(next).is_some()
        });
        let (frame, _) = prepositional(context, until);
        if glued || (frame.is_some() && ends) {
            return Opening {
                how: How::Marks(q),
                start: until + 2,
                until,
            };
        }
    }
    Opening {
        how: How::Phrase,
        start,
        until: start.min(until),
    }
}

/// Whether the complementizer at `i` has ب before it: بأن، بأنه.
fn with_bi(context: &Context<'_, '_>, i: usize) -> bool {
    context
        .article
        .matches::<Complementizer>(i)
        .any(|m| m.proclitics().has(Proclitics::BI))
}

/// Whether the clause at `i` belongs to an adverb before it: بعد أن، دون أن، رغم أن.
fn adverbial(context: &Context<'_, '_>, i: usize) -> bool {
    let before = i.checked_sub(1).map_or("", |b| context.article.norm(b));
    matches!(
        before,
        "بعد"
            | "قبل"
            | "دون"
            | "بدون"
            | "منذ"
            | "رغم"
            | "غير"
            | "إلا"
            | "بيد"
            | "لولا"
            | "إما"
            | "خصوصا"
            | "خاصة"
            | "بمجرد"
            | "سوى"
            | "مع"
            | "حال"
            | "لمجرد"
            | "الرغم"
            | "كما"
            | "بسبب"
    )
}

fn coordinated(context: &Context<'_, '_>, i: usize) -> bool {
    let word = context.article.norm(i);
    ["وأن", "وإن", "وان", "فإن", "فأن", "فان"]
        .iter()
        .any(|conjunction| word.starts_with(conjunction))
        || context
            .article
            .matches::<CueVerb>(i)
            .any(|m| m.proclitics().conjunction())
}

/// Whether a finite form of a sure cue stands at `i`.
fn reports(context: &Context<'_, '_>, i: usize) -> bool {
    context.article.matches::<CueVerb>(i).any(|m| {
        m.features & VERB_NOMINAL == 0
            && m.row.evidence == Evidence::Sure
            && m.exact()
            && !m.proclitics().preposition()
            && !m.proclitics().article()
    })
}

/// The token behind what closes the mark or bracket at `i`, or the next token.
fn closing(context: &Context<'_, '_>, i: usize, stop: usize) -> usize {
    let article = context.article;
    if let Some(q) = context.opens(i) {
        let close = article.quotations.get(q).and_then(|q| q.close);
        return close.map_or(i + 1, |c| c as usize + 1);
    }
    let close = (i + 1..stop.min(i + 16)).find(|&j| article.kind(j) == TokenKind::Close);
    close.map_or(i + 1, |c| c + 1)
}
