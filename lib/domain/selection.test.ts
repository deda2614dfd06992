import { describe, expect, it } from 'vitest';
import {
  NO_SELECTION,
  selectEvery,
  selectOnly,
  selectTo,
  toggle,
  type Order,
  type Selection,
} from './selection';

const list = ['a', 'b', 'c', 'd', 'e'];
const order: Order = {
  length: list.length,
  idAt: (index) => list[index],
  indexOf: (id) => list.indexOf(id),
};
const ids = (selection: Selection) => [...selection.ids].join('');

describe('selection', () => {
  it('replaces with one', () => {
    expect(ids(selectOnly('c'))).toBe('c');
  });

  it('toggles and moves the anchor, also when it takes away', () => {
    const two = toggle(selectOnly('b'), 'd');
    expect(ids(two)).toBe('bd');
    const one = toggle(two, 'b');
    expect(ids(one)).toBe('d');
    expect(ids(selectTo(one, 'c', order))).toBe('bc');
  });

  it('ranges from the anchor in either direction and keeps it', () => {
    const down = selectTo(selectOnly('b'), 'd', order);
    expect(ids(down)).toBe('bcd');
    expect(ids(selectTo(down, 'a', order))).toBe('ab');
  });

  it('adds a range to what is selected', () => {
    const start = toggle(selectOnly('a'), 'd');
    expect(ids(selectTo(start, 'e', order, true))).toBe('ade');
  });

  it('ranges from the row itself when nothing was selected, from the top when the anchor is gone', () => {
    expect(ids(selectTo(NO_SELECTION, 'c', order))).toBe('c');
    expect(ids(selectTo(selectOnly('gone'), 'b', order))).toBe('ab');
  });

  it('ignores a row that is not there', () => {
    const start = selectOnly('a');
    expect(selectTo(start, 'gone', order)).toBe(start);
  });

  it('selects every row', () => {
    expect(ids(selectEvery(NO_SELECTION, order))).toBe('abcde');
  });

  it('never changes the selection it was given', () => {
    const start = selectOnly('a');
    toggle(start, 'b');
    selectTo(start, 'e', order, true);
    expect(ids(start)).toBe('a');
  });
});
