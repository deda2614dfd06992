export const places = {
  starred: 'Starred',
  remove: 'Remove star from {name}',
  said: '{starred, select, true {“{name}” is starred: find it above the folders and in the palette.} other {“{name}” is no longer starred.}}',
} as const;
