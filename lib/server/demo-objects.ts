import { DAWN, NOON, paintHarbour } from './demo-image';
import { onePagePdf } from './demo-pdf';

interface DemoObject {
  key: string;
  contentType: string;
  body: Buffer;
  metadata?: Record<string, string>;
}

/** Small, varied and harmless: something to preview, to sort, to search, to move and to delete. */
export function demoObjects(): DemoObject[] {
  return [
    text('Welcome.txt', 'text/plain; charset=utf-8', WELCOME),
    image('Pictures/Harbour at dawn.png', paintHarbour(720, 450, DAWN)),
    image('Pictures/Harbour at noon.png', paintHarbour(720, 450, NOON)),
    image('Pictures/Thumbnails/Harbour at dawn.png', paintHarbour(160, 100, DAWN)),
    text('Data/tides.csv', 'text/csv; charset=utf-8', tides()),
    text('Data/vessels.json', 'application/json', JSON.stringify(VESSELS, null, 2) + '\n'),
    text('Data/2025/Q4/log.txt', 'text/plain; charset=utf-8', harbourLog(10, 40)),
    text('Data/2026/Q1/log.txt', 'text/plain; charset=utf-8', harbourLog(1, 60)),
    { key: 'Documents/Harbour rules.pdf', contentType: 'application/pdf', body: onePagePdf(RULES) },
    text('Documents/Notes.md', 'text/markdown; charset=utf-8', NOTES),
    { key: 'Documents/Empty folder/', contentType: 'application/x-directory', body: Buffer.alloc(0) },
    text('Awkward names/100% + more #1?.txt', 'text/plain; charset=utf-8', AWKWARD),
    text('Awkward names/café “quoted” & <tagged>.txt', 'text/plain; charset=utf-8', AWKWARD),
    text('Awkward names/日本語 🎉.txt', 'text/plain; charset=utf-8', AWKWARD),
    text('Awkward names/two//slashes.txt', 'text/plain; charset=utf-8', AWKWARD),
  ];
}

function text(key: string, contentType: string, content: string): DemoObject {
  return { key, contentType, body: Buffer.from(content, 'utf8') };
}

function image(key: string, body: Buffer): DemoObject {
  return { key, contentType: 'image/png', body, metadata: { 'made-by': 'Windlass' } };
}

const WELCOME = `Welcome to Windlass.

This bucket lives in the embedded store, in the data folder of the app.
Everything in it is a sample: open it, rename it, share it, delete it.

Drop files or folders onto the page to upload them.
Press Ctrl+K (or Cmd+K) to find any command by name.

To see your own buckets, set WINDLASS_S3_ENDPOINT and its companions,
or name a configuration file in WINDLASS_CONFIG.
`;

const NOTES = `# Notes

- [x] Paint the harbour
- [x] Count the tides
- [ ] Oil the windlass

A windlass turns, and the anchor comes up.
`;

const AWKWARD = 'A key is any sequence of characters. This one works like every other.\n';

const RULES = [
  'Harbour rules',
  '1. Dead slow inside the breakwater.',
  '2. Vessels leaving give way to vessels arriving.',
  '3. No anchoring in the fairway (the windlass needs its rest too).',
  '4. Report to the harbour office within an hour of mooring.',
];

const VESSELS = [
  { name: 'Aurora', type: 'ketch', length: 14.2, berth: 'A3', arrived: '2026-01-04T09:12:00Z' },
  { name: 'Björk', type: 'trawler', length: 22.8, berth: 'C1', arrived: '2026-01-05T17:40:00Z' },
  { name: 'Kestrel', type: 'sloop', length: 9.6, berth: 'A7', arrived: '2026-01-06T06:05:00Z' },
  { name: 'Meridian', type: 'schooner', length: 31, berth: 'D2', arrived: '2026-01-08T21:55:00Z' },
];

/** Two high and two low waters a day, fifty minutes later every day. */
function tides(): string {
  const start = Date.UTC(2026, 0, 1, 3, 20);
  const rows = Array.from({ length: 120 }, (_, index) => {
    const time = new Date(start + index * 6.21 * 3_600_000).toISOString().slice(0, 16);
    const spring = 1 + 0.3 * Math.cos((index / 4 / 14.77) * 2 * Math.PI);
    const height = (index % 2 === 0 ? 4.1 + spring : 1.9 - spring).toFixed(2);
    return `${time}Z,${index % 2 === 0 ? 'high' : 'low'},${height}`;
  });
  return ['time,water,height_m', ...rows].join('\n') + '\n';
}

function harbourLog(month: number, lines: number): string {
  const events = ['arrived', 'moored', 'took on water', 'cleared customs', 'departed'];
  const year = month >= 10 ? 2025 : 2026;
  return Array.from({ length: lines }, (_, index) => {
    const time = new Date(Date.UTC(year, month - 1, 1, 5) + index * 13 * 3_600_000).toISOString();
    const vessel = VESSELS[index % VESSELS.length]?.name ?? 'Aurora';
    return `${time} ${vessel.padEnd(9)} ${events[(index * 3) % events.length] ?? 'arrived'}\n`;
  }).join('');
}
