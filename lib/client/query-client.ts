import { QueryClient } from '@tanstack/react-query';
import { AppError, isTransient } from '@/lib/domain/errors';

const RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Folders visited again show at once and are refreshed behind the scenes.
        staleTime: 10_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) =>
          error instanceof AppError && isTransient(error.code) && failures < RETRIES,
        // React Query would wait silently for `online`; the store may well be on this machine.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
