export const search = {
  label: 'Search',
  placeholder: 'Search everything below {name}',
  submit: 'Search',
  close: 'Close search',
  problems: {
    size: '“{term}” is no size to compare with. Try size>10mb.',
    date: '“{term}” is no date to compare with. Try modified>2024-01-31 or modified=2024-01.',
    'empty-list': '“{term}” names nothing. Try ext:pdf or class:glacier.',
    regex: '“{term}” is no regular expression.',
    'too-long': 'A search may be {count, number} characters long.',
  },
  help: {
    title: 'What to search for',
    intro: 'Everything below this folder is looked at, whatever is loaded. All of what is typed must hold.',
    contains: 'names of objects and folders that contain the word',
    phrase: 'names that contain the words with the space',
    glob: '* is anything in a name, ** also across folders, ? one character',
    regex: 'a regular expression (RE2) for the path below',
    size: 'also <, <=, =, >=; b, kb, mb, gb, tb',
    modified: 'a year, a month or a day, in UTC',
    ext: 'one of several extensions',
    class: 'one of several storage classes',
  },
  searching:
    'Searching: {found, plural, =0 {no object found} other {# found}} among {scanned, number} objects so far{rate, plural, =0 {} other {, # a second}}',
  again: 'Searching again after a change: {scanned, number} objects so far',
  complete:
    '{found, plural, =0 {No object found} other {# found}} among all {scanned, plural, =0 {no objects} one {# object} other {# objects}} below',
  stopped:
    'Stopped: {found, plural, =0 {no object found} other {# found}} among the first {scanned, number} objects',
  folders: '{count, plural, one {# folder} other {# folders}} with a name that matches',
  full: 'Stopped at the first {found, number} found, among {scanned, number} objects: narrow the search',
  failed: 'Broke off: {found, plural, =0 {no object found} other {# found}} among {scanned, number} objects',
  sorted:
    'sorted by {column, select, name {path{descending, select, true {, reversed} other {}}} size {size} modified {time modified} other {storage class}}',
  stop: 'Stop',
  restart: 'Search again',
  export: 'Save as CSV',
  exportName: 'search in {name}',
  wide: {
    command: 'Search all buckets',
    placeholder: 'Search all buckets of {name}',
    intro: 'Every bucket of this connection is looked through. All of what is typed must hold.',
    grid: 'Found',
    name: 'Bucket and path',
    found:
      '{objects, plural, =0 {} one {# object} other {# objects}}{folders, plural, =0 {} other {{objects, plural, =0 {} other {, }}}}{folders, plural, =0 {} one {# folder} other {# folders}}',
    others: '{count, plural, one {# more} other {# more}} in {name}',
    status:
      '{state, select, searching {Searching: } stopped {Stopped: } full {Stopped, narrow the search: } failed {Broke off: } other {Searched: }}{found, plural, =0 {no object found} other {# found}} among {scanned, plural, one {# object} other {# objects}}{rate, plural, =0 {} other {, # a second}}',
    buckets:
      '{whole, select, true {{count, plural, one {the only bucket} other {all # buckets}}} other {{searched, number} of {count, plural, one {# bucket} other {# buckets}}}} looked through',
    failures: '{count, plural, one {# bucket} other {# buckets}} could not be searched',
    goOn: 'Go on',
    deniedBody: 'So what is to be searched is not known. Open a bucket, and search there.',
    noBucket: 'Nothing was found in a bucket that matches “{filter}”',
  },
  none: 'Nothing below {name} matches',
  noneYet: 'Nothing found yet',
} as const;
