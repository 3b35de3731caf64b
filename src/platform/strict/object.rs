//! One object of the browser's own, kept in a database apart from the journal: what is no text cannot lie beside it.

use super::{Ending, Mode, fault, open, start, table};
use crate::store::ports::StrictError;
use wasm_bindgen::JsValue;

/// The only key.
const KEY: &str = "one";

/// Keeps an object, or with nothing forgets it.
///
/// # Errors
/// [`StrictError`].
pub async fn keep(database: &str, object: Option<&JsValue>) -> Result<(), StrictError> {
    let connection = open::open(&open::factory()?, database).await?;
    let transaction = start(&connection, Mode::Write).map_err(|error| fault(&error))?;
    let ending = Ending::of(&transaction);
    let table = table(&transaction).map_err(|error| fault(&error))?;
    match object {
        Some(object) => table.put_with_key(object, &KEY.into()),
        None => table.delete(&KEY.into()),
    }
    .map_err(|error| fault(&error))?;
    ending.reached().await
}

/// The object kept, if there is one.
///
/// # Errors
/// [`StrictError`].
pub async fn kept(database: &str) -> Result<Option<JsValue>, StrictError> {
    let connection = open::open(&open::factory()?, database).await?;
    let transaction = start(&connection, Mode::Read).map_err(|error| fault(&error))?;
    let ending = Ending::of(&transaction);
    let request =
        table(&transaction).and_then(|table| table.get(&KEY.into())).map_err(|error| fault(&error))?;
    ending.reached().await?;
    Ok(request.result().ok().filter(|found| !found.is_undefined()))
}
