import { catalogue } from '../catalogue';
import { uploadDialogs } from '../en/upload-dialogs';

catalogue.uploadDialogs = uploadDialogs;
