import type { ConnectionId, Prefix } from './names';

/** viewer: reads. editor: also writes objects. admin: also creates and deletes buckets. */
export const ROLES = ['viewer', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What the page may know of a connection: nothing secret, nothing internal. */
export interface ConnectionSummary {
  id: ConnectionId;
  name: string;
  region: string;
  /** The URL browsers reach the store at, without a final slash; absent for AWS itself. */
  endpoint?: string;
  /** The store's URLs name the bucket in the path, not in the host. */
  pathStyle: boolean;
  /** Says why nothing may be written; whether it may says `canWrite`. */
  readOnly: boolean;
  canWrite: boolean;
  canManageBuckets: boolean;
  /** Nothing above this prefix exists for this connection. */
  rootPrefix: Prefix;
}

export interface UserSummary {
  name: string;
  /** `account`: named in the configuration. `keys`: signed in with their own access key. */
  kind: 'account' | 'keys';
  role: Role;
}
