/** `conf-not-read`: a file in a service's `conf.d` that PyYAML refuses, so that the service goes on without it. */

import { refusals } from '../../extension/configuration.ts';
import { shorten } from '../../quote.ts';
import { atStaged } from '../check.ts';
import type { ExtensionCheck } from '../extension.ts';
import { nameInConf, readerOf } from './conf-file.ts';
import { mayRewrite } from './plugins.ts';

export const confNotRead: ExtensionCheck = ({ configuration }, staging) =>
  configuration.flatMap((file) => {
    const service = readerOf(file);
    // What is told of the rest mostly follows from the first.
    const [problem] = refusals(file);
    const { path } = file;
    if (service === undefined || problem === undefined || mayRewrite(path, staging)) return [];
    const place = service.hasUnit ? 'in no log file, only in the journal' : 'only where its errors go';
    const message = `\`${path}\`: ${shorten(problem.message)}. Until then ${service.name} leaves the whole file out, and says so ${place}: \`Could not read config file ${nameInConf(path)}: …\``;
    return [atStaged('conf-not-read', message, { path, position: problem.position })];
  });
