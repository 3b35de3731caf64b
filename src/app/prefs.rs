//! Preferences of one device, kept as plain keys that the boot script reads before the app starts.
//!
//! Invariant: the codes here and in `public/boot.js` are the same; a preference that cannot be read is the default.

use crate::domain::Coded;

/// Declares a preference with its codes; the first is the default.
macro_rules! pref {
    ($(#[$meta:meta])* $name:ident { $($(#[$item_meta:meta])* $item:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$item_meta])* $item,)+ }

        impl Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$item,)+];
            const CODES: &'static [&'static str] = &[$($code,)+];
            fn index(self) -> usize {
                self as usize
            }
        }
        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }
    };
}

pref! {
    /// Which colours.
    ThemePref {
        /// The system's day or dark; night colours on Tonight from 22:00 to 06:00.
        Auto = "auto",
        /// Paper-light.
        Day = "day",
        /// Ink-dark.
        Dark = "dark",
        /// Amber-red without any blue.
        Night = "night",
    }
}

pref! {
    /// Text size in percent.
    TextSize {
        /// 100 %.
        P100 = "100",
        /// 125 %.
        P125 = "125",
        /// 150 %.
        P150 = "150",
        /// 200 %.
        P200 = "200",
    }
}

pref! {
    /// 12- or 24-hour clock.
    ClockPref {
        /// As the system's language has it.
        Auto = "auto",
        /// 12 hours.
        H12 = "12",
        /// 24 hours.
        H24 = "24",
    }
}

pref! {
    /// First day of the week.
    WeekPref {
        /// As the system's language has it.
        Auto = "auto",
        /// Monday.
        Monday = "mon",
        /// Sunday.
        Sunday = "sun",
        /// Saturday.
        Saturday = "sat",
    }
}

pref! {
    /// Whether Tonight shows what time it is. Watching the clock keeps some people awake.
    ClockFace {
        /// It does.
        Shown = "shown",
        /// It does not.
        Hidden = "hidden",
    }
}

/// All preferences of a device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prefs {
    /// Colours.
    pub theme: ThemePref,
    /// Text size.
    pub text: TextSize,
    /// Clock.
    pub clock: ClockPref,
    /// First day of the week.
    pub week: WeekPref,
    /// The clock on Tonight.
    pub face: ClockFace,
}
