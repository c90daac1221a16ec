import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { causeOfFailing } from '../../support/failing-rules.ts';
import { describeWith, program } from '../../support/needs.ts';

const HOST = 'no-such-host.invalid';

describeWith(
  [program('wget'), program('curl'), program('git'), program('python3')],
  'a download without a network',
  () => {
    it.each([
      ['wget', `wget -c https://${HOST}/x.tar.gz -O - | tar -xz`],
      ['wget that says little', `wget -nv http://${HOST}/x`],
      ['curl', `curl -O https://${HOST}/x`],
      ['curl that says little', `curl -fsSL https://${HOST}/x | tar -xz`],
      ['git', `git clone https://${HOST}/x.git`],
      ['git’s own protocol', `git clone git://${HOST}/x.git`],
    ])('is told with its host in the words of %s', async (_, line) => {
      const { remedy, printed } = await causeOfFailing({ rules: `#!/bin/sh\nset -e\n${line}\n` });
      expect(remedy ?? printed).toContain(`The host \`${HOST}\` could not be found`);
    });

    it('is told in the words of Python', async () => {
      const line = `python3 -c "import urllib.request as u; u.urlopen('http://${HOST}/')"`;
      const { remedy, printed } = await causeOfFailing({ rules: `#!/bin/sh\n${line}\n` });
      expect(remedy ?? printed).toContain('there is no network, or the name is wrong');
    });
  },
);

describeWith([program('ssh', 'openssh-client')], 'a download by ssh without a network', () => {
  it('is told with its host', async () => {
    const { remedy, printed } = await causeOfFailing({ rules: `#!/bin/sh\nssh git@${HOST} true\n` });
    expect(remedy ?? printed).toContain(`The host \`${HOST}\` could not be found`);
  });
});

describeWith([program('npm')], 'npm without a network', () => {
  it('is told with its host', async () => {
    const rules = `#!/bin/sh\nnpm install --fetch-retries=0 --registry=https://${HOST}/ x\n`;
    const environment = { PATH: process.env['PATH'] ?? '' };
    const { remedy, printed } = await causeOfFailing({ rules, environment });
    expect(remedy ?? printed).toContain(`The host \`${HOST}\` could not be found`);
  });
});

describeWith([program('wget'), program('curl')], 'a file that is not on its server', () => {
  const server = createServer((_, response) => response.writeHead(404).end());
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => server.close());

  it.each(['wget', 'wget -nv', 'curl -fO', 'curl -fsS'])('is told in the words of %s', async (client) => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const line = `${client} http://127.0.0.1:${address.port}/x.tar.gz`;
    const { remedy, printed } = await causeOfFailing({ rules: `#!/bin/sh\n${line}\n` });
    expect(remedy ?? printed).toContain('The server answered 404');
  });
});
