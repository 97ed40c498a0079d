import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMetrics } from '../../src/metrics/serve-metrics.ts';
import { freePort } from '../fakes/free-port.ts';
import { createMetrics } from './create-metrics.ts';

const start = async (scrape?: () => Promise<string>) => {
  const { log, logged, ...prometheus } = createMetrics();
  const server = await serveMetrics(0, { ...prometheus, ...(scrape === undefined ? {} : { scrape }) }, log);
  onTestFinished(server.close);
  return { url: `http://127.0.0.1:${server.port}`, port: server.port, logged };
};

describe('the server of the metrics', () => {
  it('answers GET /metrics with the type that Prometheus expects', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(await response.text()).toContain('stack_compare_ready 1');
  });

  it('has nothing else', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/`)).status).toBe(404);
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
  });

  it('listens on 127.0.0.1 and on no other address of this machine', async () => {
    const { port } = await start();
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, family }) => family === 'IPv4' && address !== '127.0.0.1')
      .map(({ address }) => address);
    // All of 127.0.0.0/8 is this machine: what listens on every interface answers there too.
    for (const address of ['127.0.0.2', ...others])
      await expect(fetch(`http://${address}:${port}/metrics`), address).rejects.toThrow('fetch failed');
  });

  it('says 500 without a word of the reason when they cannot be written', async () => {
    const { url, logged } = await start(() => Promise.reject(new Error('no registry at /srv/x')));
    const response = await fetch(`${url}/metrics`);
    expect(response.status).toBe(500);
    expect(await response.text()).toBe('the metrics could not be written\n');
    expect(logged).toContainEqual(expect.objectContaining({ msg: 'the metrics could not be written' }));
  });

  it('rejects when the port is taken', async () => {
    const port = await freePort();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => taken.close(() => resolve())));
    const { log, ...prometheus } = createMetrics();
    await expect(serveMetrics(port, prometheus, log)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
