import { catalogue } from '../catalogue';
import { places } from '../en/places';

catalogue.places = places;
