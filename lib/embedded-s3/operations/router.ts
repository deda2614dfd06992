import { S3Error } from '@/lib/embedded-s3/errors';
import type { S3Request } from '@/lib/embedded-s3/http/request';
import { abortMultipartUpload } from './abort-multipart-upload';
import { deleteBucketCors, getBucketCors, putBucketCors } from './bucket-cors';
import { getBucketVersioning, putBucketVersioning } from './bucket-versioning';
import {
  createBucket,
  deleteBucket,
  getBucketLocation,
  getBucketOwnershipControls,
  headBucket,
  listBuckets,
} from './buckets';
import { completeMultipartUpload } from './complete-multipart-upload';
import type { Operation } from './context';
import { copyObject } from './copy-object';
import { createMultipartUpload } from './create-multipart-upload';
import { deleteObject } from './delete-object';
import { deleteObjects } from './delete-objects';
import { getObjectAttributes } from './get-object-attributes';
import { getObject } from './get-object';
import { listMultipartUploads } from './list-multipart-uploads';
import { listObjects } from './list-objects';
import { listParts } from './list-parts';
import { listVersions } from './list-versions';
import { putObject } from './put-object';
import {
  deleteBucketTagging,
  deleteObjectTagging,
  getBucketTagging,
  getObjectTagging,
  putBucketTagging,
  putObjectTagging,
} from './tagging';
import { uploadPartCopy } from './upload-part-copy';
import { uploadPart } from './upload-part';

interface Route {
  /** Query parameters that make it this operation. */
  selects?: string[];
  /** A header that makes it this operation. */
  header?: string;
  /** Query parameters it understands beside those. */
  takes?: string[];
  run: Operation;
}

const listing = ['prefix', 'delimiter', 'encoding-type', 'max-keys'];
const overrides = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
];
const reading = {
  takes: ['versionId', 'partNumber', ...overrides.map((name) => `response-${name}`)],
  run: getObject,
};

/** Every operation there is. Within one method the first route that is selected counts, so the plain one stands last. */
const routes: Record<'service' | 'bucket' | 'object', Record<string, Route[]>> = {
  service: {
    GET: [{ takes: ['prefix', 'max-buckets', 'continuation-token', 'bucket-region'], run: listBuckets }],
  },
  bucket: {
    GET: [
      { selects: ['location'], run: getBucketLocation },
      { selects: ['versioning'], run: getBucketVersioning },
      { selects: ['versions'], takes: [...listing, 'key-marker', 'version-id-marker'], run: listVersions },
      {
        selects: ['uploads'],
        takes: ['prefix', 'delimiter', 'encoding-type', 'max-uploads', 'key-marker', 'upload-id-marker'],
        run: listMultipartUploads,
      },
      { selects: ['cors'], run: getBucketCors },
      { selects: ['tagging'], run: getBucketTagging },
      { selects: ['ownershipControls'], run: getBucketOwnershipControls },
      {
        takes: [...listing, 'list-type', 'marker', 'continuation-token', 'start-after', 'fetch-owner'],
        run: listObjects,
      },
    ],
    HEAD: [{ run: headBucket }],
    PUT: [
      { selects: ['versioning'], run: putBucketVersioning },
      { selects: ['cors'], run: putBucketCors },
      { selects: ['tagging'], run: putBucketTagging },
      { run: createBucket },
    ],
    POST: [{ selects: ['delete'], run: deleteObjects }],
    DELETE: [
      { selects: ['cors'], run: deleteBucketCors },
      { selects: ['tagging'], run: deleteBucketTagging },
      { run: deleteBucket },
    ],
  },
  object: {
    GET: [
      { selects: ['tagging'], takes: ['versionId'], run: getObjectTagging },
      { selects: ['attributes'], takes: ['versionId'], run: getObjectAttributes },
      { selects: ['uploadId'], takes: ['max-parts', 'part-number-marker', 'encoding-type'], run: listParts },
      reading,
    ],
    HEAD: [reading],
    PUT: [
      { selects: ['tagging'], takes: ['versionId'], run: putObjectTagging },
      { selects: ['uploadId', 'partNumber'], header: 'x-amz-copy-source', run: uploadPartCopy },
      { selects: ['uploadId', 'partNumber'], run: uploadPart },
      { header: 'x-amz-copy-source', run: copyObject },
      { run: putObject },
    ],
    POST: [
      { selects: ['uploads'], run: createMultipartUpload },
      { selects: ['uploadId'], run: completeMultipartUpload },
    ],
    DELETE: [
      { selects: ['tagging'], takes: ['versionId'], run: deleteObjectTagging },
      { selects: ['uploadId'], run: abortMultipartUpload },
      { takes: ['versionId'], run: deleteObject },
    ],
  },
};

/** Parameters that say how a request is made, not what it wants. */
const isTransport = (name: string): boolean => name === 'x-id' || /^x-amz-/i.test(name);

/**
 * The operation a request asks for.
 * @throws S3Error NotImplemented for any parameter the operation does not know: a subresource like `?acl` must never
 * be taken for the object itself
 */
export function findOperation({ method, bucket, key, query, headers }: S3Request): Operation {
  const level = key !== '' ? 'object' : bucket !== '' ? 'bucket' : 'service';
  const candidates = Object.hasOwn(routes[level], method) ? routes[level][method] : undefined;
  if (!candidates) {
    if (
      ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'].includes(method) &&
      query.names().some((name) => !isTransport(name))
    )
      throw new S3Error('NotImplemented');
    throw new S3Error('MethodNotAllowed', { fields: { Method: method, ResourceType: level.toUpperCase() } });
  }
  const route = candidates.find(
    ({ selects = [], header }) =>
      selects.every((name) => query.has(name)) && (header === undefined || headers.get(header) !== undefined),
  );
  const known = new Set([...(route?.selects ?? []), ...(route?.takes ?? [])]);
  const unknown = query.names().find((name) => !known.has(name) && !isTransport(name));
  if (!route || unknown !== undefined) {
    throw new S3Error('NotImplemented', unknown === undefined ? {} : { fields: { Parameter: unknown } });
  }
  return route.run;
}
