/** Pixels a picture is kept with at most: twice a tile's, for screens that show them so fine. */
const MOST = { width: 360, height: 220 };
/** Pixels that are decoded for a picture at most. A file of a few bytes can claim any number. */
const MOST_DECODED = 32_000_000;

/** What an image is made smaller to, in its own shape; never larger. Null for one that is not to be decoded. */
export function pictureSize(width: number, height: number): { width: number; height: number } | null {
  if (width <= 0 || height <= 0 || width * height > MOST_DECODED) return null;
  const scale = Math.min(1, MOST.width / width, MOST.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
