//! Hunspell's affix rules: what forms a dictionary entry stands for.
//!
//! Elided articles and pronouns (`l'`, `qu'`…) are affixes there; they are never put before a form
//! here. Only what the French dictionary uses is read: suffixes, prefixes, and the marks for
//! stems that are no forms.

use std::collections::HashMap;

/// The name of a rule or mark: two characters (`FLAG long`).
pub(crate) type Flag = [char; 2];

/// A line that is no affix rule.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: no affix rule: `{text}`")]
pub(crate) struct BadRule {
    line: usize,
    text: String,
}

/// A form of an entry, with the lemma it comes from and the tags of the rules that made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) word: String,
    pub(crate) lemma: String,
    pub(crate) tags: Vec<String>,
}

/// The rules of an affix file, by their names.
#[derive(Debug, Default)]
pub(crate) struct Affixes {
    rules: HashMap<Flag, Vec<Rule>>,
    marks: HashMap<String, Flag>,
}

#[derive(Debug)]
struct Rule {
    is_prefix: bool,
    strip: String,
    add: String,
    flags: Vec<Flag>,
    condition: Vec<OneOf>,
    tags: Vec<String>,
}

/// The characters that may stand at one place of a word.
#[derive(Debug)]
struct OneOf {
    characters: Vec<char>,
    is_negated: bool,
}

impl OneOf {
    fn holds(&self, c: char) -> bool {
        self.characters.contains(&c) != self.is_negated
    }
}

/// The flags that stand in a run: `L'D'Q'`.
pub(crate) fn flags(run: &str) -> Vec<Flag> {
    let characters: Vec<char> = run.chars().collect();
    characters.as_chunks().0.to_vec()
}

impl Affixes {
    /// Reads an affix file; what is neither a rule nor a mark is passed over.
    pub(crate) fn read(text: &str) -> Result<Self, BadRule> {
        let mut affixes = Self::default();
        for (at, line) in text.lines().enumerate() {
            let fields: Vec<&str> = line.split_whitespace().collect();
            match fields[..] {
                ["SFX" | "PFX", _, "Y" | "N", count] if count.parse::<usize>().is_ok() => {}
                ["SFX" | "PFX", ..] => {
                    let bad = || BadRule { line: at + 1, text: line.to_owned() };
                    let (flag, rule) = rule(&fields).ok_or_else(bad)?;
                    affixes.rules.entry(flag).or_default().push(rule);
                }
                [mark @ ("NEEDAFFIX" | "FORBIDDENWORD" | "KEEPCASE" | "NOSUGGEST"), flag] => {
                    let flag = flags(flag).into_iter().map(|flag| (mark.to_owned(), flag));
                    affixes.marks.extend(flag);
                }
                _ => {}
            }
        }
        Ok(affixes)
    }

    /// Whether `flags` hold the mark of this name.
    pub(crate) fn is_marked(&self, flags: &[Flag], mark: &str) -> bool {
        self.marks.get(mark).is_some_and(|flag| flags.contains(flag))
    }

    /// The forms of an entry.
    pub(crate) fn forms(&self, word: &str, flags: &[Flag]) -> Vec<Form> {
        let stem = Form { word: word.to_owned(), lemma: word.to_owned(), tags: Vec::new() };
        let mut forms = Vec::new();
        self.expand(&stem, flags, &mut forms);
        forms
    }

    fn expand(&self, stem: &Form, flags: &[Flag], forms: &mut Vec<Form>) {
        let before = forms.len();
        for rule in flags.iter().filter_map(|flag| self.rules.get(flag)).flatten() {
            if let Some(form) = rule.applied(stem) {
                self.expand(&form, &rule.flags, forms);
            }
        }
        // A rule that leaves the word as it is tells more about it than the bare stem.
        let is_told = forms[before..].iter().any(|form| form.word == stem.word);
        if !is_told && !self.is_marked(flags, "NEEDAFFIX") {
            forms.push(stem.clone());
        }
    }
}

/// The rule on a line, and its name.
fn rule(fields: &[&str]) -> Option<(Flag, Rule)> {
    let [kind, name, strip, add, condition, tags @ ..] = fields else { return None };
    let text = |field: &str| if field == "0" { String::new() } else { field.to_owned() };
    let (add, run) = add.split_once('/').unwrap_or((add, ""));
    let rule = Rule {
        is_prefix: *kind == "PFX",
        strip: text(strip),
        add: text(add),
        flags: flags(run),
        condition: parsed(condition)?,
        tags: tags.iter().map(|&tag| tag.to_owned()).collect(),
    };
    Some((*flags(name).first()?, rule))
}

/// A condition such as `[^cg]er`, place by place.
fn parsed(condition: &str) -> Option<Vec<OneOf>> {
    let mut places = Vec::new();
    let mut rest = condition.chars();
    while let Some(c) = rest.next() {
        let (characters, is_negated) = match c {
            '.' => (Vec::new(), true),
            '[' => {
                let (inside, after) = rest.as_str().split_once(']')?;
                rest = after.chars();
                let listed = inside.strip_prefix('^');
                (listed.unwrap_or(inside).chars().collect(), listed.is_some())
            }
            _ => (vec![c], false),
        };
        places.push(OneOf { characters, is_negated });
    }
    Some(places)
}

impl Rule {
    /// The form that this rule makes of `stem`, if its condition holds and it elides nothing.
    fn applied(&self, stem: &Form) -> Option<Form> {
        let is_elision = self.is_prefix && self.add.contains(['\'', '’']);
        if is_elision || !self.fits(&stem.word) {
            return None;
        }
        let tags = [&stem.tags[..], &self.tags[..]].concat();
        if self.is_prefix {
            let before = |word: &str| Some(self.add.clone() + word.strip_prefix(&self.strip)?);
            return Some(Form { word: before(&stem.word)?, lemma: before(&stem.lemma)?, tags });
        }
        let word = stem.word.strip_suffix(&self.strip)?.to_owned() + &self.add;
        Some(Form { word, lemma: stem.lemma.clone(), tags })
    }

    fn fits(&self, word: &str) -> bool {
        let length = self.condition.len();
        let count = word.chars().count();
        let skipped = if self.is_prefix { 0 } else { count.saturating_sub(length) };
        let mut pairs = self.condition.iter().zip(word.chars().skip(skipped));
        count >= length && pairs.all(|(place, c)| place.holds(c))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const RULES: &str = "\
SET UTF-8
FLAG long
NEEDAFFIX ()
PFX L' Y 2
PFX L' 0 l' [aeh]
PFX L' a l'A a
SFX S. Y 2
SFX S. 0 0/L'D' [^sxz] is:sg
SFX S. 0 s/D' [^sxz] is:pl
SFX X. Y 1
SFX X. al aux/D' [^b]al is:pl
SFX zA Y 1
SFX zA avoir ont avoir po:ipre
PFX Um Y 3
PFX Um 0 0/S. .
PFX Um 0 l'kilo .
PFX Um 0 kilo/S.() .
";

    fn words(word: &str, run: &str) -> String {
        let affixes = Affixes::read(RULES).expect("rules");
        let form = |form: Form| [vec![form.word, form.lemma], form.tags].concat().join("<");
        affixes.forms(word, &flags(run)).into_iter().map(form).collect::<Vec<_>>().join(" ")
    }

    #[rstest]
    #[case::no_affix("hier", "", "hier<hier")]
    #[case::elisions_are_no_forms("abri", "L'", "abri<abri")]
    #[case::a_stem_is_no_form_of_its_own("lac", "S.()", "lac<lac<is:sg lacs<lac<is:pl")]
    #[case::nor_beside_the_same_word("lac", "S.", "lac<lac<is:sg lacs<lac<is:pl")]
    #[case::no_rule_fits("nez", "S.()", "")]
    #[case::letters_are_taken_off("canal", "X.", "canaux<canal<is:pl canal<canal")]
    #[case::but_not_after_b("bal", "X.", "bal<bal")]
    #[case::the_whole_word_may_go("avoir", "zA()", "ont<avoir<po:ipre")]
    #[case::prefixes_take_suffixes(
        "mot",
        "Um()",
        "mot<mot<is:sg mots<mot<is:pl kilomot<kilomot<is:sg kilomots<kilomot<is:pl"
    )]
    #[case::an_unknown_flag_says_nothing("mot", "??", "mot<mot")]
    fn an_entry_stands_for_its_forms(#[case] word: &str, #[case] run: &str, #[case] forms: &str) {
        assert_eq!(words(word, run), forms);
    }

    #[rstest]
    #[case("SFX S. 0 s")]
    #[case("SFX S. 0 s [^x")]
    #[case("PFX")]
    fn a_rule_cut_short_is_reported(#[case] line: &str) {
        let bad = Affixes::read(&format!("SET UTF-8\n{line}")).expect_err("no rule");
        assert_eq!(bad.to_string(), format!("line 2: no affix rule: `{line}`"));
    }
}
