import { z } from 'zod';

/** What the encrypted session cookie says. Roles and connections are not in it: they are looked up at every request. */
export const sessionClaims = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('account'),
    name: z.string(),
    /** Of the password it was made with. */
    stamp: z.string(),
    /** When the sign-in happened: milliseconds since 1970. */
    since: z.number(),
  }),
  z.object({
    kind: z.literal('keys'),
    name: z.string(),
    keys: z.object({
      endpoint: z.string(),
      region: z.string(),
      accessKeyId: z.string(),
      secretAccessKey: z.string(),
      sessionToken: z.string().optional(),
    }),
    since: z.number(),
  }),
]);
export type SessionClaims = z.output<typeof sessionClaims>;

/** Seconds without a request after which a session ends. */
export const IDLE_SECONDS = 12 * 3600;
/** Milliseconds after which it ends however busy it was. */
export const SESSION_LIFE = 7 * 24 * 3600 * 1000;
