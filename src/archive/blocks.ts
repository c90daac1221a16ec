/** Cuts a stream of bytes into blocks of one size. */

export interface Block {
  bytes: Buffer;
  last: boolean;
}

/**
 * Blocks of `size` bytes, the last one shorter or empty. The latest `kept` of them stay as they are while the next one
 * is made; the buffers of those before are used again.
 */
export function* blocks(source: Iterable<Buffer>, size: number, kept: number): Generator<Block, void, void> {
  const buffers: Buffer[] = [];
  const next = () => (buffers.length > kept ? buffers.shift() : undefined) ?? Buffer.allocUnsafe(size);
  let block = next();
  let filled = 0;
  for (const bytes of source) {
    for (let taken = 0; taken < bytes.length; ) {
      // A full block only goes out when more follows, so that the one marked as the last really is.
      if (filled === size) {
        yield { bytes: block, last: false };
        buffers.push(block);
        block = next();
        filled = 0;
      }
      const length = bytes.copy(block, filled, taken);
      filled += length;
      taken += length;
    }
  }
  yield { bytes: block.subarray(0, filled), last: true };
}
