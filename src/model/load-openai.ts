/**
 * The SDK and its schema helpers, loaded when first needed: 35 MB on disk, 140 ms and 30 MB of memory that an
 * installation without a model never pays for. Nothing else imports them except as types.
 */
export const loadOpenAi = async () => {
  const [sdk, helpers] = await Promise.all([import('openai'), import('openai/helpers/zod')]);
  const { OpenAI, APIError, APIConnectionError, APIConnectionTimeoutError } = sdk;
  const { zodTextFormat, zodResponseFormat } = helpers;
  return {
    OpenAI,
    APIError,
    APIConnectionError,
    APIConnectionTimeoutError,
    zodTextFormat,
    zodResponseFormat,
  };
};

export type OpenAiModule = Awaited<ReturnType<typeof loadOpenAi>>;
