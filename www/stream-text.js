/**
 * Reads a stream as text, as long as it is not too long: what is compressed may unpack to more than
 * the memory holds.
 *
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} longest In UTF-16 code units.
 */
export async function textOfStream(stream, longest) {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > longest) {
      await reader.cancel();
      throw new RangeError(`the text is longer than ${longest} characters`);
    }
  }
}
