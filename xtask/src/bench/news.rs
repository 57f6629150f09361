//! Articles that look like Arabic news: sentences with slots, filled from the vocabulary.

use super::random::Random;
use super::tables::Tables;
use super::words::Words;

const TEMPLATES: &str = include_str!("templates.txt");
/// The same text each time, so that a change of speed is a change of the program.
const SEED: u64 = 20_260_101;

/// Used beside the tables, which may hold little yet.
const SAID: [&str; 10] = [
    "قال",
    "وقال",
    "وقالت",
    "أعلن",
    "وذكر",
    "أوضح",
    "وأشار إلى",
    "صرح",
    "وصرحت",
    "كشف",
];
const TITLES: [&str; 8] = [
    "وزير الخارجية",
    "رئيس الوزراء",
    "المتحدث باسم",
    "مدير",
    "الأمين العام",
    "النائب",
    "رئيس",
    "المدرب",
];
const PLACES: [&str; 12] = [
    "القاهرة",
    "بيروت",
    "الرباط",
    "تونس",
    "بغداد",
    "دمشق",
    "الخرطوم",
    "صنعاء",
    "عمان",
    "الجزائر",
    "مصر",
    "السعودية",
];
const SOURCES: [&str; 6] = [
    "مصدر مطلع",
    "ثلاثة مصادر أمنية",
    "مسؤول كبير",
    "شهود عيان",
    "مصدر دبلوماسي",
    "محللون",
];
const HEADS: [&str; 8] = [
    "وزارة",
    "هيئة",
    "شركة",
    "منظمة",
    "حزب",
    "لجنة",
    "بنك",
    "جامعة",
];
const OUTLETS: [&str; 5] = [
    "وكالة رويترز",
    "صحيفة الأهرام",
    "قناة الجزيرة",
    "موقع",
    "الوكالة",
];
const COUNTED: [&str; 12] = [
    "شخصا",
    "قتيلا",
    "طالبا",
    "سيارة",
    "أشخاص",
    "عاما",
    "دولة",
    "منزل",
    "عمال",
    "يوما",
    "مهاجر",
    "كيلومترا",
];
const NUMBER_WORDS: [&str; 12] = [
    "ثلاثة",
    "خمس",
    "سبعة آلاف",
    "عشرات",
    "مئات الآلاف من",
    "ثلاثة عشر",
    "خمسة وعشرين",
    "مئتي",
    "مليوني",
    "نصف مليون",
    "أربعمئة وخمسين",
    "ألف",
];
const MONEY: [&str; 8] = [
    "دولار",
    "مليون دولار",
    "مليار جنيه",
    "ألف ريال",
    "مليون يورو",
    "درهم",
    "دينار",
    "تريليون ليرة",
];
const MONTHS: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "تموز",
    "آب",
    "سبتمبر",
    "تشرين الأول",
    "نوفمبر",
    "كانون الأول",
];
const DAYS: [&str; 8] = [
    "الاثنين",
    "أمس الثلاثاء",
    "الأربعاء الماضي",
    "الخميس",
    "أمس",
    "اليوم",
    "الجمعة",
    "السبت",
];
const QUOTES: [(&str, &str); 4] = [("«", "»"), ("\"", "\""), ("“", "”"), ("\"", "\"")];

/// Articles of `bytes` of UTF-8 together.
pub(crate) fn articles(tables: &Tables, bytes: usize) -> Vec<String> {
    let mut random = Random::new(SEED);
    let table = |name: &str| tables.get(name).map(Vec::as_slice).unwrap_or_default();
    let known = ["plain_words", "countables", "edges"].map(table).concat();
    let words = Words::new(&mut random, &known, table("person_names"));
    let mut writer = Writer {
        random,
        words,
        tables,
        arabic_digits: false,
        quotes: ("", ""),
    };
    let mut articles = Vec::new();
    let mut written = 0;
    while written < bytes {
        let article = writer.article();
        written += article.len();
        articles.push(article);
    }
    articles
}

struct Writer<'t> {
    random: Random,
    words: Words,
    tables: &'t Tables,
    /// One article keeps to one style of digits and quotation marks.
    arabic_digits: bool,
    quotes: (&'static str, &'static str),
}

impl Writer<'_> {
    fn article(&mut self) -> String {
        self.arabic_digits = self.random.chance(30);
        self.quotes = QUOTES
            .get(self.random.below(QUOTES.len()))
            .copied()
            .unwrap_or_default();
        let mut article = self.sentence("!", 0);
        for _ in 0..4 + self.random.below(9) {
            article.push_str("\n\n");
            for _ in 0..1 + self.random.below(3) {
                let sentence = self.sentence("", 0);
                article.push_str(&sentence);
                article.push(' ');
            }
        }
        article.push('\n');
        article
    }

    /// A sentence, headline or clause after a template of the kind that `mark` begins.
    fn sentence(&mut self, mark: &str, depth: usize) -> String {
        let is_text = |line: &&str| !line.starts_with('#') && !line.is_empty();
        let is_kind = |line: &&str| match mark {
            "" => !line.starts_with(['!', '=']),
            mark => line.starts_with(mark),
        };
        let chosen: Vec<&str> = TEMPLATES.lines().filter(is_text).filter(is_kind).collect();
        let template = self.random.pick(&chosen).trim_start_matches(mark);
        self.expand(template, depth)
    }

    /// `template` with its slots filled; clauses inside clauses end somewhere.
    fn expand(&mut self, template: &str, depth: usize) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, slot_on)) = rest.split_once('{') {
            text.push_str(before);
            let (slot, after) = slot_on.split_once('}').unwrap_or((slot_on, ""));
            let filled = self.fill(slot, depth);
            text.push_str(&filled);
            rest = after;
        }
        text.push_str(rest);
        text
    }

    fn fill(&mut self, slot: &str, depth: usize) -> String {
        match slot {
            "noun" => self.words.noun(&mut self.random),
            "definite" => self.words.definite(&mut self.random),
            "adjective" => self.words.adjective(&mut self.random),
            "perfect" => self.words.verb(&mut self.random, true),
            "imperfect" => self.words.verb(&mut self.random, false),
            "clause" if depth < 2 => self.sentence("=", depth + 1),
            "person" => self.person(),
            "title" => self.known("titles", &TITLES),
            "nationality" => format!("ال{}", self.known("nationalities", &["مصري", "لبناني"])),
            "said" => self.known("", &SAID),
            "place" => self.place(),
            "source" => self.known("", &SOURCES),
            "outlet" => self.known("outlets", &OUTLETS),
            "org" => self.organization(),
            "counted" => self.known("countables", &COUNTED),
            "number" => self.number(),
            "percent" => self.percent(),
            "money" => format!("{} {}", self.number(), self.random.pick(&MONEY)),
            "date" => self.date(),
            "time" => {
                let (hour, minute) = (1 + self.random.below(12), self.random.below(60));
                self.digits(&format!("{hour}:{minute:02}"))
            }
            "score" => {
                let (home, away) = (self.random.below(6), self.random.below(5));
                self.digits(&format!("{home}-{away}"))
            }
            "open" => self.quotes.0.to_owned(),
            // Now and then a quotation mark is forgotten.
            "close" => if self.random.chance(3) {
                ""
            } else {
                self.quotes.1
            }
            .to_owned(),
            _ => String::new(),
        }
    }

    /// A word of the table, if it has any, or a built-in one.
    fn known(&mut self, table: &str, built_in: &[&str]) -> String {
        let words = self.tables.get(table).filter(|words| !words.is_empty());
        match words {
            Some(words) if self.random.chance(60) => words
                .get(self.random.below(words.len()))
                .cloned()
                .unwrap_or_default(),
            _ => self.random.pick(built_in).to_owned(),
        }
    }

    fn person(&mut self) -> String {
        if self.random.chance(15) {
            return self.known("known_persons", &["جون كيربي", "أنطونيو غوتيريش"]);
        }
        let (given, family) = (
            self.words.name(&mut self.random),
            self.words.name(&mut self.random),
        );
        let article = if self.random.chance(30) { "ال" } else { "" };
        format!("{given} {article}{family}")
    }

    fn place(&mut self) -> String {
        let table = *["places", "countries", "metonyms"]
            .get(self.random.below(3))
            .unwrap_or(&"");
        self.known(table, &PLACES)
    }

    fn organization(&mut self) -> String {
        if self.random.chance(40) {
            return self.known("organizations", &["الأمم المتحدة", "الجامعة العربية"]);
        }
        let head = self.known("organization_heads", &HEADS);
        format!(
            "{head} {} {}",
            self.words.definite(&mut self.random),
            self.words.adjective(&mut self.random)
        )
    }

    fn number(&mut self) -> String {
        let n = self.random.below(1_000);
        let text = match self.random.below(10) {
            0..3 => return self.random.pick(&NUMBER_WORDS).to_owned(),
            3..6 => format!("{}", n % 100 + 3),
            6 => format!("{},{:03}", n % 90 + 1, n),
            7 => format!("{}.{}", n % 40, n % 9 + 1),
            8 => format!("{n} ألف"),
            _ => format!("{n}"),
        };
        self.digits(&text)
    }

    fn percent(&mut self) -> String {
        let n = self.random.below(100);
        let sign = self.random.pick(&["%", " في المئة", " بالمئة", "٪"]);
        let text = format!("{n}.{}{sign}", n % 10);
        self.digits(&text)
    }

    fn date(&mut self) -> String {
        if self.random.chance(40) {
            return self.random.pick(&DAYS).to_owned();
        }
        let (day, year) = (1 + self.random.below(28), 1990 + self.random.below(37));
        let month = self.random.pick(&MONTHS);
        self.digits(&format!("{day} {month} {year}"))
    }

    /// `text` with its digits as this article writes them.
    fn digits(&self, text: &str) -> String {
        let eastern = |c: char| match c.to_digit(10).and_then(|d| char::from_u32(0x660 + d)) {
            Some(digit) => digit,
            None if c == ',' => '٬',
            None if c == '.' => '٫',
            None => c,
        };
        if self.arabic_digits {
            text.chars().map(eastern).collect()
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_same_articles_are_written_each_time() {
        assert_eq!(
            articles(&Tables::new(), 20_000),
            articles(&Tables::new(), 20_000)
        );
    }

    #[test]
    fn every_slot_of_the_templates_is_filled() {
        let text = articles(&Tables::new(), 200_000).concat();
        assert!(!text.contains(['{', '}']));
    }

    #[test]
    fn the_vocabulary_grows_as_that_of_news() {
        let text = articles(&Tables::new(), 3_000_000).concat();
        let words = text
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty());
        let different: BTreeSet<&str> = words.collect();
        let count = different.len();
        assert!((50_000..90_000).contains(&count), "{count} different words");
    }
}
