import type { TransportStyle } from './transports/transport.ts';

/** Which API a server was seen to speak, by base URL. In memory: a restart finds out anew. */
export type TransportMemory = Map<string, TransportStyle>;

export type TransportChoice = {
  /** The API to use now. */
  current: () => TransportStyle;
  /** The other one, when trying it makes sense after `style` did not work. */
  otherThan: (style: TransportStyle) => TransportStyle | null;
  /** `style` gave an answer that could be used. */
  worked: (style: TransportStyle) => void;
  /** Neither API kept to the schema: stays with the one that more servers speak, to save every second request. */
  neitherWorked: () => void;
  /** The one in use; null while that is not known. */
  known: () => TransportStyle | null;
};

/**
 * `responses` and `chat` are taken as said. `auto` is Responses for OpenAI itself; elsewhere Responses first, Chat
 * when that is not there or its answer ignores the schema, and then whatever worked.
 */
export const createTransportChoice = (deps: {
  style: 'auto' | TransportStyle;
  isOpenAi: boolean;
  baseUrl: string;
  memory: TransportMemory;
}): TransportChoice => {
  const { style, isOpenAi, baseUrl, memory } = deps;
  const fixed = style === 'auto' ? (isOpenAi ? 'responses' : null) : style;
  const isOpen = (): boolean => fixed === null && !memory.has(baseUrl);
  return {
    current: () => fixed ?? memory.get(baseUrl) ?? 'responses',
    otherThan: (tried) => (tried === 'responses' && isOpen() ? 'chat' : null),
    worked: (tried) => {
      if (isOpen()) memory.set(baseUrl, tried);
    },
    neitherWorked: () => {
      if (isOpen()) memory.set(baseUrl, 'chat');
    },
    known: () => fixed ?? memory.get(baseUrl) ?? null,
  };
};
