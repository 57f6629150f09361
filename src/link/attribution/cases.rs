//! The tables of expectations of this stage: the words that each quote is attributed to, `nobody`
//! where nobody is named, and behind `<` the names of those who relay it.

use crate::cases::check;

fn show(text: &str) -> String {
    let document = crate::analyze(text);
    let shown = document.quotes.iter().map(|quote| {
        let speaker = quote
            .speaker
            .map_or("nobody", |speaker| speaker.mention.slice(text));
        let via = quote.via.iter().map(|&relayer| {
            let name = document
                .actors
                .get(relayer as usize)
                .map(|a| a.name.as_str());
            format!(" < {}", name.unwrap_or("?"))
        });
        format!("{speaker}{}", via.collect::<String>())
    });
    shown.collect::<Vec<_>>().join(" ; ")
}

macro_rules! tables {
    ($($name:ident $file:literal;)+) => {$(
        #[test]
        fn $name() {
            let path = concat!("src/link/attribution/", $file);
            check(path, include_str!($file), show);
        }
    )+};
}

tables! {
    subjects "subject.cases";
}
