import { expect, it } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { compareKeys } from './key-order';

it('orders keys by the bytes of their UTF-8', () => {
  const keys: string[] = [...AWKWARD_KEYS, 'a', 'a/', 'a/b', 'a0', 'é', '\uffee', '\ue000', '😀', '😀a', '퟿'];
  const bytewise = [...keys].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  expect([...keys].sort(compareKeys)).toEqual(bytewise);
  expect(compareKeys('same', 'same')).toBe(0);
});
