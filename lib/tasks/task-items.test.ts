import { describe, expect, it } from 'vitest';
import { filterItems, fitting, verbsFor, type ItemStatus } from './task-items';
import { testItem, testView } from './test-items';

const STATUSES: ItemStatus[] = [
  'queued',
  'sending',
  'checking',
  'paused',
  'done',
  'failed',
  'skipped',
  'cancelled',
];
const view = testView(STATUSES.map((status, serial) => testItem({ serial, status })));
const statuses = (indices: readonly number[]) => indices.map((index) => STATUSES[index]);

describe('items', () => {
  it('are found by filter, in their order', () => {
    expect(filterItems(view, 'all')).toHaveLength(STATUSES.length);
    expect(statuses(filterItems(view, 'active'))).toEqual(['queued', 'sending', 'checking', 'paused']);
    expect(statuses(filterItems(view, 'failed'))).toEqual(['failed']);
  });

  it('take only the verbs that fit them', () => {
    const all = () => true;
    expect(statuses(fitting(view, 'retry', all))).toEqual(['failed']);
    expect(statuses(fitting(view, 'first', all))).toEqual(['queued', 'paused']);
    expect(statuses(fitting(view, 'cancel', ({ serial }) => serial > 2))).toEqual(['paused', 'failed']);
  });

  it('tell which verbs fit any of those chosen', () => {
    const verbsOf = (...chosen: ItemStatus[]) =>
      [...verbsFor(view, new Set(chosen.map((status) => STATUSES.indexOf(status))))].sort();
    expect(verbsOf()).toEqual([]);
    expect(verbsOf('done', 'skipped', 'checking')).toEqual([]);
    expect(verbsOf('sending')).toEqual(['cancel', 'pause']);
    expect(verbsOf('paused', 'failed')).toEqual(['cancel', 'first', 'resume', 'retry']);
    expect(verbsOf(...STATUSES)).toEqual(['cancel', 'first', 'pause', 'resume', 'retry']);
  });
});
