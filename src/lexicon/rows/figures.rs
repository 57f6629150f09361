//! Rows of the tables that figures are found by.

vocabulary! {
    /// What a number word adds to a numeral.
    enum NumeralRole {
        /// One to nine.
        Unit = "unit",
        /// Ten to nineteen, where one word says it.
        Ten = "ten",
        /// Twenty to ninety.
        Tens = "tens",
        /// Hundred, and its multiples that are one word.
        Hundred = "hundred",
        /// Thousand, million …
        Scale = "scale",
    }
}

tables! {
    /// A number word.
    struct Numeral {
        /// What it says by itself.
        value: f64,
        /// How it joins others.
        role: NumeralRole,
    } in "figures/numerals.tsv", forms [form], inflected as_is;
}
