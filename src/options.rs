//! What a caller may say about a text besides the text itself.

use std::fmt;

/// Options of an analysis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// When the text was published; relative dates resolve against it.
    pub reference: Option<Reference>,
}

impl Options {
    /// Options with a reference in ISO 8601: `2024-05-01` or `2024-05-01T15:00`, seconds and a
    /// zone allowed and ignored, since news speaks in the local time of its place.
    ///
    /// # Errors
    /// When the reference is neither.
    pub fn new(reference: Option<&str>) -> Result<Self, ReferenceError> {
        let reference = reference.map(Reference::parse).transpose()?;
        Ok(Self { reference })
    }
}

/// A civil date with a time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl Reference {
    fn parse(text: &str) -> Result<Self, ReferenceError> {
        let wrong = || ReferenceError {
            given: text.to_owned(),
        };
        let (date, time) = match text.trim().split_once(['T', ' ']) {
            Some((date, time)) => (date, time),
            None => (text.trim(), "00:00"),
        };
        let mut parts = date.split('-');
        let year = digits(parts.next(), 4).ok_or_else(wrong)?;
        let month = digits(parts.next(), 2).ok_or_else(wrong)?;
        let day = digits(parts.next(), 2).ok_or_else(wrong)?;
        let mut clock = time.get(..5).ok_or_else(wrong)?.split(':');
        let hour = digits(clock.next(), 2).ok_or_else(wrong)?;
        let minute = digits(clock.next(), 2).ok_or_else(wrong)?;
        let sound = parts.next().is_none()
            && year > 0
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day)
            && hour < 24
            && minute < 60;
        if !sound {
            return Err(wrong());
        }
        let small = |n: u16| u8::try_from(n).map_err(|_| wrong());
        Ok(Self {
            year,
            month: small(month)?,
            day: small(day)?,
            hour: small(hour)?,
            minute: small(minute)?,
        })
    }
}

fn digits(part: Option<&str>, length: usize) -> Option<u16> {
    let part = part?;
    let all_digits = part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
    all_digits.then(|| part.parse().ok()).flatten()
}

fn days_in_month(year: u16, month: u16) -> u16 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

/// The reference is no date that this program reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceError {
    given: String,
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = &self.given;
        write!(
            f,
            "reference must be a date such as 2024-05-01 or 2024-05-01T15:00, not {given:?}"
        )
    }
}

impl std::error::Error for ReferenceError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_date_times_are_read() {
        for good in [
            "2024-02-29",
            "2024-05-01T15:30",
            "2024-05-01 15:30:10",
            "2024-05-01T15:30:00Z",
        ] {
            assert!(Options::new(Some(good)).is_ok(), "{good}");
        }
    }

    #[test]
    fn anything_else_is_an_error_that_names_what_was_given() {
        for bad in [
            "",
            "2023-02-29",
            "2024-13-01",
            "24-05-01",
            "أمس",
            "2024-05-01T25:00",
            "2024-05-01T",
            "2024-05-01-01",
        ] {
            let error = Options::new(Some(bad)).expect_err(bad);
            assert!(error.to_string().contains(bad), "{error}");
        }
    }
}
