/** Downloads that fail. */

import { line, type Pattern } from './pattern.ts';

const INSTEAD = 'Keep what is needed in the repository, so that nothing has to be downloaded.';

export const network: readonly Pattern[] = [
  {
    lines: [
      line("wget: unable to resolve host address '{host}'"),
      // Behind the progress, which has no line of its own.
      line('{…}curl: (6) Could not resolve host: {host}'),
      line("fatal: unable to access '{…}': Could not resolve host: {host}"),
      line('fatal: unable to look up {host} (port {number}) ({…})'),
      line('ssh: Could not resolve hostname {host}: {…}'),
      // apt-get
      line("{…}Temporary failure resolving '{host}'"),
      line("{…}Could not resolve '{host}'"),
      // npm, and whatever else runs on Node.
      line('{…}getaddrinfo EAI_AGAIN {host}{…}'),
      line('{…}getaddrinfo ENOTFOUND {host}{…}'),
      // pip, and whatever else is Python.
      line('{…}[Errno {number}] Temporary failure in name resolution{…}'),
      line('{…}[Errno {number}] Name or service not known{…}'),
    ],
    remedy: (host) =>
      `${host === '' ? 'The host of a download' : `The host \`${host}\``} could not be found: there is no network, or the name is wrong. ${INSTEAD}`,
  },
  {
    lines: [
      line('{…}Connecting to {…}failed: Network is unreachable.'),
      line('{…}[Errno {number}] Network is unreachable{…}'),
    ],
    remedy: () => `There is no network. ${INSTEAD}`,
  },
  {
    lines: [/^\d{4}-\d\d-\d\d [\d:]+ ERROR (404|410): /, /curl: \(22\) The requested URL returned error: (404|410)\b/],
    remedy: (status) =>
      `The server answered ${status}: the file to download is not at that address (any more). Correct the address, or keep the file in the repository.`,
  },
];
