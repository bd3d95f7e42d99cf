//! All that is kept as JSON, an object a line (`docs/export.md`), and back: byte for byte the same.
//!
//! What there is to write is read from the database itself, so that no column is ever forgotten.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Read as _, Write as _};
use std::path::Path;

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row, Transaction, TransactionBehavior, params_from_iter};
use serde_json::value::RawValue;

use super::file::{self, Filled};
use super::schema::{self, Table, VERSION};
use super::{Store, StoreError};
use crate::text::CleanText;

/// The columns whose text is JSON itself.
const NESTED: [&str; 5] = ["answer", "asked", "choice", "files", "remarks"];
/// The version of the format: from 2 on, the last line says that nothing is missing behind it.
const FORMAT: u32 = 2;
/// That line.
const END: &str = "{\"relire\":\"end\"}";
/// The longest line that is read, in bytes: the text of a quiz has 1 MiB at most, and its files as much.
const LONGEST: u64 = 64 << 20;

impl Store {
    /// Writes all that is kept, a line each given to `take`, with its end.
    ///
    /// # Errors
    /// Where the file can't be read, or `take` fails.
    pub fn export<E: From<StoreError>>(
        &self,
        mut take: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let failed = |error| StoreError::of(&self.path, &error);
        take(&format!("{{\"relire\":{{\"export\":{FORMAT},\"schema\":{VERSION}}}}}\n"))?;
        // One moment of the file, whatever another window does meanwhile.
        let moment = self.connection.unchecked_transaction().map_err(failed)?;
        for table in schema::tables(&moment).map_err(failed)? {
            let select = format!("SELECT * FROM {} ORDER BY {}", table.name, table.order);
            let mut statement = moment.prepare(&select).map_err(failed)?;
            let mut rows = statement.query([]).map_err(failed)?;
            while let Some(row) = rows.next().map_err(failed)? {
                take(&line(&table, row).map_err(failed)?)?;
            }
        }
        take(&format!("{END}\n"))
    }
}

impl Store {
    /// Writes all that is kept to a file that is not there yet: the whole of it, or none.
    ///
    /// # Errors
    /// Where it is there already, or can't be written.
    pub fn export_to(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::Exists { path: to.to_owned() });
        }
        let unusable = |source| StoreError::unusable(to, source);
        file::replace(to, |made| {
            let mut output = BufWriter::new(File::create(made).map_err(unusable)?);
            self.export(|line| output.write_all(line.as_bytes()).map_err(unusable))?;
            output.flush().map_err(unusable)
        })
    }
}

/// A row as a line.
fn line(table: &Table, row: &Row<'_>) -> rusqlite::Result<String> {
    let mut line = format!("{{\"{}\":{{", table.name);
    for (at, (column, _)) in table.columns.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        let value = json(row.get_ref(at)?, NESTED.contains(&column.as_str()))?;
        // Writing to a string cannot fail.
        let _ = write!(line, "{comma}\"{column}\":{value}");
    }
    Ok(line + "}}\n")
}

/// A value as JSON; bytes are written as hexadecimal digits.
fn json(value: ValueRef<'_>, is_nested: bool) -> rusqlite::Result<String> {
    let written = match value {
        ValueRef::Null => Ok("null".to_owned()),
        ValueRef::Integer(number) => Ok(number.to_string()),
        ValueRef::Real(number) => serde_json::to_string(&number),
        ValueRef::Blob(bytes) => Ok(format!("\"{}\"", hexadecimal(bytes))),
        ValueRef::Text(_) => {
            let text = value.as_str()?;
            let is_json = is_nested
                && is_clean(text)
                && !text.starts_with(['"', ' ', '\t'])
                && !text.contains(['\n', '\r'])
                && serde_json::from_str::<&RawValue>(text).is_ok_and(|raw| raw.get() == text);
            if is_json { Ok(text.to_owned()) } else { serde_json::to_string(text).map(escaped) }
        }
    };
    written.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// Whether a text can be shown as it is: lines are printed where no file is named.
fn is_clean(text: &str) -> bool {
    *CleanText::new(text) == *text
}

/// JSON that says the same in ASCII alone, where it may not be shown as it is.
fn escaped(json: String) -> String {
    if is_clean(&json) {
        return json;
    }
    json.chars().fold(String::with_capacity(2 * json.len()), |mut escaped, c| {
        match c {
            ' '..='~' => escaped.push(c),
            // Writing to a string cannot fail.
            c => c.encode_utf16(&mut [0; 2]).iter().for_each(|unit| {
                let _ = write!(escaped, "\\u{unit:04x}");
            }),
        }
        escaped
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut digits, byte| {
        // Writing to a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// A line as it is read: the name of its table, and what each column says.
type Read = BTreeMap<String, BTreeMap<String, Box<RawValue>>>;

/// Makes a database, in an empty file, of the lines of an export.
///
/// # Errors
/// Where a line says nothing known, or the end is missing: nothing of it is kept then.
pub(super) fn read(from: &Path, made: &Path) -> Filled {
    let unusable = |source| StoreError::unusable(from, source);
    let mut lines = Lines { input: BufReader::new(File::open(from).map_err(unusable)?), count: 0 };
    let no_line = |line| StoreError::Line { path: from.to_owned(), line };
    let head = lines.next().map_err(unusable)?;
    let (format, version) = head.as_deref().and_then(versions).ok_or_else(|| no_line(1))?;
    if version > VERSION {
        return Err(StoreError::Newer { path: from.to_owned(), schema: version });
    }
    let failed = |error| StoreError::of(from, &error);
    schema::fill(made, version).map_err(failed)?;
    let connection = Connection::open(made).map_err(failed)?;
    let transaction = Transaction::new_unchecked(&connection, TransactionBehavior::Immediate);
    let transaction = transaction.map_err(failed)?;
    let tables = schema::tables(&transaction).map_err(failed)?;
    let mut is_whole = format < FORMAT;
    while let Some(line) = lines.next().map_err(unusable)? {
        match line.trim() == END {
            true => is_whole = true,
            false => insert(&transaction, &tables, &line).ok_or_else(|| no_line(lines.count))?,
        }
    }
    if !is_whole {
        return Err(StoreError::Cut { path: from.to_owned() });
    }
    schema::migrate(&transaction, version).map_err(failed)?;
    transaction.commit().map_err(failed)
}

/// The lines of a file with their count; an empty one is passed over.
struct Lines<R> {
    input: R,
    count: usize,
}

impl<R: BufRead> Lines<R> {
    fn next(&mut self) -> std::io::Result<Option<String>> {
        loop {
            let mut line = Vec::new();
            self.count += 1;
            match (&mut self.input).take(LONGEST).read_until(b'\n', &mut line)? {
                0 => return Ok(None),
                _ if line.trim_ascii().is_empty() => {}
                // What is not UTF-8 is no JSON, which is found where it is read.
                _ => return Ok(Some(String::from_utf8_lossy(&line).into_owned())),
            }
        }
    }
}

/// What the first line of an export tells: the version of the format and that of the schema.
fn versions(line: &str) -> Option<(u32, u32)> {
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let read: BTreeMap<String, BTreeMap<String, u32>> = serde_json::from_str(line).ok()?;
    let head = read.get("relire")?;
    let format = head.get("export").filter(|format| (1..=FORMAT).contains(format))?;
    Some((*format, head.get("schema").copied().filter(|schema| *schema > 0)?))
}

/// Adds the row of a line; nothing where it is none.
fn insert(connection: &Connection, tables: &[Table], line: &str) -> Option<()> {
    let read: Read = serde_json::from_str(line).ok()?;
    let (name, columns) = read.first_key_value().filter(|_| read.len() == 1)?;
    let table = tables.iter().find(|table| table.name == *name)?;
    let mut values = Vec::new();
    for (name, raw) in columns {
        let (_, kind) = table.columns.iter().find(|(column, _)| column == name)?;
        values.push(value(raw.get(), kind, NESTED.contains(&name.as_str()))?);
    }
    let names = columns.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
    let places = vec!["?"; columns.len()].join(", ");
    let insert = format!("INSERT INTO {} ({names}) VALUES ({places})", table.name);
    connection.execute(&insert, params_from_iter(values)).ok().map(|_| ())
}

/// What a column of that type says.
fn value(raw: &str, kind: &str, is_nested: bool) -> Option<Value> {
    let text = || serde_json::from_str::<String>(raw).ok();
    Some(match kind {
        _ if raw == "null" => Value::Null,
        "INTEGER" => Value::Integer(raw.parse().ok()?),
        "REAL" => Value::Real(raw.parse().ok()?),
        "BLOB" => Value::Blob(bytes(&text()?)?),
        _ if is_nested && !raw.starts_with('"') => Value::Text(raw.to_owned()),
        _ => Value::Text(text()?),
    })
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let digit =
        |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| Some(digit(pair.first()?)? << 4 | digit(pair.get(1)?)?);
    digits.as_bytes().chunks(2).map(pair).collect()
}
