//! How texts are written in YAML where a message says what to write instead.

/// Whether a text without quotes ends as a list in brackets does that was never opened.
pub(super) fn closes_list(text: &str) -> bool {
    text.ends_with(']') && text.contains(',') && !text.contains('[')
}

/// Texts as a list in brackets, in quotes where one needs them.
pub(super) fn in_brackets<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let item = |text: &str| match text.trim() {
        text if text.contains([',', '[', ']', '{', '}', '"', '#', ':']) => quoted(text),
        text => text.to_owned(),
    };
    format!("[{}]", texts.map(item).collect::<Vec<_>>().join(", "))
}

/// A text as it is written in double quotes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
