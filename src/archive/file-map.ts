/** Keeps something for each of many files on disk, whatever their names. */

/** What the file system knows a file by. */
export interface FileId {
  dev: number | bigint;
  ino: number | bigint;
}

/** Values by device and inode. As text, the keys of a hundred thousand files would take 20 MB. */
export class FileMap<T> {
  readonly #devices = new Map<number | bigint, Map<number | bigint, T>>();

  get({ dev, ino }: FileId): T | undefined {
    return this.#devices.get(small(dev))?.get(small(ino));
  }

  set({ dev, ino }: FileId, value: T): void {
    const device = this.#devices.get(small(dev)) ?? new Map<number | bigint, T>();
    this.#devices.set(small(dev), device.set(small(ino), value));
  }
}

/** As a number, where that has every bit. */
function small(id: number | bigint): number | bigint {
  return id <= Number.MAX_SAFE_INTEGER ? Number(id) : id;
}
