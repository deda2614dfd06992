import type { edit as english } from '../en/edit';
import type { Translation } from '../translation';

export const edit: Translation<typeof english> = {
  title: '{name} bearbeiten',
  editor: 'Text von {name}',
  hint: 'Tab verlässt den Text.',
  save: 'Speichern',
  saved: '„{name}“ ist gespeichert.',
  unsaved: 'Noch nicht gespeichert',
  not: {
    too_long: 'Hier lassen sich Texte bis {size} bearbeiten.',
    not_text: 'Das ist kein UTF-8-Text: Hier bearbeitet, würde er beschädigt.',
    packed: 'Er ist komprimiert gespeichert und lässt sich hier nicht bearbeiten.',
  },
  changed:
    'Seit dem Öffnen hat jemand eine andere Version gespeichert. Unten markiert: was davon entfernt und was hinzugefügt würde.',
  deleted: 'Der Text wurde seit dem Öffnen gelöscht. Speichern legt ihn neu an.',
  replaced:
    'An seine Stelle kam etwas, das kein Text oder zu lang ist. Es bleibt, wie es ist: Was noch gebraucht wird, von hier kopieren.',
  saveOver: 'Mit der eigenen Version überschreiben',
  takeTheirs: 'Fremde Version übernehmen',
  leave: 'Die Änderungen sind nicht gespeichert.',
  discard: 'Änderungen verwerfen',
  stay: 'Weiter bearbeiten',
  phrases: {
    find: 'Suchen',
    replace: 'Ersetzen',
    next: 'Nächster',
    previous: 'Voriger',
    all: 'Alle auswählen',
    matchCase: 'Groß- und Kleinschreibung',
    byWord: 'Ganze Wörter',
    regexp: 'Regulärer Ausdruck',
    replaceOne: 'Ersetzen',
    replaceAll: 'Alle ersetzen',
    close: 'Schließen',
    currentMatch: 'aktueller Treffer',
    onLine: 'in Zeile',
    replaced: '$ Treffer ersetzt',
    replacedOn: 'Treffer in Zeile $ ersetzt',
    goToLine: 'Gehe zu Zeile',
    go: 'Los',
    keepMine: 'Eigene',
    takeTheirs: 'Fremde',
    deleted: 'Auswahl gelöscht',
    control: 'Steuerzeichen',
  },
};
