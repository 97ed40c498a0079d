export type Fetch = typeof fetch;

/** A reply that no honest server sends: reading it was stopped. */
export class ReplyTooLargeError extends Error {
  constructor() {
    super('the reply is too large');
    this.name = 'ReplyTooLargeError';
  }
}

/** Fetches, and stops reading a body at `maxBytes`: its reader gets a ReplyTooLargeError. */
export const limitedFetch =
  (fetchIt: Fetch, maxBytes: number): Fetch =>
  async (input, init) => {
    const response = await fetchIt(input, init);
    if (response.body === null) return response;
    let left = maxBytes;
    const limit = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        left -= chunk.byteLength;
        if (left < 0) controller.error(new ReplyTooLargeError());
        else controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(limit), { status, statusText, headers });
  };
