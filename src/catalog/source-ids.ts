/** Source of what practitioners commonly know and nobody looked up: shown as "general knowledge, not checked". */
export const GENERAL_KNOWLEDGE = 'general-knowledge';

/** Source that stands for the documentation pages a framework's capabilities name. */
export const documentationOf = (frameworkId: string): string => `${frameworkId}-documentation`;
