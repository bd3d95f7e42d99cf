//! YAML as a tree whose every node knows its place, read once from the parser's events.
//!
//! What the format forbids in YAML itself ends here: anchors, aliases, tags, merge keys, directives,
//! several documents, more than [`MAX_DEPTH`] levels.
//! Nothing here takes longer than the length of the source asks for, whatever it holds.

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::problem::{Code, Problem};
use super::syntax::Stumble;

/// How deep lists and mappings may be nested.
const MAX_DEPTH: usize = 32;

/// How many lines with anchors and the like are told of; then the rest of a file is left unread.
const MOST_FORBIDDEN: usize = 5;

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
    /// What YAML made of an anchor, alias or tag; it has been reported and stands for nothing.
    Refused,
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
            Value::List(_) | Value::Mapping(_) | Value::Refused => None,
        }
    }

    /// What stands under `key`, in a mapping.
    pub(crate) fn find(&self, key: &str) -> Option<&Node<'a>> {
        match &self.value {
            Value::Mapping(entries) => {
                entries.iter().find(|(k, _)| k.text() == Some(key)).map(|(_, value)| value)
            }
            Value::Text(..) | Value::List(_) | Value::Refused => None,
        }
    }
}

/// What breaks a tree.
#[derive(Debug)]
pub(super) enum Break {
    /// The parser stumbled, at a place in the part that was read.
    Stumble(Stumble),
    /// What the format forbids.
    Forbidden(Problem),
}

impl From<Problem> for Break {
    fn from(problem: Problem) -> Self {
        Self::Forbidden(problem)
    }
}

/// How the parser reads.
pub(super) fn options() -> granit_parser::Options {
    let mut options = granit_parser::Options::default();
    options.strict_indentation = true;
    options.disallow_directives = true;
    options.emit_unresolved_aliases = true;
    options.block_nesting_limit = MAX_DEPTH;
    options.flow_nesting_limit = MAX_DEPTH;
    options.set_emit_comments(false);
    options
}

/// Reads a part of `source` into a tree. What breaks the tree is the error; what the format forbids
/// but a tree can hold is added to `problems`.
pub(super) fn read<'a>(
    source: &'a str,
    part: Range<usize>,
    problems: &mut Vec<Problem>,
) -> Result<Node<'a>, Break> {
    let events = Parser::new_from_str_with_options(&source[part.clone()], options());
    let mut builder = Builder {
        events,
        source,
        read: part.start,
        part,
        problems,
        forbidden: 0,
        told: 0,
        depth: 0,
        items: Vec::new(),
        entries: Vec::new(),
    };
    builder.document()
}

struct Builder<'a, 'p, E> {
    events: E,
    source: &'a str,
    /// What is read of it.
    part: Range<usize>,
    problems: &'p mut Vec<Problem>,
    /// How many anchors, aliases, tags and merge keys were told of.
    forbidden: usize,
    /// The end of the line of the last of them: one in a line is enough.
    told: usize,
    /// How many lists and mappings are open.
    depth: usize,
    /// Where the node before this one ends.
    read: usize,
    /// What is read so far of the lists that are open, one after the other.
    items: Vec<Node<'a>>,
    /// The same of mappings.
    entries: Vec<(Node<'a>, Node<'a>)>,
}

impl<'a, E: Iterator<Item = Result<(Event<'a>, Span), ScanError>>> Builder<'a, '_, E> {
    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), Break> {
        match self.events.next() {
            Some(Ok((event, span))) => {
                let place = span.byte_range().unwrap_or_default();
                Ok((event, place.start + self.part.start..place.end + self.part.start))
            }
            Some(Err(error)) => {
                Err(Break::Stumble(Stumble::new(&self.source[self.part.clone()], &error)))
            }
            None => Err(self.empty().into()),
        }
    }

    /// There is nothing to read, or nothing but comments.
    fn empty(&self) -> Problem {
        let text = &self.source[self.part.clone()];
        let start = self.part.start + text.len() - text.trim_start().len();
        let line = self.source[start..self.part.end].lines().next().unwrap_or_default();
        let (cause, place) = match line.is_empty() {
            true => ("nothing", self.part.start..self.part.start),
            false => ("comments", start..start + line.len()),
        };
        Problem::new(Code::EmptyFile, place).with("cause", cause)
    }

    fn document(&mut self) -> Result<Node<'a>, Break> {
        loop {
            let (event, place) = self.next()?;
            match event {
                Event::StreamStart | Event::DocumentStart(..) => {}
                Event::StreamEnd | Event::DocumentEnd => {
                    return Err(self.empty().into());
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
    fn end(&mut self) -> Result<(), Break> {
        let mut dots = None;
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(..), place) => {
                    let (place, sign) = dots.map_or((place, "dashes"), |dots| (dots, "dots"));
                    return Err(Problem::new(Code::TwoDocuments, place).with("sign", sign).into());
                }
                (Event::DocumentEnd, place) => dots = self.dots(&place),
                _ => {}
            }
        }
    }

    /// The `...` with which a document ends, if it does.
    fn dots(&self, place: &Range<usize>) -> Option<Range<usize>> {
        let rest = &self.source[place.start..self.part.end];
        let start = place.start + rest.len() - rest.trim_start().len();
        self.source[start..].starts_with("...").then(|| start..start + 3)
    }

    fn node(&mut self, event: Event<'a>, place: Range<usize>) -> Result<Node<'a>, Break> {
        let refused = self.refuse(&event, &place)?;
        self.read = place.end;
        match event {
            Event::SequenceStart(..) => self.list(place),
            Event::MappingStart(..) => self.mapping(place),
            Event::Scalar(text, style, ..) if !refused => {
                let value = match style {
                    // The parser gives `~` for a value that is not there.
                    ScalarStyle::Plain if place.is_empty() => {
                        Value::Text(Cow::Borrowed(""), Style::Plain)
                    }
                    ScalarStyle::Plain => Value::Text(text, Style::Plain),
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => {
                        Value::Text(text, Style::Quoted)
                    }
                    ScalarStyle::Literal | ScalarStyle::Folded => Value::Text(text, Style::Block),
                };
                Ok(Node { place, value })
            }
            _ => Ok(Node { place, value: Value::Refused }),
        }
    }

    /// Reports an anchor, an alias or a tag, and says whether there was one.
    fn refuse(&mut self, event: &Event<'a>, place: &Range<usize>) -> Result<bool, Break> {
        let (anchor, tag) = match event {
            Event::Scalar(_, _, anchor, tag)
            | Event::SequenceStart(_, anchor, tag)
            | Event::MappingStart(_, anchor, tag) => (*anchor != 0, tag.is_some()),
            Event::Alias(_) | Event::UnresolvedAlias(_) => (true, false),
            _ => (false, false),
        };
        let code = match (anchor, tag) {
            (true, _) => Code::AnchorOrAlias,
            (false, true) => Code::YamlTag,
            (false, false) => return Ok(false),
        };
        let problem = Problem::new(code, self.sign_before(place));
        if problem.place.start < self.told {
            return Ok(true);
        }
        let rest = &self.source[problem.place.start..];
        self.told = problem.place.start + rest.find(['\n', '\r']).unwrap_or(rest.len());
        self.forbidden += 1;
        if self.forbidden >= MOST_FORBIDDEN {
            return Err(problem.into());
        }
        self.problems.push(problem);
        Ok(true)
    }

    fn list(&mut self, start: Range<usize>) -> Result<Node<'a>, Break> {
        self.go_deeper(&start)?;
        let first = self.items.len();
        loop {
            let (event, place) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                let items = self.items.split_off(first);
                let last = items.last().map_or(start.end, |last| last.place.end);
                let place = self.whole(&start, last, &place);
                return Ok(Node { place, value: Value::List(items) });
            }
            let item = self.node(event, place)?;
            self.items.push(item);
        }
    }

    fn mapping(&mut self, start: Range<usize>) -> Result<Node<'a>, Break> {
        self.go_deeper(&start)?;
        let first = self.entries.len();
        loop {
            let (event, place) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                let entries = self.entries.split_off(first);
                let last = entries.last().map_or(start.end, |(_, last)| last.place.end);
                let place = self.whole(&start, last, &place);
                return Ok(Node { place, value: Value::Mapping(entries) });
            }
            let key = self.node(event, place)?;
            self.check_key(&key)?;
            let (event, place) = self.next()?;
            let mut value = self.node(event, place)?;
            if value.text() == Some("") && !matches!(value.value, Value::Text(_, Style::Quoted)) {
                // Nothing is written, so there is no place but its name's.
                value.place = key.place.clone();
            }
            self.entries.push((key, value));
        }
    }

    fn check_key(&mut self, key: &Node<'a>) -> Result<(), Break> {
        let Some(name) = key.text() else { return Ok(()) };
        let written = &self.source[key.place.clone()];
        if written.starts_with('\u{A0}') {
            // To YAML it is a letter, so the field would stand at the wrong level.
            let margin = written.len() - written.trim_start_matches('\u{A0}').len();
            let place = key.place.start..key.place.start + margin;
            let problem = Problem::new(Code::YamlSyntax, place).with("cause", "no-break-space");
            return Err(problem.into());
        }
        if name == "<<" && self.forbidden < MOST_FORBIDDEN {
            self.forbidden += 1;
            self.problems.push(Problem::new(Code::MergeKey, key.place.clone()));
        }
        Ok(())
    }

    fn go_deeper(&mut self, place: &Range<usize>) -> Result<(), Break> {
        self.depth += 1;
        match self.depth > MAX_DEPTH {
            true => Err(Problem::new(Code::TooDeep, place.clone()).into()),
            false => Ok(()),
        }
    }

    /// The place of a list or mapping: to its bracket, or to the end of what is last in it.
    fn whole(&mut self, start: &Range<usize>, last: usize, end: &Range<usize>) -> Range<usize> {
        self.depth -= 1;
        let bracketed = self.source[start.start..].starts_with(['[', '{']) && !end.is_empty();
        start.start..if bracketed { end.end } else { last.max(start.start) }
    }

    /// From the sign of an anchor, an alias or a tag to the node that it stands before.
    fn sign_before(&self, place: &Range<usize>) -> Range<usize> {
        let from = self.read.min(place.start);
        let between = &self.source[from..place.start];
        match between.rfind(['&', '!']) {
            Some(at) => {
                let sign = between[..=at].trim_end_matches('!').len().min(at);
                from + sign..from + between.trim_end().len()
            }
            None => place.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(source: &str) -> Vec<Code> {
        let mut problems = Vec::new();
        match read(source, 0..source.len(), &mut problems) {
            Ok(_) => {}
            Err(Break::Forbidden(problem)) => problems.push(problem),
            Err(Break::Stumble(stumble)) => problems.extend(stumble.told(source)),
        }
        problems.iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn every_scalar_keeps_its_text_and_place() {
        let source = "a: 007\nb: \"l’été\"\nc: |\n  un\n\n  deux\nd: ~\n";
        let root = read(source, 0..source.len(), &mut Vec::new()).expect("a tree");
        let text = |key| root.find(key).and_then(Node::text);
        assert_eq!(text("a"), Some("007"));
        assert_eq!(text("c"), Some("un\n\ndeux\n"));
        assert_eq!(text("d"), Some("~"));
        assert_eq!(&source[root.find("b").expect("b").place.clone()], "\"l’été\"");
    }

    #[test]
    fn what_is_not_written_is_empty_and_stands_at_its_name() {
        let source = "a:\nb: |\nc: ~\n";
        let root = read(source, 0..source.len(), &mut Vec::new()).expect("a tree");
        for (name, text) in [("a", ""), ("b", ""), ("c", "~")] {
            assert_eq!(root.find(name).and_then(Node::text), Some(text));
        }
        assert_eq!(root.find("b").map(|node| &source[node.place.clone()]), Some("b"));
    }

    #[test]
    fn what_the_format_forbids_is_named() {
        assert_eq!(codes(""), [Code::EmptyFile]);
        assert_eq!(codes("# rien\n"), [Code::EmptyFile]);
        assert_eq!(codes("a: 1\n---\nb: 2\n"), [Code::TwoDocuments]);
        assert_eq!(codes("a: 1\n...\nb: 2\n"), [Code::TwoDocuments]);
        assert_eq!(codes("a: 1\n...\n"), []);
        assert_eq!(codes("a: &x 1\nb: *x\n"), [Code::AnchorOrAlias, Code::AnchorOrAlias]);
        assert_eq!(codes("a: !!str 1\n"), [Code::YamlTag]);
        assert_eq!(codes("%YAML 1.2\n---\na: 1\n"), [Code::YamlDirective]);
        assert_eq!(codes("a:\n  <<: b\n"), [Code::MergeKey]);
        assert_eq!(codes(&"- ".repeat(50_000)), [Code::TooDeep]);
        assert_eq!(codes(&"[".repeat(50_000)), [Code::TooDeep]);
        let mixed = format!("{}{}{}", "- ".repeat(17), "[".repeat(17), "]".repeat(17));
        assert_eq!(codes(&mixed), [Code::TooDeep]);
    }
}
