//! What the letters of a word tell by themselves: signs of definiteness, number and gender.
//!
//! Signs, not proof: rules use them where the lexicon is silent, and only together with a context
//! that asks for a noun or an adjective.

/// Signs that a word bears.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    bits: u8,
}

impl Shape {
    const DEFINITE: u8 = 1;
    const FEMININE: u8 = 2;
    const FEMININE_PLURAL: u8 = 4;
    const MASCULINE_PLURAL: u8 = 8;
    const NISBA: u8 = 32;
    const ACCUSATIVE: u8 = 64;

    /// Reads the signs off a folded word.
    pub(crate) fn of(word: &str) -> Self {
        let letters = word.chars().count();
        let mut bits = 0;
        let mut sign = |present: bool, bit: u8| {
            if present {
                bits |= bit;
            }
        };
        let stem = word.trim_start_matches(['و', 'ف']);
        // وكالة is no word with the article: كال counts only at the front.
        let definite = ["ال", "بال", "لل"].iter().any(|a| stem.starts_with(a))
            || ["ال", "كال"].iter().any(|a| word.starts_with(a));
        sign(definite && letters > 3, Self::DEFINITE);
        sign(
            letters > 2 && (word.ends_with('ة') || word.ends_with("ته")),
            Self::FEMININE,
        );
        sign(letters > 3 && word.ends_with("ات"), Self::FEMININE_PLURAL);
        sign(
            letters > 4 && (word.ends_with("ون") || word.ends_with("ين")),
            Self::MASCULINE_PLURAL,
        );
        sign(
            letters > 3
                && ["ي", "ى", "ية", "يه", "يون", "يين", "يات", "يا"]
                    .iter()
                    .any(|e| word.ends_with(e)),
            Self::NISBA,
        );
        sign(
            letters > 2 && word.ends_with('ا') && !word.ends_with("وا"),
            Self::ACCUSATIVE,
        );
        Self { bits }
    }

    const fn has(self, bit: u8) -> bool {
        self.bits & bit != 0
    }

    /// The article is written.
    pub(crate) const fn definite(self) -> bool {
        self.has(Self::DEFINITE)
    }

    /// Ends in ta marbuta.
    pub(crate) const fn feminine(self) -> bool {
        self.has(Self::FEMININE)
    }

    /// Ends in ات.
    pub(crate) const fn feminine_plural(self) -> bool {
        self.has(Self::FEMININE_PLURAL)
    }

    /// Ends in ون or ين.
    pub(crate) const fn masculine_plural(self) -> bool {
        self.has(Self::MASCULINE_PLURAL)
    }

    /// Has the ending of an adjective of origin: ي، ية، يون …
    pub(crate) const fn nisba(self) -> bool {
        self.has(Self::NISBA)
    }

    /// Ends in the alif that carries tanwin.
    pub(crate) const fn accusative(self) -> bool {
        self.has(Self::ACCUSATIVE)
    }
}
