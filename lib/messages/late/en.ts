/** The texts of what is loaded later, see `catalogue.ts`. */
export { details } from '../en/details';
export { dialogs } from '../en/dialogs';
export { edit } from '../en/edit';
export { overview } from '../en/overview';
export { palette } from '../en/palette';
export { places } from '../en/places';
export { search } from '../en/search';
export { share } from '../en/share';
export { tasks } from '../en/tasks';
export { uploadDialogs } from '../en/upload-dialogs';
