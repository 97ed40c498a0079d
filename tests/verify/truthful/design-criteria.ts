/** How the value of each criterion is told, and how two options are compared on it. */
export const CRITERIA: Readonly<
  Record<string, { value: string[]; praise: string[]; ahead: string[]; behind: string[] }>
> = {
  ramp_up: {
    value: ['{@X} takes {X.ramp_up} of ramp-up.', 'The learning curve of {@X}: {X.ramp_up}.'],
    praise: ['Your team gets up to speed quickly with {@X}: {X.ramp_up}.'],
    ahead: ['The ramp-up with {@X} is shorter than with {@Y}.', 'On ramp-up, {@X} is faster than {@Y}.'],
    behind: [
      'The ramp-up with {@X} is longer than with {@Y}.',
      '{@X} needs more weeks of learning than {@Y}.',
    ],
  },
  hiring: {
    value: ['{@X} is {X.hiring} on hiring.', 'Hiring for {@X} is rated {X.hiring}.'],
    praise: ['Hiring is a strength of {@X}: {X.hiring}.'],
    ahead: ['Hiring is easier with {@X} than with {@Y}.', '{@X} has a larger hiring pool than {@Y}.'],
    behind: ['Hiring is harder with {@X} than with {@Y}.', '{@X} has a smaller hiring pool than {@Y}.'],
  },
  first_release: {
    value: [
      'For the first release, {@X} is rated {X.first_release}.',
      '{@X} is {X.first_release} on parts in the box.',
    ],
    praise: ['The first release is well covered by {@X}: {X.first_release}.'],
    ahead: ['{@X} brings more parts in the box than {@Y}.', 'For the first release, {@X} is ahead of {@Y}.'],
    behind: ['{@X} brings fewer parts in the box than {@Y}.', 'For the first release, {@X} is behind {@Y}.'],
  },
  ecosystem: {
    value: [
      'The ecosystem of {@X} is rated {X.ecosystem}.',
      '{@X} is {X.ecosystem} on the choice of libraries.',
    ],
    praise: ['{@X} has a rich ecosystem, rated {X.ecosystem}.'],
    ahead: ['{@X} has more libraries than {@Y}.', 'The ecosystem of {@X} is stronger than that of {@Y}.'],
    behind: ['{@X} has fewer libraries than {@Y}.', 'The ecosystem of {@X} is weaker than that of {@Y}.'],
  },
  workload_fit: {
    value: [
      'For this kind of work, {@X} is rated {X.workload_fit}.',
      'The fit for the work of {@X} is {X.workload_fit}.',
    ],
    praise: ['{@X} is well suited to this kind of work: {X.workload_fit}.'],
    ahead: ['{@X} is a better fit for the work than {@Y}.', 'For this kind of work, {@X} is ahead of {@Y}.'],
    behind: ['{@X} is a weaker fit for the work than {@Y}.', 'For this kind of work, {@X} is behind {@Y}.'],
  },
  headroom: {
    value: ['The headroom of {@X} under load is {X.headroom}.', '{@X} carries {X.headroom} under load.'],
    praise: ['Headroom under load is a strength of {@X}: {X.headroom}.'],
    ahead: ['{@X} has more headroom than {@Y}.', 'Under load, {@X} is faster than {@Y}.'],
    behind: ['{@X} has less headroom than {@Y}.', 'Under load, {@X} is slower than {@Y}.'],
  },
  concurrency_fit: {
    value: ['The concurrency model of {@X} is rated {X.concurrency_fit}.'],
    praise: ['The concurrency model of {@X} suits the work: {X.concurrency_fit}.'],
    ahead: ['On concurrency, {@X} is stronger than {@Y}.'],
    behind: ['On concurrency, {@X} is weaker than {@Y}.'],
  },
  start_footprint: {
    value: ['Start and footprint of {@X} are rated {X.start_footprint}.'],
    praise: ['{@X} has a small footprint: {X.start_footprint}.'],
    ahead: ['{@X} starts faster than {@Y}.', '{@X} needs less memory than {@Y}.'],
    behind: ['{@X} starts slower than {@Y}.', '{@X} needs more memory than {@Y}.'],
  },
  operability: {
    value: ['{@X} is {X.operability} on operation.', 'Operation of {@X} is rated {X.operability}.'],
    praise: ['{@X} is easy to deploy: {X.operability}.'],
    ahead: ['{@X} is easier to operate than {@Y}.'],
    behind: ['{@X} is harder to operate than {@Y}.'],
  },
  maintainability: {
    value: [
      '{@X} is {X.maintainability} on maintainability.',
      'The structure of the code with {@X} is rated {X.maintainability}.',
    ],
    praise: ['{@X} keeps the code in order: maintainability is {X.maintainability}.'],
    ahead: ['On maintainability, {@X} is ahead of {@Y}.', '{@X} brings more structure than {@Y}.'],
    behind: ['On maintainability, {@X} is behind {@Y}.', '{@X} brings less structure than {@Y}.'],
  },
  longevity: {
    value: ['{@X} is {X.longevity} on longevity.'],
    praise: ['Longevity is a strength of {@X}: {X.longevity}.'],
    ahead: ['On longevity, {@X} is stronger than {@Y}.', 'The support of {@X} is longer than that of {@Y}.'],
    behind: ['On longevity, {@X} is weaker than {@Y}.'],
  },
  security: {
    value: ['{@X} is {X.security} on security defaults.'],
    praise: ['{@X} is strong on security: {X.security}.'],
    ahead: ['{@X} brings more protections than {@Y}.', 'On security, {@X} is ahead of {@Y}.'],
    behind: ['{@X} brings fewer protections than {@Y}.', 'On security, {@X} is behind {@Y}.'],
  },
};
