import { S3Error } from '@/lib/embedded-s3/errors';
import { readDocument } from '@/lib/embedded-s3/http/body';
import type { CorsRule } from '@/lib/embedded-s3/http/cors';
import { sendEmpty, sendXml } from '@/lib/embedded-s3/http/reply';
import { childrenOf, parseXml, textOf, textsOf } from '@/lib/embedded-s3/xml/read';
import type { XmlNode } from '@/lib/embedded-s3/xml/read';
import { el, optional, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { requireBucket } from './context';
import type { Context } from './context';

const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];
const maxRules = 100;

export const parseRules = (json: string | null): CorsRule[] =>
  json === null ? [] : (JSON.parse(json) as CorsRule[]);

function readRule(node: XmlNode): CorsRule {
  const rule: CorsRule = {
    id: textOf(node, 'ID'),
    origins: textsOf(node, 'AllowedOrigin'),
    methods: textsOf(node, 'AllowedMethod'),
    headers: textsOf(node, 'AllowedHeader'),
    expose: textsOf(node, 'ExposeHeader'),
  };
  const maxAge = textOf(node, 'MaxAgeSeconds')?.trim();
  if (maxAge !== undefined) {
    if (!/^\d{1,9}$/.test(maxAge)) throw new S3Error('MalformedXML');
    rule.maxAge = Number(maxAge);
  }
  const wrong = rule.methods.find((method) => !methods.includes(method));
  if (wrong !== undefined)
    throw new S3Error(
      'InvalidRequest',
      `Found unsupported HTTP method in CORS config. Unsupported method is ${wrong}`,
    );
  if (rule.origins.length === 0 || rule.methods.length === 0) throw new S3Error('MalformedXML');
  for (const pattern of [...rule.origins, ...rule.headers]) {
    if (pattern.split('*').length > 2)
      throw new S3Error('InvalidRequest', `"${pattern}" can not have more than one wildcard.`);
  }
  // These travel back as header values.
  for (const name of rule.expose)
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name))
      throw new S3Error('InvalidRequest', `"${name}" is not a header name.`);
  return rule;
}

export function getBucketCors({ request, store }: Context): void {
  const { cors, name } = requireBucket(store, request.bucket);
  if (cors === null) throw new S3Error('NoSuchCORSConfiguration', { fields: { BucketName: name } });
  sendXml(
    request.response,
    xmlDocument(
      'CORSConfiguration',
      parseRules(cors).map((rule) =>
        el(
          'CORSRule',
          optional('ID', rule.id),
          rule.methods.map((method) => el('AllowedMethod', method)),
          rule.origins.map((origin) => el('AllowedOrigin', origin)),
          rule.headers.map((header) => el('AllowedHeader', header)),
          rule.expose.map((header) => el('ExposeHeader', header)),
          optional('MaxAgeSeconds', rule.maxAge),
        ),
      ),
    ),
  );
}

export async function putBucketCors({ request, auth, store }: Context): Promise<void> {
  const rules = childrenOf(parseXml(await readDocument(request, auth), 'CORSConfiguration'), 'CORSRule').map(
    readRule,
  );
  if (rules.length === 0 || rules.length > maxRules) throw new S3Error('MalformedXML');
  await store.write(() =>
    store.buckets.set(requireBucket(store, request.bucket).id, 'cors', JSON.stringify(rules)),
  );
  sendEmpty(request.response, 200);
}

export async function deleteBucketCors({ request, store }: Context): Promise<void> {
  await store.write(() => store.buckets.set(requireBucket(store, request.bucket).id, 'cors', null));
  sendEmpty(request.response, 204);
}
