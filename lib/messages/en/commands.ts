export const commands = {
  /** Of what stands in the toolbar; the others are in `palette`. */
  labels: {
    'new-folder': 'New folder',
    download: 'Download',
    share: 'Share',
    copy: 'Copy',
    move: 'Move',
    rename: 'Rename',
    delete: 'Delete',
    properties: 'Properties',
    'new-bucket': 'New bucket',
    'empty-bucket': 'Empty bucket',
    'delete-bucket': 'Delete bucket',
  },
  /** As on key caps, but for Macs. */
  keys: {
    mod: 'Ctrl',
    alt: 'Alt',
    shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Delete: 'Del',
    Backspace: 'Backspace',
    ArrowUp: '↑',
  },
  /** Why a command is greyed. */
  refusals: {
    several: 'Only with a single object or folder selected.',
    notOneFile: 'Only with a single object selected, and no folder.',
    tooMany: 'Too many are selected for this.',
  },
  toolbar: 'Commands',
  selected: '{count, plural, one {# selected} other {# selected}}',
  more: 'More commands',
  menu: 'Commands for this',
  copied: 'Copied {text}',
  copyFailed: 'The browser did not allow copying; select the text and copy it by hand.',
  readyToPaste:
    '{move, select, true {Ready to move} other {Ready to copy}} {count, plural, one {# item} other {# items}}: open a folder and paste.',
  downloadStarted: 'The download of {name} is being prepared.',
} as const;
