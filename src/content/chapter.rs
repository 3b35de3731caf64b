//! The chapters of the explainer: their order and their names in addresses. Their text is fetched; see [`super::learn`].

/// A chapter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// What restless legs are, and what only looks like them.
    What,
    /// What may be going on in the brain.
    Brain,
    /// Causes and conditions that go with them.
    Causes,
    /// Medicines and substances that can worsen them.
    Medicines,
    /// Iron.
    Iron,
    /// Vitamin D.
    VitaminD,
    /// Magnesium.
    Magnesium,
    /// Vitamin B12.
    VitaminB12,
    /// Folate and vitamin C.
    Helpers,
    /// What changes how iron from a meal is taken up.
    Meal,
    /// What helps.
    Helps,
    /// When to see somebody.
    SeekingHelp,
    /// Where everything was read.
    Sources,
}

impl Chapter {
    /// Every chapter, in the order of reading.
    pub const ALL: [Self; 13] = [
        Self::What,
        Self::Brain,
        Self::Causes,
        Self::Medicines,
        Self::Iron,
        Self::VitaminD,
        Self::Magnesium,
        Self::VitaminB12,
        Self::Helpers,
        Self::Meal,
        Self::Helps,
        Self::SeekingHelp,
        Self::Sources,
    ];

    /// Its name in addresses and in `content/chapters.toml`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Brain => "brain",
            Self::Causes => "causes",
            Self::Medicines => "medicines",
            Self::Iron => "iron",
            Self::VitaminD => "vitamin-d",
            Self::Magnesium => "magnesium",
            Self::VitaminB12 => "vitamin-b12",
            Self::Helpers => "helpers",
            Self::Meal => "meal",
            Self::Helps => "helps",
            Self::SeekingHelp => "seeking-help",
            Self::Sources => "sources",
        }
    }

    /// The chapter of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|chapter| chapter.code() == code)
    }

    /// The one before it.
    pub fn previous(self) -> Option<Self> {
        let before = Self::ALL.into_iter().take_while(|other| *other != self);
        before.last()
    }

    /// The one after it.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|other| *other != self).nth(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_stand_in_a_row_and_have_names_of_their_own() {
        for pair in Chapter::ALL.windows(2) {
            assert_eq!((pair[0].next(), pair[1].previous()), (Some(pair[1]), Some(pair[0])));
        }
        assert_eq!((Chapter::What.previous(), Chapter::Sources.next()), (None, None));
        for chapter in Chapter::ALL {
            assert_eq!(Chapter::from_code(chapter.code()), Some(chapter));
        }
        assert_eq!(Chapter::from_code("cures"), None);
    }
}
