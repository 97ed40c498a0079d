import type { IncomingMessage } from 'node:http';

/**
 * The bytes of a request, or `too-large` as soon as they pass `limit`; the rest is then read and thrown away,
 * up to as much again, so that the sender can read the refusal. Rejects when the sender breaks off.
 */
export const readBody = (request: IncomingMessage, limit: number): Promise<Buffer | 'too-large'> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve('too-large');
        if (length > 2 * limit) request.destroy();
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the request was broken off')));
  });
