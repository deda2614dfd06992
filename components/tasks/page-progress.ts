import type { Totals } from './totals';

/** What the browser's own tab tells of transfers while one looks at another. */
export type PageProgress =
  | { kind: 'running'; percent: number | null }
  /** Everything has ended since one last looked. */
  | { kind: 'ended'; failed: boolean };

/** @param unseen something was under way when the page was last out of sight */
export function pageProgress({ running, share, failed }: Totals, unseen: boolean): PageProgress | null {
  if (running > 0) return { kind: 'running', percent: share === null ? null : Math.floor(share * 100) };
  return unseen ? { kind: 'ended', failed: failed > 0 } : null;
}

const SIZE = 32;
const RADIUS = 12;
/** Percent. */
const STEP = 12.5;
const ROUND = 2 * Math.PI * RADIUS;
/** Seen on light and dark tab strips alike. */
const COLOURS = { track: '#8fa3a8', running: '#008a94', done: '#2b8a57', failed: '#d1433f' };

/** The favicon for it: a ring that closes, in steps coarse enough to be told apart. */
export function progressIcon(progress: PageProgress): string {
  const running = progress.kind === 'running';
  const share = running ? Math.max(0.04, Math.round((progress.percent ?? 25) / STEP) * (STEP / 100)) : 1;
  const colour = running ? COLOURS.running : COLOURS[progress.failed ? 'failed' : 'done'];
  const middle = SIZE / 2;
  const circle = `cx="${middle}" cy="${middle}" r="${RADIUS}" fill="none" stroke-width="6"`;
  const arc = `stroke="${colour}" stroke-dasharray="${(share * ROUND).toFixed(1)} ${ROUND.toFixed(1)}"`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">` +
    `<circle ${circle} stroke="${COLOURS.track}" stroke-opacity=".45"/>` +
    `<circle ${circle} ${arc} transform="rotate(-90 ${middle} ${middle})"/></svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
