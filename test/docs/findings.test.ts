/** The page on findings: a section for each code, and examples that do what the page says of them. */

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { runAction } from '../../src/action.ts';
import type { Finding } from '../../src/finding.ts';
import { readInputs } from '../../src/inputs.ts';
import { readEnvironment } from '../../src/runner/environment.ts';
import type { Reporter } from '../../src/runner/reporter.ts';
import { docker, makeImage, startDocker } from '../support/docker.ts';
import { describeWith, program } from '../support/needs.ts';
import { makeDirectory, makePlugin } from '../support/plugin.ts';

const page = read('../../docs/findings.md');

/** The catalogue as it is written: what production code has of it are types only. */
const catalogue = Array.from(
  read('../../src/finding.ts').matchAll(/^ {2}'?([a-z0-9-]+)'?: '(error|warning|notice)',$/gm),
  ([, code = '', severity = '']) => ({ code, severity }),
);

/** A fenced block: `sh package` before its text says that these are lines of the command `package` in `rules`. */
interface Block {
  language: string;
  /** A file's path, a command of `rules`, or another word; empty for a piece of a manifest or commands to run. */
  use: string;
  text: string;
}

interface Section {
  code: string;
  severity: string;
  mode: 'validate' | 'build';
  ignorable: boolean;
  cause: string;
  example: Block[];
  fix: Block[];
}

const sections = page.split(/^## /m).slice(1).map(readSection);

describe('the page on findings', () => {
  it('has a section for each code, in the order of the catalogue, and no other', () => {
    expect(sections.map(({ code }) => code)).toEqual(catalogue.map(({ code }) => code));
  });

  it.each(sections)('says of $code its severity, the cause, an example and the fix', (section) => {
    expect(section.severity).toBe(catalogue.find(({ code }) => code === section.code)?.severity);
    expect(section.cause).not.toBe('');
    expect(section.example).not.toEqual([]);
    expect(section.fix).not.toEqual([]);
  });

  it.each(sections)('says whether $code can be ignored, as the input `ignore` does', ({ code, ignorable }) => {
    const read = () => readInputs((name) => (name === 'ignore' ? code : ''), '/').ignore;
    if (ignorable) expect(read()).toEqual([code]);
    else expect(read).toThrow("can't be ignored");
  });

  it('has no warning that must be told, and no error of the manifest that need not be', () => {
    const ofManifest = page.slice(0, page.indexOf('\n# The rules file\n'));
    for (const { code, severity, ignorable } of sections) {
      if (severity !== 'error') expect(ignorable, code).toBe(true);
      else if (ofManifest.includes(`## \`${code}\``)) expect(ignorable, code).toBe(false);
    }
  });

  it('links to sections that are there', () => {
    const headings = Array.from(page.matchAll(/^#+ (.*)$/gm), ([, title = '']) => anchor(title));
    for (const [, target = ''] of page.matchAll(/\]\(#([^)]*)\)/g)) expect(headings).toContain(target);
  });
});

/** Those of whose examples a container is part. */
const inContainers = sections.filter(({ example }) =>
  example.some(({ text }) => /^ *(build-in: debian|rehearse: true)$/m.test(text)),
);
const outside = sections.filter((section) => !inContainers.includes(section));

describeWith([program('git'), program('python3')], 'the examples', () => {
  it.each(outside)('of $code cause it, and the fix leaves nothing to say', tryOut);
  it.each(outside.filter(({ ignorable }) => ignorable))(
    'of $code say nothing of it where it is ignored, and stop nothing',
    tryIgnoring,
  );
});

describeWith(docker, 'the examples in a container', () => {
  const TIME = 300_000;

  beforeAll(async () => {
    const daemon = await startDocker();
    for (const release of ['bookworm', 'bullseye'] as const) await makeImage(daemon, release);
    Object.assign(process.env, daemon.environment);
  });

  it.each(inContainers)('of $code cause it, and the fix leaves nothing to say', tryOut, TIME);
  it.each(inContainers.filter(({ ignorable }) => ignorable))(
    'of $code say nothing of it where it is ignored, and stop nothing',
    tryIgnoring,
    TIME,
  );
});

async function tryIgnoring({ code, example }: Section): Promise<void> {
  const plugin = new TriedPlugin(code);
  plugin.apply(example);
  const found = await plugin.findings('build', code);
  expect(codes(found)).not.toContain(code);
  // What a shell can't read or run still fails, as that.
  expect(plugin.built || codes(found).includes('rules-failed')).toBe(true);
}

async function tryOut({ code, mode, example, fix }: Section): Promise<void> {
  const plugin = new TriedPlugin(code);
  plugin.apply(example);
  if (mode === 'build') expect(codes(await plugin.findings('validate'))).not.toContain(code);
  expect(codes(await plugin.findings(mode))).toContain(code);

  plugin.apply(fix);
  expect(await plugin.findings(mode)).toEqual([]);
}

/** What a manifest needs, of which the page's pieces leave out what doesn't matter. */
const required = { name: 'my-plugin', namespace: 'mycompany', version: '"1.0.0"', description: 'Greets callers' };

/** A plugin with which nothing is wrong, until blocks of the page are applied to it. */
class TriedPlugin {
  readonly #workspace = makePlugin({
    manifest: complete(''),
    rules: rulesOf({ package: 'cp -R etc "${pkgdir}/"' }),
    files: {
      'etc/my-plugin.conf': 'greeting = hello\n',
      'my_plugin/__init__.py': '',
      'bin/my-tool': '#!/bin/sh\n',
      'bin/native': '\x7fELF',
    },
  });
  /** The package that the last run made; empty where none did. */
  #deb = '';
  readonly #tag: string | undefined;
  #inputs: Record<string, string> = {};

  constructor(code: string) {
    this.#tag = code === 'tag-mismatch' ? 'v1.2.0' : undefined;
    this.#run('git init --quiet --template= && git add --all');
  }

  /** Whether a run made a package. */
  get built(): boolean {
    return this.#deb !== '';
  }

  apply(blocks: readonly Block[]): void {
    const commands: Record<string, string> = {};
    for (const { language, use, text } of blocks) {
      if (/[./]/.test(use)) this.#write(use, text);
      else if (language === 'yaml' && use === '') this.#write('wazo/plugin.yml', complete(text));
      else if (use === 'step') this.#inputs = inputsOf(text);
      else if (['build', 'package', 'install', 'uninstall', 'postrm'].includes(use)) commands[use] = text;
      else if (language === 'sh' && use === '') this.#run(text);
      else expect(use, 'the use of a block that is only shown').toBe('shown');
    }
    if (Object.keys(commands).length > 0) this.#write('wazo/rules', rulesOf(commands));
  }

  /** Builds the package and puts it where another plugin of this kind looks for the previous one. */
  async writePreviousTo(path: string): Promise<void> {
    this.#inputs = { 'output-directory': makeDirectory() };
    await this.findings('build');
    copyFileSync(this.#deb, path);
  }

  /** What a run finds but for the code that it is to ignore. */
  async findings(mode: 'validate' | 'build', ignore = ''): Promise<readonly Finding[]> {
    const inputs: Record<string, string> = { ...this.#inputs, mode, ignore, summary: 'false' };
    const previous = inputs['previous-package'];
    if (previous !== undefined && mode === 'build') {
      await new TriedPlugin('').writePreviousTo(join(this.#workspace, previous));
    }
    const environment = readEnvironment({
      PATH: process.env['PATH'],
      GITHUB_WORKSPACE: this.#workspace,
      RUNNER_TEMP: makeDirectory(),
      ...(this.#tag && { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: this.#tag }),
    });
    let reported: readonly Finding[] = [];
    const reporter: Reporter = {
      info() {},
      warn() {},
      fail(failure) {
        throw failure;
      },
      conclude() {},
      report(findings) {
        reported = findings;
      },
      group: (_, work) => work(),
      foreignGroup: (_, work) => work(async () => {}),
      output: (name, value) => {
        if (name === 'deb-path') this.#deb = String(value);
      },
      summary() {},
    };
    const cancellation = { signal: new AbortController().signal, close() {} };
    const given = readInputs((name) => inputs[name] ?? '', environment.base);
    await runAction({ inputs: given, environment, reporter, cancellation });
    return reported;
  }

  #write(path: string, text: string): void {
    writeFileSync(join(this.#workspace, path), text);
    if (path === 'wazo/rules') chmodSync(join(this.#workspace, path), 0o755);
  }

  #run(commands: string): void {
    execFileSync('sh', ['-ec', commands], { cwd: this.#workspace, stdio: 'pipe' });
  }
}

/** A piece of a manifest with the required lines that it lacks. */
function complete(piece: string): string {
  const missing = Object.entries(required).filter(([key]) => !new RegExp(`^${key}:`, 'm').test(piece));
  return missing.map(([key, value]) => `${key}: ${value}\n`).join('') + piece;
}

/** A `rules` with these lines for its commands. */
function rulesOf(commands: Record<string, string>): string {
  const branches = Object.entries(commands).map(([command, lines]) => `${command})\n${lines}\n;;\n`);
  return `#!/bin/sh\nset -e\ncase "$1" in\n${branches.join('')}esac\n`;
}

const stepsSchema = z.tuple([
  z.strictObject({
    uses: z.literal('wazo-community/wazo-plugin-action@v1'),
    with: z.record(z.string(), z.union([z.string(), z.boolean()])).default({}),
  }),
]);

/** The inputs that a step gives to the action. */
function inputsOf(step: string): Record<string, string> {
  const [{ with: inputs }] = stepsSchema.parse(parse(step));
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
}

function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code);
}

function readSection(text: string): Section {
  const [, code = '', severity = '', when = '', can = '', body = ''] =
    /^`([a-z0-9-]+)`\n\n(Error|Warning|Notice), (in every mode|when the package is built)\. (Can|Can't) be ignored\.\n\n(.*)$/s.exec(
      text,
    ) ?? [];
  expect(code, `the beginning of the section ${text.slice(0, 60)}`).not.toBe('');
  // Behind the last section of a part comes the heading of the next.
  const [own = ''] = body.split('\n\n# ');
  const [cause = '', example = '', fix = ''] = own.split(/^\*\*(?:Example|Fix)\*\*/m);
  const mode = when === 'in every mode' ? 'validate' : 'build';
  const ignorable = can === 'Can';
  return {
    code,
    severity: severity.toLowerCase(),
    mode,
    ignorable,
    cause,
    example: blocksOf(example),
    fix: blocksOf(fix),
  };
}

function blocksOf(markdown: string): Block[] {
  return Array.from(
    markdown.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm),
    ([, language = '', use = '', text = '']) => ({ language, use, text }),
  );
}

/** The anchor that GitHub gives to a heading. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
}

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}
