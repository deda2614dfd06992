// @ts-check
// `npm run dev`: the development server, which shows every change at once.
import { prepare } from './support/prepare.mjs';

await prepare();
const { serve } = await import('./support/serve.mjs');
await serve({ dev: true });
