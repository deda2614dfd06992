import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('.', import.meta.url));

// Outside Next `server-only` throws.
const shared = {
  resolve: {
    alias: { '@': root.replace(/\/$/, ''), 'server-only': `${root}node_modules/server-only/empty.js` },
  },
};

/** What takes longest begins first: as the last one it would leave all cores but one idle. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => moduleId.endsWith('/very-many.s3.test.ts');
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    // Threads that share what they have imported: importing it for each file took twice as long as the tests. So a file
    // leaves nothing behind in a module: what it replaces, it puts back.
    pool: 'threads',
    isolate: false,
    // Vitest would leave one of the two cores of CI idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
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
