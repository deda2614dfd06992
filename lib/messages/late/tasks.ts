import { catalogue } from '../catalogue';
import { tasks } from '../en/tasks';

catalogue.tasks = tasks;
