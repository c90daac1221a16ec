/** Listens for the signals by which a runner, or a person, cancels a run. */

import { Failure } from '../failure.ts';

/** Exit statuses for signals are 128 and the signal's number, as with a shell. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export interface Cancellation {
  /** Aborted when the run is cancelled, with a Failure as the reason. */
  signal: AbortSignal;
  /** From here on a cancel comes too late and is ignored: the result is being told. */
  close: () => void;
}

/** A cancellation by one of these signals, with the exit status of the run that was cancelled; undefined where none was. */
export function listenForCancel(): Cancellation & { status: () => number | undefined } {
  const controller = new AbortController();
  let closed = false;
  let status: number | undefined;
  for (const [signal, exitStatus] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      if (closed) return;
      status ??= exitStatus;
      controller.abort(new Failure('The run was cancelled'));
    });
  }
  return {
    signal: controller.signal,
    status: () => status,
    close() {
      closed = true;
    },
  };
}
