//! A file that the app keeps up to date by itself, where the browser can: what is known of it, and when it is due.
//!
//! The file lives outside; nothing here reads or writes it. What each step leads to is said in `update::auto`.

use super::Effect;

/// How it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AutoState {
    /// No file was chosen.
    #[default]
    Off,
    /// The browser is asking for one.
    Asking,
    /// The file follows the journal.
    On,
    /// The browser wants to be asked again before it is written.
    NeedsPermission,
    /// It could not be written, or did not read back as it was written.
    Failed,
    /// It holds far more than the journal does: the person is asked first.
    Fewer,
}

/// When the file was last written, and how many living entries it then held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// When the text that stands in it was made, in unix milliseconds; 0 where another file was chosen to be written over.
    pub at_ms: u64,
    /// Living entries.
    pub entries: usize,
}

/// The file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AutoFile {
    /// How it stands.
    pub state: AutoState,
    /// Its name.
    pub name: String,
    /// What it holds, as far as is known.
    pub written: Option<Written>,
    /// A turn to write it is on its way.
    pub waiting: bool,
}

/// What happens about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AutoEvent {
    /// The file of an earlier visit, and whether the browser lets it be written without asking.
    Found(String, Option<Written>, bool),
    /// The person wants to choose one.
    Choose,
    /// Its name and the living entries it holds; nothing where the person chose none.
    Chosen(Option<(String, usize)>),
    /// The turn to write has come.
    Due,
    /// It was written, or not.
    Wrote(Result<Written, AutoFault>),
    /// The person lets the browser ask.
    Allow,
    /// The browser's answer.
    Allowed(bool),
    /// The person wants it written, whatever it holds.
    Write,
    /// The person wants no more of it.
    Stop,
}

/// Why it was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AutoFault {
    /// The browser wants to ask first.
    Permission,
    /// The browser no longer knows which file.
    Forgotten,
    /// It could not be written, or did not read back as it was written.
    Failed,
}

/// What must happen outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AutoStep {
    /// Look for the file of an earlier visit; answers with [`AutoEvent::Found`] if there is one.
    Find,
    /// Let the person choose a file; answers with [`AutoEvent::Chosen`].
    Choose,
    /// After so many milliseconds and in an idle moment; answers with [`AutoEvent::Due`].
    Wait(u64),
    /// Write this text and read it back; answers with [`AutoEvent::Wrote`].
    Write(String, Written),
    /// Let the browser ask; answers with [`AutoEvent::Allowed`].
    Allow,
    /// Forget which file.
    Forget,
}

/// It is written at most so often, in milliseconds.
const APART_MS: u64 = 60_000;

impl AutoFile {
    /// The journal changed: the next turn to write, unless one is on its way.
    pub fn stir(&mut self, now_ms: u64) -> Option<Effect> {
        let due = self.state == AutoState::On && !self.waiting;
        self.waiting |= due;
        let since = now_ms.saturating_sub(self.written.map_or(0, |written| written.at_ms));
        due.then_some(Effect::Auto(AutoStep::Wait(APART_MS.saturating_sub(since))))
    }

    /// Whether a journal of so many living entries is less than half of what the file holds.
    pub fn holds_more(&self, entries: usize) -> bool {
        self.written.is_some_and(|written| entries.saturating_mul(2) < written.entries)
    }
}
