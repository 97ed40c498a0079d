import type { ReactNode } from 'react';
import { RawJson } from '../blocks/raw-json.tsx';
import { ButtonElement } from './button-element.tsx';
import { ChoicesElement } from './choices-element.tsx';
import { DateElement } from './date-element.tsx';
import { FeedbackElement } from './feedback-element.tsx';
import { IconButtonElement } from './icon-button-element.tsx';
import { ListElement } from './list-element.tsx';
import { MultiSelectElement } from './multi-select-element.tsx';
import { OverflowElement } from './overflow-element.tsx';
import { SelectElement } from './select-element.tsx';
import { TextInputElement } from './text-input-element.tsx';
import type { ElementProps } from './use-answer.ts';

/** Something in a message or a form that people press, choose or fill in. The library's own do not act. */
export function Element(props: ElementProps): ReactNode {
  switch (props.element['type']) {
    case 'button':
      return <ButtonElement {...props} />;
    case 'static_select':
      return <SelectElement {...props} />;
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <ListElement {...props} />;
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <MultiSelectElement {...props} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <ChoicesElement {...props} />;
    case 'overflow':
      return <OverflowElement {...props} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateElement {...props} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInputElement {...props} />;
    case 'feedback_buttons':
      return <FeedbackElement {...props} />;
    case 'icon_button':
      return <IconButtonElement {...props} />;
    default:
      return <RawJson kind="element" value={props.element} />;
  }
}
