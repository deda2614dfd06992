import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AWKWARD_KEYS } from './awkward-keys';
import { curlUpload, shellQuote } from './curl';

/** What a real shell makes of the line: its words. */
function words(line: string): string[] {
  const script = `set -- ${line}\nprintf '%s\\0' "$@"`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('shellQuote', () => {
  it('leaves plain words alone', () => {
    expect(shellQuote('photos/2024/a-b_c.jpg')).toBe('photos/2024/a-b_c.jpg');
  });

  it('keeps every awkward key as one word', () => {
    expect(words(AWKWARD_KEYS.map(shellQuote).join(' '))).toEqual(AWKWARD_KEYS);
  });

  it.each(['', '$(id)', '`id`', '$HOME', '~', '*', "'", "''\\''", '!!', '; rm -rf /', '\n', '\\', '#x'])(
    'hands %j through untouched',
    (text) => {
      expect(words(shellQuote(text))).toEqual([text]);
    },
  );

  it('survives anything but NUL', () => {
    const text = fc.string({ unit: 'binary' }).map((made) => made.replaceAll('\0', '').toWellFormed());
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), (texts) => {
        expect(words(texts.map(shellQuote).join(' '))).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });
});

describe('curlUpload', () => {
  it('sends the headers that were signed to the URL that was signed', () => {
    const url = "https://s3.example/b/it's%20%5Bhere%5D/../x?X-Amz-Signature=ab&X-Amz-Expires=60";
    const line = curlUpload({
      url,
      headers: { 'Content-Type': 'text/plain; charset="utf-8"' },
      file: "it's.txt",
    });
    expect(words(line)).toEqual([
      'curl',
      '--fail',
      '--globoff',
      '--path-as-is',
      '--upload-file',
      "it's.txt",
      '--header',
      'Content-Type: text/plain; charset="utf-8"',
      url,
    ]);
  });

  it.each([
    ['-', './-'],
    ['-o evil', './-o evil'],
    ['.', './.'],
    ['.profile', '.profile'],
  ])('never takes the file %j for an option or standard input', (file, word) => {
    expect(words(curlUpload({ url: 'https://s3.example', headers: {}, file }))).toContain(word);
  });
});
