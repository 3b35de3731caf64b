//! The walk through the five features: one question each, pictures of what looks like it, and a page of the reader's own
//! words at the end.
//!
//! Invariant: nothing is added up. No answer changes which question comes next, which picture is shown or what stands on
//! the page but the answer itself.

/// Most letters kept of what the reader writes in one place: more than a page of paper holds.
pub const MOST_LETTERS: usize = 600;

/// Where the reader is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// The urge to move.
    Urge,
    /// It comes at rest.
    Rest,
    /// Movement eases it.
    Move,
    /// Worse in the evening.
    Evening,
    /// Nothing else explains it.
    Else,
    /// The reader's own page.
    Page,
}

impl Step {
    /// Every step in order.
    pub const ALL: [Self; 6] = [Self::Urge, Self::Rest, Self::Move, Self::Evening, Self::Else, Self::Page];
    /// The steps that ask something: all but the last.
    pub const ASKED: [Self; 5] = [Self::Urge, Self::Rest, Self::Move, Self::Evening, Self::Else];

    /// The next one; the last has none.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The one before; the first has none.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// What can be mistaken for restless legs here, the most telling first.
    pub const fn looks(self) -> &'static [Look] {
        match self {
            Self::Urge => &[Look::Akathisia, Look::Tapping],
            Self::Rest => &[Look::Position, Look::Veins],
            Self::Move => &[Look::Cramp, Look::Nerves],
            Self::Evening => &[Look::Nerves, Look::Cramp, Look::Akathisia],
            Self::Else => &Look::OTHERS,
            Self::Page => &[],
        }
    }

    /// The panel in which the difference shows; at the last question it may be any.
    pub const fn panel(self) -> Option<Panel> {
        match self {
            Self::Urge => Some(Panel::Feels),
            Self::Rest | Self::Evening => Some(Panel::Comes),
            Self::Move => Some(Panel::Eases),
            Self::Else | Self::Page => None,
        }
    }
}

/// What a row of pictures is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    /// Restless legs themselves.
    Restless,
    /// A leg cramp.
    Cramp,
    /// Discomfort from lying or sitting badly.
    Position,
    /// Neuropathy.
    Nerves,
    /// Weak or swollen veins.
    Veins,
    /// Akathisia.
    Akathisia,
    /// A foot tapped from habit.
    Tapping,
}

impl Look {
    /// All that only look like it.
    pub const OTHERS: [Self; 6] =
        [Self::Cramp, Self::Position, Self::Nerves, Self::Veins, Self::Akathisia, Self::Tapping];

    /// Id of the claim that says it.
    pub const fn claim(self) -> &'static str {
        match self {
            Self::Restless => "what-is",
            Self::Cramp => "what-cramps",
            Self::Position => "what-position",
            Self::Nerves => "what-nerves",
            Self::Veins => "what-veins",
            Self::Akathisia => "what-akathisia",
            Self::Tapping => "what-tapping",
        }
    }

    /// The look whose claim has this id.
    pub fn of_claim(id: &str) -> Option<Self> {
        Self::OTHERS.into_iter().find(|look| look.claim() == id)
    }
}

/// One of the three pictures of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Panel {
    /// What it feels like.
    Feels,
    /// What eases it.
    Eases,
    /// When it comes.
    Comes,
}

impl Panel {
    /// Every panel in the order of drawing.
    pub const ALL: [Self; 3] = [Self::Feels, Self::Eases, Self::Comes];
}

/// An answer; a question left open has none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// Not sure.
    Unsure,
    /// No.
    No,
}

impl Answer {
    /// Every answer in the order of asking.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Unsure, Self::No];
}

/// What the reader said, for as long as the page is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Walk {
    /// Where the reader is.
    pub step: Step,
    /// What the second row of pictures shows.
    pub look: Look,
    answers: [Option<Answer>; 5],
    words: [String; 6],
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            step: Step::Urge,
            look: Step::Urge.looks().first().copied().unwrap_or(Look::Cramp),
            answers: [None; 5],
            words: Default::default(),
        }
    }
}

impl Walk {
    /// Goes to a step, and shows the first of its pictures.
    pub fn go(&mut self, step: Step) {
        self.step = step;
        if let Some(first) = step.looks().first() {
            self.look = *first;
        }
    }

    /// Keeps an answer in place of the one before.
    pub fn answer(&mut self, step: Step, answer: Answer) {
        if let Some(kept) = self.answers.get_mut(step as usize) {
            *kept = Some(answer);
        }
    }

    /// What was answered; `None` where nothing was, and on the page itself.
    pub fn answered(&self, step: Step) -> Option<Answer> {
        self.answers.get(step as usize).copied().flatten()
    }

    /// Keeps what the reader wrote, up to [`MOST_LETTERS`].
    pub fn write(&mut self, step: Step, words: &str) {
        if let Some(kept) = self.words.get_mut(step as usize) {
            *kept = words.chars().take(MOST_LETTERS).collect();
        }
    }

    /// What the reader wrote there, as it was typed.
    pub fn written(&self, step: Step) -> &str {
        self.words.get(step as usize).map_or("", String::as_str)
    }

    /// What the reader wrote there, for the page: nothing where there are only blanks.
    pub fn said(&self, step: Step) -> Option<&str> {
        Some(self.written(step).trim()).filter(|words| !words.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_steps_stand_in_a_row() {
        for pair in Step::ALL.windows(2) {
            assert_eq!((pair[0].next(), pair[1].previous()), (Some(pair[1]), Some(pair[0])));
        }
        assert_eq!((Step::Urge.previous(), Step::Page.next()), (None, None));
        assert!(Step::ALL.starts_with(&Step::ASKED));
    }

    #[test]
    fn each_question_has_pictures_to_switch_between_and_each_picture_its_question() {
        for step in Step::ASKED {
            assert!(step.looks().len() >= 2, "{step:?}");
            assert!(!step.looks().contains(&Look::Restless), "{step:?}");
        }
        for look in Look::OTHERS {
            let near = Step::ASKED.iter().filter(|step| step.looks().contains(&look));
            assert!(near.count() >= 2, "{look:?} beside a question of its own and among all");
            assert_eq!(Look::of_claim(look.claim()), Some(look));
        }
        assert_eq!(Look::of_claim("what-is"), None);
    }

    #[test]
    fn a_step_begins_with_its_own_picture() {
        let mut walk = Walk::default();
        assert_eq!((walk.step, walk.look), (Step::Urge, Look::Akathisia));
        walk.look = Look::Tapping;
        walk.go(Step::Move);
        assert_eq!((walk.step, walk.look), (Step::Move, Look::Cramp));
        walk.go(Step::Page);
        assert_eq!(walk.step, Step::Page);
    }

    #[test]
    fn answers_and_words_stay_where_they_were_given() {
        let mut walk = Walk::default();
        walk.answer(Step::Rest, Answer::Unsure);
        walk.answer(Step::Rest, Answer::No);
        walk.answer(Step::Page, Answer::Yes);
        walk.write(Step::Rest, " on the train ");
        walk.write(Step::Page, "since May");
        walk.write(Step::Move, " \n");
        assert_eq!(walk.answered(Step::Rest), Some(Answer::No));
        assert_eq!(walk.answered(Step::Page), None);
        assert_eq!(
            (walk.written(Step::Rest), walk.said(Step::Rest)),
            (" on the train ", Some("on the train"))
        );
        assert_eq!((walk.said(Step::Move), walk.said(Step::Page)), (None, Some("since May")));
    }

    proptest! {
        #[test]
        fn no_answer_changes_anything_but_itself(
            at in 0usize..5, answer in 0usize..3, other in 0usize..5, words in ".{0,900}",
        ) {
            let mut walk = Walk::default();
            walk.go(Step::ALL[other]);
            let before = walk.clone();
            walk.answer(Step::ALL[at], Answer::ALL[answer]);
            walk.write(Step::ALL[at], &words);
            prop_assert_eq!((walk.step, walk.look), (before.step, before.look));
            for step in Step::ALL.into_iter().filter(|step| *step != Step::ALL[at]) {
                prop_assert_eq!(walk.answered(step), before.answered(step));
                prop_assert_eq!(walk.written(step), before.written(step));
            }
            prop_assert!(words.starts_with(walk.written(Step::ALL[at])));
            prop_assert!(walk.written(Step::ALL[at]).chars().count() <= MOST_LETTERS);
        }
    }
}
