import type { ServerResponse } from 'node:http';

export type ReplyHeaders = Record<string, string | number | undefined>;

function setHeaders(response: ServerResponse, headers: ReplyHeaders): void {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
}

/** Sends an XML document whole. */
export function sendXml(
  response: ServerResponse,
  xml: string,
  headers: ReplyHeaders = {},
  status = 200,
): void {
  const body = Buffer.from(xml);
  setHeaders(response, { 'Content-Type': 'application/xml', 'Content-Length': body.length, ...headers });
  response.writeHead(status).end(body);
}

/** Sends a head without a body. */
export function sendEmpty(
  response: ServerResponse,
  status: 200 | 204 | 206 | 304,
  headers: ReplyHeaders = {},
): void {
  // 204 and 304 have no length by definition; HEAD replies bring the object's own.
  setHeaders(
    response,
    status === 200 && headers['Content-Length'] === undefined ? { 'Content-Length': 0, ...headers } : headers,
  );
  response.writeHead(status).end();
}

/** Waits until the socket takes more, or is gone. */
async function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

/**
 * Streams a body at the pace of the reader. The first piece is fetched before the head is sent, so bytes that cannot
 * be read still answer with an error; later failures cut the connection, never end it as if all were well.
 */
export async function sendPieces(
  response: ServerResponse,
  status: 200 | 206,
  headers: ReplyHeaders,
  pieces: AsyncGenerator<Buffer, void, undefined>,
): Promise<void> {
  try {
    let piece = await pieces.next();
    setHeaders(response, headers);
    response.writeHead(status);
    while (!piece.done) {
      if (!response.write(piece.value)) await drained(response);
      if (response.destroyed) return;
      piece = await pieces.next();
    }
    response.end();
  } catch (error) {
    if (response.headersSent) response.destroy();
    throw error;
  } finally {
    await pieces.return();
  }
}

/** A date as HTTP headers carry it. */
export const httpDate = (milliseconds: number): string => new Date(milliseconds).toUTCString();
