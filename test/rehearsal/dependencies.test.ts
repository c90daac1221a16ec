import { describe, expect, it } from 'vitest';
import { availableIn, namesToAsk, readDepends, standInsFor } from '../../src/rehearsal/dependencies.ts';

const SHOWN = `Package: git
Versions: 
1:2.39.5-0+deb12u3 (/var/lib/apt/lists/x)
 Description Language: 
                 MD5: c1f968556452a190fe359bffd151c012

Reverse Depends: 
  tig,git 1:1.7.0.4-2~
Dependencies: 
1:2.39.5-0+deb12u3 - libc6 (2 2.36) 
Provides: 
1:2.39.5-0+deb12u3 - git-core (= 1:2.39.5-0+deb12u3) 
Reverse Provides: 

Package: mail-transport-agent
Versions: 

Reverse Depends: 
  mailutils,mail-transport-agent
Dependencies: 
Provides: 
Reverse Provides: 
postfix 3.7.11-0+deb12u1 (= )

Package: python3-gone
Versions: 

Reverse Depends: 
  x,python3-gone
Dependencies: 
Provides: 
Reverse Provides: 
`;

describe('dependencies', () => {
  it('of Debian are asked for, with alternatives, those of Wazo not', () => {
    const depends = readDepends('git (>= 1:2.0), a | b:any (<< 2), wazo-calld, wazo-plugind-x-y, asterisk (>= 8:22)');
    expect(namesToAsk(depends)).toEqual(['git', 'a', 'b']);
  });

  it('are available where there is a version, or another package provides them', () => {
    expect([...availableIn(SHOWN)]).toEqual(['git', 'mail-transport-agent']);
  });

  it('of Wazo get a stand-in that satisfies them', () => {
    const depends = readDepends(
      'wazo-calld, wazo-auth (>= 23.01), wazo-confd (<< 24.01), wazo-dird (>> 1), wazo-ui (= 2), asterisk',
    );
    expect(Object.fromEntries(standInsFor(depends, new Set()).packages)).toEqual({
      'wazo-calld': '9999:0',
      'wazo-auth': '23.01',
      'wazo-confd': '24.01~',
      'wazo-dird': '9999:0',
      'wazo-ui': '2',
      asterisk: '9999:0',
    });
  });

  it('that nobody has are told, and get a stand-in too', () => {
    const { packages, unavailable } = standInsFor(
      readDepends('git, nonsense (>= 2), x | y, x | git'),
      new Set(['git']),
    );
    expect(unavailable).toEqual(['nonsense', 'x']);
    expect([...packages]).toEqual([
      ['nonsense', '2'],
      ['x', '9999:0'],
    ]);
  });

  it('with an alternative of Wazo need no other', () => {
    expect(standInsFor(readDepends('nonsense | wazo-calld'), new Set()).unavailable).toEqual([]);
  });

  it('that Wazo’s repository has beside Debian’s get a stand-in', () => {
    const { packages, unavailable } = standInsFor(readDepends('python3-pyfcm'), new Set());
    expect([[...packages.keys()], unavailable]).toEqual([['python3-pyfcm'], []]);
  });

  it('may be none', () => {
    expect(readDepends('')).toEqual([]);
  });
});
