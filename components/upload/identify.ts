import { AppError } from '@/lib/domain/errors';
import type { Identity } from './login';

/**
 * Who this browser is signed in as, asked of next-auth, which thereby puts the end of the session off; null for nobody.
 * @throws AppError when there is no answer
 */
export async function identify(): Promise<Identity | null> {
  const response = await fetch('/api/auth/session', { credentials: 'same-origin' }).catch(
    (cause: unknown) => {
      throw new AppError('unreachable', {}, { cause });
    },
  );
  if (!response.ok) throw new AppError('unreachable');
  const { user } = (await response.json()) as { user?: Identity };
  return user ?? null;
}
