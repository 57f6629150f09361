//! What opens the content behind a cue: a complementizer, a colon, a mark, a preposition, an
//! object.

use super::Context;
use super::cue::{Form, Site, form, opened};
use super::object::{accused, object, subject_before};
use super::predicate::predicate;
use super::preposition::{adjunct, feeling, frame_at, phrase, prepositional, resumed, with_bi};
use super::verbatim::{brackets, closing, colon, is_content};
use crate::chunk;
use crate::lexicon::features::VERB_NOMINAL;
use crate::lexicon::rows::{CueVerb, Edge, Evidence, Frame};
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
    predicate(context, site, limit).or_else(|| object(context, site, limit))
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
            // قال المتحدث العميد أحمد؛ أن: a sign before the complementizer is only misplaced.
            TokenKind::Semicolon if article.complementizer(i + 1).is_some() => Step::To(i + 1),
            // رأى د. فرانك أن: one letter and a stop are an abbreviation.
            TokenKind::Stop
                if article.glued(i)
                    && article.kind(i + 1) == TokenKind::Word
                    && article.norm(i - 1).chars().count() == 1 =>
            {
                Step::To(i + 1)
            }
            TokenKind::Semicolon | TokenKind::Stop | TokenKind::Newline => Step::Nothing,
            TokenKind::Comma if site.homograph() => {
                // A homograph is believed only with its content in plain sight.
                let next = article.complementizer(i + 1).is_some()
                    || article.kind(i + 1) == TokenKind::Mark
                    || (self.plain_so_far(i) && site.evidence != Evidence::Medium);
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
            let governor = i.checked_sub(1).filter(|&b| b >= site.end);
            if governor.is_some_and(|b| article.edge(b, Edge::Governor).is_some()) {
                // بما قال وتذكرت أن: another verb goes on.
                if governor.is_some_and(|b| article.norm(b).starts_with('و')) {
                    return Step::Nothing;
                }
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
        // نفى الوزير التهمة، مؤكدا أنه: the clause is the participle's.
        let participle = article.kind(i - 1) == TokenKind::Comma
            && article
                .matches::<CueVerb>(i)
                .any(|m| form(m.features) == Form::Participle && m.exact() && opened(context, &m));
        if participle {
            return Step::Nothing;
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
        if self.owed > 0
            || frame_at(context, site, i).is_none()
            || adjunct(context, i)
            || resumed(context, site)
        {
            return false;
        }
        match site.evidence {
            Evidence::Sure => {}
            Evidence::Clause if site.form == Form::Participle => {}
            Evidence::Speaker if self.spoken() => {}
            Evidence::Feeling => {
                if feeling(context, i + 1).is_none() {
                    return false;
                }
            }
            Evidence::Clause
            | Evidence::Speaker
            | Evidence::Medium
            | Evidence::Initial
            | Evidence::Quoted => {
                return false;
            }
        }
        !self.clause_follows(i)
    }

    /// Whether somebody who may speak stands right behind the verb or right before it.
    fn spoken(&self) -> bool {
        let (article, site) = (self.context.article, self.site);
        site.form == Form::Participle
            || chunk::may_speak(article, site.end)
            || (subject_before(self.context, site)
                && site.at > 0
                && (chunk::may_speak(article, site.at - 1)
                    || article.shape(site.at - 1).definite()))
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

/// Whether the clause at `i` belongs to an adverb before it: بعد أن، دون أن، رغم أن.
pub(super) fn adverbial(context: &Context<'_, '_>, i: usize) -> bool {
    i.checked_sub(1).is_some_and(|b| {
        // فيما بعد أن: later, and no adverb of the clause.
        let later = b > 0 && context.article.norm(b - 1) == "فيما";
        context.article.edge(b, Edge::Adverbial).is_some() && !later
    })
}

pub(super) fn coordinated(context: &Context<'_, '_>, i: usize) -> bool {
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
pub(super) fn reports(context: &Context<'_, '_>, i: usize) -> bool {
    context.article.matches::<CueVerb>(i).any(|m| {
        m.features & VERB_NOMINAL == 0
            && m.row.evidence == Evidence::Sure
            && m.exact()
            && !m.proclitics().preposition()
            && !m.proclitics().article()
    })
}
