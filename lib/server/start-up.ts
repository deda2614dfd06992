import 'server-only';
import { ConfigurationError } from './configuration-error';
import { startEmbedded } from './embedded';
import { log } from './log';
import { runtime } from './runtime';

/** Everything that must stand before a request is answered. What is wrong with the configuration ends the process, in plain words. */
export async function startUp(): Promise<void> {
  try {
    // next-auth then takes the origin from the request where NEXTAUTH_URL does not name it.
    process.env.AUTH_TRUST_HOST = 'true';
    const now = await runtime();
    if (now.embedded) await startEmbedded(now.dataFolder, now.embedded);
    tellStartScript();
  } catch (error) {
    if (error instanceof ConfigurationError) process.stderr.write(`\n${error.message}\n\n`);
    else log.fatal({ err: error }, 'Windlass could not start');
    process.exit(1);
  }
}

/** scripts/support/serve.mjs holds requests, and its welcome, until then: Next itself calls its server ready before this is done. */
function tellStartScript(): void {
  const listener: unknown = Reflect.get(globalThis, Symbol.for('windlass.on-started'));
  if (typeof listener === 'function') Reflect.apply(listener, undefined, []);
}
