import { createStore } from 'zustand/vanilla';
import type { SignInWay } from '@/lib/client/sign-in';
import { AppError } from '@/lib/domain/errors';

/** Who the browser is signed in as. */
export interface Identity {
  name: string;
  kind: SignInWay;
  /** Of own keys: where they are used. */
  endpoint?: string;
  region?: string;
}

/** What is asked of the person while transfers wait. */
export interface SignInAgain {
  who: Identity;
  /** Somebody else is signed in by now, in another tab. */
  other: string | null;
  /** @throws AppError */
  signIn: (secrets: Record<string, string>) => Promise<void>;
}

interface Asked {
  /** Null while nothing is asked. */
  request: SignInAgain | null;
  /** What was asked, and is to be answered later. */
  postponed: SignInAgain | null;
}

const NOTHING: Asked = { request: null, postponed: null };
export const signInAgainStore = createStore<Asked>()(() => NOTHING);

export function postpone(request: SignInAgain): void {
  signInAgainStore.setState({ request: null, postponed: request });
}

export interface LoginOptions {
  who: Identity;
  /** Who is signed in now; null when nobody is. @throws AppError when nobody can tell. */
  identify: () => Promise<Identity | null>;
  signInWith: (way: SignInWay, fields: Record<string, string>) => Promise<void>;
  /** The session has ended: everything waits. */
  onEnded: () => void;
  /** The same person is signed in again. */
  onBack: () => void;
}

/** The session that uploads run in: noticed when it ends, waited for, and begun again in place by the same person. */
export class Login {
  private who: Identity;
  private ended: { back: Promise<void>; resolve: () => void; other: string | null } | null = null;

  constructor(private readonly options: LoginOptions) {
    this.who = options.who;
  }

  /** Asks the app's server; when the session has ended the question waits for the next one. */
  async ask<T>(question: () => Promise<T>): Promise<T> {
    for (;;) {
      await this.ended?.back;
      try {
        return await question();
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'unauthenticated')) throw error;
        this.lost();
      }
    }
  }

  /** The server no longer knows who asks. */
  lost(): void {
    if (this.ended === null) this.end(null);
  }

  /** Asks the person, who may have put the answer off. */
  remind(): void {
    if (this.ended !== null) this.show(this.ended.other);
  }

  /** Puts the end of the session off by asking who it belongs to, and notices when that has changed. */
  async check(): Promise<void> {
    // No answer is no news: the network comes back.
    const now = await this.options.identify().catch(() => undefined);
    if (now === undefined) return;
    if (now === null) this.end(null);
    else if (!this.isSame(now)) this.end(now.name);
    else {
      this.who = now;
      this.goOn();
    }
  }

  private end(other: string | null): void {
    // Asked once, and again only for another reason: the answer may have been put off.
    if (this.ended?.other === other) return;
    if (this.ended === null) {
      let resolve: () => void = () => undefined;
      const back = new Promise<void>((done) => (resolve = done));
      this.ended = { back, resolve, other };
      this.options.onEnded();
    }
    this.ended.other = other;
    this.show(other);
  }

  private show(other: string | null): void {
    const signIn = (secrets: Record<string, string>) => this.signIn(secrets);
    signInAgainStore.setState({ request: { who: this.who, other, signIn }, postponed: null });
  }

  private async signIn(secrets: Record<string, string>): Promise<void> {
    const { name, kind, endpoint = '', region = '' } = this.who;
    const known: Record<string, string> =
      kind === 'account' ? { username: name } : { accessKeyId: name, endpoint, region };
    await this.options.signInWith(kind, { ...secrets, ...known });
    const now = await this.options.identify();
    if (now === null || !this.isSame(now)) throw new AppError('sign_in_failed');
    this.goOn();
  }

  private goOn(): void {
    if (this.ended === null) return;
    this.ended.resolve();
    this.ended = null;
    signInAgainStore.setState(NOTHING);
    this.options.onBack();
  }

  /** The same name at another store is another person. What was not known yet cannot differ. */
  private isSame({ name, kind, endpoint }: Identity): boolean {
    const { who } = this;
    return name === who.name && kind === who.kind && (who.endpoint ?? endpoint) === endpoint;
  }
}
