//! The few arguments that the commands take.

use std::str::FromStr;

use anyhow::{Context, Result, anyhow, bail};

/// The arguments that nothing has asked for yet.
pub(crate) struct Arguments {
    rest: Vec<String>,
}

impl Arguments {
    /// Those of this process, without its own name.
    pub(crate) fn of_process() -> Self {
        Self {
            rest: std::env::args().skip(1).collect(),
        }
    }

    /// The first word, which names a command.
    pub(crate) fn next_word(&mut self) -> Option<String> {
        if self.rest.is_empty() {
            None
        } else {
            Some(self.rest.remove(0))
        }
    }

    /// Whether `name` is given.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.rest.len();
        self.rest.retain(|argument| argument != name);
        self.rest.len() < before
    }

    /// What follows `name`, as `--port 8080` or `--port=8080`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self
            .rest
            .iter()
            .position(|a| a == name || a.starts_with(&joined))
        else {
            return Ok(None);
        };
        let found = self.rest.remove(at);
        if let Some(value) = found.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at >= self.rest.len() {
            bail!("{name} needs a value");
        }
        Ok(Some(self.rest.remove(at)))
    }

    /// The number that follows `name`.
    pub(crate) fn number<N: FromStr>(&mut self, name: &str) -> Result<Option<N>> {
        let number = |value: String| {
            value
                .parse()
                .map_err(|_| anyhow!("{value:?} is out of range or no number"))
        };
        self.value(name)?
            .map(number)
            .transpose()
            .with_context(|| format!("reading {name}"))
    }

    /// Refuses what no command has asked for, so that a slip of the pen is not ignored.
    pub(crate) fn finish(self) -> Result<()> {
        match self.rest.first() {
            Some(unknown) => bail!("unknown argument {unknown:?}; see: cargo xtask help"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Arguments {
        Arguments {
            rest: line.split(' ').map(str::to_owned).collect(),
        }
    }

    #[test]
    fn values_are_read_apart_and_joined() {
        for line in ["--port 81 --native", "--native --port=81"] {
            let mut arguments = arguments(line);
            assert_eq!(arguments.number("--port").unwrap(), Some(81));
            assert!(arguments.flag("--native"));
            assert!(arguments.finish().is_ok());
        }
    }

    #[test]
    fn missing_values_wrong_numbers_and_unknown_words_are_errors() {
        assert!(arguments("--port").value("--port").is_err());
        assert!(arguments("--port 99999").number::<u16>("--port").is_err());
        assert!(arguments("--prot 1").finish().is_err());
    }
}
