/**
 * A fetch that signs with the token that is good when it is called. Bolt and its client are made with a token each and
 * keep it; a token that is renewed twice a day must reach work that is under way.
 */
export const withToken =
  (fetch: typeof globalThis.fetch, current: () => Promise<string>): typeof globalThis.fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (!headers.has('authorization')) return fetch(input, init);
    headers.set('authorization', `Bearer ${await current()}`);
    return fetch(input, { ...init, headers });
  };
