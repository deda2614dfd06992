import type { signIn as english } from '../en/sign-in';
import type { Translation } from '../translation';

export const signIn: Translation<typeof english> = {
  title: 'Anmelden',
  ways: 'Arten der Anmeldung',
  account: 'Konto',
  keys: 'Zugriffsschlüssel',
  keysHint:
    'Die Schlüssel werden beim Speicher geprüft und nur im verschlüsselten Cookie dieser Sitzung aufbewahrt.',
  username: 'Benutzername',
  password: 'Passwort',
  accessKeyId: 'Zugriffsschlüssel-ID',
  secretAccessKey: 'Geheimer Zugriffsschlüssel',
  sessionToken: 'Sitzungstoken',
  sessionTokenHint: 'Nur für befristete Zugangsdaten.',
  endpoint: 'Endpunkt',
  region: 'Region',
  submit: 'Anmelden',
  pending: 'Anmeldung läuft …',
};
