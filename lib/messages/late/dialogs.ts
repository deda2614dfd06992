import { catalogue } from '../catalogue';
import { dialogs } from '../en/dialogs';

catalogue.dialogs = dialogs;
