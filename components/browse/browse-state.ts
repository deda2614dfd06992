import type { ConnectionSummary, UserSummary } from '@/lib/domain/connection';
import type { Chosen, Entry, Location } from '@/lib/domain/entry';
import type { BucketName, ObjectKey, Prefix } from '@/lib/domain/names';
import type { SelectedRows } from '@/lib/domain/selected-rows';
import type { ListingView } from './listing-view';
import type { ChangeColumns } from './use-list-columns';

export type DetailsTab = 'preview' | 'properties' | 'tags' | 'versions' | 'links';

/** What the open page knows and can do: the ground that commands, menus, shortcuts and dialogs stand on. */
export interface BrowseState {
  user: UserSummary;
  connection: ConnectionSummary;
  /** Null on the list of buckets. */
  location: Location | null;
  /** The selected rows of the open folder, in listing order. */
  selection: SelectedRows;
  /** Of these, those that something is done to: not what stands in a selected folder. */
  targets: Chosen;
  /** On the list of buckets: the selected one. */
  selectedBucket: BucketName | null;
  open: (entry: Entry) => void;
  /** `open`: the object whose details are to show there. */
  openLocation: (location: Location, open?: ObjectKey | null) => void;
  /** How much lies there, and where. */
  openOverview: (location: Location) => void;
  openParent: () => void;
  refresh: () => void;
  selectAll: () => void;
  clearSelection: () => void;
  focusFilter: () => void;
  /**
   * Looks for what is typed into the filter in everything below the open folder, on the list of buckets in all of them. With
   * nothing typed there, it leads to the search that is shown.
   */
  search: () => void;
  /** Looks for the same in all buckets of the connection. */
  searchBuckets: () => void;
  showDetails: (tab?: DetailsTab) => void;
  /** From now on, here and wherever this person opens a folder. */
  setView: (view: ListingView) => void;
  /** Of lists, likewise. */
  setColumns: ChangeColumns;
  /** Makes changed folders show their change: invalidates their listings and the tree's. @see invalidatePrefixes */
  changed: (bucket: BucketName, prefixes: readonly Prefix[], touched?: readonly string[]) => void;
}
