//! A row of CSV, as RFC 4180 has it, and so that no spreadsheet takes a text for a formula.
//!
//! A name or a title may begin as formulas do, and a spreadsheet that opens the file would run it.
//! An apostrophe before it, as OWASP advises, makes it a text; numbers are left as they are.

/// What begins a formula in one spreadsheet or another, in full width too.
const BEGINNINGS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
/// What else ends a cell, where the spreadsheet's language or its user wants it so.
const SEPARATORS: [char; 2] = [';', '\n'];

/// The fields as a line with its end.
pub(super) fn line<const N: usize>(fields: [String; N]) -> String {
    fields.map(|field| quoted(&tame(&field))).join(",") + "\n"
}

/// A field that no spreadsheet runs.
fn tame(field: &str) -> String {
    if field.parse::<f64>().is_ok_and(f64::is_finite) {
        return field.to_owned();
    }
    let mut tame = String::with_capacity(field.len() + 1);
    let mut begins = true;
    for c in field.chars() {
        if begins && BEGINNINGS.contains(&c) {
            tame.push('\'');
        }
        begins =
            SEPARATORS.contains(&c) || (begins && c.is_whitespace() && !BEGINNINGS.contains(&c));
        tame.push(c);
    }
    tame
}

/// A field in quotes where it needs them.
fn quoted(field: &str) -> String {
    match field.contains([',', ';', '"', '\'', '\n', '\r', '\t']) {
        true => format!("\"{}\"", field.replace('"', "\"\"")),
        false => field.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::a_formula("=1+1", "\"'=1+1\"")]
    #[case::a_program("=cmd|' /C calc'!A1", "\"'=cmd|' /C calc'!A1\"")]
    #[case::plus("+33 6 12", "\"'+33 6 12\"")]
    #[case::minus("-2+3", "\"'-2+3\"")]
    #[case::at("@SUM(A1)", "\"'@SUM(A1)\"")]
    #[case::tab("\t=1", "\"'\t=1\"")]
    #[case::carriage_return("\r=1", "\"'\r=1\"")]
    #[case::full_width("＝1", "\"'＝1\"")]
    #[case::behind_spaces(" =1", "\" '=1\"")]
    #[case::in_quotes("=\"a\"", "\"'=\"\"a\"\"\"")]
    #[case::behind_a_semicolon("a;=1+1", "\"a;'=1+1\"")]
    #[case::behind_a_line("a\n@b", "\"a\n'@b\"")]
    #[case::a_dialogue("– Bonjour", "– Bonjour")]
    #[case::inside("1+1=2 @ l’école", "1+1=2 @ l’école")]
    #[case::a_comma("un, deux", "\"un, deux\"")]
    #[case::nothing("", "")]
    #[case::negative("-5", "-5")]
    #[case::negative_with_decimals("-0.25", "-0.25")]
    #[case::signed("+3", "+3")]
    #[case::no_number("-inf", "\"'-inf\"")]
    fn a_field_is_what_it_was_and_no_formula(#[case] field: &str, #[case] written: &str) {
        assert_eq!(line([field.to_owned()]), format!("{written}\n"));
    }
}
