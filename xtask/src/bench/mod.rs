//! x
use anyhow::Result;

use crate::workspace::Workspace;
pub(crate) fn bench(_: &Workspace, _: u32, _: Option<&str>) -> Result<()> {
    Ok(())
}
