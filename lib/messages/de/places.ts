import type { places as english } from '../en/places';
import type { Translation } from '../translation';

export const places: Translation<typeof english> = {
  starred: 'Favoriten',
  remove: '{name} aus den Favoriten entfernen',
  said: '{starred, select, true {„{name}“ ist jetzt Favorit: zu finden über den Ordnern und in der Befehlspalette.} other {„{name}“ ist kein Favorit mehr.}}',
};
