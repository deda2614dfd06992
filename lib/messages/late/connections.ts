import { catalogue } from '../catalogue';
import { connections } from '../en/connections';

catalogue.connections = connections;
