import { describe, expect, it } from 'vitest';
import { readConfirm } from '../../../src/playground/page/confirm-words.ts';
import { elementsOf, idsOf } from '../../../src/playground/page/element-ids.ts';
import { withAnswer } from '../../../src/playground/page/form-values.ts';
import { givenOf } from '../../../src/playground/page/given.ts';
import { initialValues } from '../../../src/playground/page/initial-values.ts';
import { plain } from './render-on-page.ts';

const go = { text: plain('Go'), value: 'go' };
const node = { text: plain('Node'), value: 'node' };

describe('the answers of a form', () => {
  it('begin with what the elements hold, in the shape of view.state.values', () => {
    const blocks = [
      {
        type: 'input',
        block_id: 'a',
        element: { type: 'plain_text_input', action_id: 'x', initial_value: 'hi' },
      },
      { type: 'input', block_id: 'b', element: { type: 'static_select', options: [go], initial_option: go } },
      { type: 'input', element: { type: 'checkboxes', action_id: 'z', options: [go] } },
      {
        type: 'actions',
        block_id: 'd',
        elements: [{ type: 'button' }, { type: 'datepicker', action_id: 'w' }],
      },
      { type: 'section', text: plain('words') },
    ];
    expect(initialValues(blocks)).toEqual({
      a: { x: { type: 'plain_text_input', value: 'hi' } },
      b: { 'action-1-0': { type: 'static_select', selected_option: go } },
      'block-2': { z: { type: 'checkboxes', selected_options: [] } },
      d: { w: { type: 'datepicker', selected_date: null } },
    });
  });

  it('change one at a time', () => {
    const before = { a: { x: { type: 'plain_text_input', value: 'hi' } } };
    const ids = { blockId: 'a', actionId: 'y' };
    expect(withAnswer(before, ids, 'datetimepicker', { selectedDateTime: 1 })).toEqual({
      a: { ...before.a, y: { type: 'datetimepicker', selected_date_time: 1 } },
    });
    expect(before).toEqual({ a: { x: { type: 'plain_text_input', value: 'hi' } } });
  });

  it('name options by their value when they are sent', () => {
    expect(givenOf({ selectedOption: go })).toEqual({ selectedOption: 'go' });
    expect(givenOf({ selectedOptions: [go, node] })).toEqual({ selectedOptions: ['go', 'node'] });
    expect(givenOf({ selectedOption: null })).toEqual({ selectedOption: null });
    expect(givenOf({ selectedUsers: ['U1'] })).toEqual({ selectedUsers: ['U1'] });
  });
});

describe('elements of a block', () => {
  it('are the single one, the accessory, or all of them', () => {
    const element = { type: 'button' };
    expect(elementsOf({ type: 'input', element })).toEqual([element]);
    expect(elementsOf({ type: 'section', accessory: element })).toEqual([element]);
    expect(elementsOf({ type: 'actions', elements: [element, 'x', null] })).toEqual([element]);
    expect(elementsOf({ type: 'divider' })).toEqual([]);
  });

  it('go by their ids, or by the numbers the workspace gives them', () => {
    expect(idsOf({ type: 'actions', block_id: 'bar' }, 3, { action_id: 'go' }, 1)).toEqual({
      blockId: 'bar',
      actionId: 'go',
    });
    expect(idsOf({ type: 'actions' }, 3, {}, 1)).toEqual({ blockId: 'block-3', actionId: 'action-3-1' });
  });
});

describe('questions before something is sent', () => {
  it('have the words of the confirmation, and usual ones where it has none', () => {
    const full = {
      title: plain('Delete?'),
      text: plain('All of it.'),
      confirm: plain('Delete'),
      deny: plain('Keep'),
    };
    expect(readConfirm({ ...full, style: 'danger' })).toEqual({
      title: 'Delete?',
      text: 'All of it.',
      yes: 'Delete',
      no: 'Keep',
      isDanger: true,
    });
    expect(readConfirm({})).toMatchObject({ title: 'Are you sure?', yes: 'Yes', no: 'Cancel' });
  });

  it('are not asked where there is no confirmation', () => {
    expect(readConfirm(undefined)).toBeUndefined();
  });
});
