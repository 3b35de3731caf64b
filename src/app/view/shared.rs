//! What a received link holds. Looking at one changes nothing.

use crate::store::link::food::{FoodLinkError, SharedFood, read};
use crate::store::link::{LinkError, LinkKind, Opened, decode};

/// What a link holds, or why nothing of it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum SharedView {
    /// A day of meals, or foods.
    Food(SharedFood),
    /// It needs a phrase.
    Sealed,
    /// A kind this version does not show.
    NotShown,
    /// It is no link this app opens.
    Refused(LinkError),
    /// It is a link, but what is inside is no food as such links have it.
    NoFood(FoodLinkError),
}

/// Opens what stands behind the prefix of a link.
pub fn shared(payload: &str) -> SharedView {
    match decode(payload) {
        Ok(Opened::Plain { kind: LinkKind::Journal, .. }) => SharedView::NotShown,
        Ok(Opened::Plain { kind, payload }) => {
            read(kind, &payload).map_or_else(SharedView::NoFood, SharedView::Food)
        }
        Ok(Opened::Sealed { .. }) => SharedView::Sealed,
        Err(error) => SharedView::Refused(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::link::encode;

    #[test]
    fn each_link_is_what_it_holds_or_why_not() {
        let check = |kind, payload: &str, expect: fn(&SharedView) -> bool| {
            let seen = shared(&encode(kind, payload.as_bytes()).unwrap());
            assert!(expect(&seen), "{seen:?}");
        };
        check(
            LinkKind::Plan,
            "1\n\n- -\n\nlunch 11457 1\n",
            |seen| matches!(seen, SharedView::Food(food) if food.plan.len() == 1),
        );
        check(
            LinkKind::Selection,
            "1\n\n- -\n\n11457\n",
            |seen| matches!(seen, SharedView::Food(food) if food.picked == [11457]),
        );
        check(LinkKind::Journal, "{}", |seen| *seen == SharedView::NotShown);
        check(LinkKind::Plan, "1\n\n- -\n\n", |seen| *seen == SharedView::NoFood(FoodLinkError::Empty));
        assert_eq!(shared(""), SharedView::Refused(LinkError::Empty));
        assert_eq!(shared("é"), SharedView::Refused(LinkError::NotBase64));
    }
}
