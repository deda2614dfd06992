import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { copyAs, rcloneCanName } from './copy-as';
import type { CopyForm } from './copy-forms';
import { curlDownload } from './curl';
import type { BucketName } from './names';
import type { StoreAddress } from './store-url';

const bucket = 'photos' as BucketName;
const aws: StoreAddress = { pathStyle: false, region: 'eu-central-1' };
const minio: StoreAddress = { endpoint: 'https://minio.example:9000', pathStyle: true, region: 'us-east-1' };

/** What a real shell makes of lines: their words, told apart by NUL. */
function words(line: string): string[] {
  const script = `set -- ${line}\nprintf '%s\\0' "$@"`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('copyAs', () => {
  it.each([
    ['key', aws, '2024/a b.jpg', '2024/a b.jpg'],
    ['uri', aws, '2024/a b.jpg', 's3://photos/2024/a b.jpg'],
    ['uri', aws, '', 's3://photos/'],
    ['arn', aws, '2024/a b.jpg', 'arn:aws:s3:::photos/2024/a b.jpg'],
    ['arn', aws, '', 'arn:aws:s3:::photos'],
    ['arn', { ...aws, region: 'cn-north-1' }, 'k', 'arn:aws-cn:s3:::photos/k'],
    ['arn', { ...aws, region: 'us-gov-west-1' }, 'k', 'arn:aws-us-gov:s3:::photos/k'],
    ['arn', { ...minio, region: 'cn-north-1' }, 'k', 'arn:aws:s3:::photos/k'],
    ['url', aws, '2024/a b.jpg', 'https://photos.s3.eu-central-1.amazonaws.com/2024/a%20b.jpg'],
    ['url', minio, 'a//b', 'https://minio.example:9000/photos/a//b'],
    ['aws', aws, 'a/b.txt', 'aws s3 cp --region eu-central-1 s3://photos/a/b.txt ./b.txt'],
    ['aws', aws, 'a/', 'aws s3 cp --recursive --region eu-central-1 s3://photos/a/ ./a/'],
    ['aws', aws, '', 'aws s3 cp --recursive --region eu-central-1 s3://photos/ ./photos/'],
    [
      'aws',
      minio,
      'it’s',
      "aws s3 cp --endpoint-url https://minio.example:9000 --region us-east-1 's3://photos/it’s' './it’s'",
    ],
    ['rclone', aws, 'a/b', 'rclone copyto :s3,provider=AWS,env_auth=true,region=eu-central-1:photos/a/b ./b'],
    [
      'rclone',
      minio,
      'a/',
      `rclone copy ':s3,provider=Other,endpoint="https://minio.example:9000",force_path_style=true,env_auth=true,region=us-east-1:photos/a/' ./a/`,
    ],
  ] as const)('%s', (form: Exclude<CopyForm, 'curl'>, store: StoreAddress, path, expected) => {
    const text = copyAs(form, store, bucket, path);
    // Some shells' own characters are quoted where they need not be: what counts is what the shell hands on.
    if (form === 'aws' || form === 'rclone') expect(words(text)).toEqual(words(expected));
    else expect(text).toBe(expected);
  });

  const key = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 40 })
    .map((text) => text.replaceAll('\0', '/').toWellFormed());

  it('names any key to a shell as exactly one word, and writes outside no directory', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 20 }), (keys) => {
        const paths = [...keys, ...AWKWARD_KEYS];
        const said = words(paths.map((path) => copyAs('aws', aws, bucket, path)).join(' ')).filter(
          (word) => word !== '--recursive',
        );
        paths.forEach((path, index) => {
          const [source, target = ''] = said.slice(index * 7 + 5, index * 7 + 7);
          expect(source).toBe(`s3://photos/${path}`);
          expect(target).toMatch(/^\.\/[^/]+\/?$/s);
          expect(target).not.toMatch(/^\.\/\.{1,2}\/?$/);
        });
      }),
      { numRuns: 20 },
    );
  });

  it.each(AWKWARD_KEYS)('hands %j and its link to curl', (path) => {
    const url = `https://s3.example/photos/${path}?X-Amz-Signature=ab`;
    const said = words(curlDownload(url, '..'));
    expect(said).toEqual(['curl', '--fail', '--globoff', '--path-as-is', '--output', './download', url]);
  });
});

describe('rcloneCanName', () => {
  it.each(['', 'a', 'a/', 'a/b c', '日本語/🎉', 'a..b', '.hidden'])('%j', (path) =>
    expect(rcloneCanName(path)).toBe(true),
  );
  it.each(['a//b', '/a', 'a/../b', './a', '..', '//', '．/a', 'a／b', 'a␀', '‛'])('not %j', (path) =>
    expect(rcloneCanName(path)).toBe(false),
  );
});
