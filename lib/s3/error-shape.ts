/**
 * What the SDK's errors are made of, read without trusting any of it: some are parsed from XML, some carry a status alone
 * (HEAD has no body), some come from Node's sockets, some from a parser that met HTML.
 */
export interface ErrorShape {
  /** The S3 error code, when the store named one. */
  s3Code?: string;
  /** Node's code (`ECONNREFUSED`), found along the chain of causes. */
  systemCode?: string;
  name?: string;
  status?: number;
  requestId?: string;
  /** The region named by the reply. */
  region?: string;
  /** Seconds. */
  retryAfter?: number;
  /** A reply arrived that is not what S3 says. */
  unreadable: boolean;
}

export function shapeOf(error: unknown): ErrorShape {
  const metadata = property(error, '$metadata');
  const response = property(error, '$response');
  const fault = property(error, '$fault');
  const name = text(error, 'name');
  return {
    // An exception without a body has its status or `UnknownError` for a name.
    s3Code: text(error, 'Code') ?? (fault === undefined ? undefined : name),
    systemCode: systemCode(error),
    name,
    status: number(metadata, 'httpStatusCode') ?? number(response, 'statusCode'),
    requestId: text(metadata, 'requestId') ?? text(error, 'RequestId'),
    region: responseHeader(error, 'x-amz-bucket-region') ?? text(error, 'Region'),
    retryAfter: seconds(responseHeader(error, 'retry-after')),
    unreadable: fault === undefined && response !== undefined,
  };
}

export function responseHeader(error: unknown, name: string): string | undefined {
  return text(property(property(error, '$response'), 'headers'), name);
}

function systemCode(error: unknown, depth = 0): string | undefined {
  const code = text(error, 'code');
  if (code !== undefined || depth === 4) return code;
  const cause = property(error, 'cause');
  return cause === undefined ? undefined : systemCode(cause, depth + 1);
}

function seconds(header: string | undefined): number | undefined {
  return header !== undefined && /^\d{1,6}$/.test(header) ? Number(header) : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function text(value: unknown, name: string): string | undefined {
  const found = property(value, name);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function number(value: unknown, name: string): number | undefined {
  const found = property(value, name);
  return typeof found === 'number' ? found : undefined;
}
