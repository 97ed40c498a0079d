import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

/** A load balancer on 127.0.0.1: each request goes to the next of the replicas that takes it. */
export type Balancer = { close: () => Promise<void> };

const read = async (incoming: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts);
};

/** Resolves to whether the replica answered; a connection that breaks half way is passed on as broken. */
const pass = (
  port: number,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): Promise<boolean> =>
  new Promise((resolve) => {
    const { method, url: path, headers } = incoming;
    const forwarded = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      resolve(true);
    });
    forwarded.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') return resolve(false);
      // It may have been taken: only Slack, which repeats events, may send it again.
      outgoing.destroy();
      resolve(true);
    });
    forwarded.end(body);
  });

/** Listens on `port` and hands on to `replicas`, ports of 127.0.0.1. */
export const startBalancer = async (port: number, replicas: readonly number[]): Promise<Balancer> => {
  let turn = 0;
  const server = createServer(async (incoming, outgoing) => {
    const body = await read(incoming).catch(() => Buffer.alloc(0));
    turn += 1;
    for (let tried = 0; tried < replicas.length; tried += 1) {
      const replica = replicas[(turn + tried) % replicas.length] ?? 0;
      if (await pass(replica, incoming, body, outgoing)) return;
    }
    outgoing.writeHead(503).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
