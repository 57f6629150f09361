//! Rows of the tables that actors are found by.

use super::Set;

vocabulary! {
    /// What sort of place a name is of.
    enum PlaceClass {
        /// City, town, village, camp.
        City = "city",
        /// Province, governorate, federal state, district.
        Province = "province",
        /// A region without borders of its own: the Levant, the West Bank.
        Region = "region",
        /// Continent.
        Continent = "continent",
        /// Sea, river, mountain, strait, desert, island.
        Nature = "nature",
        /// Airport, bridge, square, stadium, crossing.
        Built = "built",
    }

    /// What sort of body an organisation is.
    enum OrganizationClass {
        /// Ministry, government, authority, agency of a state, embassy, municipality.
        Government = "government",
        /// Parliament and its committees.
        Parliament = "parliament",
        /// Court, prosecution.
        Court = "court",
        /// Army, police, security service, and their units.
        Forces = "forces",
        /// Armed movement.
        Armed = "armed",
        /// Party, political movement, alliance within a country.
        Party = "party",
        /// United Nations, leagues and unions of states, their bodies.
        International = "international",
        /// Company, bank, exchange, brand.
        Company = "company",
        /// Club, national team, sports federation, league.
        Sport = "sport",
        /// University, school, institute, research centre.
        Learning = "learning",
        /// Charity, union, syndicate, rights group, religious body.
        Society = "society",
        /// Hospital, museum, theatre, and other institutions.
        Institution = "institution",
    }

    /// How surely a form names what its row says.
    enum Ambiguity {
        /// It names nothing else in news.
        Sure = "sure",
        /// It is also an ordinary word or another name: only with evidence beside it.
        Ordinary = "ordinary",
    }

    /// What sort of outlet.
    enum OutletClass {
        Agency = "agency",
        Channel = "channel",
        Paper = "paper",
        Radio = "radio",
        Site = "site",
        /// Social networks and video platforms.
        Platform = "platform",
    }

    /// The world that a title belongs to.
    enum TitleClass {
        Politics = "politics",
        Military = "military",
        Religion = "religion",
        Royal = "royal",
        Justice = "justice",
        Academic = "learning",
        Athletic = "sport",
        Art = "art",
        Business = "business",
        Press = "press",
        Civic = "society",
        /// ابنة، زوج، شقيق: whose name follows is another's, unless a pronoun stands for it.
        Kin = "kin",
        /// السيد، الدكتور، الشيخ: belongs to the name and says no office.
        Honorific = "honorific",
    }

    /// What a title may be followed by, before the name.
    enum TitleTakes {
        /// An institution: وزير الخارجية، رئيس الحزب.
        Institution = "institution",
        /// A country, place or nationality: ملك الأردن، الرئيس المصري.
        Place = "place",
    }

    /// What sort of source a noun describes.
    enum SourceClass {
        /// A person: مسؤول، شاهد.
        Human = "human",
        /// People by a noun that takes the feminine singular in the plural: مصادر مطلعة، أوساط.
        Collective = "collective",
        /// A text: بيان، تقرير، دراسة.
        Document = "document",
        /// What somebody says, by whom it is described: تصريحات المسؤولين، رواية الشهود.
        Utterance = "utterance",
        /// A body that is only described: منظمة حقوقية، شركة.
        Body = "body",
    }

    /// How a word of number or a demonstrative stands before the noun of a description.
    enum QuantifierClass {
        /// Directly before it: بعض المسؤولين، ثلاثة مصادر، هذا المصدر.
        Direct = "direct",
        /// With من between: عدد من الخبراء، العديد من المصادر.
        Partitive = "partitive",
        /// It stands for them without a noun: قال آخر.
        Alone = "alone",
    }

    /// The prepositions whose complement belongs to a word of a description.
    enum Governs {
        /// في and داخل
        In = "fi",
        /// من
        From = "min",
        /// عن and حول
        About = "an",
        /// على
        On = "ala",
        /// باسم, or a name in marks
        InNameOf = "bism",
        /// بـ
        By = "bi",
        /// لـ
        To = "li",
    }

    /// What a part of a person's name is.
    enum NamePart {
        Given = "given",
        Family = "family",
        /// Both occur.
        Either = "either",
    }

    /// How often a name part is an ordinary word in running news.
    enum Ordinariness {
        /// Hardly ever: one such word in the place of a name is enough.
        Never = "never",
        /// Sometimes: needs another name part or a title beside it.
        Sometimes = "sometimes",
        /// Mostly an ordinary word: needs a sure name part directly before it.
        Mostly = "mostly",
    }

    /// What an ordinary word does for the names beside it.
    enum PlainClass {
        /// Prepositions, conjunctions, pronouns, particles: never part of a name.
        Function = "function",
        /// Days, months, and adjectives that place in time or order: الماضي، السابق.
        Time = "time",
        /// A verb of reporting: its subject acts.
        Speech = "speech",
        /// Any other verb.
        Verb = "verb",
        /// Beside it a country is where something is: زار، شمال، سكان.
        Location = "location",
        /// Beside it a country acts: موقف، حكومة، مفاوضات.
        Affair = "affair",
        /// Signs of a sports page: مباراة، هدف.
        Sport = "sport",
        /// An adjective that institutions are named with: أعلى، مركزي.
        Institutional = "institutional",
        /// A noun that events, prizes and treaties are named with: كأس، مهرجان، اتفاق.
        Event = "event",
        /// Any other word that is hardly ever a name.
        Common = "common",
    }
}

tables! {
    /// A word that is hardly ever a name, nor the part of a person's name.
    struct PlainWord {
        class: PlainClass,
    } in "actors/plain_words.tsv", forms [form], inflected as_is;

    /// A country or territory, by its official and its short names and their spellings.
    struct Country {
        /// ISO 3166-1 alpha-2.
        iso: &'static str,
        ambiguity: Ambiguity,
    } in "actors/countries.tsv", forms [form], inflected as_is;

    /// A capital or palace that stands for a government: واشنطن، الكرملين.
    struct Metonym {
        iso: &'static str,
        /// Whether it is also a place where things happen (capitals are, الكرملين hardly).
        place: bool,
    } in "actors/metonyms.tsv", forms [form], inflected as_is;

    /// An adjective of nationality or origin, given as its masculine singular without article.
    struct Nationality {
        iso: &'static str,
    } in "actors/nationalities.tsv", forms [form], inflected nisba;

    /// A place that is no country.
    struct Place {
        iso: Option<&'static str>,
        class: PlaceClass,
        ambiguity: Ambiguity,
    } in "actors/places.tsv", forms [form], inflected as_is;

    /// A noun that stands before a place name and is no part of it: مدينة، محافظة; or is part of
    /// it: مطار، نهر.
    struct PlaceHead {
        class: PlaceClass,
        /// Whether the span of the name begins with it.
        inside: bool,
    } in "actors/place_heads.tsv", forms [form], inflected as_is;

    /// A noun that organisation names begin with, singular without article: وزارة، حزب.
    struct OrganizationHead {
        class: OrganizationClass,
        /// Whether the word alone, with the article, may name the one known from before.
        anaphoric: bool,
        /// Whether plain nouns may complete the name (وزارة الخارجية); تنظيم المؤتمر "organising the
        /// conference" is none, it takes a name alone.
        chain: bool,
    } in "actors/organization_heads.tsv", forms [form], inflected as_is;

    /// An organisation known by name.
    struct Organization {
        iso: Option<&'static str>,
        class: OrganizationClass,
        ambiguity: Ambiguity,
    } in "actors/organizations.tsv", forms [form], inflected aliases;

    /// A news outlet or platform, by its name without the generic head unless it is part of it.
    struct Outlet {
        iso: Option<&'static str>,
        class: OutletClass,
        ambiguity: Ambiguity,
    } in "actors/outlets.tsv", forms [form], inflected aliases;

    /// A noun that outlet names follow: صحيفة، قناة، وكالة.
    struct OutletHead {
        class: OutletClass,
    } in "actors/outlet_heads.tsv", forms [form], inflected as_is;

    /// A title or office, singular without article, masculine and feminine; plurals where broken.
    struct Title {
        class: TitleClass,
        takes: Set<TitleTakes>,
    } in "actors/titles.tsv", forms [masculine, feminine, plural], inflected title;

    /// A noun that unnamed speakers are described by; plurals where broken.
    struct SourceNoun {
        class: SourceClass,
    } in "actors/source_nouns.tsv", forms [singular, plural], inflected noun;

    /// A word that says how many of those speak that the noun behind it describes, or which.
    struct Quantifier {
        class: QuantifierClass,
    } in "actors/quantifiers.tsv", forms [form], inflected as_is;

    /// A word that describes speakers behind their noun, or a noun with complements of its own.
    struct DescriptionWord {
        /// Whether it is an adjective or participle.
        adjective: bool,
        governs: Set<Governs>,
    } in "actors/description_words.tsv", forms [masculine, feminine, plural], inflected title;

    /// A part of a person's name.
    struct PersonName {
        part: NamePart,
        ordinariness: Ordinariness,
    } in "actors/person_names.tsv", forms [form], inflected as_is;

    /// A particle inside names: بن، أبو، آل، عبد.
    struct NameParticle {
        /// Whether a name can begin with it.
        begins: bool,
    } in "actors/name_particles.tsv", forms [form], inflected as_is;

    /// A person so well known that the name alone suffices.
    struct KnownPerson {
        iso: Option<&'static str>,
    } in "actors/known_persons.tsv", forms [form], inflected aliases;
}
