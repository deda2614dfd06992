import { browse } from './de/browse';
import { commands } from './de/commands';
import { connections } from './de/connections';
import { details } from './de/details';
import { dialogs } from './de/dialogs';
import { edit } from './de/edit';
import { errors } from './de/errors';
import { overview } from './de/overview';
import { palette } from './de/palette';
import { places } from './de/places';
import { search } from './de/search';
import { share } from './de/share';
import { shell } from './de/shell';
import { signIn } from './de/sign-in';
import { tasks } from './de/tasks';
import { uploadDialogs } from './de/upload-dialogs';
import { uploads } from './de/uploads';
import type { en } from './en';
import type { Translation } from './translation';

/** The texts of `en` in German. */
export const de: Translation<typeof en> = {
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
};
