import { catalogue } from '../catalogue';
import { edit } from '../en/edit';

catalogue.edit = edit;
