import type { search as english } from '../en/search';
import type { Translation } from '../translation';

export const search: Translation<typeof english> = {
  label: 'Suche',
  placeholder: 'Alles unter {name} durchsuchen',
  submit: 'Suchen',
  close: 'Suche schließen',
  problems: {
    size: '„{term}“ ist keine Größe zum Vergleichen. Beispiel: size>10mb.',
    date: '„{term}“ ist kein Datum zum Vergleichen. Beispiel: modified>2024-01-31 oder modified=2024-01.',
    'empty-list': '„{term}“ nennt nichts. Beispiel: ext:pdf oder class:glacier.',
    regex: '„{term}“ ist kein regulärer Ausdruck.',
    'too-long': 'Eine Suche darf {count, number} Zeichen lang sein.',
  },
  help: {
    title: 'Wonach sich suchen lässt',
    intro:
      'Durchsucht wird alles unter diesem Ordner, gleich was geladen ist. Alles Eingegebene muss zutreffen.',
    contains: 'Namen von Objekten und Ordnern, die das Wort enthalten',
    phrase: 'Namen, die die Wörter mit dem Leerzeichen enthalten',
    glob: '* ist beliebiger Text in einem Namen, ** auch über Ordner hinweg, ? ein Zeichen',
    regex: 'ein regulärer Ausdruck (RE2) für den Pfad darunter',
    size: 'auch <, <=, =, >=; b, kb, mb, gb, tb',
    modified: 'ein Jahr, ein Monat oder ein Tag, in UTC',
    ext: 'eine von mehreren Endungen',
    class: 'eine von mehreren Speicherklassen',
  },
  searching:
    'Suche läuft: {found, plural, =0 {kein Objekt gefunden} other {# gefunden}} unter bisher {scanned, number} Objekten{rate, plural, =0 {} other {, # pro Sekunde}}',
  again: 'Neue Suche nach einer Änderung: bisher {scanned, number} Objekte',
  complete:
    '{found, plural, =0 {Kein Objekt gefunden} other {# gefunden}}, durchsucht: {scanned, plural, =0 {keine Objekte} one {# Objekt} other {alle # Objekte}} darunter',
  stopped:
    'Angehalten: {found, plural, =0 {kein Objekt gefunden} other {# gefunden}} unter den ersten {scanned, number} Objekten',
  folders: '{count, plural, one {# Ordner} other {# Ordner}} mit passendem Namen',
  full: 'Nach den ersten {found, number} Treffern unter {scanned, number} Objekten angehalten: die Suche eingrenzen',
  failed:
    'Abgebrochen: {found, plural, =0 {kein Objekt gefunden} other {# gefunden}} unter {scanned, number} Objekten',
  sorted:
    'sortiert nach {column, select, name {Pfad{descending, select, true {, absteigend} other {}}} size {Größe} modified {Änderungszeit} other {Speicherklasse}}',
  stop: 'Anhalten',
  restart: 'Erneut suchen',
  export: 'Als CSV speichern',
  exportName: 'Suche in {name}',
  wide: {
    command: 'Alle Buckets durchsuchen',
    placeholder: 'Alle Buckets von {name} durchsuchen',
    intro: 'Durchsucht wird jeder Bucket dieser Verbindung. Alles Eingegebene muss zutreffen.',
    grid: 'Gefunden',
    name: 'Bucket und Pfad',
    found:
      '{objects, plural, =0 {} one {# Objekt} other {# Objekte}}{folders, plural, =0 {} other {{objects, plural, =0 {} other {, }}}}{folders, plural, =0 {} one {# Ordner} other {# Ordner}}',
    others: '{count, plural, one {# weiterer Treffer} other {# weitere Treffer}} in {name}',
    status:
      '{state, select, searching {Suche läuft: } stopped {Angehalten: } full {Angehalten, die Suche eingrenzen: } failed {Abgebrochen: } other {Durchsucht: }}{found, plural, =0 {kein Objekt gefunden} other {# gefunden}} unter {scanned, plural, one {# Objekt} other {# Objekten}}{rate, plural, =0 {} other {, # pro Sekunde}}',
    buckets:
      '{whole, select, true {{count, plural, one {den einzigen Bucket} other {alle # Buckets}}} other {{searched, number} von {count, plural, one {# Bucket} other {# Buckets}}}} durchsucht',
    failures: '{count, plural, one {# Bucket ließ} other {# Buckets ließen}} sich nicht durchsuchen',
    goOn: 'Fortsetzen',
    deniedBody: 'Was zu durchsuchen wäre, ist also nicht bekannt. Einen Bucket öffnen und dort suchen.',
    noBucket: 'In keinem Bucket, der zu „{filter}“ passt, wurde etwas gefunden',
  },
  none: 'Unter {name} wurde nichts gefunden',
  noneYet: 'Noch nichts gefunden',
};
