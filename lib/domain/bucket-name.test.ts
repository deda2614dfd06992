import { expect, test } from 'vitest';
import { newBucketNameProblem } from './bucket-name';

test.each(['abc', 'my-bucket', 'my.bucket.1', '1st', 'a'.repeat(63), '1.2.3.4a'])('%s is allowed', (name) => {
  expect(newBucketNameProblem(name)).toBeNull();
});

test.each([
  ['', 'length'],
  ['ab', 'length'],
  ['a'.repeat(64), 'length'],
  ['My-bucket', 'characters'],
  ['my_bucket', 'characters'],
  ['my bucket', 'characters'],
  ['bücket', 'characters'],
  ['a/b', 'characters'],
  ['-abc', 'ends'],
  ['abc.', 'ends'],
  ['a..b', 'dots'],
  ['a.-b', 'dots'],
  ['a-.b', 'dots'],
  ['192.168.5.4', 'ip_address'],
  ['xn--abc', 'reserved'],
  ['abc-s3alias', 'reserved'],
  ['abc--x-s3', 'reserved'],
])('%s is refused for its %s', (name, problem) => {
  expect(newBucketNameProblem(name)).toBe(problem);
});
