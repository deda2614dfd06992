import type { Entry } from '@/lib/domain/entry';
import {
  isBucketName,
  isPrefix,
  isWithin,
  type BucketName,
  type ConnectionId,
  type Prefix,
} from '@/lib/domain/names';
import {
  parseDestination,
  transferProblem,
  typedName,
  type TransferProblem,
  type TransferRequest,
} from './transfer';

export interface DestinationForm {
  connection: ConnectionId;
  rootPrefix: Prefix;
  from: BucketName;
  entries: readonly Entry[];
  move: boolean;
  /** Chosen in the list of buckets; an s3:// address typed as path outranks it. */
  bucket: BucketName;
  path: string;
  /** Of a single entry. */
  name: string;
}

export type DestinationProblem = TransferProblem | 'invalid-bucket' | 'outside-root';

export type Destination =
  | { request: TransferRequest; problem: DestinationProblem | null }
  | { request: null; problem: DestinationProblem };

/** What the form asks for, and why it cannot be done. */
export function destinationOf(form: DestinationForm): Destination {
  const typed = parseDestination(form.path);
  const bucket = typed.bucket ?? form.bucket;
  if (!isBucketName(bucket)) return { request: null, problem: 'invalid-bucket' };
  if (!isPrefix(typed.prefix)) return { request: null, problem: 'too-long' };
  const [single] = form.entries.length === 1 ? form.entries : [];
  const name = single ? typedName(form.name, single.kind) : undefined;
  const request: TransferRequest = {
    connection: form.connection,
    from: form.from,
    entries: form.entries,
    to: { bucket, prefix: typed.prefix },
    move: form.move,
    // Its own name needs no saying; said, it would be taken letter by letter.
    ...(single && name !== single.name && { name }),
  };
  if (!isWithin(typed.prefix, form.rootPrefix)) return { request, problem: 'outside-root' };
  return { request, problem: transferProblem(request) };
}
