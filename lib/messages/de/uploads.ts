import type { uploads as english } from '../en/uploads';
import type { Translation } from '../translation';

export const uploads: Translation<typeof english> = {
  upload: 'Hochladen',
  readOnly: 'Diese Verbindung erlaubt kein Schreiben.',
  viewer: 'Dieses Konto kann ansehen, aber nichts ändern.',
  nothing:
    'Es war keine Datei dabei; ein Speicher behält keine leeren Ordner, außer wenn die Optionen zum Hochladen Markierungen verlangen.',
  unreadable:
    '{count, plural, one {{name} ließ sich nicht lesen und wurde ausgelassen} other {# Einträge ließen sich nicht lesen und wurden ausgelassen}}.',
  tooLong:
    '{count, plural, one {{name} wurde ausgelassen} other {# Dateien wurden ausgelassen}}: Mit den Ordnern darüber darf ein Schlüssel 1.024 Byte gültiges Unicode haben.',
  brokenOff: 'Es wurde nicht alles hochgeladen',
  title: '{count, plural, one {# Datei} other {# Einträge}}',
  folderTitle: '{name}/',
  pastedImage: 'Eingefügtes Bild.png',
  pastedText: 'Eingefügter Text.txt',
  signInAgain: {
    postponed: 'Das Hochladen wartet auf eine erneute Anmeldung',
    remind: 'Anmelden',
  },
};
