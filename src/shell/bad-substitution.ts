/** The part of `rules-syntax` that a shell only finds when it comes there: an expansion that none knows. */

import { refusedByAll } from './expansion.ts';
import { atSpan, type Hazard } from './hazard.ts';

export const badSubstitution: Hazard = (script, situation) => {
  const [first] = refusedByAll(script);
  if (first === undefined) return [];
  const message = `The shell ends at \`${first.text}\` ("Bad substitution"): ${remedyFor(first.text)}`;
  return [atSpan('rules-syntax', message, first, script, situation)];
};

function remedyFor(text: string): string {
  if (/^\$\{\{\s*(env|github|inputs|matrix|needs|runner|secrets|steps|vars)\b/.test(text))
    return 'only GitHub fills in `${{ … }}`, and only in a workflow. Write the value here';
  const [, inner] = /^\$\{[${]{1,2}(\w+)\}{1,2}$/.exec(text) ?? [];
  if (inner !== undefined) return `write \`\${${inner}}\``;
  const [, name] = /^\$\{([A-Za-z_]\w*)[ \t]+\}$/.exec(text) ?? [];
  if (name !== undefined) return `remove the spaces, \`\${${name}}\``;
  return 'between the braces is the name of a variable, which has letters, digits and `_` only, as in `${pkgdir}`';
}
