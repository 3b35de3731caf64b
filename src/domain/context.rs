//! Dated circumstances a clinician asks about, each ticked by the person; nothing here is inferred.

use super::code::coded;
use super::{Label, Note};
use chrono::NaiveDate;

coded! {
    /// What kind of circumstance.
    ContextKind {
        /// Pregnancy; `value` is the week on the date `from`.
        Pregnancy = "pregnancy",
        /// Birth.
        Birth = "birth",
        /// Kidney disease.
        Kidney = "kidney",
        /// Dialysis.
        Dialysis = "dialysis",
        /// Sleep apnoea.
        Apnoea = "apnoea",
        /// Iron overload or haemochromatosis.
        IronOverload = "ironload",
        /// Blood donation.
        BloodDonation = "donation",
        /// Surgery.
        Surgery = "surgery",
        /// Iron infusion.
        IronInfusion = "infusion",
        /// Neuropathy.
        Neuropathy = "neuropathy",
        /// A close relative with restless legs.
        Family = "family",
        /// A sign that should be shown to someone; `red_flag` says which.
        RedFlag = "redflag",
        /// Something else, named by the person.
        Other = "other",
    }
}

coded! {
    /// Signs for which people should see someone; the person ticks them.
    RedFlag {
        /// One leg suddenly swollen, warm, painful.
        SwollenLeg = "leg",
        /// Sudden weakness or numbness.
        Weakness = "weak",
        /// Black or bloody stools.
        Bleeding = "bleed",
        /// Weight loss without a reason.
        WeightLoss = "weight",
        /// Falling asleep while driving.
        Driving = "drive",
        /// Thoughts of self-harm.
        SelfHarm = "harm",
        /// New strong urges: gambling, shopping, eating, sex.
        Urges = "urges",
    }
}

/// One circumstance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// What kind.
    pub kind: ContextKind,
    /// The civil date it began or happened.
    pub from: NaiveDate,
    /// The civil date it ended.
    pub until: Option<NaiveDate>,
    /// A count that belongs to the kind (week of pregnancy).
    pub value: Option<u16>,
    /// Which sign, for [`ContextKind::RedFlag`].
    pub red_flag: Option<RedFlag>,
    /// The person's name for [`ContextKind::Other`].
    pub name: Label,
    /// The person's note.
    pub note: Note,
}
