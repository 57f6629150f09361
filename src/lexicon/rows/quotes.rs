//! Rows of the tables that quotes are found by.

document_vocabulary! {
    /// The attitude that a cue gives.
    enum Stance {
        Neutral = "neutral",
        Factive = "factive",
        Confirm = "confirm",
        Distance = "distance",
        Opinion = "opinion",
        Deny = "deny",
        Warn = "warn",
        Negative = "negative",
        Positive = "positive",
        Directive = "directive",
        Commissive = "commissive",
        Question = "question",
    }
}

tables! {}
