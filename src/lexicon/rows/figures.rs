//! Rows of the tables that figures are found by.

vocabulary! {
    /// How a number word joins others.
    enum NumeralRole {
        Zero = "zero",
        /// أحد، إحدى: a number only before عشر.
        One = "one",
        /// One to nine.
        Unit = "unit",
        /// Ten, and what makes a unit a teen.
        Ten = "ten",
        /// Eleven to nineteen in one word.
        Teen = "teen",
        /// Twenty to ninety.
        Tens = "tens",
        /// Hundred, and its multiples that are one word.
        Hundred = "hundred",
        /// Thousand, million …, dozen: multiplies what stands before it, or is one by itself.
        Scale = "scale",
        /// The plural of a scale, a number only behind another: آلاف.
        Scales = "scales",
        /// Two of a scale: ألفان.
        Dual = "dual",
        /// Two of a scale in construct, which looks like one with tanwin: ألفا.
        Construct = "construct",
    }

    /// How many shares a fraction word says.
    enum Shares {
        One = "one",
        /// One share by a word that is also a number: خمس.
        Number = "number",
        Two = "two",
        /// One share by a word that mostly says something else (ثمن "price"): only vowelled.
        Vowelled = "vowelled",
        /// Half in dialects, which elsewhere is a text: نص.
        Dialect = "dialect",
        /// A plural that a number counts: أرباع.
        Many = "many",
    }

    /// What a unit measures.
    enum UnitKind {
        Money = "money",
        Percent = "percent",
        Duration = "duration",
        Measure = "measure",
    }

    /// Where a word stands that says something of a number.
    enum Stands {
        Before = "before",
        After = "after",
        /// Behind a noun with the article: السنوات القليلة.
        AfterDefinite = "after-definite",
    }

    /// How long a stretch of the calendar is.
    enum Grain {
        Hour = "hour",
        Day = "day",
        Week = "week",
        Month = "month",
        Quarter = "quarter",
        Season = "season",
        Year = "year",
        Decade = "decade",
        Century = "century",
    }

    /// The half of the day that a word for a part of it lies in.
    enum Half {
        Am = "am",
        Pm = "pm",
        /// Around noon: 12 stays, 1 is 13.
        Noon = "noon",
        /// Before or after midnight: 9 is 21, 2 stays.
        Night = "night",
    }

    /// What the number behind a noun is.
    enum HeadTakes {
        /// The name of one thing, and no figure: المادة 5.
        Name = "name",
        /// A rank: الدقيقة 21.
        Rank = "rank",
    }
}

document_vocabulary! {
    /// The calendar of a month.
    enum Calendar {
        Gregorian = "gregorian",
        Hijri = "hijri",
    }

    /// How a word bounds a number.
    enum Bound {
        About = "about",
        Over = "over",
        AtLeast = "at-least",
        Under = "under",
        AtMost = "at-most",
    }
}

tables! {
    /// A number word.
    struct NumberWord {
        /// What it says by itself.
        value: f64,
        role: NumeralRole,
    } in "figures/numerals.tsv", forms [form], inflected as_is;

    /// A fraction word.
    struct FractionWord {
        value: f64,
        shares: Shares,
    } in "figures/fractions.tsv", forms [form], inflected with_pronouns;

    /// An ordinal word from one to ten, without the article.
    struct OrdinalWord {
        value: f64,
    } in "figures/ordinals.tsv", forms [form], inflected with_pronouns;

    /// A unit of money, time or anything physical, by its name.
    struct Unit {
        kind: UnitKind,
        code: &'static str,
        /// How many of the code's unit one is.
        factor: f64,
        /// Whether the code is only a family of currencies.
        ambiguous: bool,
    } in "figures/units.tsv", forms [singular, plural], inflected noun;

    /// A unit by its sign, which stands beside digits only.
    struct UnitSign {
        kind: UnitKind,
        code: &'static str,
        factor: f64,
    } in "figures/unit_signs.tsv", forms [form], inflected as_is;

    /// A currency by two letters with dots: ج.م.
    struct CurrencyLetters {
        code: &'static str,
        first: &'static str,
        second: &'static str,
    } in "figures/currency_letters.tsv", forms [form], inflected as_is;

    /// A country whose currency shares its name with others.
    struct Nation {
        family: &'static str,
        currency: &'static str,
        /// ISO 3166-1 alpha-2, by which the tables of actors lead here.
        iso: &'static str,
    } in "figures/nations.tsv", forms [name, adjective], inflected nation;

    /// Words that bound a number.
    struct BoundWord {
        bound: Bound,
        place: Stands,
    } in "figures/bounds.tsv", forms [form], inflected as_is;

    /// A verb that bounds a number over its subject: تفوق قيمتها 20 مليارا.
    struct PartedBound {
        bound: Bound,
        /// What it says with لا or لم before it.
        negated: Bound,
        /// The preposition before the number, or `none`.
        preposition: &'static str,
    } in "figures/parted_bounds.tsv", forms [form], inflected as_is;

    /// An amount without a value.
    struct VagueWord {
        amount: &'static str,
        place: Stands,
    } in "figures/vague.tsv", forms [form], inflected as_is;

    /// A month.
    struct Month {
        calendar: Calendar,
        number: u8,
        /// Whether it is also a name or an ordinary word.
        ordinary: bool,
    } in "figures/months.tsv", forms [form], inflected as_is;

    /// A day of the week, without the article.
    struct Weekday {
        /// Monday is 1.
        number: u8,
    } in "figures/weekdays.tsv", forms [form], inflected as_is;

    /// A day named from the day of speaking.
    struct RelativeDay {
        offset: i8,
    } in "figures/relative_days.tsv", forms [form], inflected as_is;

    /// A stretch of the calendar: أسبوع، عام.
    struct CalendarNoun {
        grain: Grain,
        /// Whether it is a plural.
        many: bool,
    } in "figures/calendar_nouns.tsv", forms [form], inflected as_is;

    /// An adjective that says which stretch: الماضي، المقبل.
    struct DateModifier {
        offset: i8,
        /// Whether it says a time behind plurals only: السنوات الأخيرة.
        many: bool,
    } in "figures/date_modifiers.tsv", forms [form], inflected as_is;

    /// A part of the day behind a clock time.
    struct DayPart {
        half: Half,
    } in "figures/day_parts.tsv", forms [form], inflected as_is;

    /// A verb or noun that a number stands behind by itself: قتل 5, عدد 12.
    struct NumberCue {} in "figures/number_cues.tsv", forms [form], inflected with_pronouns;

    /// A noun whose number is no amount.
    struct NumberHead {
        takes: HeadTakes,
    } in "figures/number_heads.tsv", forms [form], inflected as_is;

    /// A phrase with a word like a figure that is a name or an idiom.
    struct Lookalike {} in "figures/lookalikes.tsv", forms [form], inflected as_is;

    /// A holiday; month 0 is Easter.
    struct Holiday {
        calendar: Calendar,
        month: u8,
        day: u8,
    } in "figures/holidays.tsv", forms [form], inflected as_is;

    /// A decade, without the article.
    struct DecadeWord {
        decade: u8,
    } in "figures/decades.tsv", forms [form], inflected as_is;

    /// A word behind which a stretch of the calendar alone is a date: نهاية العام.
    struct DateEdge {} in "figures/date_edges.tsv", forms [form], inflected as_is;

    /// A word by which a sentence looks ahead.
    struct FutureCue {} in "figures/future_cues.tsv", forms [form], inflected as_is;

    /// A word of sport beside which two numbers are a result.
    struct ScoreCue {} in "figures/score_cues.tsv", forms [form], inflected as_is;

    /// A name or title whose ordinal belongs to it.
    struct Regnal {} in "figures/regnal.tsv", forms [form], inflected as_is;

    /// A word behind which a bare stretch of time measures: قبل عام.
    struct DurationCue {} in "figures/duration_cues.tsv", forms [form], inflected as_is;

    /// A word that is never what a number counts.
    struct NotCounted {} in "figures/not_counted.tsv", forms [form], inflected as_is;

    /// A word that a figure may begin with and that no other table of figures has.
    struct Opener {} in "figures/openers.tsv", forms [form], inflected as_is;

    /// A noun that news counts.
    struct Countable {} in "figures/countables.tsv", forms [singular, plural], inflected noun;
}
