//! Verbs in all persons, genders and numbers of the perfect and the imperfect, with masdar and
//! participles.
//!
//! A row gives the third person masculine singular of both tenses (قال، يقول), the masdar and the
//! active participle; the class of the verb (sound, hollow, doubled, defective, hamzated) is read
//! off these. Only what the letters show is made: the passive, which is written like the active
//! in nearly all verbs, is left to the rules. Participles are made in the accusative, the case of
//! the circumstantial that reports (قائلا، مضيفة، مشيرين).

use super::{Form, variants};
use crate::features::{
    FIRST_PERSON, IMPERFECT, SECOND_PERSON, VERB_DUAL, VERB_FEMININE, VERB_NOMINAL, VERB_PLURAL,
};

/// All forms of a verb from its four columns.
pub(super) fn forms(cells: &[&str]) -> Result<Vec<Form>, String> {
    let [perfects, imperfects, masdars, participles] = cells else {
        return Err("a verb has the columns perfect, imperfect, masdar and participle".to_owned());
    };
    let mut forms = Vec::new();
    for base in variants(perfects) {
        perfect(base, &mut forms);
    }
    let mut defective = false;
    for base in variants(imperfects) {
        defective |= base.ends_with(['و', 'ي', 'ى']);
        imperfect(base, &mut forms)?;
    }
    for base in variants(masdars) {
        forms.push((base.to_owned(), VERB_NOMINAL));
    }
    for base in variants(participles) {
        participle(base, defective, &mut forms);
    }
    Ok(forms)
}

fn perfect(base: &str, forms: &mut Vec<Form>) {
    let mut add = |form: String, features: u8| forms.push((form, features));
    add(base.to_owned(), 0);
    // The stem before a vowel (قال-ت), and before a consonant (قل-ت).
    let (before_vowel, before_consonant);
    if let Some(head) = base.strip_suffix('ا') {
        add(format!("{head}وا"), VERB_DUAL);
        (before_vowel, before_consonant) = (head.to_owned(), format!("{head}و"));
    } else if let Some(head) = base.strip_suffix('ى') {
        add(format!("{head}يا"), VERB_DUAL);
        (before_vowel, before_consonant) = (head.to_owned(), format!("{head}ي"));
    } else if let Some(head) = base.strip_suffix('ي') {
        add(format!("{base}ا"), VERB_DUAL);
        // خشيت keeps its ya, خشوا loses it.
        add(format!("{base}ت"), VERB_FEMININE);
        add(format!("{head}وا"), VERB_PLURAL);
        (before_vowel, before_consonant) = (String::new(), base.to_owned());
    } else {
        add(format!("{base}ا"), VERB_DUAL);
        (before_vowel, before_consonant) = (base.to_owned(), short(base));
    }
    if !before_vowel.is_empty() {
        add(format!("{before_vowel}ت"), VERB_FEMININE);
        add(format!("{before_vowel}تا"), VERB_FEMININE | VERB_DUAL);
        add(format!("{before_vowel}وا"), VERB_PLURAL);
    }
    if let Some(head) = base.strip_suffix('أ') {
        add(format!("{head}ؤوا"), VERB_PLURAL);
    }
    add(
        format!("{before_consonant}ن"),
        VERB_FEMININE | VERB_PLURAL,
    );
    add(format!("{before_consonant}نا"), FIRST_PERSON | VERB_PLURAL);
    add(format!("{before_consonant}ت"), FIRST_PERSON);
    add(format!("{before_consonant}ت"), SECOND_PERSON);
    add(format!("{before_consonant}تم"), SECOND_PERSON | VERB_PLURAL);
}

/// The stem before a consonant: hollow verbs lose their long vowel (قال، قلت), doubled ones part
/// their twin letters (رد، رددت).
fn short(base: &str) -> String {
    let letters: Vec<char> = base.chars().collect();
    match letters.as_slice() {
        [head @ .., 'ا', last] => head.iter().chain([last]).collect(),
        [_, last] => format!("{base}{last}"),
        ['أ', _, last] => format!("{base}{last}"),
        _ => base.to_owned(),
    }
}

fn imperfect(base: &str, forms: &mut Vec<Form>) -> Result<(), String> {
    let rest = base
        .strip_prefix('ي')
        .ok_or_else(|| format!("the imperfect {base} does not begin with ي"))?;
    let mut add = |form: String, features: u8| forms.push((form, IMPERFECT | features));
    add(base.to_owned(), 0);
    add(format!("ت{rest}"), VERB_FEMININE);
    add(format!("أ{rest}"), FIRST_PERSON);
    add(format!("ن{rest}"), FIRST_PERSON | VERB_PLURAL);
    let (vowel, weak) = match rest.char_indices().next_back() {
        Some((at, last @ ('و' | 'ي' | 'ى'))) => (rest.get(..at).unwrap_or(rest), Some(last)),
        _ => (rest, None),
    };
    for (person, features) in [("ي", VERB_PLURAL), ("ت", SECOND_PERSON | VERB_PLURAL)] {
        add(format!("{person}{vowel}ون"), features);
        add(format!("{person}{vowel}وا"), features);
    }
    let dual = match weak {
        Some('ى') => format!("{vowel}ي"),
        _ => rest.to_owned(),
    };
    for (person, features) in [("ي", VERB_DUAL), ("ت", VERB_DUAL | VERB_FEMININE)] {
        // Without its nun the dual is rare, and written like nouns in the accusative.
        add(format!("{person}{dual}ان"), features);
    }
    add(
        format!("ي{}ن", long_vowel_dropped(rest).unwrap_or(dual)),
        VERB_FEMININE | VERB_PLURAL,
    );
    // The jussive of hollow and defective verbs (لم يقل، لم ينف) is left out: it only denies, and
    // is written like other words (يجب of أجاب).
    Ok(())
}

/// Without the long vowel before the last letter: قول → قل, ضيف → ضف.
fn long_vowel_dropped(rest: &str) -> Option<String> {
    let letters: Vec<char> = rest.chars().collect();
    match letters.as_slice() {
        [head @ .., 'و' | 'ي' | 'ا', last] if !head.is_empty() => {
            Some(head.iter().chain([last]).collect())
        }
        _ => None,
    }
}

fn participle(base: &str, defective: bool, forms: &mut Vec<Form>) {
    let host = if defective && !base.ends_with('ي') {
        format!("{base}ي")
    } else {
        base.to_owned()
    };
    let mut add = |ending: &str, features: u8| {
        forms.push((
            format!("{host}{ending}"),
            IMPERFECT | VERB_NOMINAL | features,
        ));
    };
    add("ا", 0);
    add("ة", VERB_FEMININE);
    add("ات", VERB_FEMININE | VERB_PLURAL);
    add("تين", VERB_FEMININE | VERB_DUAL);
    if defective {
        let plural = base.strip_suffix('ي').unwrap_or(base);
        forms.push((
            format!("{plural}ين"),
            IMPERFECT | VERB_NOMINAL | VERB_PLURAL,
        ));
    } else {
        add("ين", VERB_PLURAL);
    }
}
