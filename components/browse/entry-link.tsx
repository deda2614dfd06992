import type { Entry, Location } from '@/lib/domain/entry';
import { locationHref } from '@/lib/domain/location';
import { parentOf } from '@/lib/domain/names';
import { EntryName } from './entry-name';

/** The name, with the address of the folder or object: for the middle button, and for carrying elsewhere. */
export function EntryLink({ location, entry }: { location: Location; entry: Entry }) {
  const href =
    entry.kind === 'file'
      ? locationHref(location, entry.key)
      : locationHref({ ...location, prefix: entry.prefix });
  return (
    <a href={href} tabIndex={-1} draggable={false} className="flex min-w-0 cursor-default text-foreground">
      <EntryName name={entry.name} />
    </a>
  );
}

/** The folders that what was found stands in, below the one that is open; nothing for what stands in it. */
export function pathBelow({ prefix }: Location, entry: Entry): string {
  return parentOf(entry.kind === 'file' ? entry.key : entry.prefix).slice(prefix.length);
}
