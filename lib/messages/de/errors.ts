import type { errors as english } from '../en/errors';
import type { Translation } from '../translation';

/**
 * `target`, `action`, `region` and `origin` stand where nominative and accusative sound alike, and `wait` after “nach”, so
 * that whatever is put there fits.
 */
export const errors: Translation<typeof english> = {
  sentences: {
    not_found:
      'Für {target} wurde nichts gefunden, vielleicht wurde es gelöscht oder umbenannt; den Ordner aktualisieren und noch einmal nachsehen.',
    bucket_not_found:
      'Für {target} wurde kein Bucket gefunden; den Namen prüfen oder zur Liste der Buckets zurückgehen.',
    access_denied:
      'Der Speicher verweigert {action} für {target}; wer diese Schlüssel verwaltet, kann es in ihrer Richtlinie erlauben.',
    invalid_credentials:
      'Der Speicher erkennt diesen Zugriffsschlüssel für {target} nicht an; Zugriffsschlüssel-ID, geheimen Zugriffsschlüssel und Endpunkt prüfen.',
    credentials_expired:
      'Die Zugangsdaten für {target} sind abgelaufen; mit neuen Zugangsdaten noch einmal anmelden.',
    clock_skew:
      'Die Uhren von Server und Speicher weichen für {target} zu weit voneinander ab; die Uhr des Servers stellen und erneut versuchen.',
    wrong_region:
      'Zum Bucket für {target} gehört {region}, nicht die Region dieser Verbindung; die Region berichtigen und erneut versuchen.',
    conflict:
      'Für {target} kam eine andere Änderung dazwischen, oder der Name ist schon vergeben; aktualisieren, dann erneut versuchen oder einen anderen Namen wählen.',
    bucket_not_empty:
      'Der Speicher hat {target} behalten, weil der Bucket noch Objekte oder alte Versionen enthält; ihn zuerst leeren und dann löschen.',
    region_refused:
      'In der gewünschten Region legt dieser Speicher keine Buckets an; die Region leer lassen oder eine andere wählen.',
    invalid_bucket_name:
      'Der Speicher nimmt {target} nicht als Namen eines Buckets an; 3 bis 63 Kleinbuchstaben, Ziffern, Punkte und Bindestriche verwenden.',
    key_too_long:
      'Der ganze Schlüssel für {target} ist länger als die 1.024 Byte, die ein Speicher aufnimmt; einen kürzeren Namen oder einen höheren Ordner wählen.',
    precondition_failed:
      'Es wurde nichts geschrieben, denn für {target} gab es seit dem letzten Lesen eine Änderung; aktualisieren und neu entscheiden.',
    object_locked:
      'Der Speicher schützt {target} durch eine Sperre oder Aufbewahrungsfrist; ihr Ende abwarten oder die Eigentümer des Buckets fragen.',
    object_archived:
      'Der Speicher bewahrt {target} in einer Archivklasse auf; dort zuerst wiederherstellen, dann erneut öffnen.',
    too_large:
      'Der Speicher lehnt {target} ab, weil die für diesen Vorgang erlaubte Größe überschritten ist; aufteilen oder in Teilen hochladen.',
    checksum_mismatch:
      'Für {target} stimmt das Angekommene nicht mit dem Gesendeten überein und wurde darum verworfen; erneut versuchen.',
    throttled:
      'Der Speicher bittet um weniger Anfragen und hat {target} zurückgestellt; nach {wait} erneut versuchen.',
    upload_gone:
      'Der Speicher kennt das unfertige Hochladen für {target} nicht mehr; es noch einmal von vorn beginnen.',
    upload_incomplete:
      'Der Speicher hat für {target} noch nicht alle Teile, darum wurde das Hochladen nicht abgeschlossen; mit „Fortsetzen“ die fehlenden senden.',
    parts_differ:
      'Der Speicher hat für {target} Teile, die von der Datei abweichen, darum wurde das Hochladen nicht abgeschlossen; mit „Fortsetzen“ noch einmal senden.',
    cors_refused:
      'Der Speicher hat für {target} keine CORS-Regel angenommen; von Hand eine setzen, die GET, HEAD, PUT und POST mit beliebigen Headern für {origin} erlaubt.',
    unsupported:
      'Dieser Speicher unterstützt {action} nicht, darum wurde für {target} nichts getan; einen anderen Weg versuchen.',
    not_s3:
      'Für {target} kam eine Antwort, die nicht von einem S3-Speicher stammt; Adresse und Port des Endpunkts prüfen.',
    unreachable:
      'Die Verbindung für {target} ist gescheitert; Netzwerk und Endpunkt prüfen, dann erneut versuchen.',
    tls: 'Das Zertifikat für {target} ist nicht vertrauenswürdig; seine Zertifizierungsstelle in die CA-Datei der Verbindung aufnehmen oder die Adresse des Endpunkts berichtigen.',
    cancelled: 'Der Vorgang für {target} wurde abgebrochen; was davor fertig war, bleibt, wie es ist.',
    invalid_input: 'Der Wert für {target} ist ungültig; ihn berichtigen und erneut versuchen.',
    unauthenticated:
      'Die Anmeldung besteht nicht mehr, darum blieb {target} unverändert; anmelden und erneut versuchen.',
    sign_in_failed: 'Benutzername und Passwort passen zu keinem Konto; beide prüfen und erneut versuchen.',
    too_many_attempts: 'Es gab zu viele Anmeldeversuche; nach {wait} erneut versuchen.',
    forbidden:
      'Diese Rolle schließt das nicht ein, darum blieb {target} unverändert; wer Windlass hier betreibt, kann es erlauben.',
    read_only:
      'Diese Verbindung erlaubt nur das Lesen, darum blieb {target} unverändert; eine Verbindung mit Schreibrecht verwenden.',
    file_unreadable:
      'Der Browser konnte {target} nicht zu Ende lesen, vielleicht nach einer Änderung, Verschiebung oder Löschung; noch einmal auswählen.',
    unexpected:
      'Für {target} ist unerwartet etwas gescheitert; erneut versuchen und, wenn es wieder scheitert, den Betreiber nachsehen lassen{reference, select, none {} other { (Referenz {reference})}}.',
  },
  quoted: '„{target}“',
  somewhere: 'die angefragte Stelle',
  something: 'diese Aktion',
  elsewhere: 'eine andere Region',
  thisPage: 'die Adresse dieser Seite',
  wait: '{minutes, plural, =0 {{seconds, plural, =0 {einem Moment} one {# Sekunde} other {# Sekunden}}} one {# Minute} other {# Minuten}}',
  retry: 'Erneut versuchen',
  signInAgain: 'Erneut anmelden',
  reference: 'Referenz: {reference}',
  pageTitle: 'Diese Seite konnte nicht angezeigt werden',
  pageBody: 'In den Buckets wurde dadurch nichts geändert. Erneut versuchen oder zum Anfang zurückgehen.',
  notFoundTitle: 'Unter dieser Adresse gibt es nichts',
  notFoundBody:
    'Die Verbindung oder Seite wurde vielleicht umbenannt oder entfernt, oder der Zugriff darauf fehlt.',
  home: 'Zum Anfang',
  notLoaded:
    'Ein Teil dieser Seite konnte nicht geladen werden; das Netzwerk prüfen und erneut versuchen oder, falls Windlass aktualisiert wurde, die Seite neu laden.',
};
