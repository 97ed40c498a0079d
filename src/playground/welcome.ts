/** What was loaded, as a first visit is told. Dates are of the oldest and newest fact, as precise as the fact. */
export type Loaded = {
  frameworks: number;
  sources: number;
  version: string;
  asOf: string;
  oldestFact: string;
  newestFact: string;
};
/**
 * A question to begin with. `label` is the kind of answer, `shows` what there is to see in it, `followUp` what to ask
 * next in its thread.
 */
export type Example = { label: string; shows: string; text: string; followUp: string };
/** What words explanations: templates alone, the stand-in, which is no language model, or the model configured. */
export type ModelShown = { kind: 'none' } | { kind: 'stand-in' } | { kind: 'model'; name: string };
export const NO_MODEL: ModelShown = { kind: 'none' };
export type Welcome = {
  examples: readonly Example[];
  loaded: Loaded | null;
  model: ModelShown;
  /** The action of the button below an answer that weighs it anew. */
  prioritiesAction?: string;
};

/** Each shows another face of the bot. */
export const EXAMPLES: readonly Example[] = [
  {
    label: 'A recommendation',
    shows: 'a pick for the team, its biggest drawback, and what would change it',
    text: 'Team of 4 TypeScript developers, CRUD dashboard with an admin area',
    followUp: 'what if we need 50k open websockets?',
  },
  {
    label: 'A comparison',
    shows: 'what is named side by side, in a table and a chart',
    text: 'nestjs vs fastify vs gin for 2k rps',
    followUp: 'without NestJS',
  },
  {
    label: 'A vague question',
    shows: 'it says that too little is known, and asks back with buttons',
    text: 'What backend should we use?',
    followUp: '4 Python developers, an internal tool',
  },
  {
    label: 'A single fact',
    shows: 'a short answer with its date and source, and no ranking',
    text: 'Is Rocket still maintained?',
    followUp: 'what about Axum?',
  },
  {
    label: 'Stay or move',
    shows: 'what leaving the system you have would cost',
    text: 'Rails monolith works fine, new CTO wants Go microservices. Stay or move?',
    followUp: 'what if only 2 of us know Go?',
  },
];
