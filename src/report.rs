//! The report (schema 1): what the program prints and the page draws.
//!
//! This module owns the names and shapes that others rely on, and is the one place where byte
//! offsets become UTF-16 code units. The core's own types may change freely behind it.

use serde::Serialize;

use crate::document as doc;
use crate::span::Span;

/// The version of the shapes below; it rises whenever one of them changes.
pub const SCHEMA: u32 = 1;

/// A whole report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    schema: u32,
    actors: Vec<Actor>,
    quotes: Vec<Quote>,
    figures: Vec<Figure>,
    notes: Vec<Note>,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Range {
    start: u32,
    end: u32,
}

#[derive(Clone, Debug, Serialize)]
struct Actor {
    id: u32,
    kind: &'static str,
    name: String,
    roles: Vec<Range>,
    country: Option<&'static str>,
    mentions: Vec<Mention>,
    rule: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Mention {
    start: u32,
    end: u32,
    form: &'static str,
    kind: &'static str,
    rule: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Quote {
    id: u32,
    start: u32,
    end: u32,
    kind: &'static str,
    stance: &'static str,
    cue: Option<Range>,
    speaker: Option<Speaker>,
    via: Vec<u32>,
    confidence: &'static str,
    rule: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Speaker {
    actor: u32,
    mention: Range,
    by: &'static str,
}

#[derive(Clone, Debug, Serialize)]
struct Figure {
    id: u32,
    start: u32,
    end: u32,
    kind: &'static str,
    value: Option<Value>,
    vague: Option<&'static str>,
    bound: Option<&'static str>,
    unit: Option<&'static str>,
    of: Option<Range>,
    date: Option<String>,
    time: Option<String>,
    score: Option<String>,
    calendar: Option<&'static str>,
    resolved: Option<Resolved>,
    rule: &'static str,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Value {
    Integer(i64),
    Decimal(f64),
    Range { from: Box<Value>, to: Box<Value> },
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Resolved {
    At(String),
    Between { from: String, to: String },
}

#[derive(Clone, Debug, Serialize)]
struct Note {
    start: u32,
    end: u32,
    code: &'static str,
}

impl Report {
    /// The report of `document`, which must come from `text`.
    #[must_use]
    pub fn new(text: &str, document: &doc::Document) -> Self {
        let units = Utf16::new(text);
        Self {
            schema: SCHEMA,
            actors: number(&document.actors, |id, a| actor(&units, id, a)),
            quotes: number(&document.quotes, |id, q| quote(&units, id, q)),
            figures: number(&document.figures, |id, f| figure(&units, id, f)),
            notes: number(&document.notes, |_, n| {
                let Range { start, end } = units.range(n.span);
                Note {
                    start,
                    end,
                    code: note_code(n.code),
                }
            }),
        }
    }
}

fn number<T, R>(items: &[T], mut make: impl FnMut(u32, &T) -> R) -> Vec<R> {
    (0u32..)
        .zip(items)
        .map(|(id, item)| make(id, item))
        .collect()
}

fn actor(units: &Utf16<'_>, id: u32, a: &doc::Actor) -> Actor {
    let mention = |_, m: &doc::Mention| {
        let Range { start, end } = units.range(m.span);
        Mention {
            start,
            end,
            form: form(m.form),
            kind: actor_kind(m.kind),
            rule: m.rule,
        }
    };
    Actor {
        id,
        kind: actor_kind(a.kind),
        name: a.name.clone(),
        roles: a.roles.iter().map(|&r| units.range(r)).collect(),
        country: a.country,
        mentions: number(&a.mentions, mention),
        rule: a.rule,
    }
}

fn quote(units: &Utf16<'_>, id: u32, q: &doc::Quote) -> Quote {
    let Range { start, end } = units.range(q.span);
    Quote {
        id,
        start,
        end,
        kind: quote_kind(q.kind),
        stance: stance(q.stance),
        cue: q.cue.map(|c| units.range(c)),
        speaker: q.speaker.map(|s| Speaker {
            actor: s.actor,
            mention: units.range(s.mention),
            by: speaker_by(s.by),
        }),
        via: q.via.clone(),
        confidence: confidence(q.confidence),
        rule: q.rule,
    }
}

fn figure(units: &Utf16<'_>, id: u32, f: &doc::Figure) -> Figure {
    let Range { start, end } = units.range(f.span);
    Figure {
        id,
        start,
        end,
        kind: figure_kind(f.kind),
        value: f.value.map(|v| match v {
            doc::Value::Exact(x) => json_number(x),
            doc::Value::Range(from, to) => Value::Range {
                from: Box::new(json_number(from)),
                to: Box::new(json_number(to)),
            },
        }),
        vague: f.vague,
        bound: f.bound.map(bound),
        unit: f.unit,
        of: f.of.map(|o| units.range(o)),
        date: f.date.clone(),
        time: f.time.clone(),
        score: f.score.clone(),
        calendar: f.calendar.map(|c| match c {
            doc::Calendar::Gregorian => "gregorian",
            doc::Calendar::Hijri => "hijri",
        }),
        resolved: f.resolved.clone().map(|r| match r {
            doc::Resolved::At(at) => Resolved::At(at),
            doc::Resolved::Between(from, to) => Resolved::Between { from, to },
        }),
        rule: f.rule,
    }
}

/// Whole numbers print without a decimal point, as far as a JavaScript number holds them exactly.
fn json_number(x: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if x.fract() == 0.0 && x.abs() <= EXACT {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the bound above makes it exact"
        )]
        return Value::Integer(x as i64);
    }
    Value::Decimal(x)
}

fn form(form: doc::Form) -> &'static str {
    match form {
        doc::Form::Name => "name",
        doc::Form::Description => "description",
    }
}

pub(crate) fn actor_kind(kind: doc::ActorKind) -> &'static str {
    match kind {
        doc::ActorKind::Person => "person",
        doc::ActorKind::Organization => "organization",
        doc::ActorKind::Media => "media",
        doc::ActorKind::State => "state",
        doc::ActorKind::Place => "place",
        doc::ActorKind::Unnamed => "unnamed",
    }
}

pub(crate) fn quote_kind(kind: doc::QuoteKind) -> &'static str {
    match kind {
        doc::QuoteKind::Direct => "direct",
        doc::QuoteKind::Indirect => "indirect",
        doc::QuoteKind::Mixed => "mixed",
        doc::QuoteKind::Reported => "reported",
    }
}

pub(crate) fn stance(stance: doc::Stance) -> &'static str {
    match stance {
        doc::Stance::Neutral => "neutral",
        doc::Stance::Factive => "factive",
        doc::Stance::Confirm => "confirm",
        doc::Stance::Distance => "distance",
        doc::Stance::Opinion => "opinion",
        doc::Stance::Deny => "deny",
        doc::Stance::Warn => "warn",
        doc::Stance::Negative => "negative",
        doc::Stance::Positive => "positive",
        doc::Stance::Directive => "directive",
        doc::Stance::Commissive => "commissive",
        doc::Stance::Question => "question",
    }
}

fn speaker_by(by: doc::SpeakerBy) -> &'static str {
    match by {
        doc::SpeakerBy::Named => "named",
        doc::SpeakerBy::Description => "description",
        doc::SpeakerBy::Pronoun => "pronoun",
        doc::SpeakerBy::Inherited => "inherited",
    }
}

fn confidence(confidence: doc::Confidence) -> &'static str {
    match confidence {
        doc::Confidence::Low => "low",
        doc::Confidence::Medium => "medium",
        doc::Confidence::High => "high",
    }
}

pub(crate) fn figure_kind(kind: doc::FigureKind) -> &'static str {
    match kind {
        doc::FigureKind::Count => "count",
        doc::FigureKind::Percent => "percent",
        doc::FigureKind::Money => "money",
        doc::FigureKind::Measure => "measure",
        doc::FigureKind::Ordinal => "ordinal",
        doc::FigureKind::Fraction => "fraction",
        doc::FigureKind::Duration => "duration",
        doc::FigureKind::Date => "date",
        doc::FigureKind::Time => "time",
        doc::FigureKind::Score => "score",
    }
}

pub(crate) fn bound(bound: doc::Bound) -> &'static str {
    match bound {
        doc::Bound::About => "about",
        doc::Bound::Over => "over",
        doc::Bound::AtLeast => "at-least",
        doc::Bound::Under => "under",
        doc::Bound::AtMost => "at-most",
    }
}

fn note_code(code: doc::NoteCode) -> &'static str {
    match code {
        doc::NoteCode::UnclosedQuotation => "unclosed-quotation",
        doc::NoteCode::UnopenedQuotation => "unopened-quotation",
        doc::NoteCode::NoArabic => "no-arabic",
    }
}

/// Turns byte offsets into UTF-16 offsets.
///
/// A checkpoint is kept every [`Self::STEP`] bytes, so that one offset costs at most that many
/// bytes of counting, however long the text.
struct Utf16<'t> {
    text: &'t str,
    checkpoints: Vec<u32>,
}

impl<'t> Utf16<'t> {
    const STEP: usize = 256;

    fn new(text: &'t str) -> Self {
        let chunks = text.as_bytes().chunks(Self::STEP);
        let mut units = 0;
        let checkpoints = chunks
            .map(|chunk| {
                let before = units;
                units += Self::units(chunk);
                before
            })
            .collect();
        Self { text, checkpoints }
    }

    /// UTF-16 code units of the characters that *begin* in `bytes`.
    fn units(bytes: &[u8]) -> u32 {
        let unit = |&b: &u8| u32::from(b & 0xC0 != 0x80) + u32::from(b >= 0xF0);
        bytes.iter().map(unit).sum()
    }

    fn offset(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let chunk = byte / Self::STEP;
        let Some(&before) = self.checkpoints.get(chunk) else {
            // The end of a text whose length is a multiple of the step.
            let last = self.checkpoints.len().saturating_sub(1);
            let tail = self
                .text
                .as_bytes()
                .get(last * Self::STEP..)
                .unwrap_or_default();
            return self.checkpoints.last().copied().unwrap_or(0) + Self::units(tail);
        };
        let rest = self
            .text
            .as_bytes()
            .get(chunk * Self::STEP..byte)
            .unwrap_or_default();
        before + Self::units(rest)
    }

    fn range(&self, span: Span) -> Range {
        Range {
            start: self.offset(span.start),
            end: self.offset(span.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_offset_becomes_the_offset_that_javascript_counts() {
        let text = "قال 😀 «أهلًا» e\u{301}".repeat(40);
        let units = Utf16::new(&text);
        let mut expected = 0;
        for (byte, c) in text.char_indices() {
            assert_eq!(units.offset(byte as u32), expected, "at byte {byte}");
            expected += c.len_utf16() as u32;
        }
        assert_eq!(units.offset(text.len() as u32), expected);
    }

    #[test]
    fn the_end_of_a_text_as_long_as_a_step_is_counted() {
        let text = "a".repeat(Utf16::STEP);
        assert_eq!(
            Utf16::new(&text).offset(Utf16::STEP as u32),
            Utf16::STEP as u32
        );
        assert_eq!(Utf16::new("").offset(0), 0);
    }
}
