//! Numbers read word by word, from the smallest to the largest: below a hundred, a thousand, a
//! million, then by groups (« deux millions | trois cent mille »).

use super::super::number::Decimal;
use super::words::{self, Form, Kind, Word};
use super::{Item, Misspelling};

/// Where a reading stands, and what was misspelt so far.
pub(super) struct Reader<'t> {
    items: &'t [Item<'t>],
    at: usize,
    faults: Vec<Misspelling>,
    find: fn(&str) -> Option<&'static Word>,
    /// « mil » was read: a year, where a final « cent » or « vingt » may go without its s.
    is_year: bool,
}

/// Whether « et » stands before « un » and « onze ».
#[derive(Clone, Copy)]
enum And {
    Wanted,
    Free,
    Unwanted,
}

/// A number, and the power of ten that its last word is the noun of: 0 where it is none.
struct Group {
    value: Decimal,
    power: u32,
}

/// The most zeros that are read after « virgule ».
const MOST_ZEROS: usize = 18;

fn find_cardinal(letters: &str) -> Option<&'static Word> {
    words::find(letters).filter(|word| word.form != Form::Ordinal)
}

fn power_of_ten(power: u32) -> Option<Decimal> {
    Decimal::from(1).times_power_of_ten(power.cast_signed())
}

/// Whether `small` stands before « cent »: « deux cents », « dix-neuf cents ».
fn multiplies_hundred(small: u32) -> bool {
    matches!(small, 2..=9 | 11..=19)
}

impl<'t> Reader<'t> {
    pub(super) fn of_cardinals(items: &'t [Item<'t>]) -> Self {
        Self { items, at: 0, faults: Vec::new(), find: find_cardinal, is_year: false }
    }

    /// A reader of `items` of which the last is an ordinal word.
    pub(super) fn of_ordinals(items: &'t [Item<'t>]) -> Self {
        Self { find: words::find_in_either_number, ..Self::of_cardinals(items) }
    }

    /// How many items were read, and what is misspelt in them.
    pub(super) fn finish(mut self) -> (usize, Vec<Misspelling>) {
        self.faults.sort_by_key(|fault| fault.item);
        self.faults.dedup_by_key(|fault| fault.item);
        (self.at, self.faults)
    }

    /// A number, with what may follow a whole one: « virgule cinq », « et demi ».
    pub(super) fn number(&mut self) -> Option<Decimal> {
        let whole = self.whole()?;
        let fractional = self.with_fraction(&whole).or_else(|| self.with_half(&whole));
        Some(fractional.unwrap_or(whole.value))
    }

    /// The whole number that all items together are.
    pub(super) fn whole_of_all(&mut self) -> Option<Decimal> {
        self.groups().filter(|_| self.at == self.items.len()).map(|group| group.value)
    }

    fn word(&self, ahead: usize) -> Option<&'static Word> {
        match self.items.get(self.at + ahead)? {
            Item::Word(letters) => (self.find)(letters),
            Item::Digits(_) => None,
        }
    }

    fn kind(&self, ahead: usize) -> Option<Kind> {
        self.word(ahead).map(|word| word.kind)
    }

    /// The word before this place.
    fn previous(&self) -> Option<&'static Word> {
        match self.items.get(self.at.checked_sub(1)?)? {
            Item::Word(letters) => (self.find)(letters),
            Item::Digits(_) => None,
        }
    }

    fn fault(&mut self, item: usize, expected: &'static str) {
        self.faults.push(Misspelling { item, expected });
    }

    fn mark(&self) -> (usize, usize) {
        (self.at, self.faults.len())
    }

    fn return_to(&mut self, (at, faults): (usize, usize)) {
        self.at = at;
        self.faults.truncate(faults);
    }
}

/// Below a thousand.
impl Reader<'_> {
    /// From 1 to 19.
    fn below_twenty(&mut self) -> Option<u32> {
        let (Kind::Unit(value) | Kind::Teen(value)) = self.kind(0)? else { return None };
        self.at += 1;
        match self.kind(0) {
            Some(Kind::Unit(unit @ 7..=9)) if value == 10 => {
                self.at += 1;
                Some(value + unit)
            }
            _ => Some(value),
        }
    }

    /// From 1 to 99.
    fn below_hundred(&mut self) -> Option<u32> {
        if (self.kind(0), self.kind(1)) == (Some(Kind::Unit(4)), Some(Kind::Tens(20))) {
            return Some(self.eighty());
        }
        let Some(Kind::Tens(tens)) = self.kind(0) else { return self.below_twenty() };
        if self.word(0).is_some_and(|word| word.form == Form::Plural) {
            self.fault(self.at, "vingt");
        }
        self.at += 1;
        let and = if tens == 80 { And::Free } else { And::Wanted };
        Some(tens + self.after_tens(tens == 60, and))
    }

    /// « quatre-vingts » and what is added to it.
    fn eighty(&mut self) -> u32 {
        let item = self.at + 1;
        let Some(word) = self.word(1) else { return 0 };
        self.at += 2;
        let rest = self.after_tens(true, And::Unwanted);
        self.check_final_s(item, word, rest > 0, ["vingt", "vingts"]);
        80 + rest
    }

    /// What is added to tens: from 0 to 9, or with `teens` to 19.
    fn after_tens(&mut self, teens: bool, and: And) -> u32 {
        let is_joined = self.kind(0) == Some(Kind::And);
        let Some(word) = self.word(usize::from(is_joined)) else { return 0 };
        let value = match word.kind {
            Kind::Unit(value) => value,
            Kind::Teen(value) if teens => value,
            _ => return 0,
        };
        let takes_and = matches!(value, 1 | 11);
        if is_joined && !takes_and {
            return 0;
        }
        self.at += usize::from(is_joined);
        match and {
            And::Wanted if takes_and && !is_joined => self.fault(self.at, word.after_and()),
            And::Unwanted if is_joined => self.fault(self.at, word.spelt),
            _ => {}
        }
        self.below_twenty().unwrap_or(0)
    }

    /// From 1 to 999, or with `long` to 1999 by hundreds: « seize cent cinquante ».
    fn below_thousand(&mut self, long: bool) -> Option<u32> {
        if self.kind(0) == Some(Kind::Hundred) {
            return Some(100 + self.after_hundreds(false));
        }
        let small = self.below_hundred()?;
        let multiplies = multiplies_hundred(small) && (long || small < 10);
        if !multiplies || self.kind(0) != Some(Kind::Hundred) {
            return Some(small);
        }
        Some(100 * small + self.after_hundreds(true))
    }

    /// Passes over « cent » and reads what is added to it.
    fn after_hundreds(&mut self, multiplied: bool) -> u32 {
        let Some(hundred) = self.word(0) else { return 0 };
        let item = self.at;
        self.at += 1;
        let mark = self.mark();
        let mut rest = match self.kind(0) {
            Some(Kind::And) => self.after_tens(false, And::Unwanted),
            _ => self.below_hundred().unwrap_or(0),
        };
        if multiplies_hundred(rest) && self.kind(0) == Some(Kind::Hundred) {
            self.return_to(mark);
            rest = 0;
        }
        if multiplied {
            self.check_final_s(item, hundred, rest > 0, ["cent", "cents"]);
        } else if hundred.form == Form::Plural {
            self.fault(item, "cent");
        }
        rest
    }

    /// Notes an s that a multiplied « vingt » or « cent » lacks, or has before another number.
    fn check_final_s(&mut self, item: usize, word: &Word, added: bool, forms: [&'static str; 2]) {
        let next = self.word(0);
        let wanted = !added && next.is_none_or(|next| next.kind != Kind::Thousand);
        let before_ordinal = next.is_some_and(|next| next.form == Form::Ordinal);
        let is_free = word.form == Form::Ordinal || wanted && (self.is_year || before_ordinal);
        if !is_free && wanted != (word.form == Form::Plural) {
            self.fault(item, forms[usize::from(wanted)]);
        }
    }
}

/// Thousands, millions and beyond.
impl Reader<'_> {
    /// Zero, or groups of which each is below the one before.
    fn whole(&mut self) -> Option<Group> {
        if self.kind(0) == Some(Kind::Zero) {
            self.at += 1;
            return Some(Group { value: Decimal::from(0), power: 0 });
        }
        self.groups()
    }

    fn groups(&mut self) -> Option<Group> {
        let mut sum = self.group()?;
        let is_whole = sum.value.times_power_of_ten(-sum.power.cast_signed())?.is_whole();
        while is_whole && sum.power > 0 {
            let mark = self.mark();
            let Some(next) = self.group() else { break };
            let below = power_of_ten(sum.power)?;
            if !next.value.is_whole() || next.value >= below || next.value == Decimal::from(0) {
                self.return_to(mark);
                break;
            }
            sum = Group { value: sum.value.plus(next.value)?, power: next.power };
        }
        Some(sum)
    }

    fn group(&mut self) -> Option<Group> {
        let coefficient = self.below_million()?;
        Some(self.with_scale(coefficient))
    }

    /// `coefficient` times the million or more that follows, if one does.
    fn with_scale(&mut self, coefficient: Decimal) -> Group {
        let unscaled = Group { value: coefficient, power: 0 };
        let Some(word) = self.word(0) else { return unscaled };
        let Kind::Scale(power) = word.kind else { return unscaled };
        let Some(value) = coefficient.times_power_of_ten(power.cast_signed()) else {
            return unscaled;
        };
        if word.form == Form::Ordinal && coefficient == Decimal::from(1) {
            return unscaled; // « un millionième » is a fraction
        }
        self.check_scale(word, power, coefficient >= Decimal::from(2));
        self.at += 1;
        Group { value, power }
    }

    /// Notes « deux million », « 1,5 millions » and « une million ».
    fn check_scale(&mut self, word: &Word, power: u32, wants_plural: bool) {
        let is_plural = word.form == Form::Plural;
        let forms = words::WORDS.iter().filter(|form| form.kind == Kind::Scale(power));
        let wanted = if wants_plural { Form::Plural } else { Form::Plain };
        if word.form != Form::Ordinal && is_plural != wants_plural {
            let expected = forms.filter(|form| form.form == wanted).map(|form| form.spelt).next();
            self.fault(self.at, expected.unwrap_or(word.spelt));
        }
        if self.previous().is_some_and(|word| word.form == Form::Feminine) {
            self.fault(self.at - 1, "un");
        }
    }

    /// A number below a million in words, or digits; thousands may be either: « 600 mille ».
    fn below_million(&mut self) -> Option<Decimal> {
        let start = self.at;
        let head = match self.items.get(start)? {
            Item::Digits(digits) if start > 0 && digits.is_negative() => return None,
            Item::Digits(digits) => {
                self.at += 1;
                if digits.is_negative() { digits.negated() } else { *digits }
            }
            Item::Word(_) if self.kind(0) == Some(Kind::Thousand) => Decimal::from(1),
            Item::Word(_) => Decimal::from(self.below_thousand(true)?),
        };
        Some(self.with_thousands(head, start).unwrap_or(head))
    }

    /// `head`, read from `start` on, times the « mille » that follows, and what is added to it.
    fn with_thousands(&mut self, head: Decimal, start: usize) -> Option<Decimal> {
        let word = self.word(0).filter(|word| word.kind == Kind::Thousand)?;
        let is_multiplied = self.at > start;
        if is_multiplied && word.form == Form::Ordinal && head == Decimal::from(1) {
            return None; // « un millième » is a fraction
        }
        let thousands = head.times_power_of_ten(3)?;
        if is_multiplied && head == Decimal::from(1) {
            self.fault(start, "mille");
        }
        self.check_thousand(word);
        self.at += 1;
        if !head.is_whole() {
            return Some(thousands);
        }
        let rest = self.after_thousands();
        thousands.plus(rest)
    }

    /// Notes « milles », and « mil » unless it begins a number.
    fn check_thousand(&mut self, word: &Word) {
        match word.form {
            Form::Year if self.at == 0 => self.is_year = true,
            Form::Year | Form::Plural => self.fault(self.at, "mille"),
            _ => {}
        }
    }

    /// What is added to thousands: from 0 to 999, and no thousands themselves.
    fn after_thousands(&mut self) -> Decimal {
        let mark = self.mark();
        let rest = match self.items.get(self.at) {
            Some(Item::Digits(digits)) => self.digits_below_thousand(*digits),
            _ if self.kind(0) == Some(Kind::And) => self.after_tens(false, And::Free).into(),
            _ => self.below_thousand(false).unwrap_or(0).into(),
        };
        if self.kind(0) == Some(Kind::Thousand) {
            self.return_to(mark);
            return Decimal::from(0);
        }
        rest
    }

    fn digits_below_thousand(&mut self, digits: Decimal) -> Decimal {
        let fits = digits.is_whole() && (Decimal::from(1)..Decimal::from(1000)).contains(&digits);
        self.at += usize::from(fits);
        if fits { digits } else { Decimal::from(0) }
    }
}

/// What follows a whole number.
impl Reader<'_> {
    /// `whole` and its decimals: « trois virgule cinq », « un virgule deux million ».
    fn with_fraction(&mut self, whole: &Group) -> Option<Decimal> {
        if whole.power > 0 || !whole.value.is_whole() || self.kind(0) != Some(Kind::Comma) {
            return None;
        }
        let mark = self.mark();
        self.at += 1;
        let Some(value) = self.decimals().and_then(|decimals| whole.value.plus(decimals)) else {
            self.return_to(mark);
            return None;
        };
        if self.kind(0) == Some(Kind::Thousand) {
            return Some(self.with_thousands(value, mark.0).unwrap_or(value));
        }
        Some(if whole.value < power_of_ten(6)? { self.with_scale(value).value } else { value })
    }

    /// What stands after « virgule »: zeros, and a number below a thousand.
    fn decimals(&mut self) -> Option<Decimal> {
        let is_zero = |ahead: &usize| self.kind(*ahead) == Some(Kind::Zero);
        let zeros = (0..MOST_ZEROS).take_while(is_zero).count();
        self.at += zeros;
        let Some(digits) = self.below_thousand(false) else {
            return (zeros > 0).then_some(Decimal::from(0));
        };
        let places = zeros + digits.to_string().len();
        Decimal::from(digits).times_power_of_ten(-i32::try_from(places).ok()?)
    }

    /// `whole` and a half: « deux et demi », « un million et demi ».
    fn with_half(&mut self, whole: &Group) -> Option<Decimal> {
        let counted = whole.value.times_power_of_ten(-whole.power.cast_signed())?;
        let after_thousand = self.previous().is_some_and(|word| word.kind == Kind::Thousand);
        let half = self.word(1).filter(|word| word.kind == Kind::Half)?;
        if self.kind(0) != Some(Kind::And) || after_thousand || !counted.is_whole() {
            return None;
        }
        let added = Decimal::from(5).times_power_of_ten(whole.power.cast_signed() - 1)?;
        let value = whole.value.plus(added)?;
        if whole.power > 0 && half.form == Form::Feminine {
            self.fault(self.at + 1, "demi");
        }
        self.at += 2;
        Some(value)
    }
}
