//! Rows of the tables that quotes are found by.

use super::Set;

vocabulary! {
    /// How a cue is joined to what it reports.
    enum Frame {
        /// A clause behind a complementizer: قال إن، أكد أن.
        That = "that",
        /// Verbatim words behind a colon or within marks.
        Words = "words",
        /// A phrase behind إلى.
        Ila = "ila",
        /// A phrase behind ب.
        Bi = "bi",
        /// A phrase behind على.
        Ala = "ala",
        /// A phrase behind عن.
        An = "an",
        /// A phrase behind من.
        Min = "min",
        /// A phrase behind في.
        Fi = "fi",
        /// A bare noun phrase: نفى وجود خلاف.
        Object = "object",
        /// The object is who is spoken to, and no part of the content: دعا الحكومة إلى.
        Addressee = "addressee",
        /// The object is whom the words are about, and part of the content: اتهم إسرائيل بـ.
        Accused = "accused",
        /// Two accusatives, the second of which is what is said of the first: اعتبرها إنجازا.
        Predicate = "predicate",
        /// Goes on with the words of whoever spoke before: أضاف، تابع.
        Continues = "continues",
        /// Joins a content to another verb: علق قائلا، اكتفى بالقول.
        Says = "says",
        /// Names whom it relays behind عن: نقلت الوكالة عن مسؤول.
        Relays = "relays",
        /// Names what it is about and no more: ما سماه "…".
        Label = "label",
    }

    /// What must be seen before a form counts as a cue.
    enum Evidence {
        /// Any of its frames.
        Sure = "sure",
        /// A clause or verbatim words; a preposition alone does not tell it from its homographs.
        Clause = "clause",
        /// The same, and the verb must begin its clause: the form is a preposition or noun else.
        Initial = "initial",
        /// Verbatim words within marks.
        Quoted = "quoted",
        /// A clause or verbatim words; a phrase only with somebody beside the verb who may speak:
        /// تحدث الوزير عن.
        Speaker = "speaker",
        /// A text, a talk or a medium behind في: جاء في البيان أن.
        Medium = "medium",
        /// A noun of feeling as its object: أبدى قلقه.
        Feeling = "feeling",
    }

    /// What an according-to phrase is followed by.
    enum Link {
        /// The source itself, in the genitive: بحسب رويترز.
        Noun = "noun",
        /// The source behind ل: وفقا لرويترز.
        Li = "li",
        /// A verb of saying, with ما before it or inside the phrase: وفق ما ذكره، حسبما قال.
        Verb = "verb",
        /// A pronoun joined to the word: بحسبه.
        Pronoun = "pronoun",
        /// A pronoun in the form itself: على حد قوله.
        Own = "own",
        /// A verb of saying that reports what stands before: كما قال.
        After = "after",
    }

    /// What a word does to the noun phrase or the content that it comes behind.
    enum Edge {
        /// Ends a noun phrase: prepositions, conjunctions, adverbs, relative pronouns.
        Phrase = "phrase",
        /// A preposition whose complement may belong to the noun: في، من، على.
        Complement = "complement",
        /// A relative pronoun.
        Relative = "relative",
        /// A noun of medium or occasion: what is said in it, not who says it: تصريح، بيان.
        Medium = "medium",
        /// Adverbs of time.
        Time = "time",
        /// Goes back to the journalist's own words, behind a comma: في حين، علما.
        Journalist = "journalist",
        /// The same, even without a comma: يذكر أن.
        Background = "background",
        /// Turns to the next speaker: من جانبه، بدوره.
        Turn = "turn",
        /// Negates: لم، لا، لن، ما.
        Negation = "negation",
        /// A noun that governs a clause and belongs to the content: ضرورة أن، إمكانية أن.
        Modal = "modal",
        /// An adverb or a pronoun behind a preposition, which may stand before the subject: أيضا، به.
        Adverb = "adverb",
        /// An adverb of manner: بشدة، بوضوح.
        Manner = "manner",
        /// A word that counts or picks those who speak: عدد، بعض، أحد.
        Quantity = "quantity",
        /// What is said behind God's name alone: تعالى، سبحانه.
        Divine = "divine",
        /// What is said behind the Prophet's name alone: صلى الله عليه وسلم.
        Blessing = "blessing",
        /// A preposition or a phrase with one that is no complement of a cue: بالنظر، في إطار.
        Adjunct = "adjunct",
        /// Makes an adverb of the clause behind it, so that nothing reports it: بعد أن، رغم أن.
        Adverbial = "adverbial",
        /// A preposition of time or place, which a noun follows and no verb: بعد، خلال.
        Governing = "governing",
        /// Stands before a verb that begins its clause: كما، حيث، قد.
        Opening = "opening",
        /// Turns against what was said, in the journalist's words: لكن.
        Contrast = "contrast",
        /// Joins what follows, and ends no content: و، حيث.
        Dangling = "dangling",
        /// A relative pronoun that has no noun before it: ما سماه، بما وصفه.
        FreeRelative = "free-relative",
        /// Governs the clause behind it by itself, so that no cue before it does: يمكن أن، ينبغي أن.
        Governor = "governor",
        /// Makes a passive of the masdar behind it: تم، جرى.
        Passive = "passive",
        /// What a heading is about, and no speaker: مهرجان، دوري، أسعار.
        Occasion = "occasion",
        /// Begins a clause of its own behind a comma: وقد، وهي.
        Clause = "clause",
    }
}

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

tables! {
    /// A verb that reports.
    struct CueVerb {
        stance: Stance,
        frames: Set<Frame>,
        evidence: Evidence,
    } in "quotes/verbs.tsv", forms [perfect, imperfect, masdar, participle], inflected verb;

    /// A noun that reports, where it is no masdar of a verb: تصريح، مزاعم.
    struct CueNoun {
        stance: Stance,
        frames: Set<Frame>,
    } in "quotes/nouns.tsv", forms [singular, plural], inflected noun;

    /// A phrase that names the source beside the words: وفقا لـ، على حد قول.
    struct SourcePhrase {
        stance: Stance,
        links: Set<Link>,
    } in "quotes/source_phrases.tsv", forms [form], inflected with_pronouns;

    /// أن، إن and the question words that begin a reported clause.
    struct Complementizer {
        /// Whether it begins a question.
        asks: bool,
    } in "quotes/complementizers.tsv", forms [form], inflected with_pronouns;

    /// A word at which phrases and contents end.
    struct EdgeWord {
        edge: Edge,
    } in "quotes/edges.tsv", forms [form], inflected as_is;

    /// A noun of feeling or stance: قلق، امتنان، استعداد.
    struct FeelingNoun {
        stance: Stance,
    } in "quotes/feelings.tsv", forms [singular, plural], inflected noun;

    /// A noun that follows وفقا and its like without being a source: القانون، الخطة.
    struct NoSource {} in "quotes/no_sources.tsv", forms [singular, plural], inflected noun;

    /// A country whose name is of masculine gender, as most are not: لبنان، العراق.
    struct MasculineState {} in "quotes/masculine_states.tsv", forms [form], inflected as_is;
}
