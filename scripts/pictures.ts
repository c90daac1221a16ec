/**
 * Makes the pictures of the job summary in `docs/pictures/`, of one run for each outcome: the bundle is started as a
 * runner starts it, its Markdown is set by `cmark-gfm` with GitHub's style sheet, and Chromium draws it.
 *
 * `npm run pictures -- [directory]`, with `apt-get install chromium cmark-gfm fonts-noto-color-emoji imagemagick`
 */

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

interface Scene {
  name: string;
  /** Files of the plugin over those of the example hello-world. */
  files?: Record<string, string>;
  inputs?: Record<string, string>;
  env?: Record<string, string>;
}

const MANIFEST = readFileSync('examples/hello-world/wazo/plugin.yml', 'utf8');
const RULES = readFileSync('examples/hello-world/wazo/rules', 'utf8');

const SCENES: readonly Scene[] = [
  { name: 'built' },
  {
    name: 'warnings',
    files: {
      'wazo/plugin.yml': MANIFEST.replace(/^version: .*$/m, 'version: 1.10').replace('author:', 'autor:'),
      'wazo/rules': RULES.replace(
        /^ *package\)$/m,
        'package)\n    mkdir -p "$pkgdir/home/asterisk" && touch "$pkgdir/home/asterisk/a"',
      ),
    },
  },
  {
    name: 'on-a-wazo',
    files: {
      'wazo/plugin.yml': MANIFEST.replace(/^name: .*$/m, 'name: call-report')
        .replace(/^display_name: .*$/m, 'display_name: Call report')
        .replace(/^description: .*$/m, 'description: Reports calls to the CRM'),
      'wazo/rules': RULES.replace(
        /^ *package\)$/m,
        'package)\n    cp -R etc lib usr "${pkgdir}/"\n    chmod 755 "${pkgdir}"/usr/share/asterisk/agi-bin/*',
      ).replace(
        /^ *install\)$/m,
        'install)\n    wazo-auth-keys service update\n    systemctl restart wazo-auth wazo-calld wazo-dird',
      ),
      'etc/wazo-calld/conf.d/50-call-report.yml':
        'enabled_plugins:\n  call_report: true\ncall_report:\n  crm: example\n',
      'etc/wazo-dird/conf.d/50-call-report.yml': 'enabled_plugins:\n  backends:\n    csv: true\n',
      'etc/wazo-auth/conf.d/50-call-report.yml': 'default_policies:\n  call-report:\n    acl: [calld.calls.read]\n',
      'etc/wazo-auth-keys/conf.d/50-call-report.yml': 'wazo-calld:\n  acl: [confd.users.read, dird.directories.#]\n',
      'etc/asterisk/extensions_extra.d/call-report.conf':
        '[vmbox]\nexten = vmail,1,AGI(call-report.py)\nsame = n,Return()\n',
      'usr/share/asterisk/agi-bin/call-report.py': '#!/usr/bin/python3\n',
      'usr/lib/python3/dist-packages/call_report/__init__.py': '',
      'usr/lib/python3/dist-packages/call_report-1.0.dist-info/entry_points.txt':
        '[wazo_calld.plugins]\ncall_report = call_report.calld:Plugin\n[wazo_dird.backends]\ncsv = call_report.dird:Backend\n',
      'lib/systemd/system/call-report.timer': '[Timer]\nOnCalendar=daily\n',
      'lib/systemd/system/call-report.service': '[Service]\nType=oneshot\nExecStart=/usr/bin/true\n',
    },
  },
  { name: 'checked', inputs: { mode: 'validate' } },
  {
    name: 'manifest-wrong',
    files: {
      'wazo/plugin.yml': `name: Call_Greeter
namespace: my-company
version: 1.10
description: Answers a call and plays a greeting
min_wazo_versoin: "24.10"
debian_depends: git
`,
    },
  },
  {
    name: 'rules-failed',
    files: {
      'wazo/rules': RULES.replace(/^ *build\)$/m, 'build)\n    echo "Building the prompts"\n    python setup.py bdist'),
    },
  },
  { name: 'machine-failed', inputs: { 'output-directory': '/proc/nowhere' } },
];

const target = resolve(process.argv[2] ?? 'docs/pictures');
const style = readFileSync('node_modules/github-markdown-css/github-markdown-light.css', 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'pictures-'));
mkdirSync(target, { recursive: true });
try {
  for (const scene of SCENES) draw(scene.name, summaryOf(scene));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The summary that a run of the bundle on this plugin writes. */
function summaryOf({ name, files = {}, inputs = {}, env = {} }: Scene): string {
  const workspace = join(scratch, name);
  cpSync('examples/hello-world', workspace, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const [summary, output] = [join(scratch, `${name}.md`), join(scratch, `${name}.out`)];
  for (const file of [summary, output]) writeFileSync(file, '');
  const given = { 'upload-artifact': 'false', ...inputs };
  spawnSync(process.execPath, ['dist/index.js'], {
    stdio: 'ignore',
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'mycompany/hello-world',
      GITHUB_REPOSITORY_OWNER: 'mycompany',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_ACTION_REPOSITORY: 'wazo-community/wazo-plugin-action',
      GITHUB_ACTION_REF: 'v1',
      RUNNER_TEMP: scratch,
      SOURCE_DATE_EPOCH: '1700000000',
      ...Object.fromEntries(Object.entries(given).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])),
      ...env,
    },
  });
  return readFileSync(summary, 'utf8');
}

/** Draws the Markdown as a page of a width that a computer, and one that a telephone shows. */
function draw(name: string, markdown: string): void {
  const body = execFileSync('cmark-gfm', ['--unsafe', '--extension', 'table', '--extension', 'autolink'], {
    input: markdown,
    encoding: 'utf8',
  });
  const page = join(scratch, `${name}.html`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><style>${style}
body { margin: 0 } .markdown-body { padding: 24px; max-width: 980px }</style>
<article class="markdown-body">${body.replaceAll('<details>', process.argv.includes('--open') ? '<details open>' : '<details>')}</article>`,
  );
  for (const [suffix, width, height] of [
    ['', 900, 1400],
    ['-telephone', 390, 1600],
  ] as const) {
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ];
    const profile = `--user-data-dir=${join(scratch, 'profile')}`;
    const size = [`--window-size=${width},${height}`, `--screenshot=${join(target, `${name}${suffix}.png`)}`];
    execFileSync('chromium', [...options, profile, ...size, `file://${page}`], { stdio: 'ignore' });
    const picture = join(target, `${name}${suffix}.png`);
    const trim = ['-trim', '-bordercolor', 'white', '-border', '16', '-colors', '128'];
    execFileSync('convert', [picture, ...trim, `PNG8:${picture}`]);
  }
}
