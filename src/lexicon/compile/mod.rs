//! The lexicon compiler: tables in, blob and typed rows out. Part of the build script alone.

mod inflect;
mod spec;
mod write;

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::table;
use crate::text::fold;
use spec::Spec;

/// What a form can be, as written into the blob.
pub(crate) type SenseBytes = (u8, u8, u16);

/// Compiles all tables of `root/src/lexicon/data` into `out`; every problem is `path:line: reason`.
pub(crate) fn run(root: &Path, out: &Path) -> Result<(), Vec<String>> {
    let mut problems = Vec::new();
    let mut forms = BTreeMap::<String, Vec<SenseBytes>>::new();
    let mut code = String::new();
    let mut row_counts = Vec::new();
    for (id, spec) in (0u8..).zip(spec::all()) {
        let compiled = compile(root, id, &spec, &mut forms);
        problems.extend(compiled.problems);
        row_counts.push(compiled.rows.len().to_string());
        let name = spec.name;
        let _ = write!(
            code,
            "impl Row for {name} {{\n    const TABLE: u8 = {id};\n    const TAKES_ENCLITICS: bool = {};\n    const ROWS: &'static [Self] = &[\n",
            inflect::takes_enclitics(spec.inflect)
        );
        for row in &compiled.rows {
            let _ = writeln!(code, "        {name} {{ {row} }},");
        }
        code.push_str("    ];\n}\n\n");
    }
    let _ = writeln!(
        code,
        "#[cfg(test)]\npub(super) static ROW_COUNTS: &[usize] = &[{}];",
        row_counts.join(", ")
    );
    if !problems.is_empty() {
        return Err(problems);
    }
    let blob = write::blob(&forms).map_err(|e| vec![e])?;
    fs::write(out.join("lexicon.bin"), blob).map_err(|e| vec![e.to_string()])?;
    fs::write(out.join("rows.rs"), code).map_err(|e| vec![e.to_string()])
}

#[derive(Default)]
struct Compiled {
    /// Field lists of the distinct rows.
    rows: Vec<String>,
    problems: Vec<String>,
}

fn compile(
    root: &Path,
    id: u8,
    spec: &Spec,
    forms: &mut BTreeMap<String, Vec<SenseBytes>>,
) -> Compiled {
    let mut done = Compiled::default();
    let path = format!("src/lexicon/data/{}", spec.file);
    println!("cargo::rerun-if-changed={path}");
    let text = match fs::read_to_string(root.join(&path)) {
        Ok(text) => text,
        Err(error) => {
            done.problems.push(format!("{path}: {error}"));
            return done;
        }
    };
    let columns: Vec<&str> = spec
        .fields
        .iter()
        .map(|f| f.name)
        .chain(spec.forms.iter().copied())
        .collect();
    let lines = match table::parse(&text, &columns) {
        Ok(lines) => lines,
        Err(problems) => {
            done.problems
                .extend(problems.into_iter().map(|p| format!("{path}:{p}")));
            return done;
        }
    };
    let mut row_ids = HashMap::<String, u16>::new();
    let mut seen = HashMap::<(String, u8, u16), usize>::new();
    let mut aliases = HashMap::<u16, u8>::new();
    for line in lines {
        let mut complain = |reason: String| {
            done.problems
                .push(format!("{path}:{}: {reason}", line.number));
        };
        let (cells, arabic) = line.cells.split_at(spec.fields.len());
        let mut literals = Vec::new();
        for (field, cell) in spec.fields.iter().zip(cells) {
            match (field.literal)(cell) {
                Ok(literal) => literals.push(format!("{}: {literal}", field.name)),
                Err(reason) => complain(format!("column {}: {reason}", field.name)),
            }
        }
        if literals.len() != spec.fields.len() {
            continue;
        }
        let literal = literals.join(", ");
        let Ok(next) = u16::try_from(done.rows.len()) else {
            complain("a table has at most 65,536 distinct rows".to_owned());
            return done;
        };
        let row = *row_ids.entry(literal.clone()).or_insert_with(|| {
            done.rows.push(literal);
            next
        });
        let inflected = match inflect::forms(spec.inflect, arabic) {
            Ok(inflected) => inflected,
            Err(reason) => {
                done.problems
                    .push(format!("{path}:{}: {reason}", line.number));
                continue;
            }
        };
        // Where the forms of a line are names of one thing, the line has a number among those of
        // its row, so that link may tell aliases of one from names of two.
        let group = if spec.inflect == "aliases" && inflected.len() > 1 {
            let last = aliases.entry(row).or_default();
            match last.checked_add(1) {
                Some(next) => *last = next,
                None => done.problems.push(format!(
                    "{path}:{}: more than 255 lines with aliases have the same columns",
                    line.number
                )),
            }
            *last
        } else {
            0
        };
        for (written, features) in inflected {
            let features = features | group;
            let mut complain = |reason: String| {
                done.problems
                    .push(format!("{path}:{}: {reason}", line.number));
            };
            let form = fold::light(&written).text().to_owned();
            if form.is_empty() || form.split(' ').any(str::is_empty) {
                complain(format!("form {written:?} has no letters or a double space"));
                continue;
            }
            if form != written.trim() {
                complain(format!(
                    "form {written:?} is not in normal form, write {form:?}"
                ));
            }
            // Inflection may say a form twice (طفل and طفلة have one plural); two lines of forms
            // that stand as they are may not.
            match seen.insert((form.clone(), features, row), line.number) {
                Some(other) if other != line.number && spec.inflect == "as_is" => {
                    complain(format!("{form} stands at line {other} already"));
                }
                Some(_) => {}
                None => forms.entry(form).or_default().push((id, features, row)),
            }
        }
    }
    done
}
