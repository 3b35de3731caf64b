//! Types and rules of the journal: what a night is, what an entry may hold, which revision is newer.
//!
//! Invariant: nothing here reads a clock, a random source, a time-zone table or the browser. `now`, offsets and fresh
//! ids come in as arguments, so that every rule can be tested with plain values. No storage format and no UI text
//! either: the short codes of [`Coded`] types are the only stable tokens the domain promises.

pub mod base64url;
mod body;
mod checkin;
mod code;
pub mod compare;
mod context;
mod day;
mod day_copy;
mod day_field;
mod decimal;
mod dose;
mod entry;
mod episode;
pub mod food;
mod id;
mod index;
pub mod iso;
mod journal;
mod lab;
mod night;
mod nightly;
pub mod order;
mod plan;
mod profile;
mod relief;
mod revision;
mod scale;
mod substance;
mod substance_plan;
mod text;
mod time;
pub mod units;

pub use body::{Place, Sensation, Situation};
pub use checkin::{Checkin, Feel};
pub use code::{CodeSet, Coded};
pub(crate) use code::{place, places};
pub use context::{Context, ContextKind, RedFlag};
pub use day::{Amount, Day, Exercise, ExerciseKind, Intake, LongSitting};
pub use day_field::{Flag, Rated, Taken};
pub use decimal::{Decimal, DecimalError};
pub use dose::{Dose, DoseChange};
pub use entry::{Entry, Kind};
pub use episode::{Course, Episode};
pub use id::{EntryId, IdError};
pub use journal::{Journal, Record, State};
pub use lab::{Analyte, Comparator, Lab};
pub use night::{Boundary, NightOf, NightRule};
pub use nightly::{NightFacts, Recorded, nightly};
pub use order::ById;
pub use plan::{Meal, Plan, PlannedFood};
pub use profile::{
    AgeBand, Allergen, Caution, Diet, Exclusion, FoodProfile, LabUnits, MealDrink, Nutrient, Profile, Sex,
};
pub use relief::{Attempt, Helped, Remedy};
pub use revision::{DeviceId, Revision};
pub use scale::Scale10;
pub use substance::{PlannedDose, Regimen, SideEffect, SideEffectKind, Substance, SubstanceKind};
pub use text::{Label, Note, Text, TextError};
pub use time::{Instant, OffsetAt, Resolved};
