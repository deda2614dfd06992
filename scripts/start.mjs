// @ts-check
// `npm start`: from a fresh clone to a running app. Installs and builds what is missing or out of date, then serves.
import { build, isBuilt } from './support/build.mjs';
import { prepare } from './support/prepare.mjs';

await prepare();
if (!isBuilt()) await build();
// Imported late: it needs a dependency, and on a fresh clone there are none until `prepare` has run.
const { serve } = await import('./support/serve.mjs');
await serve({ dev: false });
