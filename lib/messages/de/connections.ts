import type { connections as english } from '../en/connections';
import type { Translation } from '../translation';

export const connections: Translation<typeof english> = {
  title: 'Verbindungen',
  list: 'Verbindungen',
  choose: 'Einen Speicher zum Durchsehen wählen.',
  none: 'Für dieses Konto ist keine Verbindung freigegeben',
  noneBody: 'Wer Windlass hier betreibt, kann das Konto einer Verbindung hinzufügen.',
  aws: 'Amazon S3',
  readOnly: 'Nur lesen',

  buckets: 'Buckets',
  columns: { name: 'Name', created: 'Angelegt', region: 'Region', actions: 'Mehr' },
  rowActions: 'Mehr zu {name}',
  unknown: '–',
  status: '{count, plural, =0 {Keine Buckets} one {# Bucket} other {# Buckets}}',
  statusMatches:
    '{matches, plural, one {# Treffer} other {# Treffer}} für „{filter}“ unter {count, plural, one {# Bucket} other {# Buckets}}',
  statusFixed: 'vom Betreiber benannt',
  loading: 'Buckets werden geladen',
  empty: 'Es gibt noch keine Buckets',
  emptyCreate: 'Zum Ablegen von Objekten wird zuerst einer angelegt.',
  emptyReadOnly: 'Es wurde noch keiner angelegt, der hier sichtbar ist.',
  newBucket: 'Neuer Bucket',
  noMatch: 'Kein Bucket passt zu „{filter}“',
  openNamed: 'Bucket „{name}“ öffnen',
  denied: 'Diese Schlüssel dürfen keine Buckets auflisten',
  deniedBody: 'Einige dürfen sie vielleicht dennoch öffnen. Dazu den Namen eines bekannten eingeben.',
  byName: 'Bucket nach Namen öffnen',
  bucketName: 'Name des Buckets',
  open: 'Öffnen',
  badName: 'Der Name eines Buckets besteht nur aus Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen.',
};
