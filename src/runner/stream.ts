/** Writes to one of our streams at the pace of whoever reads it. */

/**
 * Writes, and resolves when the system has taken all: who waits for it keeps no more than this in memory. It resolves too
 * where the stream fails, which the stream's own listener is told.
 */
export function taken(stream: NodeJS.WriteStream, bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(bytes, () => resolve());
  });
}
