/** Writes whole lines, what another program prints, and on a terminal one line that is replaced while a step lasts. */

import { taken } from './stream.ts';

/** Back to the start of the line, and the line empty. */
const CLEAR = '\r\x1b[K';

export class Screen {
  readonly #stream: NodeJS.WriteStream;
  #atLineStart = true;
  /** Whether the line that the cursor is on is one of `status`. */
  #showsStatus = false;
  /** When something was written last, by the clock of `performance.now`. */
  #lastWritten = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Writes a text in lines of its own. */
  line(text: string): void {
    this.endLine();
    this.write(`${text}\n`);
  }

  /** Ends a line that a program has begun and left. */
  endLine(): void {
    if (!this.#atLineStart) this.write('\n');
  }

  /** Writes bytes as they are. Resolves when they are on their way, which who has no more to say need not wait for. */
  async write(bytes: Uint8Array | string): Promise<void> {
    if (bytes.length === 0) return;
    this.clearStatus();
    this.#atLineStart = bytes.at(-1) === (typeof bytes === 'string' ? '\n' : 0x0a);
    this.#lastWritten = performance.now();
    await taken(this.#stream, bytes);
  }

  /**
   * Shows one line, in place of the one that was shown so before, until something is written. Where a program has begun
   * a line it is left alone. Only for a terminal.
   */
  status(text: string): void {
    if (!this.#atLineStart) return;
    this.#stream.write(`${CLEAR}${text}`);
    this.#showsStatus = true;
  }

  clearStatus(): void {
    if (this.#showsStatus) this.#stream.write(CLEAR);
    this.#showsStatus = false;
  }

  /** For how long nothing was written, in milliseconds. */
  get silence(): number {
    return performance.now() - this.#lastWritten;
  }
}
