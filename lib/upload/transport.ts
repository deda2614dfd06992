import type { PutOutcome, Transport } from './ports';

/** The store's error documents are short; nothing longer is searched for a code. */
const MAX_ERROR_CHARACTERS = 4096;
/** A signature covers the host: browsers send these themselves and refuse to have them set. */
const FORBIDDEN_HEADERS = new Set(['host', 'content-length']);

/** `fetch` cannot report how much of a body has been sent; XMLHttpRequest can. */
export const xhrTransport: Transport = {
  put: ({ url, headers, body, onProgress, signal }) =>
    send('PUT', url, body, signal, (xhr) => {
      let typed = body.type === '';
      for (const [name, value] of Object.entries(headers)) {
        const lowerCase = name.toLowerCase();
        if (FORBIDDEN_HEADERS.has(lowerCase)) continue;
        xhr.setRequestHeader(name, value);
        typed ||= lowerCase === 'content-type';
      }
      xhr.upload.onprogress = (event) => onProgress(event.loaded);
      // Where none is said the browser adds the blob's own type, which the signature knows nothing of. Not for nothing: the
      // page stands still until another process has cut the blob.
      return typed ? body : body.slice(0, body.size, '');
    }),

  // No header of our own and nobody listening to its progress: so no preflight goes before it.
  post: ({ url, fields, body, signal }) =>
    send('POST', url, body, signal, () => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      // Last, under a name that says nothing, and of the same type for stores that look there.
      form.append('file', body.slice(0, body.size, fields['Content-Type']), 'file');
      return form;
    }),
};

function send(
  method: 'PUT' | 'POST',
  url: string,
  source: Blob,
  signal: AbortSignal,
  prepare: (xhr: XMLHttpRequest) => Blob | FormData,
): Promise<PutOutcome> {
  return new Promise((settle) => {
    if (signal.aborted) {
      settle({ kind: 'aborted' });
      return;
    }
    const xhr = new XMLHttpRequest();
    const abort = () => xhr.abort();
    const end = (outcome: PutOutcome) => {
      signal.removeEventListener('abort', abort);
      settle(outcome);
    };
    xhr.open(method, url);
    xhr.onload = () => end(outcomeOf(xhr));
    xhr.onabort = () => end({ kind: 'aborted' });
    xhr.onerror = () => void afterError(source).then(end);
    xhr.ontimeout = xhr.onerror;
    signal.addEventListener('abort', abort, { once: true });
    xhr.send(prepare(xhr));
  });
}

function outcomeOf(xhr: XMLHttpRequest): PutOutcome {
  const { status } = xhr;
  // Asking for one header by name that CORS does not expose puts an error into the console.
  const headers = xhr.getAllResponseHeaders();
  if (status >= 200 && status < 300) {
    return { kind: 'stored', etag: /^etag: *"?([^"\r\n]+)/im.exec(headers)?.[1] };
  }
  const code = /<Code>([A-Za-z0-9]{1,64})<\/Code>/.exec(xhr.responseText.slice(0, MAX_ERROR_CHARACTERS))?.[1];
  const wait = Number(/^retry-after: *([0-9]+)/im.exec(headers)?.[1]);
  return { kind: 'refused', status, code, retryAfter: wait > 0 ? wait : undefined };
}

/** A body that can no longer be read fails like a broken line does; one byte of it tells the two apart. */
async function afterError(body: Blob): Promise<PutOutcome> {
  const readable = await body
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
  return { kind: readable ? 'lost' : 'unreadable' };
}
