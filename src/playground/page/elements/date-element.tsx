import { type ReactNode, useState } from 'react';
import { firstOf, stringOf, textOf } from '../block-fields.ts';
import { initialAnswer } from '../initial-values.ts';
import type { Answer } from '../surface.ts';
import { type ElementProps, useAnswer } from './use-answer.ts';

const inputTypes: Record<string, string> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** A day, a time, or both, in the browser's own picker. */
export function DateElement(props: ElementProps): ReactNode {
  const { element, label } = props;
  const answer = useAnswer(props);
  const type = stringOf(element['type']);
  const [value, setValue] = useState(() => shownValue(initialAnswer(element)));
  const choose = async (chosen: string): Promise<void> => {
    setValue(chosen);
    if (chosen === '' && !props.isInput) return;
    if (!(await answer(answerOf(type, chosen)))) setValue(value);
  };
  return (
    <input
      className="field"
      type={inputTypes[type]}
      aria-label={firstOf(label ?? '', textOf(element['placeholder']), 'Date')}
      value={value}
      onChange={(event) => void choose(event.target.value)}
    />
  );
}

function answerOf(type: string, chosen: string): Answer {
  const given = chosen === '' ? null : chosen;
  if (type === 'datepicker') return { selectedDate: given };
  if (type === 'timepicker') return { selectedTime: given };
  return { selectedDateTime: given === null ? null : Math.floor(new Date(given).getTime() / 1000) };
}

function shownValue(answer: Answer | undefined): string {
  const seconds = answer?.selectedDateTime;
  if (typeof seconds === 'number') return localMinute(new Date(seconds * 1000));
  return answer?.selectedDate ?? answer?.selectedTime ?? '';
}

/** `2026-11-28T14:05` in this browser's time zone, as the picker wants it. */
function localMinute(date: Date): string {
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
