import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import type { Delivery } from './intake.ts';
import { parseBody } from './parse-body.ts';
import { readBody } from './read-body.ts';
import { verifySignature } from './verify-signature.ts';

export type HttpReceiverDeps = {
  signingSecret: string;
  clock: () => Date;
  log: Log;
  intake: (delivery: Delivery) => Promise<void>;
};

/** Slack's largest payloads, modals with full state, stay far below. */
const BODY_LIMIT_BYTES = 1024 * 1024;

const end = (response: ServerResponse, status: number): void => {
  if (!response.headersSent) response.writeHead(status).end();
};

const sendAck = (response: ServerResponse, body: unknown): void => {
  if (response.headersSent) return;
  if (body === undefined || body === '') response.writeHead(200).end();
  else if (typeof body === 'string')
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(body);
  else
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
};

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const toDelivery = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, unknown>,
  signature: string,
): Delivery => {
  const retryNum = Number(header(request, 'x-slack-retry-num'));
  const retryReason = header(request, 'x-slack-retry-reason');
  return {
    body,
    ack: async (answer) => sendAck(response, answer),
    ...(Number.isInteger(retryNum) && retryNum > 0 ? { retryNum } : {}),
    ...(retryReason === undefined ? {} : { retryReason }),
    replayKey: signature,
  };
};

/** The signed bytes of a request, or null when it was answered with a refusal. */
const authenticate = async (
  request: IncomingMessage,
  response: ServerResponse,
  deps: HttpReceiverDeps,
): Promise<{ bytes: Buffer; signature: string } | null> => {
  const bytes = await readBody(request, BODY_LIMIT_BYTES);
  if (bytes === 'too-large') {
    response.writeHead(413, { connection: 'close' }).end();
    return null;
  }
  const signature = header(request, 'x-slack-signature');
  const timestamp = header(request, 'x-slack-request-timestamp');
  const isSigned = verifySignature({ body: bytes, signature, timestamp }, deps.signingSecret, deps.clock());
  if (signature !== undefined && isSigned) return { bytes, signature };
  // Slack probes a command's URL without a signature; the probe carries nothing to act on.
  const isProbe = parseBody(bytes, header(request, 'content-type')).kind === 'ssl-check';
  if (!isProbe) {
    deps.log.warn('refused a request whose signature is missing, wrong or older than five minutes');
  }
  end(response, isProbe ? 200 : 401);
  return null;
};

const receive = async (
  request: IncomingMessage,
  response: ServerResponse,
  deps: HttpReceiverDeps,
): Promise<void> => {
  if (request.method !== 'POST') {
    response.writeHead(405, { allow: 'POST' }).end();
    return;
  }
  const signed = await authenticate(request, response, deps);
  if (signed === null) return;
  const parsed = parseBody(signed.bytes, header(request, 'content-type'));
  switch (parsed.kind) {
    case 'malformed':
      deps.log.warn('refused a signed request with a body that Slack does not send');
      end(response, 400);
      return;
    case 'ssl-check':
      end(response, 200);
      return;
    case 'url-verification':
      sendAck(response, { challenge: parsed.challenge });
      return;
    case 'delivery':
      await deps.intake(toDelivery(request, response, parsed.body, signed.signature));
      return;
  }
};

/**
 * Handles requests to the events URL: size, signature, shape, then the intake. Bolt's own HTTPReceiver is not
 * used because it answers bodies like `null` by an unhandled rejection, which ends the process. Never rejects.
 */
export const createHttpReceiver =
  (deps: HttpReceiverDeps) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await receive(request, response, deps);
    } catch (error) {
      deps.log.warn({ err: error }, 'a request from Slack was not taken on');
      end(response, 500);
    }
  };
