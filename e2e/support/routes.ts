import { readdirSync, readFileSync } from 'node:fs';
import { uploadInputs } from '@/lib/domain/schemas';

/** Every route handler under app/api, as `GET /api/listing`; the operations of uploads one by one. */
export function routeHandlers(): string[] {
  return readdirSync('app/api', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('/route.ts'))
    .flatMap((file) => {
      const address = `/api/${file.replace(/\/route\.ts$/, '')}`;
      const source = readFileSync(`app/api/${file}`, 'utf8');
      const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
        new RegExp(
          `export (?:(?:async )?function|const) ${method}\\b|export \\{[^}]*\\b${method}\\b[^}]*\\}`,
        ).test(source),
      );
      if (methods.length === 0) throw new Error(`${file} exports no method this test recognises`);
      return addressesOf(address).flatMap((each) => methods.map((method) => `${method} ${each}`));
    })
    .sort();
}

function addressesOf(address: string): string[] {
  if (!address.includes('[op]')) return [address];
  return Object.keys(uploadInputs).map((operation) => address.replace('[op]', operation));
}
