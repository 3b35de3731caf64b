//! Counting down by a button.

/// What a press on *less* comes to; nothing where it does nothing. Where the least is nought, what is counted below it is
/// not recorded.
pub fn less(now: Option<u16>, step: u16, least: u16) -> Option<Option<u16>> {
    let now = now?;
    match least {
        0 => Some(now.checked_sub(step)),
        least => (now > least).then(|| Some(now.saturating_sub(step).max(least))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counting_down_ends_at_the_least() {
        let check = |now, step, least, expect| assert_eq!(less(now, step, least), expect, "{now:?} {least}");
        check(None, 1, 0, None);
        check(Some(2), 1, 0, Some(Some(1)));
        check(Some(1), 1, 0, Some(Some(0)));
        check(Some(0), 1, 0, Some(None));
        check(Some(3), 5, 0, Some(None));
        // Half a serving is the least: less is nothing.
        check(Some(150), 50, 50, Some(Some(100)));
        check(Some(75), 50, 50, Some(Some(50)));
        check(Some(50), 50, 50, None);
        check(Some(25), 50, 50, None);
        check(Some(1), 1, 1, None);
        check(None, 1, 1, None);
    }
}
