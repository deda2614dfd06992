/** A rule of a bucket's CORS configuration. */
export interface CorsRule {
  id?: string;
  origins: string[];
  methods: string[];
  headers: string[];
  expose: string[];
  maxAge?: number;
}

export interface CorsRequest {
  origin: string;
  method: string;
  /** Lower-case names of Access-Control-Request-Headers. */
  headers: string[];
}

/** `pattern` may hold one `*`. */
function wildcard(pattern: string, text: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  return text.length >= head.length + tail.length && text.startsWith(head) && text.endsWith(tail);
}

/** The first rule that allows a request, and the reply headers it brings. */
export function corsHeaders(
  rules: readonly CorsRule[],
  request: CorsRequest,
  preflight: boolean,
): Record<string, string> | undefined {
  for (const rule of rules) {
    const origin = rule.origins.find((pattern) => wildcard(pattern, request.origin));
    if (origin === undefined || !rule.methods.includes(request.method)) continue;
    const allowed = (name: string) => rule.headers.some((pattern) => wildcard(pattern.toLowerCase(), name));
    if (!request.headers.every(allowed)) continue;
    return {
      'Access-Control-Allow-Origin': origin === '*' ? '*' : request.origin,
      ...(origin === '*' ? {} : { 'Access-Control-Allow-Credentials': 'true' }),
      'Access-Control-Allow-Methods': rule.methods.join(', '),
      ...(preflight && request.headers.length > 0
        ? { 'Access-Control-Allow-Headers': request.headers.join(', ') }
        : {}),
      ...(rule.expose.length > 0 ? { 'Access-Control-Expose-Headers': rule.expose.join(', ') } : {}),
      ...(preflight && rule.maxAge !== undefined ? { 'Access-Control-Max-Age': String(rule.maxAge) } : {}),
      Vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    };
  }
  return undefined;
}

/** The rule for buckets without one of their own, when the store was told which origins its browser app has. */
export function defaultRules(allowedOrigins: readonly string[] | '*' | undefined): CorsRule[] {
  if (allowedOrigins === undefined) return [];
  return [
    {
      origins: allowedOrigins === '*' ? ['*'] : [...allowedOrigins],
      methods: ['GET', 'PUT', 'POST', 'HEAD', 'DELETE'],
      headers: ['*'],
      expose: [
        'ETag',
        'Content-Range',
        'Accept-Ranges',
        'x-amz-version-id',
        'x-amz-delete-marker',
        'x-amz-request-id',
      ],
      maxAge: 3600,
    },
  ];
}
