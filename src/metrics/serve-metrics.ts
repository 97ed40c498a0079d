import { createServer, type ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import type { Prometheus } from './prometheus.ts';

export type MetricsServer = { port: number; close: () => Promise<void> };

/** Whoever scrapes runs on this machine: what is counted is nobody else's business. */
const LOCALHOST = '127.0.0.1';

const send = (response: ServerResponse, status: number, type: string, text: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
};

const PLAIN = 'text/plain; charset=utf-8';

/**
 * Serves GET /metrics on 127.0.0.1 alone; resolves when it listens.
 * @throws the listen error, e.g. EADDRINUSE
 */
export const serveMetrics = (
  port: number,
  { scrape, contentType }: Pick<Prometheus, 'scrape' | 'contentType'>,
  log: Pick<Log, 'error'>,
): Promise<MetricsServer> => {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path !== '/metrics') return send(response, 404, PLAIN, 'not found\n');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return send(response, 405, PLAIN, 'only GET\n');
    scrape().then(
      (text) => send(response, 200, contentType, text),
      (error: unknown) => {
        log.error({ err: error }, 'the metrics could not be written');
        send(response, 500, PLAIN, 'the metrics could not be written\n');
      },
    );
  });
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
    server.closeAllConnections();
    await closed;
  };
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: LOCALHOST }, () => {
      server.off('error', reject);
      server.on('error', (error) => log.error({ err: error }, 'the metrics server reported an error'));
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : port, close });
    });
  });
};
