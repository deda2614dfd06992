import type { dialogs as english } from '../en/dialogs';
import type { Translation } from '../translation';

export const dialogs: Translation<typeof english> = {
  cancel: 'Abbrechen',
  done: 'Fertig',
  working: 'In Arbeit …',
  advice: {
    'leading-slash':
      'Der Name beginnt mit einem Schrägstrich, was einen Ordner ohne Namen ergibt; viele Programme erreichen ihn nicht.',
    'empty-segment':
      'Zwei Schrägstriche hintereinander ergeben einen Ordner ohne Namen; viele Programme erreichen nicht, was darin liegt.',
    'dot-segment':
      'Browser und viele Programme schreiben „.“ und „..“ in einem Pfad um und erreichen diesen Namen nicht.',
    'outer-space':
      'Ein Name, der mit einem Leerzeichen beginnt oder endet, ist leicht mit einem anderen zu verwechseln.',
    invisible: 'Der Name enthält Zeichen, die nicht zu sehen sind.',
    backslash: 'Unter Windows trennt ein umgekehrter Schrägstrich Ordner; hier gehört er zum Namen.',
  },
  keyTooLong: 'Mit den Ordnern darüber ist dieser Name länger als die 1.024 Byte, die ein Speicher aufnimmt.',
  goTo: {
    title: 'Gehe zu einem Namen in {name}',
    name: 'Name oder sein Anfang',
    hint: 'Die Liste beginnt dort; was davor liegt, wird nicht geladen. Großbuchstaben kommen vor Kleinbuchstaben. Leer gelassen: der Anfang.',
    submit: 'Los',
  },
  newFolder: {
    title: 'Neuer Ordner',
    name: 'Name',
    hint: 'Schrägstriche ergeben Ordner in Ordnern: 2026/entwuerfe',
    exists: 'Ein Ordner dieses Namens ist schon hier.',
    submit: 'Anlegen',
    created: 'Ordner {name} angelegt',
  },
  newFile: {
    title: 'Neue Datei',
    name: 'Name',
    contentType: 'Inhaltstyp',
    contentTypeHint: 'Leer gelassen, ergibt er sich aus dem Namen.',
    text: 'Text',
    submit: 'Anlegen',
  },
  rename: {
    title: 'Umbenennen',
    name: 'Neuer Name',
    hint: 'Schrägstriche verschieben es in Ordner: 2026/{name}',
    folderNote:
      'Ein Speicher kennt keine Ordner, die sich umbenennen ließen: Jedes Objekt unter {name} wird unter den neuen Schlüssel kopiert und dann unter dem alten gelöscht.',
    submit: 'Umbenennen',
  },
  transfer: {
    copyTitle: 'Kopieren nach',
    moveTitle: 'Verschieben nach',
    copySubmit: 'Kopieren',
    moveSubmit: 'Verschieben',
    what: '{count, plural, =1 {{name}} other {# Einträge}}',
    bucket: 'Bucket',
    path: 'Ordner',
    pathHint:
      'Unten wählen oder einen Pfad oder eine s3://-Adresse eingeben; fehlende Ordner werden angelegt.',
    name: 'Name dort',
    folders: 'Ordner in {place}',
    up: 'Nach oben zu {place}',
    root: 'die oberste Ebene von {bucket}',
    openFolder: '{name} öffnen',
    noFolders: 'Hier sind keine Ordner',
    loadMore: 'Weitere Ordner laden',
    loading: 'Ordner werden geladen …',
    invalidBucket: 'Das ist kein Name eines Buckets.',
    outsideRoot: 'Diese Verbindung reicht nur bis zu dem, was unter {prefix} liegt.',
    problems: {
      'onto-itself': 'Dort ist es schon: einen anderen Ordner oder Namen wählen.',
      'into-itself':
        'Ein Ordner kann nicht in sich selbst oder auf den Ordner, in dem er liegt; einen anderen Ort wählen.',
      'too-long': 'Dort wäre der Schlüssel länger als die 1.024 Byte, die ein Speicher aufnimmt.',
      nameless: 'Einen Namen eingeben.',
      'same-name': 'Zwei davon haben denselben Namen; sie nacheinander kopieren oder verschieben.',
    },
    checking: 'Es wird nachgesehen, was schon dort ist …',
    notDragged: 'Das Abgelegte ließ sich nicht lesen; stattdessen kopieren und einfügen.',
    otherConnection:
      'Das Abgelegte liegt in einer anderen Verbindung; dort herunterladen und hier hochladen.',
  },
  conflicts: {
    title: 'Namenskonflikte',
    intro: '{count, plural, one {{name} ist schon vorhanden.} other {# davon sind schon vorhanden.}}',
    folderNote:
      'Ein Ordner, den es schon gibt, behält seinen Inhalt; die Wahl betrifft Objekte mit gleichem Schlüssel darin.',
    there: 'jetzt dort: {size}, {time}',
    folderThere: 'Ordner',
    more: '… und {count, plural, one {# weiterer} other {# weitere}}',
    choice: 'Was schon vorhanden ist',
    skip: 'Belassen, wie es ist',
    skipHint: 'Nur was noch nicht dort ist, kommt an.',
    replace: 'Ersetzen',
    replaceHint: 'Behält der Bucket keine Versionen, geht verloren, was jetzt dort ist.',
    copySubmit: 'Kopieren',
    moveSubmit: 'Verschieben',
  },
  delete: {
    title: 'Löschen',
    one: '{name} löschen?',
    many: 'Diese {count, number} Einträge löschen?',
    counted:
      '{complete, select, true {{objects, plural, one {# Objekt} other {# Objekte}}, {size}} other {Mindestens {objects, plural, one {# Objekt} other {# Objekte}}, {size}; es wird noch gezählt}}',
    stopped:
      'Mindestens {objects, plural, one {# Objekt} other {# Objekte}}, {size}; das Zählen wurde angehalten',
    counting: 'Es wird gezählt …',
    stop: 'Zählen anhalten',
    countAgain: 'Erneut zählen',
    empty: 'Darunter ist nichts mehr.',
    afterwards: {
      enabled:
        'Dieser Bucket behält Versionen: Gelöschtes lässt sich unter „Versionen“ wiederherstellen; seine s3://-Adresse öffnet sich weiterhin.',
      suspended:
        'Dieser Bucket behält keine Versionen mehr: Was seitdem gespeichert wurde, ist endgültig verloren.',
      off: 'Dieser Bucket behält keine Versionen: Das lässt sich nicht rückgängig machen.',
      unknown: 'Behält dieser Bucket keine Versionen, lässt sich das nicht rückgängig machen.',
    },
    submit: 'Löschen',
    items: 'Zu löschen',
    more: '… und {count, plural, one {# weiterer} other {# weitere}}',
  },
  newBucket: {
    title: 'Neuer Bucket',
    name: 'Name',
    hint: '3 bis 63 Kleinbuchstaben, Ziffern, Punkte und Bindestriche.',
    region: 'Region',
    regionHint: 'Leer gelassen: {region}',
    problems: {
      length: 'Der Name eines Buckets hat 3 bis 63 Zeichen.',
      characters: 'Erlaubt sind nur Kleinbuchstaben, Ziffern, Punkte und Bindestriche.',
      ends: 'Er muss mit einem Buchstaben oder einer Ziffer beginnen und enden.',
      dots: 'Punkte dürfen nicht nebeneinander oder neben einem Bindestrich stehen.',
      ip_address: 'Er darf nicht wie eine IP-Adresse aussehen.',
      reserved: 'Namen, die so beginnen oder enden, sind für S3 reserviert.',
    },
    submit: 'Anlegen',
    created: 'Bucket {name} angelegt',
  },
  deleteBucket: {
    title: 'Bucket löschen',
    question: 'Den Bucket {name} löschen?',
    checking: 'Es wird nachgesehen, ob er leer ist …',
    empty:
      'Er enthält keine Objekte. Seine Einstellungen gehen mit verloren, und sein Name kann von anderen vergeben werden.',
    notEmpty: 'Der Bucket {name} enthält noch Objekte. Nur ein leerer Bucket lässt sich löschen.',
    refused:
      'Der Speicher meldet, dass {name} nicht leer ist. Vielleicht sind noch alte Versionen oder unfertige Uploads darin, die eine Liste nicht zeigt.',
    submit: 'Löschen',
    emptyFirst: 'Bucket leeren',
    deleted: 'Bucket {name} gelöscht',
  },
  emptyBucket: {
    title: 'Bucket leeren',
    question: 'Jedes Objekt in {name} löschen?',
    final: 'Das lässt sich nicht rückgängig machen: Auch alte Versionen werden gelöscht, wo es welche gibt.',
    confirm: 'Zum Bestätigen den Namen des Buckets eingeben',
    mismatch: 'Das ist nicht der Name des Buckets.',
    submit: 'Alle Objekte löschen',
    task: 'Alles in {name}',
  },
  tasks: {
    items: '{count, plural, =1 {{name}} other {# Einträge}}',
    rename: '{from} → {to}',
    deleted:
      '{count, plural, =0 {Es war nichts mehr zu löschen} =1 {{title} gelöscht} other {# Objekte gelöscht}}',
    copied: '{count, plural, =0 {Nichts wurde kopiert} one {# Objekt kopiert} other {# Objekte kopiert}}',
    moved:
      '{count, plural, =0 {Nichts wurde verschoben} one {# Objekt verschoben} other {# Objekte verschoben}}',
    renamed: '{count, plural, =0 {Nichts wurde umbenannt} other {{title} umbenannt}}',
    restored:
      '{count, plural, =0 {Es war nichts wiederherzustellen} =1 {{title} wiederhergestellt} other {# Objekte wiederhergestellt}}',
    undo: 'Rückgängig',
    show: 'Anzeigen',
    skipped:
      '{count, plural, one {# war schon vorhanden und wurde belassen} other {# waren schon vorhanden und wurden belassen}}.',
    failedDelete: '{count, plural, one {# Objekt konnte} other {# Objekte konnten}} nicht gelöscht werden',
    failedCopy: '{count, plural, one {# Objekt konnte} other {# Objekte konnten}} nicht kopiert werden',
    failedMove: '{count, plural, one {# Objekt konnte} other {# Objekte konnten}} nicht verschoben werden',
    failedRename: '{count, plural, one {# Objekt konnte} other {# Objekte konnten}} nicht umbenannt werden',
    failedRestore:
      '{count, plural, one {# Objekt konnte} other {# Objekte konnten}} nicht wiederhergestellt werden',
    seeTransfers: 'Jedes ist unter „Übertragungen“ aufgeführt und lässt sich dort erneut versuchen.',
    stopped: '{title}: vor dem Ende angehalten',
  },
};
