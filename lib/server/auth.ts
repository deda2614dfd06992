import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { log } from './log';
import { runtime } from './runtime';
import { IDLE_SECONDS, sessionClaims, type SessionClaims } from './session-claims';
import { signInErrorCode, signInWithAccount, signInWithKeys } from './sign-in';

type SignIn = (fields: unknown, headers: Headers) => Promise<SessionClaims>;

/** next-auth, as Windlass uses it: two ways in, encrypted cookie sessions, no database. */
export async function authOptions(): Promise<NextAuthOptions> {
  const { sessionSecret } = await runtime();
  return {
    secret: sessionSecret,
    session: { strategy: 'jwt', maxAge: IDLE_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    providers: [
      provider('account', ['username', 'password'], signInWithAccount),
      provider(
        'keys',
        ['accessKeyId', 'secretAccessKey', 'sessionToken', 'endpoint', 'region'],
        signInWithKeys,
      ),
    ],
    callbacks: { jwt, session, redirect },
    logger: {
      error: (code, metadata) => log.error({ code, err: errorIn(metadata) }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => undefined,
    },
  };
}

function provider(id: string, fields: string[], signIn: SignIn) {
  return credentialsProvider({
    id,
    name: id,
    credentials: Object.fromEntries(fields.map((field) => [field, {}])),
    async authorize(given, request) {
      try {
        const claims = await signIn(given, new Headers(request.headers as Record<string, string>));
        return { id: claims.name, claims };
      } catch (error) {
        // next-auth carries an error's message, and nothing else, to the page as `?error=`.
        throw new Error(signInErrorCode(error), { cause: error });
      }
    },
  });
}

const jwt: NonNullable<NextAuthOptions['callbacks']>['jwt'] = ({ token, user }) => {
  // `user` is there at sign-in only, and is what authorize() returned.
  const signedIn = user as { claims?: SessionClaims } | undefined;
  return signedIn?.claims ? { name: signedIn.claims.name, claims: signedIn.claims } : token;
};

/** /api/auth/session answers this to the page: who it is and, of own keys, where they are used; nothing secret. */
const session: NonNullable<NextAuthOptions['callbacks']>['session'] = ({ session, token }) => {
  const claims = sessionClaims.safeParse(token.claims);
  if (!claims.success) return { expires: session.expires };
  const { name, kind } = claims.data;
  if (claims.data.kind === 'account') return { expires: session.expires, user: { name, kind } };
  const { endpoint, region } = claims.data.keys;
  return { expires: session.expires, user: { name, kind, endpoint, region } };
};

/** After signing in or out people land on one of our own pages, whatever the address said. */
export function redirect({ url, baseUrl }: { url: string; baseUrl: string }): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl;
  const target = new URL(url, baseUrl);
  return target.origin === baseUrl ? target.href : baseUrl;
}

function errorIn(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
}
