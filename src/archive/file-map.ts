/** Keeps a number for each of many files on disk, whatever their names. */

/** What the file system knows a file by. */
export interface FileId {
  dev: bigint;
  ino: bigint;
}

/** Numbers by device and inode. As text, the keys of a hundred thousand files would take 20 MB. */
export class FileMap {
  readonly #devices = new Map<bigint, Map<number | bigint, number>>();

  get({ dev, ino }: FileId): number | undefined {
    return this.#devices.get(dev)?.get(small(ino));
  }

  set({ dev, ino }: FileId, value: number): void {
    const device = this.#devices.get(dev) ?? new Map<number | bigint, number>();
    this.#devices.set(dev, device.set(small(ino), value));
  }
}

/** As a number, where that has every bit. */
function small(id: bigint): number | bigint {
  return id <= Number.MAX_SAFE_INTEGER ? Number(id) : id;
}
