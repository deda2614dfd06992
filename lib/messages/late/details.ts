import { catalogue } from '../catalogue';
import { details } from '../en/details';

catalogue.details = details;
