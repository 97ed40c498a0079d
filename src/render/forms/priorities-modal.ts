import { orderAgain } from '../../answer-again.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { CRITERIA, type CriterionId, TIERS, type Tier } from '../../catalog/vocabulary.ts';
import { datasetWords } from '../../narrate/dataset-words.ts';
import { type Messages, messagesIn } from '../../narrate/messages/messages.ts';
import { nameOf } from '../../narrate/names.ts';
import { criterionName } from '../../narrate/record-names.ts';
import { clause, lowerFirst } from '../../narrate/words.ts';
import type { Requirements } from '../../profile/requirements.ts';
import { applyContextRules } from '../../score/apply-context-rules.ts';
import type { Weight } from '../../score/ranking.ts';
import { previewBlocks } from './preview-order.ts';
import { fitted, INPUT, type InputBlock, type ModalView, modal, note, option, VIEW_LIMITS } from './view.ts';

/** So many of the order are named beside a choice. */
const FIRST = 3;

export const PRIORITIES_VIEW = 'form_priorities';

/** How much a criterion is to count: a tier, or whatever the engine assumes. */
export type Choice = Tier | 'assumed';
export type Choices = Readonly<Record<CriterionId, Choice>>;

/** What a criterion counts when nobody says how much, and why. */
export type Standing = { criterion: CriterionId; chosen: Choice; assumed: Tier; because: string };

const withoutPriority = (requirements: Requirements, criterion: CriterionId): Requirements => {
  const { [criterion]: _, ...priorities } = requirements.priorities;
  return { ...requirements, priorities };
};

/** Every criterion as it stands: what was said of it, and what is or would be assumed. */
export const standings = (requirements: Requirements, catalog: Catalog, today: string): Standing[] => {
  const weightsOf = (of: Requirements) => applyContextRules(of, catalog, today).weights;
  const now = weightsOf(requirements);
  const find = (weights: readonly Weight[], id: CriterionId) =>
    weights.find(({ criterion }) => criterion === id);
  return CRITERIA.map((criterion) => {
    const stated = requirements.priorities[criterion];
    const weights = stated === undefined ? now : weightsOf(withoutPriority(requirements, criterion));
    const weight = find(weights, criterion);
    return {
      criterion,
      chosen: stated?.value ?? 'assumed',
      assumed: weight?.tier ?? 'ignore',
      because: stated === undefined ? (weight?.because.at(-1) ?? 'default') : 'stated',
    };
  });
};

/** The requirements as the form would change them, in the way the sentences of its submission are read. */
export const withChoices = (
  requirements: Requirements,
  choices: Choices,
  before: readonly Standing[],
): Requirements => {
  const priorities = { ...requirements.priorities };
  for (const { criterion, chosen, assumed } of before) {
    const choice = choices[criterion];
    if (choice === chosen) continue;
    // What was stated cannot be unsaid by a sentence: the tier that would be assumed is said in its place.
    const value = choice === 'assumed' ? assumed : choice;
    priorities[criterion] = { value, origin: 'stated', words: criterion };
  }
  const changed = { ...requirements, priorities };
  if (choices.hiring !== 'ignore' || requirements.priorities.hiring?.value === 'ignore') return changed;
  const { plannedHires: _, ...rest } = changed;
  return rest;
};

const whyOf = ({ because }: Standing, catalog: Catalog, messages: Messages): string => {
  if (because === 'default') return messages.say('form.why.default');
  if (because === 'stated') return messages.say('form.why.stated');
  const name = catalog.contextRules.find((rule) => rule.id === because)?.name ?? because;
  const [first = name] = name.split(':');
  const words = datasetWords(`assumed.rule.${because}`, lowerFirst(clause(first)), messages);
  return messages.say('form.why.rule', { because: words });
};

const selectOf = (standing: Standing, hint: string, catalog: Catalog, messages: Messages): InputBlock => {
  const { say } = messages;
  const { criterion, assumed, chosen } = standing;
  const tierWords = (tier: Tier): string => say(`form.tier.${tier}`);
  const options = [
    option(say('form.tier.assumed', { tier: tierWords(assumed) }), 'assumed'),
    ...TIERS.map((tier) => option(tierWords(tier), tier)),
  ];
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'input',
    block_id: criterion,
    label: fitted(criterionName(criterion, catalog, messages), VIEW_LIMITS.label),
    hint: fitted(hint, VIEW_LIMITS.label),
    element: {
      type: 'static_select',
      action_id: INPUT,
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
    optional: false,
    dispatch_action: true,
  };
};

/**
 * The form of all priorities: for each criterion how much it counts, what the engine assumed and why, and the order
 * that would follow. `choices` are those chosen so far; the fields themselves stay as the form was opened, so that
 * Slack keeps what is in them.
 */
export const prioritiesModal = (
  requirements: Requirements,
  before: readonly Standing[],
  choices: Choices,
  around: { catalog: Catalog; today: string; lang: Parameters<typeof messagesIn>[0]; metadata: string },
): ModalView => {
  const { catalog, today, metadata } = around;
  const messages = messagesIn(around.lang);
  const order = (of: Requirements) => orderAgain(of, { catalog, today }).options;
  const after = order(withChoices(requirements, choices, before));
  // The order may be out of sight where a choice is made.
  const first = messages.say('form.preview.now', {
    names: messages.row(after.slice(0, FIRST).map(({ id }) => nameOf(id, catalog))),
  });
  const hintOf = (standing: Standing): string =>
    choices[standing.criterion] === standing.chosen ? whyOf(standing, catalog, messages) : first;
  const preview = previewBlocks(after, order(requirements), catalog, messages);
  return modal(messages, {
    id: PRIORITIES_VIEW,
    title: messages.say('button.priorities'),
    submit: messages.say('form.submit'),
    metadata,
    blocks: [
      ...preview,
      { type: 'divider' },
      ...before.map((standing) => selectOf(standing, hintOf(standing), catalog, messages)),
      note(messages.say('form.shared')),
    ],
  });
};
