import { describe, expect, it } from 'vitest';
import { parseConfig } from './config-file';

const FILE = '/etc/windlass.json';
const parse = (config: unknown) => parseConfig(FILE, JSON.stringify(config));

describe('parseConfig', () => {
  it('fills in what is left out', () => {
    const config = parse({ connections: [{ name: 'Archive' }] });
    expect(config.connections[0]).toEqual({
      name: 'Archive',
      region: 'us-east-1',
      rootPrefix: '',
      readOnly: false,
      credentials: { type: 'default' },
    });
    expect(config.ownKeys.enabled).toBe(true);
  });

  it.each([
    [{ connections: [{}] }, ['$.connections[0].name', 'is missing']],
    [
      { connections: [{ name: 'A', rootPrefix: 'team' }] },
      ['$.connections[0].rootPrefix', 'end with a slash'],
    ],
    [
      { connections: [{ name: 'A', endpoint: 'minio' }] },
      ['$.connections[0].endpoint', 'https://s3.example.com'],
    ],
    [
      { connections: [{ name: 'A', publicEndpoint: 'https://a;script-src' }] },
      ['$.connections[0].publicEndpoint', 'https://s3.example.com'],
    ],
    [{ connections: [{ name: 'A', bukets: [] }] }, ['$.connections[0]', 'unknown names: bukets']],
    [
      { connections: [{ name: 'A', credentials: { type: 'magic' } }] },
      ['$.connections[0].credentials.type', 'must be one of: "static", "profile", "default", "role"'],
    ],
    [
      { users: [{ name: 'bo', passwordHash: 'plain', role: 'admin' }] },
      ['$.users[0].passwordHash', 'npm run hash-password'],
    ],
    [
      { users: [{ name: 'bo', passwordHash: '$argon2id$x', role: 'viewer', connections: ['Media'] }] },
      ['$.users[0].connections[0]', 'the id of a connection'],
    ],
    [{ ownKeys: { endpoints: ['minio'] } }, ['$.ownKeys.endpoints[0]', 'must be "aws" or the address']],
    [{ users: [{ name: 'bo', passwordHash: '$argon2id$x', role: 'root' }] }, ['$.users[0].role', '"viewer"']],
  ])('names the file, the place and the remedy for %j', (config, words) => {
    for (const word of [FILE, ...words]) expect(() => parse(config)).toThrow(word);
  });

  it('says where broken JSON breaks without quoting it', () => {
    const broken = '{\n  "users": [],\n  "secretAccessKey": hunter2\n}';
    expect(() => parseConfig(FILE, broken)).toThrow(FILE);
    expect(() => parseConfig(FILE, broken)).toThrow(/^((?!hunter)[\s\S])*$/);
  });
});
