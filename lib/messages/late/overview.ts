import { catalogue } from '../catalogue';
import { overview } from '../en/overview';

catalogue.overview = overview;
