/** How wide something one resizes may be, in pixels. */
export interface ResizeLimits {
  min: number;
  max: number;
}

export function clampTo(value: number, { min, max }: ResizeLimits): number {
  return Math.min(max, Math.max(min, value));
}
