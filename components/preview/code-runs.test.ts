import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeLanguage, isHighlightable } from './code-language';
import { codeRuns } from './code-runs';
import { highlight } from './highlight';
import { textChunks } from './text-chunks';

test('names what highlight.js found, and keeps every character', async () => {
  const text = 'const a = "<b>&amp;</b>"; // it\'s\n';
  const [runs] = codeRuns(await highlight(text, 'javascript'), [text]) ?? [];
  expect(runs?.map((run) => run.text).join('')).toBe(text);
  expect(runs).toContainEqual({ text: 'const', scope: 'keyword' });
  expect(runs).toContainEqual({ text: '"<b>&amp;</b>"', scope: 'string' });
  expect(runs).toContainEqual({ text: "// it's", scope: 'comment' });
});

test('a look goes on over the end of a chunk', async () => {
  const text = '/*\n two\n*/\nreturn';
  const chunks = ['/*\n', ' two\n', '*/\nreturn'];
  const runs = codeRuns(await highlight(text, 'javascript'), chunks);
  expect(runs?.map((chunk) => chunk.map(({ scope }) => scope))).toEqual([
    ['comment'],
    ['comment'],
    ['comment', '', 'keyword'],
  ]);
});

test('whatever the text, what is shown is the text', async () => {
  const text = fc.array(fc.oneof(fc.string(), fc.constantFrom('<', '&lt;', '</span>', '"', '<!--', '\n')));
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.constantFrom('xml', 'javascript', 'markdown', 'php'),
      async (parts, language) => {
        const whole = parts.join('');
        const runs = codeRuns(await highlight(whole, language), textChunks(whole)) ?? [[]];
        expect(
          runs
            .flat()
            .map((run) => run.text)
            .join(''),
        ).toBe(whole);
      },
    ),
    { numRuns: 60 },
  );
});

test('what does not agree with the text is not shown', () => {
  expect(codeRuns('<span class="hljs-keyword">other</span>', ['text'])).toBeNull();
});

test('a language is known by the name; long texts and long lines stay plain', () => {
  expect(codeLanguage('a/b.py')).toBe('python');
  expect(codeLanguage('Dockerfile')).toBe('dockerfile');
  expect(codeLanguage('notes.txt')).toBeUndefined();
  expect(isHighlightable('short\n'.repeat(1000))).toBe(true);
  expect(isHighlightable('short\n'.repeat(100_000))).toBe(false);
  expect(isHighlightable(`a\n${'x'.repeat(6000)}\nb`)).toBe(false);
});
