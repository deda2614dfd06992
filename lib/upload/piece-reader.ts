/** Chromium collects a stream nobody refers to, even while a read of it is pending: its promise would then never settle. */
const open = new Set<PieceReader>();

/**
 * Reads a blob piece by piece into one and the same buffer: several at once cost little more than half of what
 * `Blob.arrayBuffer` costs for each piece.
 * @throws TypeError where streams of blobs cannot be read into a buffer
 */
export class PieceReader {
  readonly #reader: ReadableStreamBYOBReader;
  #buffer: ArrayBuffer;

  constructor(blob: Blob, pieceBytes: number) {
    this.#reader = blob.stream().getReader({ mode: 'byob' });
    this.#buffer = new ArrayBuffer(pieceBytes);
    open.add(this);
  }

  /**
   * The next bytes, as many as asked for; valid until the next call. Null where they cannot be read.
   * @param bytes no more than a piece
   */
  async next(bytes: number): Promise<Uint8Array | null> {
    let filled = 0;
    while (filled < bytes) {
      const { value, done } = await this.#reader
        .read(new Uint8Array(this.#buffer, filled, bytes - filled))
        .catch(() => ({ value: undefined, done: true }));
      // A file that has become shorter.
      if (done || value === undefined) return null;
      this.#buffer = value.buffer;
      filled += value.byteLength;
    }
    return new Uint8Array(this.#buffer, 0, bytes);
  }

  close(): void {
    open.delete(this);
    // That it could not be read was said by `next`.
    this.#reader.cancel().catch(() => undefined);
  }
}
