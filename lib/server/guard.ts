import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow as rethrowNavigation } from 'next/navigation';
import type { z } from 'zod';
import { AppError, type Result } from '@/lib/domain/errors';
import { authorize, type Context, type InputSchema, type Need } from './authorize';
import { statusOf, toWire } from './failure';
import { isSameOrigin } from './request-origin';
import { readBody, readQuery } from './request-input';
import { runtime } from './runtime';
import { renewedSession } from './session-refresh';

/**
 * A server action: every export of a `'use server'` file is a public endpoint, so every export is made by this.
 * Next itself compares Origin and Host before an action runs.
 */
export function action<S extends InputSchema, T>(
  schema: S,
  { needs }: { needs: Need },
  run: (context: Context, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<Result<T>> {
  return async (raw) => {
    try {
      const { context, input } = await authorize(schema, needs, raw);
      return { ok: true, value: await run(context, input) };
    } catch (error) {
      rethrowNavigation(error);
      return { ok: false, error: toWire(error, { name: run.name || 'action' }) };
    }
  };
}

export interface RouteContext extends Context {
  request: Request;
  /** Aborted when the browser goes away. */
  signal: AbortSignal;
}

interface RouteOptions {
  needs: Need;
  /** By default the query of a GET and the JSON body of anything else. */
  read?: (request: Request) => unknown;
  /** By default JSON. Where people navigate to the address itself, a page says it better. */
  fail?: (error: AppError, request: Request) => Response | undefined;
}

/** A route handler under the same checks. What `run` returns is sent as a `Result`, a `Response` as it is. */
export function route<S extends InputSchema, T>(
  schema: S,
  { needs, read = defaultRead, fail }: RouteOptions,
  run: (context: RouteContext, input: z.output<S>) => Promise<T | Response>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      await refuseForeignOrigin(request);
      const { context, input } = await authorize(schema, needs, await read(request));
      const value = await run({ ...context, request, signal: request.signal }, input);
      const response = value instanceof Response ? value : json({ ok: true, value }, 200);
      for (const line of await renewedSession()) response.headers.append('Set-Cookie', line);
      return response;
    } catch (error) {
      rethrowNavigation(error);
      const seen = request.signal.aborted ? new AppError('cancelled', {}, { cause: error }) : error;
      const wire = toWire(seen, { name: `${request.method} ${new URL(request.url).pathname}` });
      const page = fail?.(new AppError(wire.code, wire.details), request);
      return page ?? json({ ok: false, error: wire }, statusOf(wire.code), wire.details.retryAfter);
    }
  };
}

function defaultRead(request: Request): unknown {
  return request.method === 'GET' ? readQuery(request) : readBody(request);
}

async function refuseForeignOrigin(request: Request): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { env } = await runtime();
  if (!isSameOrigin(await headers(), env.NEXTAUTH_URL)) throw new AppError('forbidden');
}

function json(result: Result<unknown>, status: number, retryAfter?: number): Response {
  const answer = Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } });
  if (retryAfter !== undefined) answer.headers.set('Retry-After', String(retryAfter));
  return answer;
}
