import { catalogue } from '../catalogue';
import { share } from '../en/share';

catalogue.share = share;
