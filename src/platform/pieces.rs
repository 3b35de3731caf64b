//! A file from its beginning, a piece at a time, in little memory however large it is. What is in it is not looked at.

use super::file::FileError;
use super::js;
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// A file that is being read.
pub struct Pieces {
    file: File,
    /// So many bytes at a time.
    most: u32,
    /// Where the next piece begins.
    from: f64,
    stream: Option<Stream>,
}

/// The browser writes into the same memory again and again. What it hands out anew for each piece stays until it tidies up,
/// and Chromium (148) takes its time: it held all 500 MB of a file.
struct Stream {
    reader: JsValue,
    memory: ArrayBuffer,
}

impl Pieces {
    /// Begins to read, at most so many bytes at a time.
    pub fn of(file: File, most: u32) -> Self {
        let stream = Stream::of(&file, most);
        Self { file, most, from: 0.0, stream }
    }

    /// The next bytes; none at the end of the file.
    ///
    /// # Errors
    /// [`FileError::Unreadable`]: moved, changed, or no permission any more.
    pub async fn next(&mut self) -> Result<Vec<u8>, FileError> {
        let bytes = match &mut self.stream {
            Some(stream) => stream.next(self.most).await,
            None => self.slice().await,
        };
        let bytes = bytes.map_err(|_| FileError::Unreadable)?;
        self.from += f64::from(bytes.length());
        Ok(bytes.to_vec())
    }

    /// For browsers that do not write into memory they are given.
    async fn slice(&self) -> Result<Uint8Array, JsValue> {
        let part = self.file.slice_with_f64_and_f64(self.from, self.from + f64::from(self.most))?;
        Ok(Uint8Array::new(&JsFuture::from(part.array_buffer()).await?))
    }
}

impl Stream {
    fn of(file: &File, most: u32) -> Option<Self> {
        let stream = js::call(file, "stream", &[]).ok()?;
        let reader = js::call(&stream, "getReader", &[js::bag(&[("mode", "byob")]).into()]).ok()?;
        Some(Self { reader, memory: ArrayBuffer::new(most) })
    }

    /// Fills the memory, unless the file ends before.
    async fn next(&mut self, most: u32) -> Result<Uint8Array, JsValue> {
        let mut filled = 0;
        loop {
            let free = Uint8Array::new_with_byte_offset(&self.memory, filled);
            let read = js::promise(&self.reader, "read", &[free.into()])?.await?;
            // What was lent comes back as another object.
            let part: Uint8Array = js::get(&read, "value").unwrap_or_default().dyn_into()?;
            self.memory = part.buffer();
            filled += part.length();
            let ended = js::get(&read, "done").is_some_and(|done| done.is_truthy());
            if ended || filled >= most {
                return Ok(Uint8Array::new_with_byte_offset_and_length(&self.memory, 0, filled));
            }
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        // Nothing is left to cancel at the end of the file.
        let _ = js::promise(&self.reader, "cancel", &[]);
    }
}
