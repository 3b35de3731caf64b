//! What a received link holds. Looking at one changes nothing.

use crate::domain::Record;
use crate::store::link::extract::{self, ExtractError};
use crate::store::link::food::{FoodLinkError, SharedFood, read};
use crate::store::link::{Job, LinkError, LinkKind, Opened, decode, opened, to_open};

/// What a link to food holds, or why nothing of it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum SharedView {
    /// A day of meals, or foods.
    Food(SharedFood),
    /// It needs a phrase.
    Sealed,
    /// A kind that is no food.
    NotShown,
    /// It is no link this app opens.
    Refused(LinkError),
    /// It is a link, but what is inside is no food as such links have it.
    NoFood(FoodLinkError),
}

/// Opens what stands behind the prefix of a link to food.
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

/// What a link to anything else holds, or why nothing of it is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ReceivedView {
    /// Entries of a journal.
    Plain(Vec<Record>),
    /// They need the sender's phrase.
    Sealed {
        /// Version, kind and flags.
        header: [u8; 3],
        /// What to decrypt.
        job: Box<Job>,
    },
    /// A kind that is no part of a journal.
    NotShown,
    /// It is no link this app opens.
    Refused(LinkError),
    /// It is a link, but what is inside is no extract.
    NoExtract(ExtractError),
}

/// Opens what stands behind the prefix of a link.
pub fn received(payload: &str) -> ReceivedView {
    match decode(payload) {
        Ok(Opened::Plain { kind: LinkKind::Journal, payload }) => {
            extract::read(&payload).map_or_else(ReceivedView::NoExtract, ReceivedView::Plain)
        }
        Ok(Opened::Sealed { kind: LinkKind::Journal, header, bytes }) => match to_open(header, &bytes) {
            Ok(job) => ReceivedView::Sealed { header, job: Box::new(job) },
            Err(error) => ReceivedView::Refused(error),
        },
        Ok(_) => ReceivedView::NotShown,
        Err(error) => ReceivedView::Refused(error),
    }
}

/// What a sealed link holds, once its seal is open.
pub fn unsealed(header: [u8; 3], decrypted: Vec<u8>) -> ReceivedView {
    match opened(header, decrypted) {
        Ok(payload) => extract::read(&payload).map_or_else(ReceivedView::NoExtract, ReceivedView::Plain),
        Err(error) => ReceivedView::Refused(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::link::{Seal, begins_as_food, encode, sealed_text, to_seal};

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
        assert_eq!(received("é"), ReceivedView::Refused(LinkError::NotBase64));
        let of = |kind, payload: &str| received(&encode(kind, payload.as_bytes()).unwrap());
        assert_eq!(of(LinkKind::Journal, "stillnight extract 1 1"), ReceivedView::Plain(Vec::new()));
        assert_eq!(of(LinkKind::Journal, "{}"), ReceivedView::NoExtract(ExtractError::NotOurs));
        assert_eq!(of(LinkKind::Plan, "1"), ReceivedView::NotShown);
        assert_eq!(shared("é"), SharedView::Refused(LinkError::NotBase64));
    }

    #[test]
    fn a_sealed_extract_opens_once_its_seal_does() {
        let payload = b"stillnight extract 1 1";
        let job = to_seal(LinkKind::Journal, payload, Seal::new([1; 16], [2; 12])).unwrap();
        let encrypted = [job.bytes.as_slice(), &[0; 16]].concat();
        let text = sealed_text(&job.covered, &encrypted).unwrap();
        let ReceivedView::Sealed { header, job: found } = received(&text) else { panic!("not sealed") };
        assert_eq!((&found.covered, &found.bytes), (&job.covered, &encrypted));
        assert_eq!(unsealed(header, job.bytes.clone()), ReceivedView::Plain(Vec::new()));
        assert_eq!(unsealed(header, b"?".to_vec()), ReceivedView::NoExtract(ExtractError::NotOurs));
    }

    #[test]
    fn a_look_at_the_first_characters_tells_food_from_the_rest() {
        for (kind, food) in [(LinkKind::Plan, true), (LinkKind::Selection, true), (LinkKind::Journal, false)]
        {
            for payload in [&b""[..], &[0xff; 40], &[0; 4000]] {
                assert_eq!(begins_as_food(&encode(kind, payload).unwrap()), food, "{kind:?}");
                let job = to_seal(kind, payload, Seal::new([1; 16], [2; 12])).unwrap();
                assert_eq!(begins_as_food(&sealed_text(&job.covered, &[0; 17]).unwrap()), food, "{kind:?}");
            }
        }
    }
}
