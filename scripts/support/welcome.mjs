// @ts-check
import { networkInterfaces } from 'node:os';
import { describeEnvironment } from '../../lib/server/env-schema.js';

/**
 * What the person at the terminal needs: where, and how to get in. The generated password is in memory at the very start
 * that made it, and is forgotten here.
 * @param {string} host
 * @param {number} port
 */
export async function welcome(host, port) {
  const where = addresses(host).map((address) => `http://${address}:${port}`);
  return [
    '',
    `  Windlass is ready at ${where.join(' and ')}`,
    ...(await signInLines()).map((line) => `  ${line}`),
    ...unknownVariables(process.env).map(
      (name) => `  ${name} is not a variable of Windlass: a mistyped one?`,
    ),
    '',
  ].join('\n');
}

async function signInLines() {
  /** @type {{ firstAccount?: { file: string, password?: string } } | undefined} Where lib/server/runtime.ts keeps it. */
  const runtime = await Reflect.get(globalThis, Symbol.for('windlass.runtime'));
  const first = runtime?.firstAccount;
  if (!first) return ['Sign in with an account of the configuration file.'];
  const { password, file } = first;
  first.password = undefined;
  if (password === undefined)
    return [
      'Sign in as admin with the password of the first start.',
      `(Lost it? Delete ${file} and start again: a new one is made.)`,
      ...(process.env.WINDLASS_ADMIN_PASSWORD
        ? ['WINDLASS_ADMIN_PASSWORD counts at a first start only: that password is unchanged.']
        : []),
    ];
  if (process.env.WINDLASS_ADMIN_PASSWORD)
    return ['Sign in as admin with the password of WINDLASS_ADMIN_PASSWORD.'];
  return [`Sign in as admin with the password ${password}`, '(It is shown this once, and kept as a hash.)'];
}

/** @param {string} host */
function addresses(host) {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const others = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  return ['127.0.0.1', ...others];
}

/**
 * A misspelt name would go unnoticed: the app would start with its embedded store instead of the one that is meant.
 * @param {Record<string, string | undefined>} environment
 */
export function unknownVariables(environment) {
  const known = new Set(describeEnvironment().map(({ name }) => name));
  return Object.keys(environment).filter((name) => name.startsWith('WINDLASS_') && !known.has(name));
}
