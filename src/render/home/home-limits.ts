/** Bounds of the home: what people still read on it. Texts in UTF-16 code units. */
export const HOME = {
  question: 140,
  title: 140,
  reason: 200,
  name: 60,
  rules: 5,
  channels: 12,
  questionsAChannel: 4,
  decisionsAChannel: 3,
  ownQuestions: 5,
  reasons: 5,
  toLookAt: 5,
} as const;
