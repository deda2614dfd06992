import type { UserSummary } from '@/lib/domain/connection';
import type { ConnectionId } from '@/lib/domain/names';

/** Access keys somebody signed in with. They live in the encrypted session cookie and nowhere else. */
export interface OwnKeys {
  /** As `ownKeyEndpoints()` names it. */
  endpoint: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Who asks. Only `lib/server` ever holds this; the page gets `UserSummary`. */
export interface User extends UserSummary {
  /** Undefined: all of them. */
  connections?: readonly ConnectionId[];
  keys?: OwnKeys;
}
