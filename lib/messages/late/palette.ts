import { catalogue } from '../catalogue';
import { palette } from '../en/palette';

catalogue.palette = palette;
