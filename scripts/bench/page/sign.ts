import type { SignRequest } from '@/lib/upload/ports';

export interface StoreAccess {
  endpoint: string;
  accessKeyId: string;
  secretAccessKey: string;
  bucket: string;
}

const REGION = 'us-east-1';

/**
 * Signs in the page, with keys the page should never have: the fastest way to a signature there is, as Uppy offers it with
 * temporary keys. The bench’s keys need no encoding.
 */
export function signerInPage({ endpoint, accessKeyId, secretAccessKey, bucket }: StoreAccess) {
  const { host } = new URL(endpoint);
  let signingKey: Promise<ArrayBuffer> | null = null;
  return async (request: SignRequest): Promise<string> => {
    const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const scope = `${day}/${REGION}/s3/aws4_request`;
    const path = `/${bucket}/${request.key}`;
    const query = new URLSearchParams({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Content-Sha256': 'UNSIGNED-PAYLOAD',
      'X-Amz-Credential': `${accessKeyId}/${scope}`,
      'X-Amz-Date': time,
      'X-Amz-Expires': '3600',
      'X-Amz-SignedHeaders': 'host',
      ...(request.kind === 'part'
        ? { partNumber: String(request.partNumber), uploadId: request.uploadId }
        : {}),
    })
      .toString()
      .replaceAll('%7E', '~');
    const canonical = ['PUT', path, query, `host:${host}\n`, 'host', 'UNSIGNED-PAYLOAD'].join('\n');
    const hashed = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical)));
    signingKey ??= [day, REGION, 's3', 'aws4_request'].reduce(
      async (key, text) => hmac(await key, text),
      Promise.resolve<ArrayBuffer>(new TextEncoder().encode(`AWS4${secretAccessKey}`).buffer),
    );
    const signature = hex(await hmac(await signingKey, ['AWS4-HMAC-SHA256', time, scope, hashed].join('\n')));
    return `${endpoint}${path}?${query}&X-Amz-Signature=${signature}`;
  };
}

async function hmac(key: ArrayBuffer, text: string): Promise<ArrayBuffer> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  return crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(text));
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
