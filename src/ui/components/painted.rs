//! Whether a page's first frame has been painted. What lies below the fold waits for it, so that what answers the tap comes
//! sooner.

use crate::ui::root::after_frame;
use crate::ui::state::State;

/// From now on until the next frame has been painted it says no.
pub fn painted() -> State<bool> {
    let painted = State::new(false);
    after_frame(move || {
        // A page that is gone by then has nothing to draw.
        let _ = painted.try_set(true);
    });
    painted
}
