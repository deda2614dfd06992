import type { en } from './en';

/** What is said by what a page loads by itself; everything else is said by parts that are loaded later. */
export const FIRST_AREAS = [
  ...(['browse', 'commands', 'connections', 'errors', 'shell', 'signIn', 'uploads'] as const),
] satisfies (keyof typeof en)[];
