import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '@/lib/domain/errors';
import { Login, postpone, signInAgainStore, type Identity } from './login';

const me: Identity = { name: 'ann', kind: 'account' };

function setUp(who: Identity = me) {
  const server: { signedIn: Identity | null; reachable: boolean } = { signedIn: who, reachable: true };
  const events: string[] = [];
  const signInWith = vi.fn((way: string, fields: Record<string, string>) => {
    if (fields.password !== 'right') return Promise.reject(new AppError('sign_in_failed'));
    server.signedIn = { ...who, kind: way as Identity['kind'] };
    return Promise.resolve();
  });
  const login = new Login({
    who,
    identify: () =>
      server.reachable ? Promise.resolve(server.signedIn) : Promise.reject(new AppError('unreachable')),
    signInWith,
    onEnded: () => events.push('ended'),
    onBack: () => events.push('back'),
  });
  const question = vi.fn(() =>
    server.signedIn?.name === who.name
      ? Promise.resolve('answer')
      : Promise.reject(new AppError('unauthenticated')),
  );
  return { login, server, events, signInWith, question };
}

const asked = () => signInAgainStore.getState().request;

afterEach(() => signInAgainStore.setState({ request: null, postponed: null }));

describe('a session that ends', () => {
  it('is asked for once, and what was under way goes on afterwards', async () => {
    const { login, server, events, question } = setUp();
    server.signedIn = null;
    const answers = Promise.all([login.ask(question), login.ask(question), login.ask(question)]);
    await vi.waitFor(() => expect(asked()).not.toBeNull());
    expect(asked()).toMatchObject({ who: me, other: null });
    await asked()!.signIn({ password: 'right' });
    expect(await answers).toEqual(['answer', 'answer', 'answer']);
    expect(events).toEqual(['ended', 'back']);
    expect(asked()).toBeNull();
  });

  it('stays ended while the password is wrong', async () => {
    const { login, server, events } = setUp();
    server.signedIn = null;
    await login.check();
    await expect(asked()!.signIn({ password: 'wrong' })).rejects.toMatchObject({ code: 'sign_in_failed' });
    expect(asked()).not.toBeNull();
    expect(events).toEqual(['ended']);
  });

  it('asks nothing new meanwhile', async () => {
    const { login, server, question } = setUp();
    server.signedIn = null;
    await login.check();
    const answer = login.ask(question);
    await Promise.resolve();
    expect(question).not.toHaveBeenCalled();
    server.signedIn = me;
    await login.check();
    expect(await answer).toBe('answer');
  });

  it('is asked for again only on request once the answer was put off', async () => {
    const { login, server } = setUp();
    server.signedIn = null;
    await login.check();
    postpone(asked()!);
    await login.check();
    login.lost();
    expect(asked()).toBeNull();
    login.remind();
    expect(asked()).toMatchObject({ who: me });
    postpone(asked()!);
    server.signedIn = me;
    await login.check();
    expect(signInAgainStore.getState()).toEqual({ request: null, postponed: null });
  });

  it('is not ended by a network that is gone, or by any other refusal', async () => {
    const { login, server, events } = setUp();
    server.reachable = false;
    await login.check();
    await expect(login.ask(() => Promise.reject(new AppError('access_denied')))).rejects.toMatchObject({
      code: 'access_denied',
    });
    expect(events).toEqual([]);
  });

  it('is not given to somebody else who has signed in', async () => {
    const { login, server, events, question } = setUp();
    server.signedIn = { name: 'bob', kind: 'account' };
    await login.check();
    expect(asked()).toMatchObject({ who: me, other: 'bob' });
    const answer = login.ask(question);
    await asked()!.signIn({ password: 'right' });
    expect(await answer).toBe('answer');
    expect(events).toEqual(['ended', 'back']);
  });

  it('begins again at the same store, for own keys', async () => {
    const who: Identity = { name: 'AKIA', kind: 'keys' };
    const { login, server, signInWith } = setUp(who);
    server.signedIn = { ...who, endpoint: 'aws', region: 'eu-central-1' };
    await login.check();
    server.signedIn = { ...who, endpoint: 'https://elsewhere.example', region: 'eu-central-1' };
    await login.check();
    expect(asked()).not.toBeNull();
    await expect(asked()!.signIn({ password: 'right', secretAccessKey: 's' })).rejects.toThrow();
    expect(signInWith).toHaveBeenCalledWith('keys', {
      ...{ password: 'right', secretAccessKey: 's' },
      ...{ accessKeyId: 'AKIA', endpoint: 'aws', region: 'eu-central-1' },
    });
  });
});
