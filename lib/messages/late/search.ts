import { catalogue } from '../catalogue';
import { search } from '../en/search';

catalogue.search = search;
