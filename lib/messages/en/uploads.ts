export const uploads = {
  upload: 'Upload',
  readOnly: 'This connection does not allow writing.',
  viewer: 'Your account can look, but not change anything.',
  nothing:
    'There was no file in what was given; a store keeps no empty folders, unless the upload options ask for markers.',
  unreadable:
    '{count, plural, one {{name} could not be read and was left out} other {# items could not be read and were left out}}.',
  tooLong:
    '{count, plural, one {{name} was left out} other {# files were left out}}: with the folders above it a key may have 1,024 bytes, of valid Unicode.',
  brokenOff: 'Not everything was uploaded',
  title: '{count, plural, one {# file} other {# items}}',
  folderTitle: '{name}/',
  pastedImage: 'Pasted image.png',
  pastedText: 'Pasted text.txt',
  signInAgain: {
    postponed: 'Uploads wait until you sign in again',
    remind: 'Sign in',
  },
} as const;
