//! The face that JavaScript sees.

#![expect(unreachable_pub, reason = "wasm-bindgen exports only what is `pub`")]

use wasm_bindgen::prelude::*;

use crate::report::Report;
use crate::{Options, analyze_with};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm.d.ts");

/// Makes a panic readable in the browser's console; none is expected.
#[wasm_bindgen(start)]
pub fn start() {
    console_error_panic_hook::set_once();
}

/// Analyses `text`; offsets in the report are UTF-16 code units, as JavaScript's `slice` takes.
///
/// # Errors
/// When `options.reference` is given and is no ISO date or date-time.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyze(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalyzeOptions")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let reference = js_sys::Reflect::get(&options, &JsValue::from_str("reference"))
        .ok()
        .and_then(|value| value.as_string());
    let options =
        Options::new(reference.as_deref()).map_err(|e| js_sys::Error::new(&e.to_string()))?;
    let report = Report::new(text, &analyze_with(text, &options));
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    serde::Serialize::serialize(&report, &serializer)
        .map_err(|e| js_sys::Error::new(&e.to_string()).into())
}

/// The version of this package.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
