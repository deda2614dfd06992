import { sendInput } from '@/lib/domain/schemas';
import { route } from '@/lib/server/guard';
import { failLikeStore, receiveUpload } from '@/lib/server/receive-upload';
import { readQuery } from '@/lib/server/request-input';

/** An object's or a part's bytes, for browsers that cannot reach the store: answered as the store itself would. */
export const PUT = route(
  sendInput,
  { needs: 'write', read: readQuery, fail: failLikeStore },
  ({ connection, request }, destination) => receiveUpload(connection.store, destination, request),
);
