import { authenticateForm } from '@/lib/embedded-s3/auth/post-policy';
import type { FormFields, SizeRange } from '@/lib/embedded-s3/auth/post-policy';
import type { Credentials } from '@/lib/embedded-s3/auth/signing-key';
import { S3Error } from '@/lib/embedded-s3/errors';
import { refuseUnknownHeaders } from '@/lib/embedded-s3/http/allowed-headers';
import { BodySums, wire } from '@/lib/embedded-s3/http/body';
import { boundaryOf, FormReader } from '@/lib/embedded-s3/http/form-data';
import { Headers } from '@/lib/embedded-s3/http/headers';
import { uriEncodePath } from '@/lib/embedded-s3/http/percent';
import { sendEmpty, sendXml } from '@/lib/embedded-s3/http/reply';
import { maxKeyBytes } from '@/lib/embedded-s3/http/request';
import type { S3Request } from '@/lib/embedded-s3/http/request';
import type { Store } from '@/lib/embedded-s3/storage/store';
import { el, xmlDocument } from '@/lib/embedded-s3/xml/write';
import { requireBucket } from './context';
import { writeObject } from './put-object';
import { maxPutSize, takeToDisk } from './receive-blob';
import { maxObjectTags, readTaggingDocument } from './tags';

interface PostContext {
  request: S3Request;
  credentials: Credentials;
  region: string;
  store: Store;
}

/** S3's limit for all of a form but its file. */
const maxFormBytes = 20 * 1024;

/** An upload by a browser's form: its signature stands in the body. */
export function isForm({ method, bucket, key, headers }: S3Request): boolean {
  const type = headers.get('content-type') ?? '';
  return method === 'POST' && bucket !== '' && key === '' && /^multipart\/form-data\s*(;|$)/i.test(type);
}

/** Stores the file of a form under the conditions of its policy: S3's POST Object. */
export async function postObject(context: PostContext): Promise<void> {
  const { request } = context;
  const announced = refuseUnfit(request);
  const form = new FormReader(wire(request), boundaryOf(request.headers.get('content-type') ?? ''));
  try {
    await storeFile(context, form, announced);
  } finally {
    await form.close();
  }
}

async function storeFile(
  { request, credentials, region, store }: PostContext,
  form: FormReader,
  announced: number,
): Promise<void> {
  const fields = await readFields(form);
  const range = await authenticateForm(fields, request.bucket, credentials, region);
  requireBucket(store, request.bucket);
  const asked: S3Request = { ...request, key: keyOf(fields), headers: headersOf(fields) };
  refuseUnknownHeaders(asked);
  const tagging = fields.get('tagging');
  const tags = tagging === undefined ? null : readTaggingDocument(Buffer.from(tagging), maxObjectTags);
  const { md5, headers } = await writeObject({ request: asked, store }, tags, () =>
    takeToDisk(store, Math.min(announced, range.max), (sink) => receiveFile(form, asked, range, sink)),
  );
  answer(request, asked.key, fields.get('success_action_status'), { ETag: `"${md5}"`, ...headers });
}

/** @returns the bytes announced. @throws S3Error for what a form cannot ask */
function refuseUnfit({ headers, query }: S3Request): number {
  const [parameter] = query.names().filter((name) => name !== 'x-id');
  if (parameter !== undefined) throw new S3Error('NotImplemented', { fields: { Parameter: parameter } });
  // What is asked stands in the form; a condition that is not kept must not look as if it were.
  const header = headers.names().find((name) => name.startsWith('x-amz-') || /^if-(none-)?match$/.test(name));
  if (header !== undefined) throw new S3Error('NotImplemented', { fields: { Header: header } });
  const length = headers.get('content-length');
  if (length === undefined || !/^\d{1,15}$/.test(length)) throw new S3Error('MissingContentLength');
  return Number(length);
}

/** Everything before the file, which must be there. */
async function readFields(form: FormReader): Promise<FormFields> {
  const fields = new Map<string, string>();
  let filename: string | undefined;
  let room = maxFormBytes;
  await form.open();
  while (filename === undefined) {
    const part = await form.next();
    if (part === undefined)
      throw new S3Error('InvalidArgument', {
        message: 'POST requires exactly one file upload per request.',
        fields: { ArgumentName: 'file', ArgumentValue: '0' },
      });
    const name = part.name.toLowerCase();
    if (name === 'file') {
      filename = part.filename;
    } else {
      const value = await form.text(room);
      room -= part.size + Buffer.byteLength(value);
      if (room < 0) throw new S3Error('MaxPostPreDataLengthExceededError');
      if (fields.has(name)) throw new S3Error('InvalidArgument', { fields: { ArgumentName: name } });
      fields.set(name, value);
    }
  }
  // Old browsers send a whole path.
  const base = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  for (const [name, value] of fields) {
    if (name !== 'policy')
      fields.set(
        name,
        value.replaceAll('${filename}', () => base),
      );
  }
  return fields;
}

function keyOf(fields: FormFields): string {
  const key = fields.get('key') ?? '';
  if (key === '') throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  if (Buffer.byteLength(key) > maxKeyBytes)
    throw new S3Error('KeyTooLongError', { fields: { MaxSizeAllowed: String(maxKeyBytes) } });
  return key;
}

/** Fields that are no header of the PUT they stand for. */
const ofTheForm =
  /^(key|bucket|policy|tagging|success_action_status|x-ignore-.*|x-amz-(signature|credential|algorithm|date))$/;
/** What can be asked by PUT only, or not at all: success would be a lie. */
const refused = /^(if-.*|redirect|success_action_redirect|awsaccesskeyid|signature)$/;

function headersOf(fields: FormFields): Headers {
  const raw: string[] = [];
  for (const [name, value] of fields) {
    if (refused.test(name)) throw new S3Error('NotImplemented', { fields: { Field: name } });
    if (ofTheForm.test(name)) continue;
    // Headers are bytes, a form's fields are text.
    raw.push(name === 'acl' ? 'x-amz-acl' : name, Buffer.from(value).toString('latin1'));
  }
  return new Headers(raw);
}

async function receiveFile(
  form: FormReader,
  { headers }: S3Request,
  { min, max }: SizeRange,
  sink: (data: Uint8Array) => Promise<void>,
) {
  const sums = new BodySums(headers);
  const most = Math.min(max, maxPutSize);
  for await (const piece of form.data()) {
    sums.update(piece);
    if (sums.size > most)
      throw new S3Error('EntityTooLarge', {
        fields: { ProposedSize: String(sums.size), MaxSizeAllowed: String(most) },
      });
    await sink(piece);
  }
  await form.drain(maxFormBytes);
  if (sums.size < min)
    throw new S3Error('EntityTooSmall', {
      fields: { ProposedSize: String(sums.size), MinSizeAllowed: String(min) },
    });
  return sums.finish();
}

/** 204 for anything but 200 and 201, as S3 does it. */
function answer(
  { bucket, headers, response }: S3Request,
  key: string,
  status: string | undefined,
  reply: Record<string, string>,
): void {
  const Location = `http://${headers.get('host') ?? ''}/${bucket}/${uriEncodePath(key)}`;
  if (status !== '201') {
    sendEmpty(response, status === '200' ? 200 : 204, { ...reply, Location });
    return;
  }
  const xml = xmlDocument(
    'PostResponse',
    el('Location', Location),
    el('Bucket', bucket),
    el('Key', key),
    el('ETag', reply.ETag ?? ''),
  );
  sendXml(response, xml, { ...reply, Location }, 201);
}
