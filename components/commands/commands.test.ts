import { describe, expect, it } from 'vitest';
import type { BrowseState } from '@/components/browse/browse-state';
import type { DialogRequest } from '@/components/dialogs/dialogs';
import type { ConnectionSummary } from '@/lib/domain/connection';
import type { CopyForm } from '@/lib/domain/copy-forms';
import type { Entry, Location } from '@/lib/domain/entry';
import type { BucketName, ConnectionId, ObjectKey, Prefix } from '@/lib/domain/names';
import { commands as german } from '@/lib/messages/de/commands';
import { commands as texts } from '@/lib/messages/en/commands';
import { palette } from '@/lib/messages/en/palette';
import { canRun, type Command, type CommandContext, type CommandId, type CopySubject } from './command';
import { groupItems } from './command-items';
import { commands } from './commands';
import { ariaShortcut, pressedShortcut, shownShortcut, type KeyPress } from './shortcut';
import { indexShortcuts } from './shortcut-index';
import { fittingCount } from './fitting-count';

const connection: ConnectionSummary = {
  id: 'c' as ConnectionId,
  name: 'C',
  region: 'r',
  readOnly: false,
  canWrite: true,
  canManageBuckets: true,
  rootPrefix: '' as Prefix,
  pathStyle: true,
};
const location: Location = { connection: connection.id, bucket: 'b' as BucketName, prefix: 'a/' as Prefix };
const file: Entry = { kind: 'file', key: 'a/x' as ObjectKey, name: 'x', size: 1, modified: '' };
const folder: Entry = { kind: 'folder', prefix: 'a/f/' as Prefix, name: 'f' };

function context(change: Partial<CommandContext> = {}) {
  const said: string[] = [];
  const opened: DialogRequest[] = [];
  const copied: ({ form: CopyForm } & CopySubject)[] = [];
  const say = (what: string) => () => void said.push(what);
  const made: CommandContext = {
    // Only the verbs that commands use.
    browse: {
      open: (entry: Entry) => void said.push(`open ${entry.name}`),
      openLocation: (to: Location) => void said.push(`open s3://${to.bucket}/${to.prefix}`),
      openParent: say('up'),
      refresh: say('refresh'),
      selectAll: say('all'),
      clearSelection: say('none'),
      focusFilter: say('filter'),
      showDetails: say('details'),
    } as Partial<BrowseState> as BrowseState,
    connection,
    location,
    selection: [],
    bucket: null,
    clipboard: null,
    openDialog: (request) => opened.push(request),
    pickFiles: (what) => said.push(`pick ${what}`),
    upload: ({ kind }) => said.push(`upload ${kind}`),
    download: (entries) => said.push(`download ${entries.length}`),
    paste: say('paste'),
    remember: ({ move }) => said.push(move ? 'cut' : 'copy'),
    copyAs: (form, of) => copied.push({ form, ...of }),
    toggleTheme: say('theme'),
    ...change,
  };
  return { made, said, opened, copied };
}
const available = (change: Partial<CommandContext>) =>
  commands.filter((command) => command.isAvailable(context(change).made)).map(({ id }) => id);
const find = (id: CommandId) => commands.find((command) => command.id === id)!;

describe('commands', () => {
  it('are each defined once, and all that have a label', () => {
    const ids = commands.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...Object.keys(texts.labels), ...Object.keys(palette.labels)].sort());
    const inBar = commands.filter(({ places }) => places.includes('bar') || places.includes('selection'));
    expect(inBar.map(({ id }) => id).sort()).toEqual(Object.keys(texts.labels).sort());
  });

  it('claim no key twice', () => {
    expect(indexShortcuts(commands).size).toBeGreaterThan(10);
    const make = (id: CommandId): Command => ({
      ...{ id, group: 'view', places: [], shortcuts: ['F9'] },
      isAvailable: () => true,
      run: () => undefined,
    });
    expect(() => indexShortcuts([make('open'), make('copy')])).toThrow('F9 is claimed by open and copy');
  });

  it('change nothing for those who may not write', () => {
    const writing: CommandId[] = [
      ...([
        'upload-files',
        'upload-folder',
        'new-folder',
        'new-file',
        'upload-link',
        'copy',
        'move',
      ] as const),
      ...(['rename', 'delete', 'clipboard-copy', 'clipboard-cut', 'paste', 'empty-bucket'] as const),
    ];
    const clipboard = { move: false, from: location, entries: [file] };
    const everything = { selection: [file], clipboard };
    expect(available(everything)).toEqual(expect.arrayContaining(writing.slice(0, -1)));
    const ids = available({ ...everything, connection: { ...connection, canWrite: false } });
    expect(ids.filter((id) => writing.includes(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['open', 'download', 'share', 'properties', 'refresh']));
  });

  it.each([
    ['notes.md', 1, true],
    ['events.ndjson', 1024 * 1024, true],
    ['events.ndjson', 1024 * 1024 + 1, false],
    ['table.xlsx', 1, false],
    ['app.sqlite', 1, false],
    ['a.svg', 1, false],
  ])('edit %s of %d bytes: %s', (name, size, offered) => {
    const text: Entry = { ...file, key: `a/${name}` as ObjectKey, name, size };
    expect(available({ selection: [text] }).includes('edit')).toBe(offered);
    expect(available({ selection: [text, file] })).not.toContain('edit');
  });

  it('leave buckets alone where they are not for this person to manage', () => {
    const ids = available({
      connection: { ...connection, canManageBuckets: false },
      location: null,
      bucket: 'b' as BucketName,
    });
    expect(ids).not.toContain('new-bucket');
    expect(ids).not.toContain('delete-bucket');
    expect(ids).not.toContain('empty-bucket');
  });

  it('offer buckets on the list of buckets and entries in a folder', () => {
    const bucket = 'b' as BucketName;
    expect(available({ location: null, bucket })).toEqual(
      expect.arrayContaining(['open', 'new-bucket', 'delete-bucket', 'empty-bucket', 'copy-uri', 'refresh']),
    );
    expect(available({ location: null, bucket })).not.toContain('new-folder');
    expect(available({ selection: [file] })).not.toContain('new-bucket');
  });

  it('paste only within one connection: the store itself copies', () => {
    const from = { ...location, connection: 'other' as ConnectionId };
    expect(available({ clipboard: { move: false, from, entries: [file] } })).not.toContain('paste');
    expect(available({ clipboard: { move: false, from: location, entries: [file] } })).toContain('paste');
  });

  it.each([
    ['share', [file], true],
    ['share', [folder], false],
    ['share', [file, folder], false],
    ['rename', [folder], true],
    ['rename', [file, folder], false],
    ['properties', [file, folder], false],
    ['delete', [file, folder], true],
  ] as const)('%s of %o can run: %s', (id, selection, expected) => {
    expect(canRun(find(id), context({ selection }).made)).toBe(expected);
  });

  it('copy every kind of address', () => {
    const run = (change: Partial<CommandContext>, id: CommandId = 'copy-uri') => {
      const { made, copied } = context(change);
      find(id).run(made);
      return copied;
    };
    const both = { selection: [folder, file] };
    expect(run(both)).toEqual([{ form: 'uri', bucket: 'b', paths: ['a/f/', 'a/x'] }]);
    expect(run(both, 'copy-key')).toEqual([{ form: 'key', bucket: 'b', paths: ['a/f/', 'a/x'] }]);
    expect(run({})).toEqual([{ form: 'uri', bucket: 'b', paths: ['a/'] }]);
    const bucket = { location: null, bucket: 'b' as BucketName };
    expect(run(bucket)).toEqual([{ form: 'uri', bucket: 'b', paths: [''] }]);
    // A folder is no object that one could sign a link to; a bucket as a whole has no key.
    expect(available({ selection: [file] })).toEqual(expect.arrayContaining(['copy-curl', 'copy-key']));
    expect(available(both)).not.toContain('copy-curl');
    expect(available(bucket)).not.toContain('copy-key');
  });

  it('open a bucket at the connection’s root prefix', () => {
    const change = { location: null, bucket: 'b' as BucketName };
    const { made, said } = context({
      ...change,
      connection: { ...connection, rootPrefix: 'team/' as Prefix },
    });
    find('open').run(made);
    expect(said).toEqual(['open s3://b/team/']);
  });

  it('ask about exactly what is selected', () => {
    const { made, opened } = context({ selection: [file, folder] });
    find('delete').run(made);
    find('move').run(made);
    expect(opened).toEqual([
      { kind: 'delete', location, entries: [file, folder] },
      { kind: 'transfer', location, entries: [file, folder], move: true },
    ]);
  });

  it('stand in groups, in order, without what makes no sense here', () => {
    const groups = groupItems(commands, context({ selection: [file, folder] }).made);
    const entry = groups.find((items) => items[0]?.command.group === 'entry')!;
    expect(entry.map(({ command, refusal }) => [command.id, refusal])).toEqual([
      ['download', null],
      ['share', 'notOneFile'],
    ]);
  });
});

describe('shortcuts', () => {
  const press = (key: string, modifiers: Partial<KeyPress> = {}): KeyPress => ({
    ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...modifiers,
  });

  it.each([
    [press('k', { ctrlKey: true }), false, 'mod+k'],
    [press('K', { ctrlKey: true }), false, 'mod+k'],
    [press('k', { metaKey: true }), true, 'mod+k'],
    [press('k', { ctrlKey: true }), true, 'foreign+k'],
    [press('k', { metaKey: true }), false, 'foreign+k'],
    [press('?', { shiftKey: true }), false, '?'],
    [press('/', {}), false, '/'],
    [press('/', { shiftKey: true }), false, '/'],
    [press('C', { ctrlKey: true, shiftKey: true }), false, 'mod+shift+c'],
    [press('Delete', { shiftKey: true }), false, 'shift+Delete'],
    [press('Enter', { altKey: true }), false, 'alt+Enter'],
    [press('F2'), false, 'F2'],
  ])('reads %o (Mac: %s) as %s', (event, mac, expected) => {
    expect(pressedShortcut(event, mac)).toBe(expected);
  });

  it('are shown as people on each system read them', () => {
    const shown = (shortcut: string) => [
      shownShortcut(shortcut, true, texts.keys),
      shownShortcut(shortcut, false, texts.keys),
      shownShortcut(shortcut, false, german.keys),
    ];
    expect(shown('mod+k')).toEqual(['⌘K', 'Ctrl+K', 'Strg+K']);
    expect(shown('Delete')).toEqual(['⌦', 'Del', 'Entf']);
    expect(shown('F2')).toEqual(['F2', 'F2', 'F2']);
    expect([ariaShortcut('mod+k', true), ariaShortcut('mod+k', false)]).toEqual(['Meta+k', 'Control+k']);
  });
});

describe('fittingCount', () => {
  it('keeps room for the menu only where it is needed', () => {
    expect(fittingCount([100, 200, 300], 300, 40)).toBe(3);
    expect(fittingCount([100, 200, 300], 299, 40)).toBe(2);
    expect(fittingCount([100, 200, 300], 230, 40)).toBe(1);
    expect(fittingCount([100], 50, 40)).toBe(0);
    expect(fittingCount([], 50, 40)).toBe(0);
  });
});
