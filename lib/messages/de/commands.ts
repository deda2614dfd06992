import type { commands as english } from '../en/commands';
import type { Translation } from '../translation';

export const commands: Translation<typeof english> = {
  labels: {
    'new-folder': 'Neuer Ordner',
    download: 'Herunterladen',
    share: 'Teilen',
    copy: 'Kopieren',
    move: 'Verschieben',
    rename: 'Umbenennen',
    delete: 'Löschen',
    properties: 'Eigenschaften',
    'new-bucket': 'Neuer Bucket',
    'empty-bucket': 'Bucket leeren',
    'delete-bucket': 'Bucket löschen',
  },
  keys: {
    mod: 'Strg',
    alt: 'Alt',
    shift: 'Umschalt',
    Enter: 'Eingabe',
    Escape: 'Esc',
    Delete: 'Entf',
    Backspace: 'Rücktaste',
    ArrowUp: '↑',
  },
  refusals: {
    several: 'Nur, wenn ein einziges Objekt oder ein einziger Ordner ausgewählt ist.',
    notOneFile: 'Nur, wenn ein einziges Objekt ausgewählt ist, kein Ordner.',
    tooMany: 'Dafür ist zu viel ausgewählt.',
  },
  toolbar: 'Befehle',
  selected: '{count, plural, one {# ausgewählt} other {# ausgewählt}}',
  more: 'Weitere Befehle',
  menu: 'Befehle hierfür',
  copied: '{text} kopiert',
  copyFailed: 'Der Browser hat das Kopieren nicht erlaubt; den Text bitte markieren und von Hand kopieren.',
  readyToPaste:
    '{count, plural, one {# Eintrag} other {# Einträge}} {move, select, true {zum Verschieben} other {zum Kopieren}} bereit: einen Ordner öffnen und einfügen.',
  downloadStarted: 'Das Herunterladen von {name} wird vorbereitet.',
};
