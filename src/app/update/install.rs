//! Installing the page as an app.

use crate::app::{Effect, InstallEvent, Model};

/// One step.
pub(super) fn install(model: &mut Model, event: InstallEvent) -> Vec<Effect> {
    match event {
        InstallEvent::Found { standalone, apart } => {
            model.install.standalone = standalone;
            model.install.apart = apart;
        }
        InstallEvent::Offered => model.install.offered = true,
        InstallEvent::Wanted => {
            // An offer works once.
            model.install.offered = false;
            return vec![Effect::OfferInstall];
        }
        InstallEvent::Over => model.install.offered = false,
    }
    Vec::new()
}
