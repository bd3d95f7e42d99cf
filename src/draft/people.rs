//! The people that a text names, and what it says that they are.

use std::ops::Range;

use super::clause::text;
use super::lists;
use super::phrase::{NounPhrase, determiner, name, noun_phrase};
use super::sentence::Sentence;
use super::token::{Kind, Token};
use crate::french::lexicon::Class;
use crate::french::{is_place, letters};

/// Somebody whom the text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    /// The longest form of the name: « Mark Rutte ».
    pub(super) name: String,
    pub(super) roles: Vec<Role>,
}

/// What somebody is, as the text says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Role {
    /// Without its article: « secrétaire général de l’OTAN ».
    pub(super) text: String,
    /// The word of the office, in lower case.
    pub(super) head: String,
    /// Which sentence says it.
    pub(super) sentence: usize,
}

/// A name and a role that stand together.
struct Tie {
    name: Range<usize>,
    role: Range<usize>,
    head: usize,
}

impl Person {
    /// Whether this is surely somebody else: no word of the two names is the same, as it may be
    /// where a woman is called by two names, and both are whole.
    pub(super) fn is_other_than(&self, name: &str) -> bool {
        let words = |name: &str| -> Vec<String> {
            name.split([' ', '\u{A0}']).map(str::to_owned).filter(|w| w.len() > 2).collect()
        };
        let own = words(&self.name);
        own.len() > 1 && !words(name).iter().any(|word| own.contains(word))
    }

    /// The last word of the name, or all of it where it is one.
    pub(super) fn last(&self) -> &str {
        self.name.rsplit([' ', '\u{A0}']).next().unwrap_or(&self.name)
    }
}

/// Everybody whom the sentences name with a role, or with a first name.
pub(super) fn people(passage: &str, sentences: &[Sentence<'_>]) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for (number, sentence) in sentences.iter().enumerate() {
        for tie in ties(&sentence.tokens) {
            let role = Role {
                text: role_text(passage, &sentence.tokens, tie.role),
                head: sentence.tokens[tie.head].lower.clone(),
                sentence: number,
            };
            add(&mut people, text(passage, &sentence.tokens, tie.name), Some(role));
        }
        for at in 0..sentence.tokens.len() {
            if let Some(name) = first_name(&sentence.tokens, at) {
                add(&mut people, text(passage, &sentence.tokens, name), None);
            }
        }
    }
    people.retain(|person| person.name.contains([' ', '\u{A0}']) || !person.roles.is_empty());
    people
}

/// A name without « Me », « Mme » before it.
fn untitled(name: &str) -> &str {
    let rest = TITLES.iter().find_map(|title| name.strip_prefix(title)).unwrap_or(name);
    rest.trim_start_matches([' ', '\u{A0}'])
}

/// Courtesies before names, with the space that follows.
const TITLES: &[&str] =
    &["Mme ", "Mlle ", "Me ", "M. ", "Dr ", "Pr ", "M.\u{A0}", "Mme\u{A0}", "Me\u{A0}"];

/// Adds a mention: to the person whose name it is or ends, else as another.
fn add(people: &mut Vec<Person>, name: &str, role: Option<Role>) {
    let name = untitled(name);
    let is_same = |person: &Person| {
        person.name == name
            || person.last() == name
            || name.rsplit([' ', '\u{A0}']).next() == Some(person.name.as_str())
    };
    let known = people.iter().position(is_same);
    let at = known.unwrap_or(people.len());
    if known.is_none() {
        people.push(Person { name: name.to_owned(), roles: Vec::new() });
    }
    let person = &mut people[at];
    if name.len() > person.name.len() {
        name.clone_into(&mut person.name);
    }
    if let Some(role) =
        role.filter(|role| !person.roles.iter().any(|known| known.text == role.text))
    {
        person.roles.push(role);
    }
}

/// The person that a mention names: by the whole name, or by its last word where one alone has it.
pub(super) fn named<'p>(people: &'p [Person], mention: &str) -> Option<&'p Person> {
    let mention = untitled(mention);
    if let Some(person) = people.iter().find(|person| person.name == mention) {
        return Some(person);
    }
    let mut alike = people.iter().filter(|person| person.last() == mention);
    alike.next().filter(|_| alike.next().is_none())
}

/// A name of two words or more that begins with a first name that French knows.
fn first_name(tokens: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let found = name(tokens, at).filter(|_| may_begin(tokens, at))?;
    let is_person = (2..=4).contains(&found.len())
        && tokens[at].may_be(Class::Name)
        && !is_place(&letters(tokens[at].text))
        && is_no_place(tokens, &found)
        && !tokens[found.clone()].iter().any(Token::is_acronym);
    is_person.then_some(found)
}

/// Whether somebody’s name may begin at a token: it does not go on one, nor name a thing, as in
/// « le lycée Jean Moulin », « la rue Victor Hugo ».
fn may_begin(tokens: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else { return true };
    let is_thing = before.may_be(Class::Noun)
        && !lists::is_role(&before.lower)
        && super::verb::auxiliary(before).is_none()
        && before.finite().is_none();
    let goes_on = before.text == "-" || (before.is_capital() && !(at == 1 && before.is_known()));
    !is_thing && !goes_on && !before.is(&["le", "la", "l’", "les", "du", "des", "au", "aux"])
}

fn is_no_place(tokens: &[Token<'_>], name: &Range<usize>) -> bool {
    let words: String = tokens[name.clone()].iter().map(|token| letters(token.text)).collect();
    !is_place(&words)
}

/// Every name of the tokens with the role beside it.
fn ties(tokens: &[Token<'_>]) -> Vec<Tie> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let tie = title(tokens, at)
            .or_else(|| role_then_name(tokens, at))
            .or_else(|| name_then_role(tokens, at))
            .or_else(|| copula(tokens, at))
            .or_else(|| leading_role(tokens, at));
        match tie {
            Some(tie) => {
                at = tie.name.end.max(tie.role.end);
                found.push(tie);
            }
            None => at += 1,
        }
    }
    found
}

/// « le président ukrainien Volodymyr Zelensky »: no complement stands between.
fn title(tokens: &[Token<'_>], at: usize) -> Option<Tie> {
    let phrase = definite_role(tokens, at)?;
    let name =
        phrase.name.clone().filter(|name| phrase.is_simple && name.end == phrase.tokens.end)?;
    let is_whole = phrase.head < name.start;
    let role = at..name.start;
    (is_whole && is_persons(tokens, &name, true) && ends_well(tokens, name.end)).then_some(Tie {
        name,
        role,
        head: phrase.head,
    })
}

/// « le secrétaire général de l’OTAN, Mark Rutte, ».
fn role_then_name(tokens: &[Token<'_>], at: usize) -> Option<Tie> {
    let phrase =
        definite_role(tokens, at).filter(|phrase| phrase.name.is_none() || !phrase.is_simple)?;
    let comma = phrase.tokens.end;
    tokens.get(comma).filter(|token| token.kind == Kind::Comma)?;
    let name = name(tokens, comma + 1)?;
    let closing = tokens.get(name.end).filter(|token| is_closing(token))?;
    // « le maire, Léa Roy, Paul et d’autres », « le maire, Léa Roy, et les élus » may be a list.
    let is_list = closing.kind == Kind::Comma
        && tokens.get(name.end + 1).is_some_and(|next| {
            next.is(&["et", "ou", "ainsi"]) || next.is_capital() || determiner(next).is_some()
        });
    // « le frère du maire, Paul Roy »: which of the two?
    let owned = at > 1 && tokens[at - 1].is(&["de", "d’"]) && lists::is_role(&tokens[at - 2].lower);
    let is_double = owned
        || (phrase.head + 1..comma).any(|at| {
            // « secrétaire général » is one office.
            lists::is_role(&tokens[at].lower) && !tokens[at].may_be(Class::Adjective)
        });
    let listed_before = at > 0
        && (tokens[at - 1].is(&["et", "ou"]) || (tokens[at - 1].kind == Kind::Comma && at > 8));
    (!is_list && !is_double && !listed_before && is_persons(tokens, &name, true)).then_some(Tie {
        name,
        role: at..comma,
        head: phrase.head,
    })
}

/// « Mark Rutte, secrétaire général de l’OTAN, », « Mark Rutte (maire de Brest) ».
fn name_then_role(tokens: &[Token<'_>], at: usize) -> Option<Tie> {
    let name = name(tokens, at).filter(|_| may_begin(tokens, at))?;
    let opening = tokens
        .get(name.end)
        .filter(|token| matches!(token.kind, Kind::Comma | Kind::OpenBracket))?;
    let after_complement = at > 0 && tokens[at - 1].is(&["de", "du", "d’", "et", "ou"]);
    let start = name.end + 1;
    let (role, head) = bare_role(tokens, start)?;
    let closing = tokens.get(role.end).filter(|token| is_closing(token))?;
    let is_bracketed = opening.kind == Kind::OpenBracket;
    if is_bracketed != (closing.kind == Kind::CloseBracket) || (after_complement && !is_bracketed) {
        return None;
    }
    // With an article it may be one more of a list.
    let has_article = tokens[start].is(&["le", "la", "l’"]);
    let is_list = has_article
        && tokens.get(role.end + 1).is_some_and(|next| next.is(&["et", "ou"]) || next.is_capital());
    (!is_list && is_persons(tokens, &name, false)).then_some(Tie { name, role, head })
}

/// « Marc Tissier est chirurgien à l’hôpital de Cluzac ».
fn copula(tokens: &[Token<'_>], at: usize) -> Option<Tie> {
    let name = name(tokens, at).filter(|_| at == 0)?;
    tokens.get(name.end).filter(|token| token.is(&["est"]))?;
    let (role, head) = bare_role(tokens, name.end + 1)?;
    is_persons(tokens, &name, false).then_some(Tie { name, role, head })
}

/// « Ancienne championne de judo, Maud Serre entraîne … »: at the start of a sentence.
fn leading_role(tokens: &[Token<'_>], at: usize) -> Option<Tie> {
    let (role, head) = bare_role(tokens, at).filter(|_| at == 0)?;
    tokens.get(role.end).filter(|token| token.kind == Kind::Comma)?;
    let name = name(tokens, role.end + 1)?;
    let follows = super::verb::verb(tokens, name.end).is_some();
    (follows && is_persons(tokens, &name, false)).then_some(Tie { name, role, head })
}

/// A phrase « le … » around a role.
fn definite_role(tokens: &[Token<'_>], at: usize) -> Option<NounPhrase> {
    tokens.get(at).filter(|token| token.is(&["le", "la", "l’"]))?;
    let phrase = noun_phrase(tokens, at)?;
    lists::is_role(&tokens[phrase.head].lower).then_some(phrase)
}

/// A role with its article or without: its tokens, and the word of the office.
fn bare_role(tokens: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
    if let Some(phrase) = definite_role(tokens, at) {
        return Some((phrase.tokens, phrase.head));
    }
    // Without an article it is read as if one stood before it.
    let before_noun = tokens.get(at)?.is(&[
        "ancien",
        "ancienne",
        "jeune",
        "nouveau",
        "nouvelle",
        "premier",
        "première",
    ]);
    let head = at + usize::from(before_noun);
    tokens.get(head).filter(|token| lists::is_role(&token.lower))?;
    Some((at..super::phrase::extended(tokens, head), head))
}

/// Where a phrase between commas may end: at a comma, a stop, a bracket, « qui ».
fn is_closing(token: &Token<'_>) -> bool {
    matches!(token.kind, Kind::Comma | Kind::Stop | Kind::CloseBracket)
        || token.is(&["qui", "dont"])
}

/// A title is no part of a longer name of a thing: « le maire Paul Roy et … » is well.
fn ends_well(tokens: &[Token<'_>], end: usize) -> bool {
    tokens.get(end).is_none_or(|token| !token.is_capital())
}

/// Whether a name can be somebody’s: no place, no acronym, no thing; one word is enough only
/// behind an office.
fn is_persons(tokens: &[Token<'_>], name: &Range<usize>, one_word: bool) -> bool {
    let words = &tokens[name.clone()];
    (words.len() >= 2 || one_word || words[0].may_be(Class::Name))
        && words.len() <= 5
        && !words.iter().any(Token::is_acronym)
        && is_no_place(tokens, name)
        && !(words[0].may_be(Class::Noun)
            && words.len() > 1
            && words[1].is(&["de", "du", "d’", "des"]))
}

/// A role as an option shows it: in small letters, without its article.
fn role_text(passage: &str, tokens: &[Token<'_>], role: Range<usize>) -> String {
    let opens = role.start == 0;
    let text = without_article(text(passage, tokens, role));
    if opens { super::clause::uncapitalised(&text) } else { text }
}

/// A role without « le », « la », « l’ » before it.
fn without_article(role: &str) -> String {
    let rest = ["le ", "la ", "l’"].iter().find_map(|article| {
        let start = role.get(..article.len())?;
        start
            .eq_ignore_ascii_case(article)
            .then(|| &role[article.len()..])
            .or_else(|| (start.to_lowercase() == **article).then(|| &role[article.len()..]))
    });
    rest.unwrap_or(role).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("Lloyd Austin", true)]
    #[case("Mark Rutte", false)]
    #[case("Anne Rutte", false)]
    #[case("Mark Roy", false)]
    fn two_people_share_no_word_of_their_names(#[case] name: &str, #[case] other: bool) {
        let person = Person { name: "Mark Rutte".to_owned(), roles: Vec::new() };
        assert_eq!(person.is_other_than(name), other);
    }
}
