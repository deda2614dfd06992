import 'server-only';
import { ConfigurationError } from './configuration-error';
import { parseEnvironment, type Environment } from './env-schema.js';

export type { Environment };

/** @throws ConfigurationError naming every variable at fault and its remedy. */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const parsed = parseEnvironment(source);
  if (parsed.ok) return parsed.value;
  throw new ConfigurationError(
    ['The environment is not valid:', ...parsed.problems.map((problem) => `  ${problem}`)].join('\n'),
  );
}
