import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import type { ConnectionOffer, Delivery, Transport } from '../../src/playground/workspace-types.ts';
import { type SocketEnvelope, socketEnvelope } from './socket-envelope.ts';

export type DisconnectReason = 'warning' | 'refresh_requested' | 'too_many_websockets';
export type SocketDoorOptions = {
  /** How long an envelope waits for its acknowledgement: ten times as long as with Slack when absent. */
  ackTimeoutMs?: number;
  pingIntervalMs?: number;
  /** How long a connection that was told to go may stay before it is cut. */
  leaveWithinMs?: number;
};

/** Slack's end of Socket Mode. `transport` and `openConnection` are what the workspace is created with. */
export type SocketDoor = {
  transport: Transport;
  openConnection: () => ConnectionOffer;
  /** How many connections were greeted and are still there. */
  connections: () => number;
  /** How many were ever accepted, also those that were never greeted. */
  accepted: () => number;
  /** Everything that was sent, in order, with the number of the connection it went to (from 0). */
  sent: () => readonly { connection: number; envelope: SocketEnvelope }[];
  /**
   * Tells the oldest connection that was not told yet to go. Resolves to whether it went by itself. Until it has gone it still gets
   * envelopes after a `warning`, and none after the other reasons.
   */
  refresh: (reason?: DisconnectReason) => Promise<boolean>;
  /** Destroys the TCP socket of the oldest connection or of all of them. */
  drop: (which?: 'one' | 'all') => void;
  /** What `apps.connections.open` fails with from now on; null lets it work again. */
  refuseOpen: (error: string | null) => void;
  /** From now on accepts connections and says nothing on them; false greets them again. */
  hangHello: (isHanging?: boolean) => void;
  close: () => Promise<void>;
};

type Connection = {
  number: number;
  socket: WebSocket;
  state: 'silent' | 'open' | 'warned' | 'leaving';
  waiting: Map<string, (delivery: Delivery) => void>;
};
type Inside = {
  server: WebSocketServer;
  options: Required<SocketDoorOptions>;
  tickets: Set<string>;
  connections: Set<Connection>;
  sent: { connection: number; envelope: SocketEnvelope }[];
  accepted: number;
  turn: number;
  isHanging: boolean;
  refusal: string | null;
};

const ackSchema = z.object({
  envelope_id: z.string(),
  payload: z.record(z.string(), z.unknown()).nullish(),
});

/** A Socket Mode server on 127.0.0.1 and a free port. */
export async function openSocketDoor(options: SocketDoorOptions = {}): Promise<SocketDoor> {
  const inside: Inside = {
    server: new WebSocketServer({
      host: '127.0.0.1',
      port: 0,
      // An address is good for one connection, as Slack's are.
      verifyClient: ({ req }: { req: IncomingMessage }) => inside.tickets.delete(ticketOf(req.url)),
    }),
    options: { ackTimeoutMs: 30_000, pingIntervalMs: 10_000, leaveWithinMs: 30_000, ...options },
    tickets: new Set(),
    connections: new Set(),
    sent: [],
    accepted: 0,
    turn: 0,
    isHanging: false,
    refusal: null,
  };
  inside.server.on('connection', (socket) => accept(socket, inside));
  await once(inside.server, 'listening');
  return {
    transport: (sent, how) => send(socketEnvelope(sent, how), inside),
    openConnection: () => offer(inside),
    connections: () => greeted(inside).length,
    accepted: () => inside.accepted,
    sent: () => inside.sent,
    refresh: (reason = 'refresh_requested') => refresh(reason, inside),
    drop: (which = 'all') => {
      const all = which === 'all' ? [...inside.connections] : greeted(inside).slice(0, 1);
      for (const { socket } of all) socket.terminate();
    },
    refuseOpen: (error) => {
      inside.refusal = error;
    },
    hangHello: (isHanging = true) => {
      inside.isHanging = isHanging;
    },
    close: () => close(inside),
  };
}

function offer({ server, tickets, refusal }: Inside): ConnectionOffer {
  if (refusal !== null) return { ok: false, error: refusal };
  const address = server.address();
  if (address === null || typeof address === 'string') return { ok: false, error: 'internal_error' };
  const ticket = randomUUID();
  tickets.add(ticket);
  return { ok: true, url: `ws://127.0.0.1:${address.port}/link/?ticket=${ticket}&app_id=A0STACK` };
}

function ticketOf(path: string | undefined): string {
  return URL.parse(path ?? '', 'ws://127.0.0.1')?.searchParams.get('ticket') ?? '';
}

/** `ws` answers the client's pings by itself. */
function accept(socket: WebSocket, inside: Inside): void {
  const state = inside.isHanging ? 'silent' : 'open';
  const connection: Connection = { number: inside.accepted, socket, state, waiting: new Map() };
  inside.accepted += 1;
  inside.connections.add(connection);
  const pings = setInterval(() => socket.ping(), inside.options.pingIntervalMs).unref();
  socket.on('message', (data) => takeAck(String(data), connection));
  // A broken connection is closed as well, and that is what counts.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(pings);
    inside.connections.delete(connection);
    for (const settle of connection.waiting.values()) settle(failed('connection_failed'));
  });
  if (state === 'open') socket.send(JSON.stringify(hello(greeted(inside).length)));
}

function hello(connections: number): Record<string, unknown> {
  return {
    type: 'hello',
    num_connections: connections,
    debug_info: { host: 'socket-door', build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id: 'A0STACK' },
  };
}

/** Frames that acknowledge nothing, or too late, are passed over, as Slack does. */
function takeAck(frame: string, { waiting }: Connection): void {
  const ack = ackSchema.safeParse(parse(frame));
  if (!ack.success) return;
  const { envelope_id: id, payload } = ack.data;
  const body = Object.keys(payload ?? {}).length === 0 ? '' : JSON.stringify(payload);
  waiting.get(id)?.({ status: 200, body, attempts: 1 });
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame);
  } catch {
    return undefined;
  }
}

/** Sends to one connection, each open one in its turn, and waits for what it says. */
function send(envelope: SocketEnvelope, inside: Inside): Promise<Delivery> {
  const open = greeted(inside).filter(({ state }) => state !== 'leaving');
  const connection = open[inside.turn % open.length];
  if (connection === undefined) return Promise.resolve(failed('connection_failed'));
  inside.turn += 1;
  inside.sent.push({ connection: connection.number, envelope });
  return new Promise((resolve) => {
    const settle = (delivery: Delivery): void => {
      clearTimeout(timer);
      connection.waiting.delete(envelope.envelope_id);
      resolve(delivery);
    };
    const timer = setTimeout(() => settle(failed('http_timeout')), inside.options.ackTimeoutMs);
    connection.waiting.set(envelope.envelope_id, settle);
    connection.socket.send(JSON.stringify(envelope));
  });
}

function failed(failure: 'http_timeout' | 'connection_failed'): Delivery {
  return { status: 0, body: '', attempts: 1, failure };
}

function greeted({ connections }: Inside): Connection[] {
  return [...connections].filter(
    ({ state, socket }) => state !== 'silent' && socket.readyState === socket.OPEN,
  );
}

async function refresh(reason: DisconnectReason, inside: Inside): Promise<boolean> {
  const connection = greeted(inside).find(({ state }) => state === 'open');
  if (connection === undefined) throw new Error('no connection to refresh');
  const { socket } = connection;
  connection.state = reason === 'warning' ? 'warned' : 'leaving';
  const gone = once(socket, 'close');
  socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'socket-door' } }));
  let leftByItself = true;
  const cut = setTimeout(() => {
    leftByItself = false;
    socket.terminate();
  }, inside.options.leaveWithinMs);
  await gone;
  clearTimeout(cut);
  return leftByItself;
}

async function close({ server, connections }: Inside): Promise<void> {
  for (const { socket } of connections) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
}
