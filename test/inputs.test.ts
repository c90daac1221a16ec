import { afterEach, describe, expect, it, vi } from 'vitest';
import { inputFromRunner, readInputs } from '../src/inputs.ts';

function read(given: Record<string, string>) {
  return readInputs((name) => given[name] ?? '', '/workspace');
}

describe('inputs', () => {
  it('are what a workflow without any means', () => {
    expect(read({})).toMatchObject({
      path: '.',
      mode: 'build',
      architecture: 'all',
      compression: { codec: 'gzip', level: 6 },
      uploadArtifact: true,
      artifactName: undefined,
      artifactArchive: true,
      artifactOverwrite: false,
      retentionDays: undefined,
      summary: true,
    });
  });

  it('may have blanks around them, and be nothing but blanks', () => {
    expect(read({ path: ' a b\n', mode: ' ', 'artifact-name': '\t' })).toMatchObject({
      path: 'a b',
      mode: 'build',
      artifactName: undefined,
    });
  });

  it.each(['false', 'False', 'FALSE'])('take %s for no', (summary) => {
    expect(read({ summary }).summary).toBe(false);
  });

  it.each(['no', 'off', '0', 'fALSE', 'true false'])('take %s for a mistake', (summary) => {
    expect(() => read({ summary })).toThrow('The input `summary` is');
  });

  it.each([
    ['gzip', '', 6],
    ['gzip', '1', 1],
    ['xz', '0', 0],
    ['zstd', '22', 22],
    ['none', '', 0],
  ])('have the level of the codec %s: %j', (compression, level, expected) => {
    expect(read({ compression, 'compression-level': level }).compression).toEqual({
      codec: compression,
      level: expected,
    });
  });

  it.each([
    ['gzip', '0'],
    ['gzip', '-1'],
    ['xz', '10'],
    ['zstd', '23'],
    ['none', '6'],
    ['gzip', '6.0'],
    ['gzip', '0x6'],
  ])('have no level of %s that it does not know: %s', (compression, level) => {
    expect(() => read({ compression, 'compression-level': level })).toThrow('The input `compression-level` is');
  });

  it.each(['all', 'amd64', 'arm64', 'riscv64'])('know the architecture %s', (architecture) => {
    expect(read({ architecture }).architecture).toBe(architecture);
  });

  it.each(['wazo-plugind-probe-test_1.0~rc1+b1_all', 'a b (c) é'])('know the artifact name %s', (name) => {
    expect(read({ 'artifact-name': name }).artifactName).toBe(name);
  });
});

describe('a path', () => {
  it.each(['previous-package', 'sarif-file'])('is no address: `%s`', (name) => {
    expect(() => read({ [name]: 'https://example.org/x.deb' })).toThrow(
      `The input \`${name}\` is "https://example.org/x.deb", but must be a path, not an address`,
    );
    expect(() => read({ [name]: 'http/x:y.deb' })).not.toThrow();
  });
});

describe('the suffix of the version', () => {
  it.each(['auto', '~rc1', '+b1', '-1', '.1', '~a-b'])('may be %s', (suffix) => {
    expect(read({ 'version-suffix': suffix }).versionSuffix).toBe(suffix);
  });

  it.each(['~rc_1', '~feature/x', '~a b', ':1', '~a-', '-', '~é', '~1\nDepends: x'])(
    'is refused where no version can end in it: %j',
    (suffix) => {
      expect(() => read({ 'version-suffix': suffix })).toThrow(
        `The input \`version-suffix\` is ${JSON.stringify(suffix)}, but must be \`auto\`, or letters, digits and`,
      );
    },
  );

  it('is refused beside a whole version', () => {
    expect(() => read({ version: '1.0', 'version-suffix': 'auto' })).toThrow(
      'The inputs `version` and `version-suffix` are both set: leave one out',
    );
  });
});

describe('the codes to ignore', () => {
  it.each(['', ' , \n'])('may be none: %j', (ignore) => {
    expect(read({ ignore }).ignore).toEqual([]);
  });

  it.each([
    'bytecode,setuid',
    'bytecode, setuid',
    ' bytecode setuid ',
    'bytecode\nsetuid\n',
    'bytecode\r\n\r\nsetuid,\n',
  ])('stand behind commas, blanks or line ends: %j', (ignore) => {
    expect(read({ ignore }).ignore).toEqual(['bytecode', 'setuid']);
  });

  it('are all named that there are not, each with the one that is meant', () => {
    expect(() => read({ ignore: 'byte-code, setuid, payload_emtpy, constructor, x' })).toThrow(
      [
        'The input `ignore` has "byte-code", which is not the code of a finding: did you mean `bytecode`?',
        'The input `ignore` has "payload_emtpy", which is not the code of a finding: did you mean `payload-empty`?',
        'The input `ignore` has "constructor", which is not the code of a finding: they are in docs/findings.md',
        'The input `ignore` has "x", which is not the code of a finding: they are in docs/findings.md',
      ].join('\n'),
    );
  });
});

describe('the place of the build', () => {
  const inDebian = { 'build-in': 'debian' };

  it('is the runner, with no packages, unless a container is asked for', () => {
    expect(read({})).toMatchObject({ buildIn: 'runner', buildPackages: [], buildEnvironment: [] });
    expect(read({ 'build-packages': ' gettext\n g++  gettext ' }).buildPackages).toEqual(['gettext', 'g++']);
  });

  it('has what rules mostly needs where it is a container, or what is listed, and always fakeroot', () => {
    expect(read(inDebian).buildPackages).toEqual(expect.arrayContaining(['fakeroot', 'git', 'python3-setuptools']));
    expect(read({ ...inDebian, 'build-packages': 'gettext' }).buildPackages).toEqual(['gettext', 'fakeroot']);
    expect(read({ ...inDebian, 'build-packages': 'fakeroot make' }).buildPackages).toEqual(['fakeroot', 'make']);
  });

  it.each(['build-environment', 'debian-image'])('needs a container for `%s`', (name) => {
    expect(() => read({ [name]: 'x' })).toThrow(`\`${name}\` is for a container: set \`build-in: debian\``);
    expect(() => read({ ...inDebian, [name]: 'x' })).not.toThrow();
  });

  it('needs none for an image that a rehearsal is to use', () => {
    const image = { 'debian-image': 'debian:bookworm' };
    expect(read({ rehearse: 'report', ...image })).toMatchObject({
      rehearse: 'report',
      debianImage: 'debian:bookworm',
    });
    expect(() => read({ rehearse: 'false', ...image })).toThrow('set `build-in: debian` or `rehearse` too');
  });

  it.each(['-o', 'git;x', 'Git', 'git-', 'g', '$(x)', 'a/b', 'git=', '--reinstall'])('has no package %j', (name) => {
    expect(() => read({ 'build-packages': `make ${name}` })).toThrow(
      `The input \`build-packages\` has ${JSON.stringify(name)}`,
    );
  });

  it.each(['git', 'g++', 'libc6:i386', 'python3-babel=2.10.3-1', 'libstdc++6'])('may have a package %j', (name) => {
    expect(read({ 'build-packages': name }).buildPackages).toEqual([name]);
  });

  it.each(['PATH', 'HOME', 'ACTIONS_RUNTIME_TOKEN', 'GITHUB_ENV', 'INPUT_PATH', 'pkgdir'])(
    'does not get the variable %s',
    (name) => {
      expect(() => read({ ...inDebian, 'build-environment': `MINE ${name}` })).toThrow(`has "${name}", which`);
    },
  );

  it.each(['A=b', 'a-b', '1A'])('has no variable %j', (name) => {
    expect(() => read({ ...inDebian, 'build-environment': name })).toThrow('names of variables');
  });

  it.each(['--privileged', 'a b', 'http://x/y?z'])('is no image %j', (image) => {
    expect(() => read({ ...inDebian, 'debian-image': image })).toThrow('The input `debian-image` is');
  });
});

describe('an input from the runner', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('keeps its hyphens, and is empty where it is not set', () => {
    vi.stubEnv('INPUT_ARTIFACT-NAME', 'x');
    expect(inputFromRunner('artifact-name')).toBe('x');
    expect(inputFromRunner('retention-days')).toBe('');
  });
});
