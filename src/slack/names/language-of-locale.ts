import { QUESTION_LANGUAGES, type QuestionLanguage } from '../../catalog/vocabulary.ts';

/**
 * The language of a locale as Slack tells it, by its prefix: pt-BR and pt-PT are read alike. English for what the bot
 * does not speak, and for none.
 */
export const languageOfLocale = (locale: string): QuestionLanguage => {
  const prefix = locale.toLowerCase().split(/[-_]/)[0];
  return QUESTION_LANGUAGES.find((language) => language === prefix) ?? 'en';
};
