import type { ErrorCode } from '@/lib/domain/errors';

/**
 * One sentence for every way an operation can fail: what happened, to what, what to do. `target` arrives in quotation marks
 * or as `somewhere`, so it never opens a sentence; `wait` is one of the messages below.
 */
const sentences = {
  not_found:
    'Nothing was found at {target}; it may have been deleted or renamed, so refresh the folder and look again.',
  bucket_not_found: 'No bucket was found for {target}; check its name, or go back to the list of buckets.',
  access_denied:
    'The store refused {action} on {target}; ask whoever manages these keys to allow it in their policy.',
  invalid_credentials:
    'The store does not accept this access key for {target}; check the access key ID, the secret access key and the endpoint.',
  credentials_expired: 'The credentials used for {target} have expired; sign in again with fresh ones.',
  clock_skew:
    'The clocks of the server and the store differ too much to work on {target}; set the server’s clock and try again.',
  wrong_region:
    'The bucket behind {target} lies in {region}, not in this connection’s region; correct the region and try again.',
  conflict:
    'Another change got in the way at {target}, or the place is already taken; refresh, then try again or choose another name.',
  bucket_not_empty:
    'The store kept {target} because the bucket still holds objects or old versions; empty it first, then delete it.',
  region_refused:
    'This store makes no buckets in the region that was asked for; leave the region empty, or choose another.',
  invalid_bucket_name:
    'The store does not accept {target} as a bucket’s name; use 3 to 63 lower-case letters, digits, dots and dashes.',
  key_too_long:
    'The full key of {target} is longer than the 1,024 bytes a store can hold; use a shorter name or a folder nearer the top.',
  precondition_failed:
    'Nothing was written because {target} has changed since it was last read; refresh and decide again.',
  object_locked:
    'The store protects {target} from changes by a lock or retention period; wait until it ends or ask the bucket’s owner.',
  object_archived:
    'The store keeps {target} in an archive class; restore it there first, then open it again.',
  too_large:
    'The store refuses {target} because it exceeds the size allowed for this operation; split it, or use a multipart upload.',
  checksum_mismatch: 'What arrived does not match what was sent for {target}, so it was not kept; try again.',
  throttled: 'The store is asking for fewer requests and held back {target}; try again in {wait}.',
  upload_gone:
    'The store no longer knows the unfinished upload of {target}; start that upload again from the beginning.',
  upload_incomplete:
    'The store does not hold every part of {target} yet, so the upload was not completed; resume it to send the missing parts.',
  parts_differ:
    'The store holds parts of {target} that differ from the file, so the upload was not completed; resume it to send them again.',
  cors_refused:
    'The store did not take a CORS rule for {target}; set one by hand that allows GET, HEAD, PUT and POST from {origin} with any header.',
  unsupported: 'This store does not support {action}, so nothing was done to {target}; try another way.',
  not_s3: 'The answer from {target} is not that of an S3 store; check the endpoint’s address and port.',
  unreachable: 'The connection to {target} failed; check the network and the endpoint, then try again.',
  tls: 'The certificate of {target} is not trusted; add its authority to the connection’s CA file, or correct the endpoint’s address.',
  cancelled: 'The work on {target} was cancelled; what was finished before that stays as it is.',
  invalid_input: 'The value given for {target} is not valid; correct it and try again.',
  unauthenticated: 'You are no longer signed in, so {target} was left alone; sign in and try again.',
  sign_in_failed: 'The username and password do not match any account; check both and try again.',
  too_many_attempts: 'There were too many attempts to sign in; wait {wait}, then try again.',
  forbidden:
    'Your role does not include this, so {target} was left alone; ask the operator of Windlass for it.',
  read_only: 'This connection is read-only, so {target} was left alone; use a connection that may write.',
  file_unreadable:
    'The browser could not read {target} to the end; it may have been changed, moved or deleted, so choose it again.',
  unexpected:
    'Something failed unexpectedly at {target}; try again, and if it fails again ask the operator to look{reference, select, none {} other { for reference {reference}}}.',
} as const satisfies Record<ErrorCode, string>;

export const errors = {
  sentences,
  quoted: '“{target}”',
  /** Stands in for `target`, `action`, `region`, `origin` where an error names none. */
  somewhere: 'the place you asked for',
  something: 'this action',
  elsewhere: 'another region',
  thisPage: 'this page’s address',
  wait: '{minutes, plural, =0 {{seconds, plural, =0 {a moment} one {# second} other {# seconds}}} one {# minute} other {# minutes}}',
  retry: 'Try again',
  signInAgain: 'Sign in again',
  reference: 'Reference: {reference}',
  pageTitle: 'This page could not be shown',
  pageBody: 'Nothing in your buckets was changed by this. Try again, or go back to the start.',
  notFoundTitle: 'There is nothing at this address',
  notFoundBody: 'The connection or page may have been renamed or removed, or you may not have access to it.',
  home: 'Go to the start',
  notLoaded:
    'A part of this page could not be loaded; check the network and try again, or reload the page if Windlass was updated.',
} as const;
