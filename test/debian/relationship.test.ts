import { describe, expect, it } from 'vitest';
import { checkRelationship } from '../../src/debian/relationship.ts';

describe('a relationship', () => {
  it.each([
    ['git', 'git'],
    ['git (>= 1:2.0)', 'git (>= 1:2.0)'],
    ['git(>=1:2~rc1)', 'git (>= 1:2~rc1)'],
    ['\tgit ( <<\t2.0-1 ) ', 'git (<< 2.0-1)'],
    ['git (= 1)', 'git (= 1)'],
    ['git (<=1)', 'git (<= 1)'],
    ['git (>> 1)', 'git (>> 1)'],
    ['git|curl', 'git | curl'],
    ['git (>= 1)| curl:any |wget', 'git (>= 1) | curl:any | wget'],
    ['python3:any(>= 3.9)', 'python3:any (>= 3.9)'],
    ['libc6:amd64', 'libc6:amd64'],
    ['g++', 'g++'],
    ['7zip', '7zip'],
    ['libstdc++6.1-x', 'libstdc++6.1-x'],
  ])('%j is read as %s', (text, relationship) => {
    expect(checkRelationship(text)).toEqual({ relationships: [relationship], warnings: [] });
  });

  it.each([
    ['git (< 1)', 'git (<= 1)', '<< to leave 1 itself out'],
    ['git (>1)', 'git (>= 1)', '>> to leave 1 itself out'],
    ['git (1.0)', 'git (= 1.0)', 'write git (= 1.0), or >='],
  ])('%j is read as dpkg does, with a warning', (text, relationship, remedy) => {
    expect(checkRelationship(text)).toEqual({
      relationships: [relationship],
      warnings: [expect.stringContaining(remedy)],
    });
  });

  it('becomes several at a comma, with a warning', () => {
    expect(checkRelationship('git (>= 1),curl | wget')).toEqual({
      relationships: ['git (>= 1)', 'curl | wget'],
      warnings: [expect.stringContaining('write `- git (>= 1)` and `- curl | wget`')],
    });
  });

  it('has a warning for each obsolete relation', () => {
    expect(checkRelationship('git (< 1) | git (> 3)')).toEqual({
      relationships: ['git (<= 1) | git (>= 3)'],
      warnings: [expect.stringContaining('(<= 1)'), expect.stringContaining('(>= 3)')],
    });
  });

  it.each([
    ['', 'name a package or remove the entry'],
    [' \t', 'name a package or remove the entry'],
    ['git,', 'remove the comma'],
    [', git', 'remove the comma'],
    ['git | | curl', 'remove the comma or "|"'],
    ['git |', 'remove the comma or "|"'],
    ['git [amd64]', '"[amd64]" is an architecture restriction, which only source packages have: remove it'],
    ['git (>= 1) [!i386]', '"[!i386]" is an architecture restriction'],
    ['git <!nocheck>', '"<!nocheck>" is a build profile'],
    ['git | curl <cross>', '"<cross>" is a build profile'],
    ['\u0024{misc:Depends}', 'is a substitution variable'],
    ['make git', 'there are 2 packages in one entry: write `- make` and `- git`'],
    ['make  git\tcurl', 'there are 3 packages in one entry: write `- make`, `- git` and `- curl`'],
    ['a1 a2 a3 a4 a5', 'there are 5 packages in one entry: write an entry for each'],
    ['git 2.0', 'write for example git (>= 2.0)'],
    ['git [>= 2.0]', 'write git (>= 2.0)'],
    ['git{=2.0}', 'write git (= 2.0)'],
    ['apt-get install git', 'write `- git`'],
    ['sudo apt install -y git curl', 'write `- git`, `- curl`'],
    ['git || git-core', 'write `- git | git-core`'],
    ['git or git-core (>= 2)', 'write `- git | git-core (>= 2)`'],
    ['/usr/bin/git', 'the path of a file'],
    ['Foo_7 >= 1.0', 'without _, and a version goes in parentheses'],
    ['Foo_7 >= 1.0', 'write foo-7 (>= 1.0)'],
    ['git (>= 1) (<< 2)', 'write an entry for each'],
    ['git (>= 1, << 2)', 'write an entry for each'],
    ['git=1.0', 'write git (= 1.0)'],
    ['git==1.0', 'write git (= 1.0)'],
    ['git>1.0', 'write git (>> 1.0)'],
    ['git >= 1.0', 'write git (>= 1.0)'],
    ['git ~= 1.0', 'write for example git (>= 1.0)'],
    ['git^1.0', 'write for example git (>= 1.0)'],
    ['git (== 1)', 'one of << <= = >= >>'],
    ['git (=> 1)', 'one of << <= = >= >>'],
    ['git (> = 1)', 'one of << <= = >= >>'],
    ['git (!= 1)', 'one of << <= = >= >>'],
    ['git ()', 'git alone'],
    ['git:any (>= )', 'write for example git:any (>= 1.0)'],
    ['git (>= 1', 'no closing parenthesis'],
    ['git (>= v1)', 'in git (>= v1): a Debian version starts with a digit: write 1 rather than v1'],
    ['git (>= 1 2)', 'no spaces inside'],
    ['git (>= 1))', 'is not a relationship'],
    ['git (>= 1) curl', 'is not a relationship'],
    ['Git', 'write git rather than Git'],
    ['git_lfs', 'without _: write git-lfs rather than git_lfs'],
    ['-git', 'the name of a Debian package'],
    ['r', 'two characters or more'],
    ['gît', 'the name of a Debian package'],
    ['git (>= 1\u2028)', 'in place of'],
    ['git\u00a0(>= 1)', 'the name of a Debian package'],
    ['git:', 'write git'],
    ['git:native', '":native" is not an architecture'],
    ['git:linux-any', '":linux-any" is not an architecture'],
    ['git:Any', '":Any" is not an architecture'],
    ['git : any', 'remove the space'],
    ['git\nPre-Depends: x', 'one line'],
    ['git\n', 'one line'],
    ['git\r', 'one line'],
    ['git\u0000', 'one line'],
  ])('%j is refused with what to do', (text, remedy) => {
    expect(checkRelationship(text)).toEqual({ problem: expect.stringContaining(remedy) });
  });

  it('is read in time that grows with its length', () => {
    const started = performance.now();
    for (const piece of ['git,', 'git |', 'a ', ' ', '(', '<', '[', ':', '(>= 1']) {
      for (const end of ['!', ')', '2)']) checkRelationship(`git (>= 1${piece.repeat(100_000)}${end}`);
      checkRelationship(`git${piece.repeat(100_000)}!`);
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
