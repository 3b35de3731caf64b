//! What the person says about themselves, as far as it changes the rules for new entries.

use super::{Ports, clock_text, save};
use crate::app::{Effect, Model, TimeOf, Undo};
use crate::domain::{Boundary, Entry, Profile};

/// Where one night ends and the next begins. Stored entries stay with the night they say.
#[inline(never)]
pub(super) fn boundary(model: &mut Model, ports: &mut Ports, text: &str) -> Vec<Effect> {
    let Some(typed) = clock_text::read(model, TimeOf::Boundary, text) else { return Vec::new() };
    let boundary = typed.map(Boundary).filter(|boundary| *boundary != Boundary::default());
    let (id, mut profile) = match model.journal.profile_entry() {
        Some((id, profile)) => (id, profile.clone()),
        None if boundary.is_none() => return Vec::new(),
        None => ((ports.fresh_id)(), Profile::default()),
    };
    profile.boundary = boundary;
    save::put(model, ports, id, Entry::Profile(Box::new(profile)), Undo::Changed)
}
