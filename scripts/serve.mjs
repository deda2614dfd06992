// @ts-check
// `npm run serve`: the production server on the build there is.
import { serve } from './support/serve.mjs';

await serve({ dev: false });
