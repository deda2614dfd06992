// @ts-check
import packageJson from './package.json' with { type: 'json' };

/** Headers that never change; those that depend on the request are set in proxy.ts. */
const securityHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
};

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Native add-ons and packages that start worker threads are loaded by Node, never bundled. So is the SDK: its thousand modules
  // would lengthen the id of every module, and with it every script a page loads.
  serverExternalPackages: [
    ...['libsql', '@node-rs/argon2', 'pino'],
    ...['@aws-sdk/client-s3', '@aws-sdk/credential-providers', '@aws-sdk/s3-request-presigner'],
    '@smithy/signature-v4',
  ],
  typedRoutes: false,
  // No page uses it, and it would decode images for anybody, signed in or not.
  images: { unoptimized: true },
  // `npm run check`, `npm test` and CI type-check; whoever only starts the app should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  agentRules: false,
  // A text of a mebibyte, written down as an argument of an action.
  experimental: { serverActions: { bodySizeLimit: '7mb' } },
  turbopack: {
    // Texts are parsed when they are built, see compile-messages.mjs; what is left to do with them takes a kilobyte.
    rules: {
      './lib/messages/{en,de}/*.ts': { loaders: ['./scripts/support/compile-messages.mjs'], as: '*.js' },
    },
    resolveAlias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  env: { WINDLASS_VERSION: packageJson.version },
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
      },
    ]),
};

export default nextConfig;
