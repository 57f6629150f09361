//! What dates and times say, before a reference makes them definite.

use crate::document::Calendar;
use crate::lexicon::rows::Grain;

/// A date as far as the text says it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Parts {
    pub(super) year: Option<u16>,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) weekday: Option<u8>,
    /// What الماضي or المقبل says.
    pub(super) offset: Option<i8>,
    pub(super) calendar: Option<Calendar>,
}

impl Parts {
    /// ISO 8601 as far as explicit; Hijri dates have none.
    pub(super) fn iso(self) -> Option<String> {
        if self.calendar == Some(Calendar::Hijri) {
            return None;
        }
        match (self.year, self.month, self.day) {
            (Some(y), Some(m), Some(d)) => Some(format!("{y:04}-{m:02}-{d:02}")),
            (Some(y), Some(m), None) => Some(format!("{y:04}-{m:02}")),
            (Some(y), None, None) => Some(format!("{y:04}")),
            (None, Some(m), Some(d)) => Some(format!("{m:02}-{d:02}")),
            (None, Some(m), None) => Some(format!("{m:02}")),
            _ => None,
        }
    }
}

/// What is counted within a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    Day,
    Week,
    /// Monday is 1.
    Weekday(u8),
}

/// What a date or time says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum When {
    /// A date of its own.
    Parts(Parts),
    /// From one to another.
    Range(Parts, Parts),
    /// So many days from today.
    Day(i8),
    /// This, last, next day, week, month … with the year where it is said.
    Stretch(Grain, i8),
    /// A weekday of this, last, next week.
    WeekdayOf(u8, i8),
    /// The first, second …, last (-1) day, week or weekday of a month.
    Nth(i8, Counted, Parts),
    /// A quarter of a year.
    Quarter(u8, Parts),
    /// Easter of a year.
    Easter(Option<u16>),
    /// A time of day; whether the text says which half of the day.
    Time {
        hour: u8,
        minute: u8,
        sure: bool,
    },
}
