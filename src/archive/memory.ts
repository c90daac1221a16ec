/** Gives memory back where it waits for the garbage collector otherwise, which takes its time with buffers. */

/** The memory is gone at once, and with it all that lies in it: what moves to a new place of no size leaves the old one. */
export function free(memory: ArrayBufferLike): void {
  if (memory instanceof ArrayBuffer) memory.transfer?.(0);
}

declare global {
  interface ArrayBuffer {
    /** Node 20 does not have it: there memory waits for the garbage collector. */
    transfer?(newByteLength: number): ArrayBuffer;
  }
}
