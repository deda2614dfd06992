import { z } from 'zod';
import { ROLES } from '@/lib/domain/connection';
import { isBucketName, isConnectionId, isPrefix, ROOT } from '@/lib/domain/names';
import { isOrigin } from './env-schema.js';

const text = z.string().trim().min(1, 'must not be empty');

const endpoint = z
  .string()
  .refine(isOrigin, 'must be an http:// or https:// address without a path, such as https://s3.example.com')
  .transform((value) => new URL(value).origin);

const staticKeys = z.strictObject({
  type: z.literal('static'),
  accessKeyId: text,
  secretAccessKey: text,
  sessionToken: text.optional(),
});
const profile = z.strictObject({
  type: z.literal('profile'),
  profile: text.default('default'),
  /** Relative to the configuration file. */
  credentialsFile: text.optional(),
});
/** Environment variables, shared files, web identity, container and instance roles: in the SDK's order. */
const defaultChain = z.strictObject({ type: z.literal('default') });
const assumedRole = z.strictObject({
  type: z.literal('role'),
  roleArn: text,
  sessionName: text.default('windlass'),
  externalId: text.optional(),
  durationSeconds: z.number().int().min(900).max(43_200).optional(),
  stsEndpoint: endpoint.optional(),
  /** Who assumes the role. */
  source: z.discriminatedUnion('type', [staticKeys, profile, defaultChain]).default({ type: 'default' }),
});
export const credentialsSchema = z.discriminatedUnion('type', [
  staticKeys,
  profile,
  defaultChain,
  assumedRole,
]);
export type CredentialsConfig = z.output<typeof credentialsSchema>;

export const connectionIdText = z
  .string()
  .refine(
    isConnectionId,
    'must be the id of a connection: lower-case letters, digits and dashes, 63 at most',
  );
const bucketText = z.string().refine(isBucketName, 'must be the name of a bucket');

export const connectionSchema = z.strictObject({
  /** Stands in addresses. By default made from the name. */
  id: connectionIdText.optional(),
  name: text.max(80),
  region: text.default('us-east-1'),
  endpoint: endpoint.optional(),
  publicEndpoint: endpoint.optional(),
  pathStyle: z.boolean().optional(),
  /** A PEM file of certificate authorities to trust, relative to the configuration file. */
  caFile: text.optional(),
  buckets: z.array(bucketText).min(1, 'must name at least one bucket, or be left out').optional(),
  rootPrefix: z.string().refine(isPrefix, 'must end with a slash, such as "team/"').default(ROOT),
  readOnly: z.boolean().default(false),
  credentials: credentialsSchema.default({ type: 'default' }),
});

export const userSchema = z.strictObject({
  name: text.max(128),
  passwordHash: z
    .string()
    .regex(
      /^\$(argon2id|scrypt)\$/,
      'must be an argon2id or scrypt hash; make one with: npm run hash-password',
    ),
  role: z.enum(ROLES),
  /** Ids of connections; all of them when left out. */
  connections: z.array(connectionIdText).optional(),
});

export const configSchema = z.strictObject({
  connections: z.array(connectionSchema).default([]),
  users: z.array(userSchema).default([]),
  ownKeys: z
    .strictObject({
      /** Whether people may sign in with access keys of their own. */
      enabled: z.boolean().default(true),
      /** Where those keys may be used. By default: the endpoints of the connections. */
      endpoints: z.array(z.union([z.literal('aws'), endpoint])).optional(),
    })
    .default({ enabled: true }),
});
export type Config = z.output<typeof configSchema>;
