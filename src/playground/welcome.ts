/** What was loaded, as a first visit is told. Dates are of the oldest and newest fact, as precise as the fact. */
export type Loaded = {
  frameworks: number;
  sources: number;
  version: string;
  asOf: string;
  oldestFact: string;
  newestFact: string;
};
/** A question to begin with; `label` says whose it is. */
export type Example = { label: string; text: string };
/** What words explanations: templates alone, the stand-in, which is no language model, or the model configured. */
export type ModelShown = { kind: 'none' } | { kind: 'stand-in' } | { kind: 'model'; name: string };
export const NO_MODEL: ModelShown = { kind: 'none' };
export type Welcome = { examples: readonly Example[]; loaded: Loaded | null; model: ModelShown };

/** Each from another kind of team. */
export const EXAMPLES: readonly Example[] = [
  {
    label: 'A small product team',
    text: 'Team of 4 TypeScript developers, CRUD dashboard with an admin area',
  },
  { label: 'A performance discussion', text: 'nestjs vs fastify vs gin for 2k rps' },
  {
    label: 'A machine learning group',
    text: 'anything but Java, 3 Python people serving ML models',
  },
  { label: 'A team that checks its risks', text: 'Is Rocket still maintained?' },
  {
    label: 'A company that has a system',
    text: 'Rails monolith works fine, new CTO wants Go microservices. Stay or move?',
  },
];
