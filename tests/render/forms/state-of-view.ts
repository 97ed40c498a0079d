import type { InputBlock, ModalView } from '../../../src/render/forms/view.ts';
import type { FormState } from '../../../src/slack/forms/form-values.ts';

export const inputsOf = ({ blocks }: ModalView): InputBlock[] =>
  blocks.filter((block) => block.type === 'input');

const entered = ({ element }: InputBlock) => {
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: element.initial_option ?? null };
    case 'multi_static_select':
    case 'checkboxes':
      return { selected_options: element.initial_options ?? [] };
    case 'multi_users_select':
      return { selected_users: element.initial_users ?? [] };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
    case 'plain_text_input':
    case 'number_input':
      return { value: element.initial_value ?? null };
  }
};

/** What Slack hands back of a form in which nothing was touched. */
export const stateOf = (view: ModalView): FormState => ({
  values: Object.fromEntries(
    inputsOf(view).map((block) => [block.block_id, { [block.element.action_id]: entered(block) }]),
  ),
});
