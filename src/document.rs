//! What an analysis finds: plain data over spans of the original text.
//!
//! The shapes mirror the report (schema 1) one to one, but hold byte offsets and know nothing
//! of JSON; [`crate::report`] turns them into the report.

use crate::span::Span;

/// All findings of one text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// In order of first mention; an actor's id is its index.
    pub actors: Vec<Actor>,
    /// In order of content; a quote's id is its index.
    pub quotes: Vec<Quote>,
    /// In order of position; a figure's id is its index.
    pub figures: Vec<Figure>,
    /// Oddities met, in order of position.
    pub notes: Vec<Note>,
}

/// Somebody, or some body, that acts or speaks, with all its mentions.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// What most of its mentions are.
    pub kind: ActorKind,
    /// The fullest name that the text gives; for the unnamed, the description.
    pub name: String,
    /// Titles beside the name.
    pub roles: Vec<Span>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'static str>,
    /// In order of position.
    pub mentions: Vec<Mention>,
    /// The rule that found the first mention.
    pub rule: &'static str,
}

/// One place where an actor is named or described.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mention {
    /// The name or the description, without proclitics.
    pub span: Span,
    /// Name or description.
    pub form: Form,
    /// What the actor is in this place.
    pub kind: ActorKind,
    /// The rule that found it.
    pub rule: &'static str,
}

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ActorKind {
    /// A named individual.
    Person,
    /// A named organisation or institution.
    Organization,
    /// A news outlet or platform.
    Media,
    /// A country, government or capital that acts.
    State,
    /// A named location.
    Place,
    /// A source that is only described.
    Unnamed,
}

/// How a mention refers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By name.
    Name,
    /// By description.
    Description,
}

/// One stretch of reported speech or thought.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// The content.
    pub span: Span,
    /// Direct, indirect, mixed or reported.
    pub kind: QuoteKind,
    /// What the cue says of the speaker's attitude.
    pub stance: Stance,
    /// The reporting word or words.
    pub cue: Option<Span>,
    /// Who speaks, if anybody is named or described.
    pub speaker: Option<Speaker>,
    /// Actors who relay it, by id.
    pub via: Vec<u32>,
    /// How much evidence was there.
    pub confidence: Confidence,
    /// The rule that found it.
    pub rule: &'static str,
}

/// Who a quote is attributed to, and by which words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speaker {
    /// The actor's id.
    pub actor: u32,
    /// The mention that the attribution rests on.
    pub mention: Span,
    /// How the text points to the speaker.
    pub by: SpeakerBy,
}

/// How the text points to a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerBy {
    /// By name.
    Named,
    /// By description.
    Description,
    /// By a pronoun.
    Pronoun,
    /// Not at all: the speaker of the sentence before goes on.
    Inherited,
}

/// How words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteKind {
    /// Verbatim, in quotation marks or after a colon.
    Direct,
    /// A clause.
    Indirect,
    /// A clause with a quoted part.
    Mixed,
    /// A speech act with a phrase as its content.
    Reported,
}

/// The attitude that a cue gives to what it reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stance {
    /// قال
    Neutral,
    /// كشف
    Factive,
    /// أكد
    Confirm,
    /// زعم
    Distance,
    /// اعتبر
    Opinion,
    /// نفى
    Deny,
    /// حذر
    Warn,
    /// أدان
    Negative,
    /// رحب
    Positive,
    /// دعا
    Directive,
    /// تعهد
    Commissive,
    /// تساءل
    Question,
}

/// How much evidence a finding rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// One weak sign.
    Low,
    /// Some signs.
    Medium,
    /// Every sign that the construction can have.
    High,
}

/// One expression of a quantity, date, time or score.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Approximator, number, scale, and unit or counted noun.
    pub span: Span,
    /// What sort of quantity.
    pub kind: FigureKind,
    /// A number, a range, or nothing for a vague amount or a date.
    pub value: Option<Value>,
    /// `few`, `tens`, `tens of thousands` …
    pub vague: Option<&'static str>,
    /// About, over, at least, under, at most.
    pub bound: Option<Bound>,
    /// ISO 4217, `%`, `km`, `year` …
    pub unit: Option<&'static str>,
    /// The counted noun.
    pub of: Option<Span>,
    /// ISO 8601 as far as the text is explicit.
    pub date: Option<String>,
    /// `15:00`.
    pub time: Option<String>,
    /// `2-1`.
    pub score: Option<String>,
    /// The calendar of a date.
    pub calendar: Option<Calendar>,
    /// The date that a reference time makes of it.
    pub resolved: Option<Resolved>,
    /// The rule that found it.
    pub rule: &'static str,
}

impl Figure {
    /// A figure of which only the place, the kind and the rule are known.
    #[must_use]
    pub fn new(span: Span, kind: FigureKind, rule: &'static str) -> Self {
        Self {
            span,
            kind,
            value: None,
            vague: None,
            bound: None,
            unit: None,
            of: None,
            date: None,
            time: None,
            score: None,
            calendar: None,
            resolved: None,
            rule,
        }
    }
}

/// What a figure measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FigureKind {
    /// A number of things.
    Count,
    /// A percentage.
    Percent,
    /// An amount of money.
    Money,
    /// A physical quantity.
    Measure,
    /// A rank.
    Ordinal,
    /// A half, a third …
    Fraction,
    /// A length of time, or an age.
    Duration,
    /// A day, month, year or relative day.
    Date,
    /// A time of day.
    Time,
    /// A result of a match.
    Score,
}

/// The value of a figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// One number.
    Exact(f64),
    /// From … to ….
    Range(f64, f64),
}

/// How a figure bounds the true amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// نحو
    About,
    /// أكثر من
    Over,
    /// ما لا يقل عن
    AtLeast,
    /// أقل من
    Under,
    /// لا يزيد عن
    AtMost,
}

/// The calendar of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// The civil calendar.
    Gregorian,
    /// The Islamic calendar.
    Hijri,
}

/// A date or time made definite, in ISO 8601.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// One day, month, year or moment.
    At(String),
    /// From … to …, both included.
    Between(String, String),
}

/// An oddity of the text, never an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What.
    pub code: NoteCode,
}

/// The oddities that are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteCode {
    /// A quotation mark that nothing closes.
    UnclosedQuotation,
    /// A closing mark that nothing opened.
    UnopenedQuotation,
    /// The text holds no Arabic letter.
    NoArabic,
}
