/** Questions of the kinds people ask, so that no one path through the program is measured alone. All are answered in public. */
const QUESTIONS: readonly string[] = [
  'compare fastify and express for a public API',
  'We are five Python developers and need a REST API with an admin in two months',
  'NestJS or Spring Boot for a payment service on Kubernetes?',
  'which framework for 50,000 websocket connections, team of three Go developers',
  'Is Laravel a good choice for a small shop with two PHP developers?',
  'must be Java, bank, audit trail, supported until 2030',
  'no PHP and no JVM, serverless on AWS Lambda, cold start under 300 ms',
  'django vs rails vs laravel for an internal CRUD tool',
  'What is Quarkus?',
  'Which version of Spring Boot is still supported?',
  'We serve a machine learning model to 200 users, one Python developer',
  'four TypeScript developers, web app and API in one language, on Vercel',
  'rewrite of an Express monolith into microservices, eight developers',
  'axum or actix-web for a gateway with 100k requests per second',
  'phoenix for a chat product, nobody knows Elixir yet',
  'why is Fastify faster than Express?',
  'compare gin, echo and fiber',
  'best framework?',
  'How many developers know ASP.NET Core?',
  'react or vue?',
];

/** The n-th question, from the first again after the last. */
export const questionAt = (index: number): string => QUESTIONS[index % QUESTIONS.length] ?? '';
