import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const FIRST = ['browse', 'commands', 'errors', 'shell', 'uploads'];
const files = ['app', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(folder, name)),
);

it('every part brings the texts it says', () => {
  const missing = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    const areas = [...source.matchAll(/useTranslations\(\s*'(\w+)/g)].map(([, area]) => area ?? '');
    return [...new Set(areas)]
      .filter((area) => !FIRST.includes(area))
      .map((area) => `@/lib/messages/late/${area.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)}`)
      .filter((late) => !source.includes(`import '${late}';`))
      .map((late) => `${file} must import '${late}'`);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
