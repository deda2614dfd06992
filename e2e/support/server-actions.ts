import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import type { Result } from '@/lib/domain/errors';

const FOLDER = 'lib/actions';

/** The exports of every file under lib/actions: each is an endpoint that anybody can post to. */
export function exportedActions(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) =>
      [
        ...readFileSync(path.join(FOLDER, name), 'utf8').matchAll(
          /^export (?:(?:async )?function|const) (\w+)/gm,
        ),
      ].map(([, exported]) => exported!),
    )
    .sort();
}

interface Manifest {
  node: Record<string, { exportedName?: string; filename?: string }>;
}

/** The ids under which the production build answers to the actions' names. */
function actionIds(): Map<string, string> {
  const manifest = JSON.parse(
    readFileSync('.next/server/server-reference-manifest.json', 'utf8'),
  ) as Manifest;
  return new Map(
    Object.entries(manifest.node).map(([id, { exportedName = '' }]) => [exportedName, id] as const),
  );
}

/** Calls a server action as any program on the network can, past the interface. */
export async function callAction(
  client: APIRequestContext,
  name: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Result<unknown>> {
  const id = actionIds().get(name);
  if (!id) throw new Error(`the build knows no server action ${name}`);
  const answer = await client.post('/sign-in', {
    headers: {
      'next-action': id,
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      ...headers,
    },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  });
  const text = await answer.text();
  // A line of React's wire format: the row that carries what the action returned.
  const line = text.split('\n').find((row) => /^[0-9a-f]+:\{"ok":/.test(row));
  if (!line) throw new Error(`${name} answered ${answer.status()}: ${text.slice(0, 200)}`);
  return JSON.parse(line.slice(line.indexOf(':') + 1)) as Result<unknown>;
}
