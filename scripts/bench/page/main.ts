import { uploadByEngine } from './engine';
import { uploadRaw } from './raw';
import { signOne } from './server';
import { signerInPage, type StoreAccess } from './sign';
import { OUR_PARTS, uploadByUppy } from './uppy';

type Upload = (files: readonly File[], prefix: string, access: StoreAccess) => Promise<void>;

/** Everything the product's uploads are compared with. */
const SIDES = {
  raw: uploadRaw,
  engine: uploadByEngine,
  uppyServer: (files, prefix) => uploadByUppy(files, prefix, signOne),
  uppyTuned: (files, prefix) => uploadByUppy(files, prefix, signOne, OUR_PARTS),
  uppyPage: (files, prefix, access) => uploadByUppy(files, prefix, signerInPage(access)),
} satisfies Record<string, Upload>;
export type BareSide = keyof typeof SIDES;

/** Called from ../bare-page.mjs. Milliseconds for the chosen files. */
async function upload(side: BareSide, prefix: string, access: StoreAccess): Promise<number> {
  const files = [...(document.querySelector('input')?.files ?? [])];
  const started = performance.now();
  await SIDES[side](files, prefix, access);
  return performance.now() - started;
}

Object.assign(window, { upload });
