import { z } from 'zod';
import { objectKeySchema, prefixRef, prefixSchema } from '@/lib/domain/schemas';
import { route } from '@/lib/server/guard';
import { readFormField } from '@/lib/server/request-input';
import { zipResponse } from '@/lib/server/zip-response';

const input = prefixRef.extend({
  keys: z.array(objectKeySchema).max(10_000),
  prefixes: z.array(prefixSchema).max(10_000),
  /** Of the file, without `.zip`. */
  name: z.string().min(1).max(255),
});

/** Posted as a form, because the browser itself must receive the zip, and a selection outgrows an address. */
export const POST = route(
  input,
  { needs: 'read', read: (request) => readFormField(request, 'selection') },
  ({ connection, signal }, { name, ...selection }) => zipResponse(connection.store, selection, name, signal),
);
