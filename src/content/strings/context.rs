//! Dated circumstances: pregnancy, kidney disease, donation, signs to show to someone.

/// Page.
pub const TITLE: &str = "Circumstances";
