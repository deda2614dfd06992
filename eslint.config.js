// @ts-check
import next from 'eslint-config-next';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The import rules of ARCHITECTURE.md, "Who may import whom", one message per module that must stay out. */
const forbid = (...patterns) => ['error', { patterns }];
const noS3 = {
  group: ['@/lib/s3/*', '@aws-sdk/*', '@smithy/*'],
  message: 'The S3 domain is reached through lib/server (openConnection) and stays out of the browser.',
};
const noServer = {
  group: ['@/lib/server/*', 'server-only'],
  message: 'lib/server runs on the server only. Components call lib/actions or lib/client.',
};
const noFrameworks = {
  group: ['next', 'next/*', 'next-auth', 'next-auth/*', 'react', 'react-dom', 'react-dom/*', 'react/*'],
  message: 'This layer is plain TypeScript: Next and React are adapters in app/ and components/.',
};
const noComponents = { group: ['@/components/*', '@/app/*'], message: 'lib never imports the interface.' };
const noEmbedded = {
  group: ['@/lib/embedded-s3/*', '!@/lib/embedded-s3/server'],
  message: 'The embedded store is entered through lib/embedded-s3/server only.',
};
const onlyEmbeddedAtStart = {
  group: ['@/lib/embedded-s3/*'],
  message: 'Only start-up code (lib/server/embedded.ts), tests and scripts start the embedded store.',
};
const noParents = { group: ['../*'], message: 'Import other folders through "@/…".' };

const syntax = {
  newClient: {
    selector: "NewExpression[callee.name='S3Client']",
    message: 'S3 clients are made in lib/s3/client.ts only (checksum settings, timeouts, CA).',
  },
  encode: {
    selector: "CallExpression[callee.name='encodeURIComponent']",
    message: 'Keys are encoded in lib/domain/percent.ts (S3) and lib/domain/location.ts (app URLs) only.',
  },
  asAny: { selector: 'TSAsExpression > TSAnyKeyword', message: 'No any at the seam.' },
};
const restrict = (...allowed) => [
  'error',
  ...Object.entries(syntax)
    .filter(([name]) => !allowed.includes(name))
    .map(([, rule]) => rule),
];

export default defineConfig([
  globalIgnores([
    '.next/**',
    'node_modules/**',
    'next-env.d.ts',
    'test-results/**',
    'playwright-report/**',
    '.data/**',
  ]),
  ...next,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
      'no-restricted-syntax': restrict(),
    },
  },
  {
    rules: {
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      // Objects come from other origins and are sized by their viewers: next/image has nothing to optimise here.
      '@next/next/no-img-element': 'off',
    },
  },
  { files: ['scripts/**', 'e2e/**', '*.config.{js,ts}'], rules: { 'no-console': 'off' } },
  {
    files: ['lib/domain/**'],
    rules: {
      'no-restricted-imports': forbid(
        noS3,
        noServer,
        noFrameworks,
        noComponents,
        onlyEmbeddedAtStart,
        noParents,
      ),
    },
  },
  {
    files: ['lib/s3/**'],
    rules: {
      'no-restricted-imports': forbid(noServer, noFrameworks, noComponents, onlyEmbeddedAtStart, noParents),
    },
  },
  {
    files: ['lib/server/**', 'lib/actions/**'],
    rules: { 'no-restricted-imports': forbid(noComponents, noEmbedded, noParents) },
  },
  {
    files: ['lib/upload/**', 'lib/tasks/**'],
    rules: {
      'no-restricted-imports': forbid(
        noS3,
        noServer,
        noFrameworks,
        noComponents,
        onlyEmbeddedAtStart,
        noParents,
      ),
    },
  },
  {
    files: ['lib/client/**'],
    rules: { 'no-restricted-imports': forbid(noS3, noServer, noComponents, onlyEmbeddedAtStart, noParents) },
  },
  {
    files: ['lib/embedded-s3/**'],
    rules: {
      'no-restricted-imports': forbid(
        {
          group: ['@/lib/*', '!@/lib/embedded-s3', '!@/lib/embedded-s3/*', '@/components/*', '@/app/*'],
          message: 'The embedded store stands alone.',
        },
        noFrameworks,
        noParents,
      ),
    },
  },
  {
    files: ['components/**'],
    rules: { 'no-restricted-imports': forbid(noS3, noServer, onlyEmbeddedAtStart, noParents) },
  },
  {
    files: ['app/**'],
    rules: {
      'no-restricted-imports': forbid(
        { ...noS3, group: ['@aws-sdk/*', '@smithy/*'] },
        onlyEmbeddedAtStart,
        noParents,
      ),
    },
  },
  { files: ['lib/s3/client.ts'], rules: { 'no-restricted-syntax': restrict('newClient') } },
  {
    files: ['lib/domain/percent.ts', 'lib/domain/location.ts'],
    rules: { 'no-restricted-syntax': restrict('encode') },
  },
  {
    files: ['lib/upload/**'],
    // The browser's side of the engine's ports.
    ignores: ['store', 'sums', 'md5-worker', 'tab', 'transport'].map((name) => `lib/upload/${name}.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'XMLHttpRequest',
        'fetch',
        'navigator',
        'localStorage',
        'indexedDB',
      ],
    },
  },
  // Tests and the embedded store's own tests drive the store with a plain SDK client of their own.
  {
    files: ['**/*.test.ts', 'e2e/**'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-imports': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
]);
