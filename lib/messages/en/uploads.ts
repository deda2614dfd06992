export const uploads = {
  upload: 'Upload',
  files: 'Upload files',
  folder: 'Upload folder',
  readOnly: 'This connection does not allow writing.',
  drop: 'Drop to upload into {place}',
  dropHint: 'Files and folders; folders keep their structure.',
  checking: 'Checking {count, plural, one {# name} other {# names}} in the bucket…',
  nothing: 'There was no file in what was dropped; a store keeps no empty folders.',
  unreadable:
    '{count, plural, one {{name} could not be read and was left out} other {# items could not be read and were left out}}.',
  tooLong:
    '{count, plural, one {{name} was left out} other {# files were left out}}: with the folders above it a key may have 1,024 bytes, of valid Unicode.',
  dotSegments:
    '{count, plural, one {{name} was left out} other {# files were left out}}: browsers cannot send to a key in which “.” or “..” stands alone between slashes, so use other names or another S3 tool.',
  checkFailed: 'Nothing was uploaded',
  title: '{count, plural, one {# file} other {# files}}',
  folderTitle: '{name}/',
  conflicts: {
    title: 'Name conflicts',
    intro:
      '{count, plural, one {{name} is already there.} other {# of {total, number} names are already there.}} Nothing has been uploaded yet.',
    forAll: 'For all of them',
    skip: 'Skip',
    skipHint: 'What is there stays as it is.',
    replace: 'Replace',
    replaceHint: 'Unless the bucket keeps versions, what is there now is lost.',
    keepBoth: 'Keep both',
    keepBothHint: 'The new one gets a number: {example}',
    keepBothTooLong: 'Not possible for {name}: its key has no room left for a number.',
    list: 'Names already there',
    there: 'There now: {size}, {time}',
    here: 'New: {size}, {time}',
    hereUndated: 'New: {size}',
    choose: 'What to do with {name}',
    more: '…and {count, plural, one {# more} other {# more}}, to which the choice for all of them applies.',
    submit: 'Upload {count, plural, =0 {nothing} one {# file} other {# files}}',
    cancel: 'Cancel',
  },
  signInAgain: {
    title: 'Sign in to go on',
    intro:
      'Your session has ended. Nothing of your uploads is lost: they go on as soon as you have signed in again.',
    other:
      '{other} has signed in in another tab. These uploads were begun by {name}, and go on only when {name} signs in again.',
    submit: 'Sign in and go on',
    later: 'Later',
    postponed: 'Uploads wait until you sign in again',
    remind: 'Sign in',
  },
  errors: {
    unreachable:
      'The browser could not reach the store to send {target}; check the network, and that the bucket’s CORS rules allow PUT from {origin} with any header.',
  },
} as const;
