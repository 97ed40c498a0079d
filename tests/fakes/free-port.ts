import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what the system gives to whoever listens on any port or connects: nobody takes them by chance. */
const [LOWEST, HIGHEST] = [20_000, 32_000];

/** Several processes begin at different places, and each gives none twice. */
let next = randomInt(LOWEST, HIGHEST);

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** A port of this machine where nobody listens, to be listened on later, or again after a while. */
export const freePort = async (): Promise<number> => {
  for (let tried = LOWEST; tried < HIGHEST; tried += 1) {
    const port = next;
    next = port + 1 < HIGHEST ? port + 1 : LOWEST;
    if (await isFree(port)) return port;
  }
  throw new Error('no port of this machine is free');
};
