//! The words that numbers are made of, folded, with what each counts for.

/// What a word does in a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Zero,
    /// From 1 to 9.
    Unit(u32),
    /// From 10 to 16.
    Teen(u32),
    /// From 20 to 90, in one word.
    Tens(u32),
    Hundred,
    Thousand,
    /// A noun for a power of ten: million and beyond.
    Scale(u32),
    And,
    Comma,
    Half,
    /// An ordinal that enters no other: premier, second.
    Alone(u32),
}

/// In which form a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Plain,
    Plural,
    Feminine,
    /// « mil », right in years only.
    Year,
    Ordinal,
}

/// A word of numbers.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// In lower case, without accents.
    pub(super) letters: &'static str,
    pub(super) spelt: &'static str,
    pub(super) kind: Kind,
    pub(super) form: Form,
}

impl Word {
    /// This word after the « et » that it lacks.
    pub(super) fn after_and(&self) -> &'static str {
        match (self.kind, self.form) {
            (Kind::Teen(_), Form::Ordinal) => "et onzième",
            (Kind::Teen(_), _) => "et onze",
            (_, Form::Ordinal) => "et unième",
            (_, Form::Feminine) => "et une",
            _ => "et un",
        }
    }
}

const fn plain(letters: &'static str, kind: Kind) -> Word {
    Word { letters, spelt: letters, kind, form: Form::Plain }
}

const fn formed(letters: &'static str, kind: Kind, form: Form) -> Word {
    Word { letters, spelt: letters, kind, form }
}

const fn ordinal(letters: &'static str, spelt: &'static str, kind: Kind) -> Word {
    Word { letters, spelt, kind, form: Form::Ordinal }
}

/// Every word, sorted by its letters; plural ordinals are found by their singular.
pub(super) const WORDS: &[Word] = &[
    plain("billiard", Kind::Scale(15)),
    ordinal("billiardieme", "billiardième", Kind::Scale(15)),
    formed("billiards", Kind::Scale(15), Form::Plural),
    plain("billion", Kind::Scale(12)),
    ordinal("billionieme", "billionième", Kind::Scale(12)),
    formed("billions", Kind::Scale(12), Form::Plural),
    plain("cent", Kind::Hundred),
    ordinal("centieme", "centième", Kind::Hundred),
    formed("cents", Kind::Hundred, Form::Plural),
    plain("cinq", Kind::Unit(5)),
    plain("cinquante", Kind::Tens(50)),
    ordinal("cinquantieme", "cinquantième", Kind::Tens(50)),
    ordinal("cinquieme", "cinquième", Kind::Unit(5)),
    plain("demi", Kind::Half),
    formed("demie", Kind::Half, Form::Feminine),
    plain("deux", Kind::Unit(2)),
    ordinal("deuxieme", "deuxième", Kind::Unit(2)),
    plain("dix", Kind::Teen(10)),
    ordinal("dixieme", "dixième", Kind::Teen(10)),
    plain("douze", Kind::Teen(12)),
    ordinal("douzieme", "douzième", Kind::Teen(12)),
    plain("et", Kind::And),
    plain("huit", Kind::Unit(8)),
    plain("huitante", Kind::Tens(80)),
    ordinal("huitantieme", "huitantième", Kind::Tens(80)),
    ordinal("huitieme", "huitième", Kind::Unit(8)),
    formed("mil", Kind::Thousand, Form::Year),
    plain("mille", Kind::Thousand),
    formed("milles", Kind::Thousand, Form::Plural),
    plain("milliard", Kind::Scale(9)),
    ordinal("milliardieme", "milliardième", Kind::Scale(9)),
    formed("milliards", Kind::Scale(9), Form::Plural),
    ordinal("millieme", "millième", Kind::Thousand),
    plain("million", Kind::Scale(6)),
    ordinal("millionieme", "millionième", Kind::Scale(6)),
    formed("millions", Kind::Scale(6), Form::Plural),
    plain("neuf", Kind::Unit(9)),
    ordinal("neuvieme", "neuvième", Kind::Unit(9)),
    plain("nonante", Kind::Tens(90)),
    ordinal("nonantieme", "nonantième", Kind::Tens(90)),
    plain("octante", Kind::Tens(80)),
    ordinal("octantieme", "octantième", Kind::Tens(80)),
    plain("onze", Kind::Teen(11)),
    ordinal("onzieme", "onzième", Kind::Teen(11)),
    ordinal("premier", "premier", Kind::Alone(1)),
    ordinal("premiere", "première", Kind::Alone(1)),
    plain("quarante", Kind::Tens(40)),
    ordinal("quarantieme", "quarantième", Kind::Tens(40)),
    plain("quatorze", Kind::Teen(14)),
    ordinal("quatorzieme", "quatorzième", Kind::Teen(14)),
    plain("quatre", Kind::Unit(4)),
    ordinal("quatrieme", "quatrième", Kind::Unit(4)),
    plain("quinze", Kind::Teen(15)),
    ordinal("quinzieme", "quinzième", Kind::Teen(15)),
    ordinal("second", "second", Kind::Alone(2)),
    ordinal("seconde", "seconde", Kind::Alone(2)),
    plain("seize", Kind::Teen(16)),
    ordinal("seizieme", "seizième", Kind::Teen(16)),
    plain("sept", Kind::Unit(7)),
    plain("septante", Kind::Tens(70)),
    ordinal("septantieme", "septantième", Kind::Tens(70)),
    ordinal("septieme", "septième", Kind::Unit(7)),
    plain("six", Kind::Unit(6)),
    ordinal("sixieme", "sixième", Kind::Unit(6)),
    plain("soixante", Kind::Tens(60)),
    ordinal("soixantieme", "soixantième", Kind::Tens(60)),
    plain("treize", Kind::Teen(13)),
    ordinal("treizieme", "treizième", Kind::Teen(13)),
    plain("trente", Kind::Tens(30)),
    ordinal("trentieme", "trentième", Kind::Tens(30)),
    plain("trois", Kind::Unit(3)),
    ordinal("troisieme", "troisième", Kind::Unit(3)),
    plain("un", Kind::Unit(1)),
    formed("une", Kind::Unit(1), Form::Feminine),
    ordinal("unieme", "unième", Kind::Unit(1)),
    plain("vingt", Kind::Tens(20)),
    ordinal("vingtieme", "vingtième", Kind::Tens(20)),
    formed("vingts", Kind::Tens(20), Form::Plural),
    plain("virgule", Kind::Comma),
    Word { letters: "zero", spelt: "zéro", kind: Kind::Zero, form: Form::Plain },
];

/// Where the words of each first letter begin, from a to z, and where the last of them end.
const STARTS: [usize; 27] = {
    let (mut starts, mut letter, mut at) = ([0; 27], 0, 0);
    while letter < 27 {
        while at < WORDS.len() && ((WORDS[at].letters.as_bytes()[0] - b'a') as usize) < letter {
            at += 1;
        }
        starts[letter] = at;
        letter += 1;
    }
    starts
};

/// The word with these letters; an ordinal in its singular.
pub(super) fn find(letters: &str) -> Option<&'static Word> {
    let first = usize::from(letters.bytes().next()?.checked_sub(b'a')?);
    let alike = *STARTS.get(first)?..*STARTS.get(first + 1)?;
    WORDS[alike].iter().find(|word| word.letters == letters)
}

/// The word with these letters, an ordinal in either number.
pub(super) fn find_in_either_number(letters: &str) -> Option<&'static Word> {
    find(letters).or_else(|| find(letters.strip_suffix('s')?).filter(|w| w.form == Form::Ordinal))
}

/// Whether folded `letters` are a word of cardinal or ordinal numbers, the forms « cents »,
/// « vingts », « milles » and « mil » included; « et », « virgule » and « demi » are none.
pub fn is_number_word(letters: &str) -> bool {
    find_in_either_number(letters)
        .is_some_and(|word| !matches!(word.kind, Kind::And | Kind::Comma | Kind::Half))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn the_words_are_sorted_and_folded() {
        assert!(WORDS.is_sorted_by(|a, b| a.letters < b.letters));
        for word in WORDS {
            assert_eq!(word.letters, word.spelt.replace(['é', 'è'], "e"));
        }
    }

    #[rstest]
    #[case("un", true)]
    #[case("zero", true)]
    #[case("milles", true)]
    #[case("premieres", true)]
    #[case("vingtiemes", true)]
    #[case("et", false)]
    #[case("virgule", false)]
    #[case("trentes", false)]
    #[case("poisson", false)]
    #[case("", false)]
    fn words_of_numbers_are_known(#[case] letters: &str, #[case] is: bool) {
        assert_eq!(is_number_word(letters), is);
    }
}
