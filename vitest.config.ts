import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

// `react-server` resolves `server-only` to its empty module; without it that import throws outside Next.
const shared = {
  resolve: { alias: { '@': root.replace(/\/$/, '') }, conditions: ['react-server'] },
  ssr: { resolve: { conditions: ['react-server', 'node'] } },
};

export default defineConfig({
  test: {
    // A thread of its own for each file: starting processes took longer than the tests.
    pool: 'threads',
    // Vitest would leave one of the two cores of CI idle.
    maxWorkers: '100%',
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.s3.test.ts'],
          setupFiles: ['./e2e/support/fail-on-console-error.ts'],
          // Linter and compiler run beside them: what is right may take its time.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['lib/**/*.s3.test.ts'],
          globalSetup: ['./e2e/support/s3-under-test.ts'],
          setupFiles: ['./e2e/support/fail-on-console-error.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
