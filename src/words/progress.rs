//! Progress as sentences and rows: percentages only from enough answers, a change only where it is
//! clear, weeks without a finished attempt as gaps.

use jiff::civil::Date;

use super::Words;
use crate::marking::RemarkKind;
use crate::session::Learner;
use crate::session::progress::{
    Counted, Direction, ENOUGH, ENOUGH_TO_COMPARE, Progress, Rate, Remarked, Share, Trend,
};
use crate::text::{CleanText, width};

/// A part of what there is to tell: sentences first, then rows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// None over the first part.
    pub title: Option<CleanText>,
    pub sentences: Vec<CleanText>,
    pub rows: Vec<Row>,
}

/// A row of a part; a gap between rows has a name alone.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub name: CleanText,
    /// How long its bar is, from 0 to 1, where it has one.
    pub share: Option<f64>,
    pub told: CleanText,
}

impl Part {
    /// The columns that the names of the rows take, gaps aside.
    pub fn widest_name(&self) -> usize {
        let rows = self.rows.iter().filter(|row| !row.told.is_empty());
        rows.map(|row| width(&row.name)).max().unwrap_or(0)
    }
}

impl Words {
    /// All there is to tell of the progress of a learner.
    pub fn progress(&self, progress: &Progress) -> Vec<Part> {
        let mut parts = vec![self.progress_in_all(progress)];
        if progress.weeks.is_empty() {
            return parts;
        }
        parts.push(self.progress_by_week(progress));
        let skills = progress.skills.iter();
        let skills = skills.map(|(s, share)| (self.say(&format!("skill-{}", s.name())), *share));
        parts.push(self.progress_by("progress-skills", skills.collect()));
        let level = |level: &Option<crate::bank::Level>| match level {
            Some(level) => CleanText::new(level.name()),
            None => self.say("progress-no-level"),
        };
        let levels = progress.levels.iter().map(|(l, share)| (level(l), *share));
        parts.push(self.progress_by("progress-levels", levels.collect()));
        parts.push(self.progress_in_writing(progress));
        parts.retain(|part| !(part.sentences.is_empty() && part.rows.is_empty()));
        parts
    }

    /// A row as a line of its own: what it is about, and what is told of it.
    pub fn progress_row(&self, row: &Row) -> CleanText {
        if row.told.is_empty() {
            return row.name.clone();
        }
        let arguments = [("name", row.name.as_str().into()), ("told", row.told.as_str().into())];
        self.say_with("plain-progress-row", &arguments)
    }

    /// The name of a learner, who may have none.
    pub fn learner(&self, learner: &Learner) -> CleanText {
        learner.0.clone().unwrap_or_else(|| self.say("progress-nameless"))
    }

    /// How long something took, without seconds: « 2 h 5 min ».
    pub fn duration(&self, seconds: f64) -> CleanText {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
        let minutes = (seconds / 60.0).round() as usize;
        let arguments = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
        match minutes {
            0 => self.say("progress-moment"),
            1..60 => self.say_with("progress-minutes", &arguments),
            _ => self.say_with("progress-hours", &arguments),
        }
    }

    fn progress_in_all(&self, progress: &Progress) -> Part {
        let time = self.duration(progress.seconds);
        let counts = [
            ("finished", progress.finished.into()),
            ("open", progress.open.into()),
            ("answers", progress.answers.into()),
            ("time", time.as_str().into()),
        ];
        let mut sentences = Vec::new();
        sentences.push(match progress.answers {
            0 => self.say("progress-nothing"),
            _ => self.say_with("progress-attempts", &counts),
        });
        if progress.finished == 0 {
            sentences.push(self.say("progress-none"));
        }
        let count = |name, count: usize| self.say_with(name, &[("count", count.into())]);
        sentences.extend(progress.words.map(|words| count("progress-words", words)));
        let aside = Some(progress.set_aside).filter(|aside| *aside > 0);
        sentences.extend(aside.map(|aside| count("progress-set-aside", aside)));
        Part { sentences, ..Part::default() }
    }

    fn progress_by_week(&self, progress: &Progress) -> Part {
        let sum = |of: fn(&crate::session::progress::Week) -> usize| {
            progress.weeks.values().map(of).sum::<usize>()
        };
        let (all, first) = (sum(|week| week.all.questions), sum(|week| week.first.questions));
        let mut sentences = vec![self.points_trend(progress.trend.as_ref(), first)];
        if all > first {
            sentences.push(self.say("progress-again"));
        }
        let last = progress.weeks.keys().next_back().map_or(0, |monday| monday.year());
        let mut rows = Vec::new();
        let mut before: Option<Date> = None;
        for (monday, week) in &progress.weeks {
            rows.extend(before.and_then(|before| self.gap(before, *monday)));
            rows.push(self.share_row(self.week(*monday, last), week.all));
            before = Some(*monday);
        }
        // The newest first, as in the history.
        rows.reverse();
        Part { title: Some(self.say("progress-weeks")), sentences, rows }
    }

    /// The weeks without anything between two Mondays, as one row.
    fn gap(&self, before: Date, monday: Date) -> Option<Row> {
        let weeks = monday.duration_since(before).as_hours() / (7 * 24) - 1;
        let weeks = usize::try_from(weeks).ok().filter(|weeks| *weeks > 0)?;
        let name = self.say_with("progress-gap", &[("count", weeks.into())]);
        Some(Row { name, share: None, told: CleanText::default() })
    }

    /// « sem. du 3 nov. »; with its year where that is not `year`.
    pub fn week(&self, monday: Date, year: i16) -> CleanText {
        let month = self.say_with("progress-month", &[("month", monday.month().into())]);
        let year =
            if monday.year() == year { String::new() } else { format!(" {}", monday.year()) };
        self.say_with(
            "progress-week",
            &[
                ("day", monday.day().into()),
                ("month", month.as_str().into()),
                ("year", year.as_str().into()),
            ],
        )
    }

    fn points_trend(&self, trend: Option<&Trend<Share>>, first: usize) -> CleanText {
        let Some(trend) = trend else {
            let wanted = 2 * ENOUGH_TO_COMPARE;
            let counts = [("wanted", wanted.into()), ("count", first.into())];
            return self.say_with("progress-trend-few", &counts);
        };
        let name = match trend.direction {
            Direction::Up => "progress-trend-up",
            Direction::Down => "progress-trend-down",
            Direction::Level => "progress-trend-level",
        };
        let percent = |share: &Share| share.percent().unwrap_or_default();
        let shares =
            [("earlier", percent(&trend.earlier).into()), ("later", percent(&trend.later).into())];
        self.say_with(name, &shares)
    }

    fn progress_by(&self, title: &str, shares: Vec<(CleanText, Share)>) -> Part {
        let rows = shares.into_iter().map(|(name, share)| self.share_row(name, share)).collect();
        Part { title: Some(self.say(title)), sentences: Vec::new(), rows }
    }

    /// « 78 %, 24 questions »; from few questions « 2,5 sur 4 points ».
    fn share_row(&self, name: CleanText, share: Share) -> Row {
        let told = match share.percent() {
            Some(percent) => self.say_with(
                "progress-share",
                &[("percent", percent.into()), ("questions", share.questions.into())],
            ),
            None => self.say_with(
                "progress-few",
                &[
                    ("points", self.points(share.points).as_str().into()),
                    ("out_of", self.points(share.out_of).as_str().into()),
                    ("whole", share.out_of.as_f64().into()),
                ],
            ),
        };
        Row { name, share: share.percent().map(|_| share.share()), told }
    }

    fn progress_in_writing(&self, progress: &Progress) -> Part {
        let typed = [("typed", progress.typed.into())];
        let sentence = match (progress.typed, progress.remarks.is_empty()) {
            (0, _) => return Part::default(),
            (_, true) => "progress-no-remark",
            (ENOUGH.., false) => "progress-typed",
            (_, false) => "progress-typed-few",
        };
        let rows = progress.remarks.iter().map(|remarked| self.remark_row(remarked)).collect();
        let sentences = vec![self.say_with(sentence, &typed)];
        Part { title: Some(self.say("progress-writing")), sentences, rows }
    }

    fn remark_row(&self, Remarked { kind, rate, trend }: &Remarked) -> Row {
        let counts = [("times", rate.times.into()), ("of", rate.of.into())];
        let mut told = match rate.percent() {
            Some(_) => {
                let tens = self.decimal(&format!("{:.1}", rate.share() * 10.0));
                let tens = ("tens", tens.as_str().into());
                self.say_with("progress-rate", &[&counts[..], &[tens]].concat())
            }
            None => self.say_with("progress-rate-few", &counts),
        };
        if let Some(way) = trend.as_ref().and_then(|trend| self.remark_trend(trend)) {
            told = CleanText::new(&format!("{told}, {way}"));
        }
        Row { name: self.remark_kind(*kind), share: None, told }
    }

    fn remark_trend(&self, trend: &Trend<Rate>) -> Option<CleanText> {
        match trend.direction {
            Direction::Up => Some(self.say("progress-rate-up")),
            Direction::Down => Some(self.say("progress-rate-down")),
            Direction::Level => None,
        }
    }

    fn remark_kind(&self, kind: RemarkKind) -> CleanText {
        self.say(&format!("progress-kind-{}", kind.name()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;

    use super::*;
    use crate::bank::{Level, Points, Skill};
    use crate::session::progress::Week;
    use crate::words::Language;

    fn share(questions: usize, points: u32, out_of: u32) -> Share {
        let quarters = Points::from_quarters;
        Share { questions, points: quarters(points * 4), out_of: quarters(out_of * 4) }
    }

    fn week(all: Share, first: Share) -> Week {
        Week { all, first }
    }

    fn some() -> Progress {
        let weeks = [
            (date(2024, 12, 30), week(share(12, 6, 12), share(12, 6, 12))),
            (date(2025, 1, 6), week(share(4, 3, 4), Share::default())),
            (date(2025, 9, 1), week(share(20, 18, 20), share(15, 14, 15))),
        ];
        let (earlier, later) = (share(13, 7, 13), share(14, 13, 14));
        let rate = |times, of| Rate { times, of };
        let fewer = Trend { earlier: rate(9, 20), later: rate(1, 20), direction: Direction::Down };
        Progress {
            finished: 4,
            open: 1,
            answers: 38,
            seconds: 4_010.0,
            set_aside: 2,
            weeks: weeks.into(),
            trend: Some(Trend { earlier, later, direction: Direction::Up }),
            skills: vec![(Skill::Locate, share(30, 24, 30)), (Skill::Infer, share(4, 3, 4))],
            levels: vec![(Some(Level::A2), share(30, 24, 30)), (None, share(6, 3, 6))],
            typed: 40,
            remarks: vec![
                Remarked { kind: RemarkKind::Accent, rate: rate(10, 40), trend: Some(fewer) },
                Remarked { kind: RemarkKind::NumberFormat, rate: rate(1, 40), trend: None },
            ],
            words: Some(34),
        }
    }

    fn told(progress: &Progress, language: Language) -> String {
        let mut lines = Vec::new();
        for part in Words::new(language).progress(progress) {
            lines.extend(part.title.map(|title| format!("# {title}")));
            lines.extend(part.sentences.iter().map(ToString::to_string));
            lines.extend(part.rows.iter().map(|row| format!("{}  {}", row.name, row.told)));
        }
        lines.join("\n").replace('\u{A0}', "~")
    }

    #[test]
    fn progress_in_french() {
        insta::assert_snapshot!(told(&some(), Language::French), @"
        4 essais finis, un essai ouvert~; 38 réponses en tout, en 1 h 7 min.
        34 mots du vocabulaire connus.
        Clé corrigée depuis~: 2 réponses mises de côté.
        # Semaine après semaine
        Vous progressez~: aux questions que vous voyiez pour la première fois, 54~% des points dans la première moitié, 93~% dans la seconde.
        Un quiz rejoué compte chaque fois.
        sem. du 1er sept.  90~%, 20 questions
        33 semaines sans essai fini  
        sem. du 6 janv.  3 sur 4 points
        sem. du 30 déc. 2024  50~%, 12 questions
        # Par compétence
        repérer  80~%, 30 questions
        déduire  3 sur 4 points
        # Par niveau visé
        A2  80~%, 30 questions
        sans niveau  50~%, 6 questions
        # À l’écrit
        Pour 10 réponses écrites (il y en a 40)~:
        accents  2,5 (10 sur 40), de moins en moins
        virgules  0,2 (1 sur 40)
        ");
    }

    #[test]
    fn progress_in_english() {
        insta::assert_snapshot!(told(&some(), Language::English), @"
        4 finished attempts, one open; 38 answers in all, in 1 h 7 min.
        34 words of the vocabulary are known.
        Key corrected since: 2 answers set aside.
        # Week by week
        You are getting better: at questions seen for the first time, 54% of the points in the first half, 93% in the second.
        A quiz that is played again counts each time.
        week of 1 Sep  90%, 20 questions
        33 weeks without a finished attempt  
        week of 6 Jan  3 of 4 points
        week of 30 Dec 2024  50%, 12 questions
        # By skill
        locate  80%, 30 questions
        infer  3 of 4 points
        # By level aimed at
        A2  80%, 30 questions
        no level  50%, 6 questions
        # In writing
        In 10 typed answers (there are 40):
        accents  2.5 (10 of 40), less and less
        decimal commas  0.2 (1 of 40)
        ");
    }

    #[test]
    fn little_is_told_of_little() {
        let weeks = [(date(2025, 9, 1), week(share(3, 2, 3), share(3, 2, 3)))].into();
        let rate = Rate { times: 1, of: 2 };
        let remarks = vec![Remarked { kind: RemarkKind::Case, rate, trend: None }];
        let few = Progress {
            finished: 1,
            answers: 3,
            seconds: 20.0,
            weeks,
            typed: 2,
            remarks,
            ..Progress::default()
        };
        let told = told(&few, Language::French);
        assert!(!told.contains('%'), "{told}");
        insta::assert_snapshot!(told, @"
        Un essai fini~; 3 réponses en tout, en moins d’une minute.
        # Semaine après semaine
        Il est trop tôt pour parler de progrès~: il faut 20 questions vues pour la première fois (3 pour l’instant).
        sem. du 1er sept.  2 sur 3 points
        # À l’écrit
        2 réponses écrites~:
        majuscules  1 sur 2
        ");
    }

    #[test]
    fn without_attempts_it_invites() {
        insta::assert_snapshot!(told(&Progress::default(), Language::French), @"
        Aucun essai pour l’instant.
        Répondez à un texte jusqu’au bout~: vos progrès se liront ici.
        ");
    }

    #[rstest]
    #[case(date(2025, 11, 3), "sem. du 3 nov.", "week of 3 Nov")]
    #[case(date(2025, 9, 1), "sem. du 1er sept.", "week of 1 Sep")]
    #[case(date(2024, 12, 30), "sem. du 30 déc. 2024", "week of 30 Dec 2024")]
    fn weeks_have_labels(#[case] monday: Date, #[case] french: &str, #[case] english: &str) {
        assert_eq!(Words::new(Language::French).week(monday, 2025).as_str(), french);
        assert_eq!(Words::new(Language::English).week(monday, 2025).as_str(), english);
    }
}
