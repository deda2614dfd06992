// @ts-check
import { z } from 'zod';

/**
 * Every environment variable Windlass reads, once. Plain JavaScript, because the start scripts read it with Node alone, before
 * anything is built. The README's table and .env.example are made from it (scripts/support/environment-docs.mjs).
 */

const text = () => z.string().trim().min(1);

/** @param {string} what */
const port = (what) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `must be a port number, such as ${what}`)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65535, 'must be a port number between 1 and 65535');

const endpoint = () =>
  z
    .string()
    .refine(isOrigin, 'must be an http:// or https:// address without a path, such as https://s3.example.com')
    .transform((value) => new URL(value).origin);

const yesOrNo = () =>
  z
    .enum(['true', 'false', '1', '0', 'yes', 'no'], { error: 'must be true or false' })
    .transform((value) => ['true', '1', 'yes'].includes(value));

/**
 * An http(s) address of nothing but a host. URLs allow `;`, `,`, `*` and quotes in a host; in the Content-Security-Policy,
 * where this address ends up, they would mean something.
 * @param {string} value
 */
export function isOrigin(value) {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    (url.protocol === 'http:' || url.protocol === 'https:') &&
    /^([a-z0-9._-]+|\[[0-9a-f:.]+\])$/.test(url.hostname) &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === ''
  );
}

const shape = {
  PORT: port('3000').default(3000).describe('Port the app listens on.'),
  HOST: text()
    .default('127.0.0.1')
    .describe('Address the app listens on. `0.0.0.0` lets other machines reach it.'),
  WINDLASS_DATA: text()
    .default('./.data')
    .describe('Data folder: generated secrets, the first account, the embedded store. Mode 0700.'),
  WINDLASS_CONFIG: text().optional().describe('JSON file of connections and accounts.'),
  WINDLASS_ADMIN_PASSWORD: z
    .string()
    .min(8, 'must have at least 8 characters')
    .optional()
    .describe('Password of `admin` at a first start, used instead of a generated one.'),
  NEXTAUTH_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters; make one with: openssl rand -base64 32')
    .optional()
    .describe('Encrypts sessions. Generated once and kept in the data folder when absent.'),
  NEXTAUTH_URL: endpoint()
    .optional()
    .describe(
      'Address people open, such as `https://files.example.com`. Needed only where a proxy hides it.',
    ),
  WINDLASS_S3_ENDPOINT: endpoint()
    .optional()
    .describe('Address of the S3 store as this server reaches it. Absent: Amazon S3.'),
  WINDLASS_S3_PUBLIC_ENDPOINT: endpoint()
    .optional()
    .describe(
      'Address of the store as browsers reach it, where it differs. Alone, it is that of the embedded store.',
    ),
  WINDLASS_S3_REGION: text()
    .optional()
    .describe('Region; `us-east-1` when a connection is configured without.'),
  WINDLASS_S3_ACCESS_KEY_ID: text()
    .optional()
    .describe('Access key. Without key and profile, the AWS default chain is asked.'),
  WINDLASS_S3_SECRET_ACCESS_KEY: text().optional().describe('Secret of the access key.'),
  WINDLASS_S3_SESSION_TOKEN: text().optional().describe('Session token of temporary keys.'),
  WINDLASS_S3_PROFILE: text()
    .optional()
    .describe('Named profile of the AWS credentials file, instead of keys.'),
  WINDLASS_S3_FORCE_PATH_STYLE: yesOrNo()
    .optional()
    .describe('`true` or `false`. By default `true` with an endpoint, `false` for Amazon S3.'),
  WINDLASS_S3_BUCKETS: text()
    .transform((value) =>
      value
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .optional()
    .describe('Comma-separated buckets: only these are shown.'),
  WINDLASS_EMBEDDED_PORT: port('9321').default(9321).describe('Port of the embedded store.'),
  WINDLASS_EMBEDDED_HOST: text()
    .optional()
    .describe('Address the embedded store listens on; by default that of `HOST`.'),
  WINDLASS_EMBEDDED_ACCESS_KEY_ID: text()
    .optional()
    .describe('Access key of the embedded store. Generated once when absent.'),
  WINDLASS_EMBEDDED_SECRET_ACCESS_KEY: text()
    .optional()
    .describe('Secret of the embedded store. Generated once when absent.'),
};

const together = [
  ['WINDLASS_S3_ACCESS_KEY_ID', 'WINDLASS_S3_SECRET_ACCESS_KEY'],
  ['WINDLASS_EMBEDDED_ACCESS_KEY_ID', 'WINDLASS_EMBEDDED_SECRET_ACCESS_KEY'],
];

export const environmentSchema = z.object(shape).superRefine((values, context) => {
  const isSet = (/** @type {string} */ name) =>
    Object.entries(values).some(([key, value]) => key === name && value !== undefined);
  const refuse = (/** @type {string} */ name, /** @type {string} */ message) =>
    context.addIssue({ code: 'custom', path: [name], message });
  for (const [id = '', secret = ''] of together) {
    if (isSet(id) && !isSet(secret)) refuse(secret, `is missing; set it beside ${id}`);
    if (isSet(secret) && !isSet(id)) refuse(id, `is missing; set it beside ${secret}`);
  }
  if (isSet('WINDLASS_S3_SESSION_TOKEN') && !isSet('WINDLASS_S3_ACCESS_KEY_ID'))
    refuse('WINDLASS_S3_ACCESS_KEY_ID', 'is missing; a session token belongs to an access key');
  if (isSet('WINDLASS_S3_PROFILE') && isSet('WINDLASS_S3_ACCESS_KEY_ID'))
    refuse('WINDLASS_S3_PROFILE', 'cannot stand beside WINDLASS_S3_ACCESS_KEY_ID; remove one of them');
});

/** @typedef {z.output<typeof environmentSchema>} Environment */

/**
 * Empty variables count as absent: that is how container files and shells leave them out.
 * @param {Record<string, string | undefined>} source
 * @returns {{ ok: true, value: Environment } | { ok: false, problems: string[] }} Problems name the variable and the remedy, never its value.
 */
export function parseEnvironment(source) {
  const present = Object.keys(shape).flatMap((name) => (source[name] ? [[name, source[name]]] : []));
  const parsed = environmentSchema.safeParse(Object.fromEntries(present));
  if (parsed.success) return { ok: true, value: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
  };
}

/**
 * @returns {{ name: string, default: string | undefined, description: string }[]}
 */
export function describeEnvironment() {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    default: schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : undefined,
    description: schema.description ?? '',
  }));
}
