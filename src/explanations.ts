/** Reads what `docs/findings.md` says of each code, for those who are not on that page. */

/** What is said of a code. */
export interface Explanation {
  /** The first sentence of the cause. */
  summary: string;
  /** The cause as plain text. */
  cause: string;
  /** The cause, the example and the fix, as Markdown. */
  markdown: string;
}

/**
 * The explanations on the page, by code. `address` is where the page is, to which its links are relative; without it
 * only their texts are kept.
 */
export function readExplanations(page: string, address: string | undefined): Map<string, Explanation> {
  const [, ...sections] = page.replaceAll('\r\n', '\n').split(/^## /m);
  return new Map(sections.flatMap((section) => readSection(section, address)));
}

/** None of a section that is not on a code. */
function readSection(section: string, address: string | undefined): [string, Explanation][] {
  const [, code, body] = /^`([a-z0-9-]+)`\n\n[^\n]*\n\n(.*)$/s.exec(section) ?? [];
  if (code === undefined || body === undefined) return [];
  // Behind the last section of a part comes the heading of the next.
  const [own = ''] = body.split('\n\n# ');
  const markdown = linksFrom(own.trim(), address);
  const [cause = ''] = own.split('\n**');
  // A paragraph is a line; a table and a list keep theirs.
  const text = linksFrom(cause.trim(), undefined).replaceAll(/(?<!\n)\n(?![\n|-])/g, ' ');
  // What stands as code may have a full stop and a blank of its own.
  const [summary = text] = /^(?:`[^`]*`|[^`\n])*?[.:](?=\s|$)/.exec(text) ?? [];
  return [[code, { summary: summary.replace(/:$/, '.'), cause: text, markdown }]];
}

/** The Markdown with links that lead to the same from anywhere, or that are text where it is not known to where. */
function linksFrom(markdown: string, address: string | undefined): string {
  // What looks like a link in code is none, as in `[name](+)`.
  return markdown.replaceAll(/(`+)(?:(?!\1)[\s\S])*\1|\[([^\]]+)\]\(([^)\s]+)\)/g, (all, code, text, target) => {
    if (code !== undefined) return all;
    return address === undefined ? text : `[${text}](${new URL(target, address).href})`;
  });
}
