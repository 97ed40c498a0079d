import type { Fetch } from './limited-fetch.ts';
import { limitedFetch } from './limited-fetch.ts';
import type { OpenAiModule } from './load-openai.ts';
import { createChatTransport } from './transports/chat-transport.ts';
import { createResponsesTransport } from './transports/responses-transport.ts';
import type { Transport, TransportStyle } from './transports/transport.ts';

export const OPENAI_URL = 'https://api.openai.com/v1';

const MAX_BODY_BYTES = 1_048_576;
/** Above every deadline of ours, which always come first. */
const SDK_TIMEOUT_MS = 600_000;

/** Whether a server is OpenAI's own, one of its regions included: it alone gets what only it understands. */
export const isOpenAiUrl = (url: string): boolean => {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'api.openai.com' || host.endsWith('.api.openai.com');
};

type Settings = { name: string; apiKey: string | undefined; baseUrl: string | undefined };

/**
 * Both transports over one client. The client gets everything explicitly, because it would take what is missing from
 * the environment; it does not log, retry or follow redirects, which would carry prompts to another host.
 */
export const openTransports = (
  openai: OpenAiModule,
  settings: Settings,
  fetchIt: Fetch,
): Record<TransportStyle, Transport> => {
  const baseURL = settings.baseUrl ?? OPENAI_URL;
  const client = new openai.OpenAI({
    baseURL,
    // Local servers take none, and the client insists on one.
    apiKey: settings.apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: SDK_TIMEOUT_MS,
    logLevel: 'off',
    fetch: limitedFetch(fetchIt, MAX_BODY_BYTES),
    fetchOptions: { redirect: 'error' },
  });
  const shared = { client, openai, model: settings.name, isOpenAi: isOpenAiUrl(baseURL) };
  return { responses: createResponsesTransport(shared), chat: createChatTransport(shared) };
};
