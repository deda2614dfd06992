import type {} from 'use-intl';
import type { Language } from '@/lib/domain/languages';
import { browse } from './en/browse';
import { commands } from './en/commands';
import { connections } from './en/connections';
import { details } from './en/details';
import { dialogs } from './en/dialogs';
import { edit } from './en/edit';
import { errors } from './en/errors';
import { overview } from './en/overview';
import { palette } from './en/palette';
import { places } from './en/places';
import { search } from './en/search';
import { share } from './en/share';
import { shell } from './en/shell';
import { signIn } from './en/sign-in';
import { tasks } from './en/tasks';
import { uploadDialogs } from './en/upload-dialogs';
import { uploads } from './en/uploads';

/** Every text a person reads, by area. ICU message syntax. */
export const en = {
  browse,
  commands,
  connections,
  details,
  dialogs,
  edit,
  errors,
  overview,
  palette,
  places,
  search,
  share,
  shell,
  signIn,
  tasks,
  uploadDialogs,
  uploads,
} as const;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: typeof en;
  }
}
