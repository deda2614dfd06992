import { AppError } from '@/lib/domain/errors';
import { isObjectKey, parentOf, type BucketName, type ObjectKey, type Prefix } from '@/lib/domain/names';
import type { Target } from '@/lib/domain/steps';

export interface TransferPlan {
  bucket: BucketName;
  target: Target;
  /**
   * Keys land in `prefix` under their own names, or one key lands on `key` exactly. What lies under a prefix lands under
   * `prefix` itself.
   */
  to: { bucket: BucketName; prefix: Prefix; key?: ObjectKey };
  move: boolean;
}

/** @throws AppError `conflict` for a copy onto itself or into its own subtree, `invalid_input` for what makes no sense. */
export function checkTransfer(plan: TransferPlan): void {
  const { bucket, target, to } = plan;
  const isSameBucket = bucket === to.bucket;
  if (target.kind === 'prefix') {
    if (to.key !== undefined) throw new AppError('invalid_input', { field: 'to' });
    if (plan.move && target.prefix === '') throw new AppError('invalid_input', { field: 'target' });
    if (isSameBucket && to.prefix.startsWith(target.prefix)) {
      throw new AppError('conflict', { target: to.prefix });
    }
    return;
  }
  const isOnlyKey = target.keys.length === 1;
  if (target.version !== undefined) {
    // An older version may become the newest of its own key. Moved, it would be deleted, and the newest with it.
    if (!isOnlyKey || plan.move) throw new AppError('invalid_input', { field: 'target' });
    return;
  }
  if (to.key !== undefined && !isOnlyKey) throw new AppError('invalid_input', { field: 'to' });
  const onItself = target.keys.find((key) => isSameBucket && landing(plan, key) === (key as string));
  if (onItself !== undefined) throw new AppError('conflict', { target: onItself });
}

/** Where a source goes. @throws AppError where it cannot. */
export type Destinations = (key: ObjectKey) => ObjectKey;

/** Answers where each key lands. What it throws (`key_too_long`, `conflict`) concerns that key alone. */
export function destinations(plan: TransferPlan): Destinations {
  const { bucket, target, to } = plan;
  const doubled = target.kind === 'keys' ? doubledKeys(plan, target.keys) : new Set<ObjectKey>();
  return (key) => {
    const destination = landing(plan, key);
    if (!isObjectKey(destination)) throw new AppError('key_too_long', { target: key });
    // Moved up into a folder above (`a/a/` to `a/`), a key may land among those still to come, even on one of them.
    const isAmongSources =
      target.kind === 'prefix' && bucket === to.bucket && destination.startsWith(target.prefix);
    if (isAmongSources || doubled.has(key)) throw new AppError('conflict', { target: destination });
    return destination;
  };
}

function landing({ target, to }: TransferPlan, key: ObjectKey): string {
  if (to.key !== undefined) return to.key;
  const from = target.kind === 'prefix' ? target.prefix : parentOf(key);
  return to.prefix + key.slice(from.length);
}

/** Keys of different folders with the same name: the second would overwrite the first, and a move would lose it. */
function doubledKeys(plan: TransferPlan, keys: readonly ObjectKey[]): Set<ObjectKey> {
  const taken = new Map<string, ObjectKey>();
  const doubled = new Set<ObjectKey>();
  for (const key of keys) {
    const destination = landing(plan, key);
    const first = taken.get(destination);
    if (first !== undefined && first !== key) doubled.add(key);
    else taken.set(destination, key);
  }
  return doubled;
}
