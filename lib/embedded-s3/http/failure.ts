import type { IncomingMessage, ServerResponse } from 'node:http';
import { S3Error } from '@/lib/embedded-s3/errors';
import { el, errorDocument } from '@/lib/embedded-s3/xml/write';
import { sendXml } from './reply';

interface Failure {
  error: unknown;
  id: string;
  incoming: IncomingMessage;
  response: ServerResponse;
  onError: (error: unknown, requestId: string) => void;
}

/** How much of an unwanted body is read away so that the client gets to see the refusal. */
const maxDrain = 64 * 1024 * 1024;

/** Disk full is worth its own word; every other surprise stays internal. */
function toS3Error(error: unknown): S3Error {
  if (error instanceof S3Error) return error;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return new S3Error(
    code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL'
      ? 'InsufficientStorage'
      : 'InternalError',
  );
}

/** A client that waits for "100 Continue" sends no body after a refusal; others are still sending. */
function discardBody(incoming: IncomingMessage, response: ServerResponse): void {
  if (incoming.complete) return;
  if (/^100-continue$/i.test(incoming.headers.expect ?? '')) {
    response.setHeader('Connection', 'close');
    return;
  }
  let drained = 0;
  incoming.on('data', (piece: Buffer) => {
    drained += piece.length;
    if (drained > maxDrain) incoming.socket.destroy();
  });
  incoming.resume();
}

/** Answers a failed request, unless its client is gone or its reply has begun. */
export function sendFailure({ error, id, incoming, response, onError }: Failure): void {
  const gone = response.destroyed || (incoming.destroyed && !incoming.complete);
  if (!(error instanceof S3Error) && !gone) onError(error, id);
  if (gone) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const failure = toS3Error(error);
  for (const name of response.getHeaderNames())
    if (/^(content-|etag$|last-modified$|x-amz-meta-)/.test(name)) response.removeHeader(name);
  discardBody(incoming, response);
  const xml = errorDocument(
    el('Code', failure.code),
    el('Message', failure.message),
    ...Object.entries(failure.fields).map(([name, value]) => el(name, value)),
    el('Resource', (incoming.url ?? '').split('?', 1)[0] ?? ''),
    el('RequestId', id),
  );
  sendXml(response, incoming.method === 'HEAD' ? '' : xml, failure.headers, failure.status);
}
