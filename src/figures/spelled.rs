//! Every number of a wide sample, spelled out in its variants, is read back.

use super::numeral;
use crate::article::Article;

/// One way to spell numbers.
#[derive(Clone, Copy)]
struct Style {
    feminine: bool,
    oblique: bool,
    /// مائة for مئة.
    alif: bool,
    /// ثلاث مئة for ثلاثمئة.
    parted: bool,
    /// Hamzas and the dots of ta marbuta left away.
    lax: bool,
    /// A space behind و.
    spaced: bool,
    /// ألفاً with the sign of tanwin.
    tanwin: bool,
    /// Digits before scale words and for the rest: 23 ألفا و504.
    mixed: bool,
    /// A lengthened letter in each word, and إثنان, ثمان for اثنان, ثماني.
    loose: bool,
}

const UNITS: [[&str; 2]; 11] = [
    ["", ""],
    ["واحد", "واحدة"],
    ["اثنان", "اثنتان"],
    ["ثلاثة", "ثلاث"],
    ["أربعة", "أربع"],
    ["خمسة", "خمس"],
    ["ستة", "ست"],
    ["سبعة", "سبع"],
    ["ثمانية", "ثماني"],
    ["تسعة", "تسع"],
    ["عشرة", "عشر"],
];
const TENS: [&str; 10] = [
    "", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع",
];

impl Style {
    fn all() -> impl Iterator<Item = Self> {
        (0..512u16).map(|bits| Self {
            feminine: bits & 1 != 0,
            oblique: bits & 2 != 0,
            alif: bits & 4 != 0,
            parted: bits & 8 != 0,
            lax: bits & 16 != 0,
            spaced: bits & 32 != 0,
            tanwin: bits & 64 != 0,
            mixed: bits & 128 != 0,
            loose: bits & 256 != 0,
        })
    }

    fn unit(self, n: u64, feminine: bool) -> String {
        match (n, self.oblique) {
            (2, true) => if feminine {
                "اثنتين"
            } else {
                "اثنين"
            }
            .to_owned(),
            _ => UNITS[n as usize][usize::from(feminine)].to_owned(),
        }
    }

    fn below_hundred(self, n: u64, feminine: bool) -> String {
        match n {
            0..=10 => self.unit(n, feminine),
            11 => if feminine {
                "إحدى عشرة"
            } else {
                "أحد عشر"
            }
            .to_owned(),
            12 => match (feminine, self.oblique) {
                (true, true) => "اثنتي عشرة",
                (true, false) => "اثنتا عشرة",
                (false, true) => "اثني عشر",
                (false, false) => "اثنا عشر",
            }
            .to_owned(),
            13..=19 => {
                let ten = if feminine { "عشرة" } else { "عشر" };
                format!("{} {ten}", self.unit(n - 10, feminine))
            }
            _ => {
                let ending = if self.oblique { "ين" } else { "ون" };
                let tens = format!("{}{ending}", TENS[(n / 10) as usize]);
                match n % 10 {
                    0 => tens,
                    1 if feminine => format!("إحدى و{tens}"),
                    unit => format!("{} و{tens}", self.unit(unit, feminine)),
                }
            }
        }
    }

    fn below_thousand(self, n: u64, feminine: bool) -> String {
        let hundred = if self.alif { "مائة" } else { "مئة" };
        let hundreds = match n / 100 {
            0 => String::new(),
            1 => hundred.to_owned(),
            2 => {
                let stem = hundred.trim_end_matches('ة');
                format!("{stem}{}", if self.oblique { "تين" } else { "تان" })
            }
            h => {
                let unit = UNITS[h as usize][1].trim_end_matches('ي');
                format!("{unit}{}{hundred}", if self.parted { " " } else { "" })
            }
        };
        let rest = n % 100;
        match (hundreds.is_empty(), rest) {
            (false, 0) => hundreds,
            (false, _) => format!("{hundreds} و{}", self.below_hundred(rest, feminine)),
            (true, _) => self.below_hundred(rest, feminine),
        }
    }

    fn count(self, n: u64, feminine: bool) -> String {
        if self.mixed {
            n.to_string()
        } else {
            self.below_thousand(n, feminine)
        }
    }

    fn spell(self, mut n: u64) -> String {
        const SCALES: [(u64, [&str; 5]); 4] = [
            (
                1_000_000_000_000,
                ["تريليون", "تريليونان", "تريليونين", "تريليونات", "تريليونا"],
            ),
            (
                1_000_000_000,
                ["مليار", "ملياران", "مليارين", "مليارات", "مليارا"],
            ),
            (
                1_000_000,
                ["مليون", "مليونان", "مليونين", "ملايين", "مليونا"],
            ),
            (1000, ["ألف", "ألفان", "ألفين", "آلاف", "ألفا"]),
        ];
        let mut parts = Vec::new();
        for (scale, [one, two, two_oblique, plural, accusative]) in SCALES {
            let count = n / scale;
            n %= scale;
            match count {
                0 => {}
                1 => parts.push(one.to_owned()),
                2 => parts.push(if self.oblique { two_oblique } else { two }.to_owned()),
                _ => {
                    let noun = match count % 100 {
                        0..=2 => one,
                        3..=10 => plural,
                        _ => accusative,
                    };
                    let tanwin = self.tanwin && noun == accusative;
                    let sign = if tanwin { "\u{064B}" } else { "" };
                    parts.push(format!("{} {noun}{sign}", self.count(count, false)));
                }
            }
        }
        if n > 0 {
            parts.push(self.count(n, self.feminine));
        }
        let mut spelled = parts.join(" و");
        if self.spaced {
            spelled = spelled.replace(" و", " و ");
        }
        if self.loose {
            spelled = spelled
                .replace("اثن", "إثن")
                .replace("ثماني ", "ثمان ")
                .replace("ون", "ـون")
                .replace("ين", "ـين");
        }
        if self.lax {
            spelled = spelled.replace(['أ', 'إ', 'آ'], "ا").replace('ة', "ه");
        }
        spelled
    }
}

/// Numbers up to 2,100, then ever wider apart, up to trillions.
fn sample() -> Vec<u64> {
    let mut numbers: Vec<u64> = (2..2100).collect();
    let mut seed = 12_345_u64;
    for magnitude in [4, 5, 6, 7, 8, 9, 10, 11, 12] {
        for _ in 0..60 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            numbers.push((seed >> 20) % 10u64.pow(magnitude) + 2);
        }
    }
    numbers
}

#[test]
fn every_spelled_number_is_read_back() {
    let mut wrong = Vec::new();
    for n in sample() {
        // Every variant of the small numbers, one in sixty-one of the others: no style is left out.
        let chosen = |k: &u64| n < 130 || (k + n).is_multiple_of(61);
        for style in (0..)
            .zip(Style::all())
            .filter(|(k, _)| chosen(k))
            .map(|(_, style)| style)
        {
            let spelled = style.spell(n);
            let article = Article::new(&spelled);
            let read = numeral::at(&article, 0).filter(|found| found.end == article.len());
            #[expect(clippy::cast_precision_loss, reason = "the sample is below 2^53")]
            if read.is_none_or(|found| found.value != n as f64) {
                wrong.push(format!(
                    "{n}: {spelled} → {:?}",
                    read.map(|found| found.value)
                ));
                break;
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}

#[test]
fn numbers_in_digits_are_read_back_in_every_spelling() {
    for n in sample() {
        let plain = n.to_string();
        let mut grouped = String::new();
        for (i, digit) in plain.char_indices() {
            if i > 0 && (plain.len() - i) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        let eastern = |text: &str, zero: u32| -> String {
            let digit = |c: char| {
                c.to_digit(10)
                    .and_then(|d| char::from_u32(zero + d))
                    .unwrap_or(c)
            };
            text.chars().map(digit).collect()
        };
        let arabic = eastern(&grouped, 0x0660);
        for text in [
            plain.clone(),
            grouped.clone(),
            grouped.replace(',', "."),
            grouped.replace(',', "،"),
            arabic.replace(',', "\u{066C}"),
            arabic.replace(',', "،"),
            eastern(&plain, 0x06F0),
        ] {
            let article = Article::new(&text);
            let read = numeral::at(&article, 0).map(|found| found.value);
            #[expect(clippy::cast_precision_loss, reason = "the sample is below 2^53")]
            let n = n as f64;
            assert_eq!(read, Some(n), "{text}");
        }
    }
}
