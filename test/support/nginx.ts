/** A real nginx in a Debian root, with a server that includes Wazo's locations and those that it is given. Needs root. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCATIONS } from '../../src/wazo/nginx.ts';
import { makeDebianRoot } from './debian-root.ts';

export interface Nginx {
  /** What nginx says against these files of `https-enabled`, by their names; empty where it takes them. */
  complaint(files: Readonly<Record<string, string>>): Promise<string>;
  remove(): Promise<void>;
}

const CONF = `error_log /var/log/nginx/error.log;
events {}
http {
  access_log off;
  server {
    listen 127.0.0.1:8443;
    include /etc/nginx/locations/https-enabled/*;
  }
}
`;

/** The nginx of bookworm. The first call on a machine takes half a minute. */
export async function makeNginx(): Promise<Nginx> {
  const root = await makeDebianRoot({ include: ['nginx'] });
  const directory = join(root.path, 'etc/nginx/locations/https-enabled');
  writeFileSync(join(root.path, 'etc/nginx/nginx.conf'), CONF);
  const stock = new Map<string, string>();
  for (const [key, file] of LOCATIONS) {
    const location = key.startsWith('= ') ? key : `^~ ${key}`;
    stock.set(file, `${stock.get(file) ?? ''}location ${location} { return 204; }\n`);
  }
  return {
    async complaint(files) {
      rmSync(directory, { recursive: true, force: true });
      mkdirSync(directory, { recursive: true });
      for (const [name, text] of [...stock, ...Object.entries(files)]) writeFileSync(join(directory, name), text);
      const { status, stderr } = await root.run('nginx -t');
      if (status === 0) return '';
      return stderr || `status ${status}`;
    },
    remove: () => root.remove(),
  };
}
