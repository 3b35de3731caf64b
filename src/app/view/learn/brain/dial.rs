//! The dial of hours: noon at the top, midnight at the bottom, round as the sun goes. Whole numbers only.

use super::HOURS;

/// Sine of every fifteenth degree of a quarter, in thousandths.
const SINES: [i32; 7] = [0, 259, 500, 707, 866, 966, 1000];

/// Sine of so many steps of fifteen degrees, in thousandths.
fn sine(steps: i32) -> i32 {
    let within = steps.rem_euclid(12);
    let at = if within > 6 { 12 - within } else { within };
    let size = SINES.get(at.unsigned_abs() as usize).copied().unwrap_or_default();
    if steps.rem_euclid(24) < 12 { size } else { -size }
}

/// How far the hand stands from the top, in degrees clockwise.
pub fn turn(hour: u8) -> u16 {
    (u16::from(hour) + 12) % 24 * 15
}

/// The hour nearest to a point, given from the middle of the dial to the right and down.
pub fn hour_at(right: i32, down: i32) -> u8 {
    let along = |hour: &u8| {
        let steps = i32::from(*hour) + 12;
        i64::from(right) * i64::from(sine(steps)) - i64::from(down) * i64::from(sine(steps + 6))
    };
    (0..HOURS).max_by_key(along).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_point_is_the_hour_it_points_to() {
        let check = |right, down, hour| assert_eq!(hour_at(right, down), hour, "{right} {down}");
        check(0, -50, 12);
        check(50, 0, 18);
        check(0, 50, 0);
        check(-50, 0, 6);
        check(35, -35, 15);
        check(-10, 60, 1);
        check(12, 60, 23);
    }

    #[test]
    fn the_hand_stands_where_its_hour_is_found() {
        let degrees = |hour: u8| f64::from(turn(hour)).to_radians();
        for hour in 0..HOURS {
            let at = |length: f64| (degrees(hour).sin() * length, -degrees(hour).cos() * length);
            let (right, down) = at(100.0);
            assert_eq!(hour_at(right.round() as i32, down.round() as i32), hour);
        }
    }

    proptest! {
        #[test]
        fn any_point_has_an_hour(right in any::<i32>(), down in any::<i32>()) {
            prop_assert!(hour_at(right, down) < HOURS);
        }
    }
}
