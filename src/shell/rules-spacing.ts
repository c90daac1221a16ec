/** `rules-spacing`: a blank too many or too few, of which the shell makes another command than is meant. */

import { commandsForAny } from './dispatch.ts';
import { atSpan, type Hazard } from './hazard.ts';
import type { Command, Word } from './script.ts';

/** What to say, and the word to say it of. */
type Slip = [message: string, word: Word];

export const rulesSpacing: Hazard = (script, situation) => {
  return commandsForAny(script).flatMap((command) => {
    const slip = script.functions.has(command.words[0]?.text ?? '') ? undefined : slipOf(command);
    return slip === undefined ? [] : [atSpan('rules-spacing', slip[0], slip[1], script, situation)];
  });
};

function slipOf({ words }: Command): Slip | undefined {
  const [program, second] = words;
  const last = words.at(-1);
  if (program === undefined || last === undefined) return undefined;
  const { text } = program;
  if (text === '[' && last.text !== ']') {
    return last.text.endsWith(']')
      ? [`\`[\` needs a space before its \`]\`, which is a part of \`${last.text}\` here: write one`, last]
      : ['`[` needs a `]`, with a space before it, as its last word: add it', program];
  }
  if (/^\[[-!$\w]/.test(text) && /\]$/.test(last.text) && words.length > 1) {
    return [`\`[\` needs a space behind it: \`${text}\` is the name of a command here, which there is not`, program];
  }
  if (/^[A-Za-z_]\w*$/.test(text) && !/^(echo|expr|printf|test)$/.test(text) && /^=(?![=~])/.test(second?.text ?? '')) {
    const message = `\`${text}\` is run as a command here, which there is not: write \`${text}=\`, with no space around the \`=\`, to set a variable`;
    return [message, program];
  }
  return undefined;
}
