// @ts-check
import packageJson from './package.json' with { type: 'json' };

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Native add-ons and packages that start worker threads: loaded by Node, never bundled.
  serverExternalPackages: ['libsql', '@node-rs/argon2', 'pino'],
  typedRoutes: false,
  agentRules: false,
  env: { WINDLASS_VERSION: packageJson.version },
};

export default nextConfig;
