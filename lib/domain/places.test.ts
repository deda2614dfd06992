import { describe, expect, it } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { isPrefix, type BucketName, type Prefix } from './names';
import {
  isStarred,
  MAX_RECENT,
  MAX_STARRED,
  NO_PLACES,
  parsePlaces,
  toggleStar,
  visit,
  type Place,
} from './places';

const place = (prefix: string, bucket = 'b'): Place => ({
  bucket: bucket as BucketName,
  prefix: prefix as Prefix,
});

describe('stars', () => {
  it('come, newest first, and go', () => {
    const two = toggleStar(toggleStar(NO_PLACES, place('a/')), place('b/'));
    expect(two.starred).toEqual([place('b/'), place('a/')]);
    expect([isStarred(two, place('a/')), isStarred(two, place('a/', 'other'))]).toEqual([true, false]);
    expect(toggleStar(two, place('a/')).starred).toEqual([place('b/')]);
  });

  it('are bounded: the oldest goes', () => {
    let places = NO_PLACES;
    for (let index = 0; index <= MAX_STARRED; index += 1) places = toggleStar(places, place(`${index}/`));
    expect(places.starred).toHaveLength(MAX_STARRED);
    expect(isStarred(places, place('0/'))).toBe(false);
  });
});

describe('visits', () => {
  it('name each place once, the newest first, and are bounded', () => {
    let places = NO_PLACES;
    for (let index = 0; index < 2 * MAX_RECENT; index += 1) places = visit(places, place(`${index}/`));
    places = visit(places, place('39/'));
    places = visit(places, place('25/'));
    expect(places.recent.slice(0, 3)).toEqual([place('25/'), place('39/'), place('38/')]);
    expect(places.recent).toHaveLength(MAX_RECENT);
  });
});

describe('parsePlaces', () => {
  it('reads what was written, for every awkward prefix', () => {
    const places = AWKWARD_KEYS.map((key) => `${key}/`)
      .filter(isPrefix)
      .map((prefix) => place(prefix));
    expect(parsePlaces(JSON.stringify(places), MAX_STARRED)).toEqual(places);
  });

  it.each([
    null,
    '',
    'nonsense',
    '{"starred":[]}',
    '[{"bucket":"b","prefix":"no slash"}]',
    '[{"bucket":"..","prefix":""}]',
  ])('takes %j for nothing', (text) => expect(parsePlaces(text, MAX_RECENT)).toEqual([]));

  it('keeps its bounds whatever was written', () => {
    const many = Array.from({ length: 300 }, (_, index) => place(`${index % 200}/`));
    expect(parsePlaces(JSON.stringify(many), MAX_RECENT)).toHaveLength(MAX_RECENT);
  });
});
