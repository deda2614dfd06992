import { expect, it } from 'vitest';
import { unknownVariables } from './welcome.mjs';

it('names variables that nothing reads, and no others', () => {
  const environment = { WINDLASS_S3_ENDPONT: 'https://s3', WINDLASS_S3_ENDPOINT: '', PORT: '1', HOME: '/' };
  expect(unknownVariables(environment)).toEqual(['WINDLASS_S3_ENDPONT']);
});
