//! Titles in calendar files. Neutral on purpose: calendars are seen by others, and on locked screens.

/// The check-in.
pub const EVENING: &str = "Evening note";
/// A dose.
pub const DOSE: &str = "Reminder";
/// A day to have blood taken.
pub const BLOODS: &str = "Book a date";
/// An appointment.
pub const APPOINTMENT: &str = "Appointment";
