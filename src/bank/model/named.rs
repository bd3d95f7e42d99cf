//! What has a name in the quiz file and nothing else.

/// Gives an enum the names it has in the quiz file.
macro_rules! named {
    ($(#[$meta:meta])* $name:ident { $($(#[$note:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$note])* $variant),+ }

        impl $name {
            /// Every value with its name in the quiz file.
            pub const NAMES: &[(&'static str, Self)] = &[$(($text, Self::$variant)),+];

            /// The name in the quiz file.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value of that name, case aside.
            pub fn from_name(name: &str) -> Option<Self> {
                let named = Self::NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
                named.map(|(_, value)| *value)
            }
        }
    };
}

named! {
    /// A level of the Common European Framework.
    Level { A1 = "A1", A2 = "A2", B1 = "B1", B2 = "B2", C1 = "C1", C2 = "C2" }
}

named! {
    /// What a question asks of the reader: the four processes of PIRLS, and vocabulary.
    Skill {
        /// Find what is said.
        Locate = "locate",
        /// Conclude what is not said in so many words.
        Infer = "infer",
        /// Put several parts together.
        Interpret = "interpret",
        /// Judge the text, its sources, its certainty.
        Evaluate = "evaluate",
        /// Tell what a word means where it stands.
        Vocabulary = "vocabulary",
    }
}

named! {
    /// Why a wrong option tempts.
    Trap {
        RepeatedWord = "repeated-word",
        OutsideText = "outside-text",
        Opposite = "opposite",
        TooGeneral = "too-general",
        /// An allegation turned into a fact.
        Overclaim = "overclaim",
        /// Another figure, date or place.
        WrongDetail = "wrong-detail",
        /// Another speaker or referent.
        WrongReference = "wrong-reference",
        /// True in the text, but not the answer.
        Elsewhere = "elsewhere",
    }
}

named! {
    /// Where an option stands whatever the shuffle.
    Pin { First = "first", Last = "last" }
}

named! {
    /// How points are given where several options are right.
    Scoring {
        /// Right ticks minus wrong ticks, over the right ones, never below 0.
        PlusMinus = "plus-minus",
        AllOrNothing = "all-or-nothing",
    }
}

named! {
    /// What choice and proof are worth where a judgement has to be justified.
    JustifyScoring {
        /// Both right, or nothing, as in the DELF.
        Delf = "delf",
        /// Both right gives all, the choice alone half: evidence-based selected response.
        Ebsr = "ebsr",
    }
}
