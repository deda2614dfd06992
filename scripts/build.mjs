// @ts-check
// `npm run build`: a production build of the sources as they are.
import { build } from './support/build.mjs';
import { prepare } from './support/prepare.mjs';

await prepare();
await build();
