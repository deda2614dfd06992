import { catalogue } from '../catalogue';
import { signIn } from '../en/sign-in';

catalogue.signIn = signIn;
