//! Arguments, streams and exit codes of the command-line program.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::process::ExitCode;

use isnad::report::Report;
use isnad::{Options, analyze_with};
use serde::{Deserialize, Serialize};

const HELP: &str = "\
isnad: who said what, to how many, in Arabic news

Usage:
  isnad [--reference DATE] [FILE]   print the report of one text (standard input without FILE)
  isnad --jsonl [FILE]              read lines {\"id\": …, \"text\": …, \"reference\": null}
                                    and write lines {\"id\": …, \"report\": {…}} in the same order

Options:
  --reference DATE   when the text was published (2024-05-01 or 2024-05-01T15:00):
                     relative dates then resolve
  --jsonl            one text a line; a bad line gives {\"id\": …, \"error\": …} and costs only itself
  -h, --help         this text
  -V, --version      the version

Exit codes: 0 all went well; 1 a text could not be read or a line was bad; 2 wrong usage.
";

const FAILED: u8 = 1;
const USAGE: u8 = 2;

enum Command {
    Help,
    Version,
    One {
        file: Option<OsString>,
        options: Options,
    },
    Lines {
        file: Option<OsString>,
    },
}

/// Runs the program with the process's arguments.
pub(crate) fn run() -> ExitCode {
    let command = match parse(std::env::args_os().skip(1)) {
        Ok(command) => command,
        Err(message) => {
            complain(&message);
            return ExitCode::from(USAGE);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match command {
        Command::Help => out.write_all(HELP.as_bytes()).map(|()| true),
        Command::Version => writeln!(out, "isnad {}", env!("CARGO_PKG_VERSION")).map(|()| true),
        Command::One { file, options } => one(file.as_ref(), &options, &mut out),
        Command::Lines { file } => lines(file.as_ref(), &mut out),
    };
    match done.and_then(|well| out.flush().map(|()| well)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(FAILED),
        // Whoever read our output has seen enough (`isnad … | head`): that is no failure.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error.to_string());
            ExitCode::from(FAILED)
        }
    }
}

fn complain(message: &str) {
    // Standard error may be closed too; there is nobody left to tell then.
    let _ = writeln!(io::stderr(), "isnad: {message}");
}

fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Command, String> {
    let mut file = None;
    let mut jsonl = false;
    let mut reference = None;
    let mut only_files = false;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--") if !only_files => only_files = true,
            Some("-h" | "--help") if !only_files => return Ok(Command::Help),
            Some("-V" | "--version") if !only_files => return Ok(Command::Version),
            Some("--jsonl") if !only_files => jsonl = true,
            Some("--reference") if !only_files => {
                let date = arguments.next().ok_or("--reference needs a date")?;
                reference = Some(date.to_string_lossy().into_owned());
            }
            Some(flag) if !only_files && flag.len() > 1 && flag.starts_with('-') => {
                return Err(format!("unknown option {flag}; see isnad --help"));
            }
            _ if file.is_some() => return Err("more than one FILE; see isnad --help".to_owned()),
            // A lone dash means standard input, as everywhere.
            Some("-") if !only_files => {}
            _ => file = Some(argument),
        }
    }
    if jsonl {
        if reference.is_some() {
            return Err("with --jsonl each line carries its own reference".to_owned());
        }
        return Ok(Command::Lines { file });
    }
    let options = Options::new(reference.as_deref()).map_err(|e| e.to_string())?;
    Ok(Command::One { file, options })
}

fn open(file: Option<&OsString>) -> io::Result<Box<dyn BufRead>> {
    let Some(path) = file else {
        return Ok(Box::new(io::stdin().lock()));
    };
    let file = File::open(path)
        .map_err(|e| io::Error::new(e.kind(), format!("{}: {e}", path.to_string_lossy())))?;
    Ok(Box::new(BufReader::new(file)))
}

fn one(file: Option<&OsString>, options: &Options, out: &mut impl Write) -> io::Result<bool> {
    let mut bytes = Vec::new();
    open(file)?.read_to_end(&mut bytes)?;
    let Ok(text) = String::from_utf8(bytes) else {
        return Err(io::Error::new(
            ErrorKind::InvalidData,
            "the text is not UTF-8",
        ));
    };
    let report = Report::new(&text, &analyze_with(&text, options));
    serde_json::to_writer(&mut *out, &report)?;
    out.write_all(b"\n")?;
    Ok(true)
}

/// One line of input. Whatever the id is, it goes back as it came.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    reference: Option<String>,
}

#[derive(Serialize)]
struct Reported<'a> {
    id: &'a serde_json::Value,
    report: Report,
}

#[derive(Serialize)]
struct Refused<'a> {
    id: &'a serde_json::Value,
    error: String,
}

/// Answers every line as soon as it is read, so that memory stays that of the longest line.
fn lines(file: Option<&OsString>, out: &mut impl Write) -> io::Result<bool> {
    let mut input = open(file)?;
    let mut line = Vec::new();
    let mut all_well = true;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(all_well);
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        all_well &= answer(&line, out)?;
        out.write_all(b"\n")?;
        out.flush()?;
    }
}

fn answer(line: &[u8], out: &mut impl Write) -> io::Result<bool> {
    let parsed: Line = match serde_json::from_slice(line) {
        Ok(parsed) => parsed,
        Err(error) => {
            // The line may still be JSON with an id, only not of the right shape.
            let id = serde_json::from_slice::<serde_json::Value>(line)
                .ok()
                .and_then(|value| value.get("id").cloned())
                .unwrap_or_default();
            serde_json::to_writer(
                out,
                &Refused {
                    id: &id,
                    error: error.to_string(),
                },
            )?;
            return Ok(false);
        }
    };
    match Options::new(parsed.reference.as_deref()) {
        Ok(options) => {
            let report = Report::new(&parsed.text, &analyze_with(&parsed.text, &options));
            serde_json::to_writer(
                out,
                &Reported {
                    id: &parsed.id,
                    report,
                },
            )?;
            Ok(true)
        }
        Err(error) => {
            serde_json::to_writer(
                out,
                &Refused {
                    id: &parsed.id,
                    error: error.to_string(),
                },
            )?;
            Ok(false)
        }
    }
}
