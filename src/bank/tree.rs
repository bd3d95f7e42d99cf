//! YAML as a tree whose every node knows its place, read once from the parser's events.
//!
//! What the format forbids in YAML itself ends here: anchors, aliases, tags, merge keys, directives,
//! several documents, more than [`MAX_DEPTH`] levels.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::problem::{Code, Problem};
use super::syntax;

/// How deep lists and mappings may be nested.
const MAX_DEPTH: usize = 32;

/// A node of the tree and its place in the source.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    pub(crate) place: Range<usize>,
    pub(crate) value: Value<'a>,
}

#[derive(Debug)]
pub(crate) enum Value<'a> {
    Text(Cow<'a, str>, Style),
    List(Vec<Node<'a>>),
    Mapping(Vec<(Node<'a>, Node<'a>)>),
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without quotes: what YAML's punctuation may cut.
    Plain,
    Quoted,
    /// `|` or `>`.
    Block,
}

impl<'a> Node<'a> {
    /// The text of a node that is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text, _) => Some(text),
            Value::List(_) | Value::Mapping(_) => None,
        }
    }

    /// What stands under `key`, in a mapping.
    pub(crate) fn find(&self, key: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Mapping(entries) => {
                entries.iter().find(|(k, _)| k.text() == Some(key)).map(|(_, value)| value)
            }
            Value::Text(..) | Value::List(_) => None,
        }
    }
}

/// Reads `source` into a tree. What breaks the tree is the error; what the format forbids but a
/// tree can hold is added to `problems`.
pub(crate) fn read<'a>(source: &'a str, problems: &mut Vec<Problem>) -> Result<Node<'a>, Problem> {
    let mut options = granit_parser::Options::default();
    options.strict_indentation = true;
    options.disallow_directives = true;
    options.emit_unresolved_aliases = true;
    options.block_nesting_limit = MAX_DEPTH;
    options.flow_nesting_limit = MAX_DEPTH;
    options.set_emit_comments(false);
    let events = Parser::new_from_str_with_options(source, options);
    let mut builder = Builder { events, source, problems };
    builder.document()
}

struct Builder<'a, 'p, E> {
    events: E,
    source: &'a str,
    problems: &'p mut Vec<Problem>,
}

impl<'a, E: Iterator<Item = Result<(Event<'a>, Span), ScanError>>> Builder<'a, '_, E> {
    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Problem> {
        match self.events.next() {
            Some(Ok((event, span))) => Ok((event, span.byte_range().unwrap_or_default())),
            Some(Err(error)) => Err(syntax::problem(self.source, &error)),
            None => Err(Problem::new(Code::EmptyFile, 0..0)),
        }
    }

    fn document(&mut self) -> Result<Node<'a>, Problem> {
        loop {
            let (event, place) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Err(Problem::new(Code::EmptyFile, place.start..place.start));
                }
                event => {
                    let root = self.node(event, place)?;
                    self.end()?;
                    return Ok(root);
                }
            }
        }
    }

    /// Reads on to the end of the stream, where no second document may stand.
    fn end(&mut self) -> Result<(), Problem> {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(..), place) => {
                    return Err(Problem::new(Code::TwoDocuments, place));
                }
                _ => {}
            }
        }
    }

    fn node(&mut self, event: Event<'a>, place: Range<usize>) -> Result<Node<'a>, Problem> {
        let forbidden = |code, place: &Range<usize>| Problem::new(code, place.clone());
        let (anchor, tagged) = match &event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => (*anchor != 0, tag.is_some()),
            Event::Alias(_) | Event::UnresolvedAlias(_) => (true, false),
            _ => (false, false),
        };
        if anchor {
            self.problems.push(forbidden(Code::AnchorOrAlias, &self.line_from(&place)));
        }
        if tagged {
            self.problems.push(forbidden(Code::YamlTag, &self.line_from(&place)));
        }
        match event {
            Event::Scalar(text, style, ..) => {
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
                    ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
                };
                Ok(Node { place, value: Value::Text(text, style) })
            }
            Event::SequenceStart(..) => self.list(place),
            Event::MappingStart(..) => self.mapping(place),
            // An alias is a problem already; it stands for nothing.
            _ => Ok(Node { place, value: Value::Text(Cow::Borrowed(""), Style::Quoted) }),
        }
    }

    fn list(&mut self, start: Range<usize>) -> Result<Node<'a>, Problem> {
        let mut items = Vec::new();
        loop {
            let (event, place) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let end = items.last().map_or(place.end, |last: &Node<'_>| last.place.end);
                return Ok(Node {
                    place: start.start..end.max(start.end),
                    value: Value::List(items),
                });
            }
            items.push(self.node(event, place)?);
        }
    }

    fn mapping(&mut self, start: Range<usize>) -> Result<Node<'a>, Problem> {
        let mut entries = Vec::new();
        loop {
            let (event, place) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                let end =
                    entries.last().map_or(place.end, |(_, last): &(_, Node<'_>)| last.place.end);
                let place = start.start..end.max(start.end);
                return Ok(Node { place, value: Value::Mapping(entries) });
            }
            let key = self.node(event, place)?;
            if key.text() == Some("<<") {
                self.problems.push(Problem::new(Code::MergeKey, key.place.clone()));
            }
            let (event, place) = self.next()?;
            entries.push((key, self.node(event, place)?));
        }
    }

    /// From the first sign of the line to the node: where anchors and tags stand.
    fn line_from(&self, place: &Range<usize>) -> Range<usize> {
        let line = self.source[..place.start].rfind('\n').map_or(0, |at| at + 1);
        let signs = self.source[line..place.start].find(['&', '!', '*']);
        signs.map_or(place.clone(), |at| line + at..place.start.max(line + at + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(source: &str) -> Vec<Code> {
        let mut problems = Vec::new();
        let read = read(source, &mut problems);
        problems.extend(read.err());
        problems.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn every_scalar_keeps_its_text_and_place() {
        let source = "a: 007\nb: \"l’été\"\nc: |\n  un\n\n  deux\nd: ~\n";
        let root = read(source, &mut Vec::new()).expect("a tree");
        let text = |key| root.find(key).and_then(Node::text);
        assert_eq!(text("a"), Some("007"));
        assert_eq!(text("c"), Some("un\n\ndeux\n"));
        assert_eq!(text("d"), Some("~"));
        assert_eq!(&source[root.find("b").expect("b").place.clone()], "\"l’été\"");
    }

    #[test]
    fn what_the_format_forbids_is_named() {
        assert_eq!(codes(""), [Code::EmptyFile]);
        assert_eq!(codes("# rien\n"), [Code::EmptyFile]);
        assert_eq!(codes("a: 1\n---\nb: 2\n"), [Code::TwoDocuments]);
        assert_eq!(codes("a: &x 1\nb: *x\n"), [Code::AnchorOrAlias, Code::AnchorOrAlias]);
        assert_eq!(codes("a: !!str 1\n"), [Code::YamlTag]);
        assert_eq!(codes("%YAML 1.2\n---\na: 1\n"), [Code::YamlDirective]);
        assert_eq!(codes("a:\n  <<: b\n"), [Code::MergeKey]);
        assert_eq!(codes(&"- ".repeat(50_000)), [Code::TooDeep]);
        assert_eq!(codes(&"[".repeat(50_000)), [Code::TooDeep]);
    }
}
