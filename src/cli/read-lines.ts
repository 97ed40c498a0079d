/** One line of input without its line feed. Lines are counted from 1, blank ones too. */
export type InputLine = { number: number; bytes: Uint8Array };

const LINE_FEED = 0x0a;

/**
 * Splits a stream of bytes at line feeds as they arrive. Bytes and not text, so that one line of broken
 * UTF-8 can be told from its neighbours. A last line without a line feed counts; an empty one does not.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let number = 0;
  let parts: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    let end = chunk.indexOf(LINE_FEED);
    while (end !== -1) {
      parts.push(chunk.subarray(start, end));
      number += 1;
      yield { number, bytes: Buffer.concat(parts) };
      parts = [];
      start = end + 1;
      end = chunk.indexOf(LINE_FEED, start);
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield { number: number + 1, bytes: Buffer.concat(parts) };
}
