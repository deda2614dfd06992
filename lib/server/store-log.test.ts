import { expect, test, vi } from 'vitest';
import type { ConnectionId } from '@/lib/domain/names';
import { log } from './log';
import { logOutcome } from './store-log';

const MINUTE = 60_000;
const media = { id: 'media' as ConnectionId, endpoint: 'https://user:secret@s3.example:9000/' };
const refused = { code: 'unreachable', cause: 'ECONNREFUSED' } as const;

test('a store that is not reached is logged once per cause, and again when it has been back for a while', () => {
  const warn = vi.spyOn(log, 'warn').mockImplementation(() => undefined);
  logOutcome(media, null, 0);
  logOutcome(media, refused, 0);
  logOutcome(media, refused, MINUTE);
  expect(warn.mock.calls).toEqual([
    [{ connection: 'media', host: 's3.example:9000', ...refused }, 'store not reached'],
  ]);

  logOutcome(media, { code: 'tls', cause: 'CERT_HAS_EXPIRED' }, 2 * MINUTE);
  logOutcome({ ...media, id: 'other' as ConnectionId }, refused, 2 * MINUTE);
  expect(warn).toHaveBeenCalledTimes(3);

  // Coming and going is told once.
  logOutcome(media, null, 3 * MINUTE);
  logOutcome(media, refused, 4 * MINUTE);
  expect(warn).toHaveBeenCalledTimes(3);

  logOutcome(media, null, 20 * MINUTE);
  logOutcome(media, refused, 21 * MINUTE);
  expect(warn).toHaveBeenCalledTimes(4);
});
