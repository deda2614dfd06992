import type { BatchUpload } from '@/components/upload/session-api';
import type { ObjectKey } from '@/lib/domain/names';
import { nextNumber, numberedKey } from '@/lib/domain/numbered-key';

/** Candidates asked about in one go. */
const CANDIDATES = 500;

/** Which of the keys are taken, in the bucket or by what is on its way there. */
export type FindTaken = (keys: readonly ObjectKey[]) => Promise<ReadonlySet<ObjectKey>>;

/** Gives each upload the first free number beside its name; null where the folder leaves no room for one. */
export async function findFreeKeys(
  uploads: readonly BatchUpload[],
  findTaken: FindTaken,
  claim: (key: ObjectKey, upload: BatchUpload) => void,
): Promise<Map<BatchUpload, ObjectKey | null>> {
  const found = new Map<BatchUpload, ObjectKey | null>();
  let open = uploads;
  for (let tried = 0; open.length > 0;) {
    const each = Math.max(1, Math.floor(CANDIDATES / open.length));
    const candidatesOf = ({ key, original }: BatchUpload) => {
      const from = nextNumber(original, key) + tried;
      return Array.from({ length: each }, (_, index) => numberedKey(original, from + index));
    };
    const taken = new Set(await findTaken(open.flatMap(candidatesOf).filter((key) => key !== null)));
    open = open.filter((upload) => {
      const free = candidatesOf(upload).find((key) => key === null || !taken.has(key));
      if (free === undefined) return true;
      found.set(upload, free);
      if (free === null) return false;
      taken.add(free);
      claim(free, upload);
      return false;
    });
    tried += each;
  }
  return found;
}
