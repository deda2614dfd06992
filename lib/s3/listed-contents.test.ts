import { ListObjectsV2Command } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { AWKWARD_KEYS } from '@/lib/domain/awkward-keys';
import { cutContents, readContentsFast } from './listed-contents';
import { replayStore } from './test-replies';

const head = '<?xml version="1.0"?>\n<ListBucketResult><Name>bucket</Name><IsTruncated>false</IsTruncated>';
const escape = (text: string) =>
  text.replace(/[&<>"'\r\n\t]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`);

/** The same answer read by the SDK alone and with the objects read here. */
async function readBoth(body: string) {
  const { store } = await replayStore([{ body }, { body }]);
  const slow = await store.client.send(new ListObjectsV2Command({ Bucket: 'bucket' }));
  const command = new ListObjectsV2Command({ Bucket: 'bucket' });
  const listed = readContentsFast(command);
  const rest = await store.client.send(command);
  return { slow, rest, objects: listed() };
}

test('reads what the SDK reads, keys of every kind', async () => {
  const keys = AWKWARD_KEYS.filter(
    (key) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(key),
  );
  const contents = keys.map(
    (key, index) =>
      `<Contents>\n  <Key>${escape(key)}</Key><LastModified>2026-02-03T04:05:06.${index % 2 ? '700' : '7'}Z</LastModified>` +
      `<ETag>&quot;${index}&quot;</ETag><Size>${index * 1e9}</Size>` +
      `<Owner><ID>me</ID><DisplayName>Key</DisplayName></Owner><StorageClass>STANDARD</StorageClass></Contents>`,
  );
  const { slow, rest, objects } = await readBoth(
    `${head}${contents.join('\n')}<CommonPrefixes><Prefix>a/</Prefix></CommonPrefixes></ListBucketResult>`,
  );
  expect(objects).toEqual(
    slow.Contents?.map((object) => ({
      key: object.Key,
      size: object.Size,
      modified: object.LastModified?.toISOString(),
      etag: object.ETag,
      storageClass: object.StorageClass,
    })),
  );
  expect(objects?.map(({ key }) => key)).toEqual(keys);
  expect(rest).toMatchObject({ Name: 'bucket', IsTruncated: false, CommonPrefixes: [{ Prefix: 'a/' }] });
  expect(rest.Contents).toBeUndefined();
});

test('what is missing is missing', () => {
  expect(cutContents('<L><Contents><Key>a</Key></Contents></L>')).toEqual({
    rest: '<L></L>',
    objects: [
      { key: 'a', size: 0, modified: '1970-01-01T00:00:00.000Z', etag: undefined, storageClass: undefined },
    ],
  });
});

test.each([
  ['attributes', '<Contents><Key a="b">x</Key><Size>1</Size></Contents>'],
  ['CDATA', '<Contents><Key><![CDATA[x]]></Key><Size>1</Size></Contents>'],
  ['comments', '<Contents><!-- --><Key>x</Key><Size>1</Size></Contents>'],
  ['entities of its own', '<Contents><Key>&nbsp;</Key><Size>1</Size></Contents>'],
  ['a bare ampersand', '<Contents><Key>a&b</Key><Size>1</Size></Contents>'],
  ['no key', '<Contents><Size>1</Size></Contents>'],
  ['an empty key', '<Contents><Key/><Size>1</Size></Contents>'],
  ['elements in a key', '<Contents><Key>a<b/></Key><Size>1</Size></Contents>'],
  ['a size that is none', '<Contents><Key>a</Key><Size>-1</Size></Contents>'],
  ['a time that is none', '<Contents><Key>a</Key><LastModified>now</LastModified></Contents>'],
  ['no end', '<Contents><Key>a</Key><Size>1</Size>'],
  ['nothing', '<Name>bucket</Name>'],
])('%s is left to the SDK', (_, contents) => {
  expect(cutContents(`${head}${contents}</ListBucketResult>`)).toBeNull();
});

test('an answer it leaves alone reaches the SDK whole', async () => {
  const contents = '<Contents><Key><![CDATA[a<b]]></Key><Size>1</Size></Contents>';
  const { rest, objects } = await readBoth(`${head}${contents}</ListBucketResult>`);
  expect(objects).toBeUndefined();
  expect(rest.Contents).toMatchObject([{ Key: 'a<b', Size: 1 }]);
});
