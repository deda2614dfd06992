import { QueryClient } from '@tanstack/react-query';
import { AppError, type ErrorCode } from '@/lib/domain/errors';

/** How often a failed read is asked again. The server has asked the store four times already, and somebody waits for the answer. */
const RETRIES: Partial<Record<ErrorCode, number>> = { throttled: 2, unreachable: 1 };

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Folders visited again show at once and are refreshed behind the scenes.
        staleTime: 10_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => error instanceof AppError && failures < (RETRIES[error.code] ?? 0),
        // React Query would wait silently for `online`; the store may well be on this machine.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
