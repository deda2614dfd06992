import type { en } from './en';
import { browse } from './en/browse';
import { commands } from './en/commands';
import { errors } from './en/errors';
import { shell } from './en/shell';
import { uploads } from './en/uploads';

/**
 * What the page can say: at first the texts of the first load. The others join as the parts that say them are loaded, by
 * importing `lib/messages/late/…` for its effect.
 */
export const catalogue: { -readonly [Area in keyof typeof en]?: (typeof en)[Area] } = {
  browse,
  commands,
  errors,
  shell,
  uploads,
};
