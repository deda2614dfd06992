import { expect, test } from 'vitest';
import { markdownTree, type MarkdownNode } from './markdown-tree';

const tree = (text: string) => markdownTree(text).children;

test('reads headings, lists, tables and code', () => {
  expect(tree('# A *b*')).toEqual([{ tag: 'h1', children: ['A ', { tag: 'em', children: ['b'] }] }]);
  expect(tree('3. x\n4. y')).toEqual([
    {
      tag: 'ol',
      start: 3,
      children: [
        { tag: 'li', children: ['x'] },
        { tag: 'li', children: ['y'] },
      ],
    },
  ]);
  expect(tree('```js\na < b\n```')).toEqual([
    { tag: 'pre', children: [{ tag: 'code', children: ['a < b\n'] }] },
  ]);
  expect(tree('a|b\n-|-\n1|2')).toMatchObject([{ tag: 'table' }]);
});

test('HTML stays text', () => {
  expect(tree('<script>alert(1)</script>')).toEqual([{ tag: 'p', children: ['<script>alert(1)</script>'] }]);
  expect(tree('a <img src=x onerror=alert(1)> b')).toEqual([
    { tag: 'p', children: ['a <img src=x onerror=alert(1)> b'] },
  ]);
});

test('of an image its description is left, and no address', () => {
  expect(tree('![a cat](https://tracker.example/cat.png)')).toEqual([
    { tag: 'p', children: [{ tag: 'img', children: ['a cat'] }] },
  ]);
});

test('links lead to the web or to mail, and nowhere else', () => {
  const links = (text: string): (string | undefined)[] => {
    const found: (string | undefined)[] = [];
    const walk = (nodes: MarkdownNode[]) => {
      for (const node of nodes) {
        if (typeof node === 'string') continue;
        if (node.tag === 'a') found.push(node.href);
        walk(node.children);
      }
    };
    walk(tree(text));
    return found;
  };
  expect(links('[a](https://example.com) <me@example.com> https://b.example')).toEqual([
    'https://example.com',
    'mailto:me@example.com',
    'https://b.example',
  ]);
  expect(links('[a](javascript:alert(1)) [b](JaVaScRiPt:alert(1)) [c](data:text/html,x)')).toEqual([]);
  expect(links('[a](/api/object?x) [b](//evil.example) [c](#top)')).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('hostile nesting and length stay bounded', () => {
  expect(markdownTree('> '.repeat(50_000)).cut).toBe(false);
  expect(markdownTree('*a* '.repeat(40_000)).cut).toBe(true);
  expect(JSON.stringify(tree('['.repeat(50_000))).length).toBeLessThan(60_000);
});

test('shows tasks of a list as ticked or not', () => {
  const { children } = markdownTree('- [x] done\n- [ ] open\n- [y] neither\n\n[x] no list\n');
  expect(JSON.stringify(children)).toBe(
    JSON.stringify([
      {
        tag: 'ul',
        children: ['☑ done', '☐ open', '[y] neither'].map((text) => ({ tag: 'li', children: [text] })),
      },
      { tag: 'p', children: ['[x] no list'] },
    ]),
  );
});
