import type { UserSummary } from './connection';
import { rfc3986 } from './percent';

/** The name of a cookie that keeps a choice of one person, apart from those of others who use this browser. */
export function userCookie(choice: string, { kind, name }: Pick<UserSummary, 'kind' | 'name'>): string {
  return [`windlass-${choice}`, kind, rfc3986(name)].join('.');
}
