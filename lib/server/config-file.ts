import 'server-only';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { configSchema, type Config } from './config-schema';
import { ConfigurationError } from './configuration-error';

/** @throws ConfigurationError naming the file, the place in it and the remedy. */
export async function readConfigFile(file: string): Promise<Config> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (cause) {
    throw new ConfigurationError(
      `The configuration file ${file} cannot be read (${reasonOf(cause)}); correct WINDLASS_CONFIG, or make the file readable.`,
      { cause },
    );
  }
  return parseConfig(file, content);
}

export function parseConfig(file: string, content: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    // The parser's message may quote the text around the fault, and that text may be a secret.
    const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1];
    const line = at === undefined ? '' : ` near line ${content.slice(0, Number(at)).split('\n').length}`;
    throw new ConfigurationError(
      `The configuration file ${file} is not valid JSON${line}; correct it there: commas, quotes and brackets are the usual causes.`,
    );
  }
  const parsed = configSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(
    [
      `The configuration file ${file} is not valid:`,
      ...parsed.error.issues.map((issue) => `  ${jsonPath(issue.path)} ${remedy(issue)}`),
    ].join('\n'),
  );
}

function remedy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `has unknown names: ${issue.keys.join(', ')}; remove or correct them`;
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `is missing; set it to a ${issue.expected}`
        : `must be a ${issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.values);
    case 'invalid_union':
      return 'options' in issue && issue.options
        ? oneOf(issue.options)
        : 'must be "aws" or the address of an endpoint';
    default:
      return issue.message;
  }
}

function oneOf(values: readonly z.core.util.Primitive[]): string {
  return `must be one of: ${values.map((value) => JSON.stringify(value)).join(', ')}`;
}

function jsonPath(path: PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`),
    '$',
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
