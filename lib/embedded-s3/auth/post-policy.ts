import { S3Error } from '@/lib/embedded-s3/errors';
import { algorithm, parseTimestamp, scopeOf } from './credential';
import { hmacHex, sameSignature, signingKey } from './signing-key';
import type { Credentials } from './signing-key';

/** The fields of a form by lower-case name, without its file. */
export type FormFields = ReadonlyMap<string, string>;

/** Bytes a policy lets the file have, both included. */
export interface SizeRange {
  min: number;
  max: number;
}

interface Policy {
  /** Epoch milliseconds. */
  expiration: number;
  conditions: Condition[];
  range: SizeRange;
}

interface Condition {
  kind: 'eq' | 'starts-with';
  /** Lower case. */
  field: string;
  value: string;
}

const invalid = (why: string): S3Error => new S3Error('InvalidPolicyDocument', `Invalid Policy: ${why}.`);
const denied = (why: string): S3Error => new S3Error('AccessDenied', `Invalid according to Policy: ${why}`);

/**
 * Verifies who signed a form's policy, and that the policy allows every field of the form: S3's "Browser-Based Uploads Using
 * POST". What it says of the size is for the caller to hold the file against.
 * @throws S3Error AccessDenied, InvalidAccessKeyId, SignatureDoesNotMatch, InvalidArgument, InvalidPolicyDocument
 */
export async function authenticateForm(
  fields: FormFields,
  bucket: string,
  credentials: Credentials,
  region: string,
): Promise<SizeRange> {
  const text = fields.get('policy');
  if (text === undefined) throw new S3Error('AccessDenied');
  await checkSignature(fields, text, credentials, region);
  const policy = readPolicy(text);
  if (Date.now() > policy.expiration) throw denied('Policy expired.');
  checkFields(policy, new Map([...fields, ['bucket', bucket]]));
  return policy.range;
}

async function checkSignature(
  fields: FormFields,
  policy: string,
  credentials: Credentials,
  region: string,
): Promise<void> {
  const wrong = (name: string) => (message: string) =>
    new S3Error('InvalidArgument', { message, fields: { ArgumentName: name } });
  const required = (name: string): string => {
    const value = fields.get(name);
    if (!value) throw wrong(name)(`Bucket POST must contain a field named '${name}'.`);
    return value;
  };
  const signature = required('x-amz-signature');
  if (required('x-amz-algorithm') !== algorithm)
    throw wrong('x-amz-algorithm')(`x-amz-algorithm only supports ${algorithm}.`);
  const scope = scopeOf(required('x-amz-credential'), wrong('x-amz-credential'));
  const date = required('x-amz-date');
  if (parseTimestamp(date) === undefined || !date.startsWith(scope.day))
    throw wrong('x-amz-date')('x-amz-date does not fit the credential.');
  if (scope.accessKeyId !== credentials.accessKeyId)
    throw new S3Error('InvalidAccessKeyId', { fields: { AWSAccessKeyId: scope.accessKeyId } });
  if (scope.region !== region)
    throw wrong('x-amz-credential')(`The region '${scope.region}' is wrong; expecting '${region}'.`);
  const key = await signingKey(credentials, scope.day, region);
  if (!sameSignature(signature, hmacHex(key, policy)))
    throw new S3Error('SignatureDoesNotMatch', {
      fields: { AWSAccessKeyId: scope.accessKeyId, StringToSign: policy },
    });
}

function readPolicy(text: string): Policy {
  let document: unknown;
  try {
    document = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(Buffer.from(text, 'base64'))),
    );
  } catch {
    throw invalid('Invalid JSON');
  }
  if (typeof document !== 'object' || document === null) throw invalid('It is no object');
  const { expiration, conditions } = document as { expiration?: unknown; conditions?: unknown };
  const isDate =
    typeof expiration === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(expiration);
  const end = isDate ? Date.parse(expiration) : Number.NaN;
  if (Number.isNaN(end)) throw invalid("Invalid 'expiration' value");
  if (!Array.isArray(conditions)) throw invalid("Invalid 'conditions' value: must be a list");
  const policy: Policy = {
    expiration: end,
    conditions: [],
    range: { min: 0, max: Number.POSITIVE_INFINITY },
  };
  for (const condition of conditions as unknown[]) {
    if (Array.isArray(condition)) addList(policy, condition);
    else addObject(policy, condition);
  }
  return policy;
}

function addList({ conditions, range }: Policy, list: readonly unknown[]): void {
  const [kind, field, value, ...more] = list;
  const name = typeof kind === 'string' ? kind.toLowerCase() : '';
  if (more.length > 0) throw invalid('Invalid condition');
  if (name === 'content-length-range') {
    const [min, max] = [field, value].map((each) => (isSize(each) ? Number(each) : Number.NaN));
    if (min === undefined || max === undefined || !(min <= max))
      throw invalid('Invalid content-length-range');
    range.min = Math.max(range.min, min);
    range.max = Math.min(range.max, max);
    return;
  }
  const isKnown = name === 'eq' || name === 'starts-with';
  if (!isKnown || typeof field !== 'string' || typeof value !== 'string' || !field.startsWith('$'))
    throw invalid('Invalid condition');
  conditions.push({ kind: name, field: field.slice(1).toLowerCase(), value });
}

function addObject({ conditions }: Policy, object: unknown): void {
  if (typeof object !== 'object' || object === null) throw invalid('Invalid condition');
  for (const [field, value] of Object.entries(object)) {
    if (typeof value !== 'string') throw invalid('Invalid simple condition: value must be a string');
    conditions.push({ kind: 'eq', field: field.toLowerCase(), value });
  }
}

function isSize(value: unknown): boolean {
  return /^\d{1,15}$/.test(typeof value === 'number' || typeof value === 'string' ? String(value) : '');
}

/** Fields that need no condition. */
const free = new Set(['policy', 'x-amz-signature', 'bucket']);

function checkFields({ conditions }: Policy, fields: FormFields): void {
  for (const { kind, field, value } of conditions) {
    const sent = fields.get(field) ?? '';
    if (kind === 'eq' ? sent === value : sent.startsWith(value)) continue;
    throw denied(`Policy Condition failed: ${JSON.stringify([kind, `$${field}`, value])}`);
  }
  const named = new Set(conditions.map(({ field }) => field));
  const extra = [...fields.keys()].filter(
    (name) => !named.has(name) && !free.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(', ')}`);
}
