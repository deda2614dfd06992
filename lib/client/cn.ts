import { clsx, type ClassValue } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({ extend: { theme: { shadow: ['float'] } } });

/**
 * Joins class names; where two Tailwind utilities contradict each other, the later wins. Its table of utilities is large:
 * parts of the first load join with `clsx`, and contradict themselves nowhere.
 */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
