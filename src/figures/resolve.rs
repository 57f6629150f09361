//! Dates made definite by the time of publication: أمس, الأربعاء الماضي, 12 أغسطس without a year; and
//! Hijri dates as civil ones, by the Umm al-Qura calendar.
//!
//! A weekday alone is the last one in a sentence that reports, the next one in a sentence that looks
//! ahead or says nothing else. Weeks begin on Monday, as ISO 8601 has it.

use icu_calendar::cal::Hijri;
use icu_calendar::types::RataDie;
use icu_calendar::{Date, Iso};

use crate::document::{Calendar, Resolved};
use crate::lexicon::rows::Grain;
use crate::options::Reference;

use super::when::{Counted, Parts, When};

/// A civil day, counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(i64);

impl Day {
    fn civil(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Date::try_new_iso(year, month, day).ok()?;
        Some(Self(date.to_rata_die().to_i64_date()))
    }

    fn hijri(year: i32, month: u8, day: u8) -> Option<Self> {
        let calendar = Hijri::new_umm_al_qura();
        let date = Date::try_new_hijri_with_calendar(year, month, day, calendar).ok()?;
        Some(Self(date.to_rata_die().to_i64_date()))
    }

    fn date(self) -> Date<Iso> {
        Date::from_rata_die(RataDie::new(self.0), Iso)
    }

    fn iso(self) -> String {
        let date = self.date();
        let (year, month, day) = (date.year().extended_year(), date.month().ordinal, date.day_of_month().0);
        format!("{year:04}-{month:02}-{day:02}")
    }

    fn year(self) -> i32 {
        self.date().year().extended_year()
    }

    /// Monday is 1.
    fn weekday(self) -> i64 {
        (self.0 - 1).rem_euclid(7) + 1
    }

    fn monday(self) -> Self {
        Self(self.0 + 1 - self.weekday())
    }

    fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }
}

/// A month counted from year 0.
#[derive(Clone, Copy)]
struct Month(i32);

impl Month {
    fn of(year: i32, month: u8) -> Self {
        Self(year * 12 + i32::from(month) - 1)
    }

    fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    fn number(self) -> u8 {
        u8::try_from(self.0.rem_euclid(12) + 1).unwrap_or(1)
    }

    fn first(self) -> Option<Day> {
        Day::civil(self.year(), self.number(), 1)
    }

    fn last(self) -> Option<Day> {
        Some(Self(self.0 + 1).first()?.plus(-1))
    }

    fn iso(self) -> String {
        format!("{:04}-{:02}", self.year(), self.number())
    }
}

/// The time of publication, and whether the sentence looks back.
#[derive(Clone, Copy)]
pub(super) struct Now {
    pub(super) reference: Reference,
    pub(super) past: bool,
}

impl Now {
    fn today(self) -> Option<Day> {
        let r = self.reference;
        Day::civil(i32::from(r.year), r.month, r.day)
    }

    fn year(self) -> i32 {
        i32::from(self.reference.year)
    }

    fn month(self) -> Month {
        Month::of(self.year(), self.reference.month)
    }
}

/// What a date says, resolved; without a reference only what needs none.
pub(super) fn resolve(when: When, now: Option<Now>, day: Option<&str>) -> Option<Resolved> {
    if let When::Parts(parts) = when {
        if parts.calendar == Some(Calendar::Hijri) {
            return hijri(parts, now);
        }
        if let (None, Some(_)) = (now, parts.year) {
            return None;
        }
    }
    let now = now?;
    match when {
        When::Parts(parts) => explicit(parts, now),
        When::Range(from, to) => range(from, to, now),
        When::Day(offset) => at(now.today()?.plus(i64::from(offset))),
        When::Stretch(grain, offset) => stretch(grain, offset, now),
        When::WeekdayOf(weekday, weeks) => {
            let monday = now.today()?.monday().plus(7 * i64::from(weeks));
            at(monday.plus(i64::from(weekday) - 1))
        }
        When::Nth(nth, counted, parts) => at(nth_of(nth, counted, month_of(parts, now)?)?),
        When::Quarter(quarter, parts) => {
            let year = parts.year.map_or_else(|| now.year() + i32::from(parts.offset.unwrap_or(0)), i32::from);
            let first = Month::of(year, quarter * 3 - 2);
            between(first.first()?, Month(first.0 + 2).last()?)
        }
        When::Easter(year) => at(easter(year.map_or(now.year(), i32::from))?),
        When::Time { hour, minute, sure } => time(hour, minute, sure, now, day),
    }
}

fn at(day: Day) -> Option<Resolved> {
    Some(Resolved::At(day.iso()))
}

fn between(from: Day, to: Day) -> Option<Resolved> {
    Some(Resolved::Between(from.iso(), to.iso()))
}

fn explicit(parts: Parts, now: Now) -> Option<Resolved> {
    match (parts.year, parts.month, parts.day) {
        (Some(_), _, _) => parts.iso().map(Resolved::At),
        (None, Some(month), Some(day)) => {
            let month = Month::of(year_of_month(month, parts.offset, now), month);
            at(Day::civil(month.year(), month.number(), day)?)
        }
        (None, Some(month), None) => {
            let month = Month::of(year_of_month(month, parts.offset, now), month);
            Some(Resolved::At(month.iso()))
        }
        (None, None, Some(day)) => {
            let month = Month(now.month().0 + i32::from(parts.offset.unwrap_or(0)));
            at(Day::civil(month.year(), month.number(), day)?)
        }
        (None, None, None) => at(weekday(parts.weekday?, parts.offset, now)?),
    }
}

/// The year of a month that is named without one.
fn year_of_month(month: u8, offset: Option<i8>, now: Now) -> i32 {
    let this = now.reference.month;
    let year = now.year();
    match offset {
        Some(-1) if month >= this => year - 1,
        Some(1) if month <= this => year + 1,
        Some(_) => year,
        None if now.past && month > this + 6 => year - 1,
        None => year,
    }
}

fn weekday(number: u8, offset: Option<i8>, now: Now) -> Option<Day> {
    let today = now.today()?;
    let ahead = (i64::from(number) - today.weekday()).rem_euclid(7);
    let next = today.plus(if ahead == 0 { 7 } else { ahead });
    Some(match offset {
        Some(-1) => next.plus(if ahead == 0 { -14 } else { -7 }),
        Some(0) => today.monday().plus(i64::from(number) - 1),
        Some(_) => next,
        None if now.past => next.plus(-7),
        None => next,
    })
}

fn range(from: Parts, to: Parts, now: Now) -> Option<Resolved> {
    let first = match explicit(from, now)? {
        Resolved::At(at) => at,
        Resolved::Between(from, _) => from,
    };
    let last = match explicit(to, now)? {
        Resolved::At(at) => at,
        Resolved::Between(_, to) => to,
    };
    Some(Resolved::Between(first, last))
}

fn stretch(grain: Grain, offset: i8, now: Now) -> Option<Resolved> {
    let years = |count: i32| {
        let from = now.year().div_euclid(count) * count + i32::from(offset) * count;
        Some(Resolved::Between(format!("{from:04}"), format!("{:04}", from + count - 1)))
    };
    match grain {
        Grain::Hour | Grain::Season => None,
        Grain::Day => at(now.today()?.plus(i64::from(offset))),
        Grain::Week => {
            let monday = now.today()?.monday().plus(7 * i64::from(offset));
            between(monday, monday.plus(6))
        }
        Grain::Month => Some(Resolved::At(Month(now.month().0 + i32::from(offset)).iso())),
        Grain::Quarter => {
            let quarter = now.month().0.div_euclid(3) + i32::from(offset);
            between(Month(quarter * 3).first()?, Month(quarter * 3 + 2).last()?)
        }
        Grain::Year => Some(Resolved::At(format!("{:04}", now.year() + i32::from(offset)))),
        Grain::Decade => years(10),
        Grain::Century => years(100),
    }
}

/// The month that a count within it means.
fn month_of(parts: Parts, now: Now) -> Option<Month> {
    let offset = i32::from(parts.offset.unwrap_or(0));
    Some(match (parts.month, parts.year) {
        (Some(month), Some(year)) => Month::of(i32::from(year), month),
        // السنة القادمة behind a month moves the year.
        (Some(month), None) => Month::of(now.year() + offset, month),
        (None, _) => Month(now.month().0 + offset),
    })
}

fn nth_of(nth: i8, counted: Counted, month: Month) -> Option<Day> {
    let (first, last) = (month.first()?, month.last()?);
    let steps = i64::from(nth) - 1;
    let day = match counted {
        Counted::Day if nth < 0 => last,
        Counted::Day => first.plus(steps),
        Counted::Weekday(weekday) if nth < 0 => {
            last.plus(-(last.weekday() - i64::from(weekday)).rem_euclid(7))
        }
        Counted::Weekday(weekday) => {
            first.plus((i64::from(weekday) - first.weekday()).rem_euclid(7) + 7 * steps)
        }
        // A week belongs to the month that its Monday and its Sunday lie in.
        Counted::Week if nth < 0 => {
            let monday = last.monday();
            if last.weekday() == 7 { monday } else { monday.plus(-7) }
        }
        Counted::Week => {
            let monday = first.monday();
            let full = if first.weekday() == 1 { monday } else { monday.plus(7) };
            full.plus(7 * steps)
        }
    };
    Some(day)
}

/// Western Easter by the Gregorian computus.
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Day::civil(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// A Hijri date as civil days; without a year the one nearest ahead in the civil year of `now`.
fn hijri(parts: Parts, now: Option<Now>) -> Option<Resolved> {
    let Some(year) = parts.year.map(i32::from) else {
        let now = now?;
        let near = (now.year() * 33 - 622 * 33).div_euclid(32);
        let of_year = |year: i32| hijri_span(Parts { year: u16::try_from(year).ok(), ..parts });
        let in_year = |span: &(Day, Day)| span.0.date().extended_year() == now.year();
        let (from, to) = (near - 1..=near + 2).filter_map(of_year).find(in_year)?;
        return if from == to { at(from) } else { between(from, to) };
    };
    // A Hijri month named with a civil year: رمضان 2019.
    if year > 1600 {
        let near = ((year - 622) * 33).div_euclid(32);
        let of_year = |hijri: i32| hijri_span(Parts { year: u16::try_from(hijri).ok(), ..parts });
        let in_year = |span: &(Day, Day)| span.0.date().extended_year() == year;
        let (from, to) = (near - 1..=near + 2).filter_map(of_year).find(in_year)?;
        return if from == to { at(from) } else { between(from, to) };
    }
    let (from, to) = hijri_span(parts)?;
    if from == to { at(from) } else { between(from, to) }
}

/// First and last civil day of a Hijri date with a year.
fn hijri_span(parts: Parts) -> Option<(Day, Day)> {
    let year = i32::from(parts.year?);
    let (month, day) = (parts.month, parts.day);
    if let (Some(month), Some(day)) = (month, day) {
        let day = Day::hijri(year, month, day)?;
        return Some((day, day));
    }
    let (first, next) = match month {
        Some(12) | None => (Day::hijri(year, month.unwrap_or(1), 1)?, Day::hijri(year + 1, 1, 1)?),
        Some(month) => (Day::hijri(year, month, 1)?, Day::hijri(year, month + 1, 1)?),
    };
    Some((first, next.plus(-1)))
}

/// A time on the day that a date beside it names, else today.
fn time(hour: u8, minute: u8, sure: bool, now: Now, day: Option<&str>) -> Option<Resolved> {
    let date = match day {
        Some(day) => day.to_owned(),
        None => now.today()?.iso(),
    };
    let before = (hour, minute) < (now.reference.hour, now.reference.minute);
    let later = !sure && (1..12).contains(&hour) && before && day.is_none();
    let hour = if later { hour + 12 } else { hour };
    Some(Resolved::At(format!("{date}T{hour:02}:{minute:02}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umm_al_qura_days() {
        for ((year, month, day), civil) in [
            ((1436, 10, 10), "2015-07-26"),
            ((1445, 9, 1), "2024-03-11"),
            ((1434, 10, 1), "2013-08-08"),
            ((1441, 1, 1), "2019-08-31"),
        ] {
            assert_eq!(Day::hijri(year, month, day).unwrap().iso(), civil);
        }
    }

    #[test]
    fn easter_sundays() {
        assert_eq!(easter(2013).unwrap().iso(), "2013-03-31");
        assert_eq!(easter(2024).unwrap().iso(), "2024-03-31");
        assert_eq!(easter(2025).unwrap().iso(), "2025-04-20");
    }
}
