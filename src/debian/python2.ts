/** Knows packages of Python 2 modules that a Debian release has no longer. */

import { RELEASES, type Release } from './release.ts';

/** The first release without the packages `python-…`. Bullseye has kept what builds Python 2 itself. */
const GONE: Partial<Record<Release, readonly string[]>> = {
  bullseye:
    'alembic apt attr babel boto3 bs4 celery certifi chardet cherrypy3 click consul cryptography daemon dateutil dbus debian dnspython docker docutils feedparser flask flask-babel flask-cors flask-login flask-restful flask-sqlalchemy gevent gi httplib2 idna jsonschema jwt kombu ldap ldap3 lockfile lxml markdown marshmallow matplotlib memcache mock mysqldb netaddr netifaces numpy oauthlib openssl pandas paramiko pexpect phonenumbers pil pip prettytable psutil psycopg2 pyasn1 pycurl pygments pyinotify pymongo pyparsing pytest redis requests requests-oauthlib scipy serial setproctitle simplejson sphinx sqlalchemy stevedore suds systemd tabulate tornado twisted tz unidecode urllib3 virtualenv websocket werkzeug wheel wtforms xmltodict yaml zeep zmq'.split(
      ' ',
    ),
  bookworm: 'all dev jinja2 markupsafe pkg-resources ply pycparser setuptools six tk'.split(' '),
};

/**
 * The package for Python 3 that a release has in place of one for Python 2, which it has no longer; undefined where it
 * is no such package, as far as we know them. All of these were looked up in the releases up to trixie.
 */
export function insteadOfPython2(name: string, release: Release): string | undefined {
  const module = /^python-(.+)$/.exec(name)?.[1];
  if (module === undefined) return undefined;
  const until = RELEASES.slice(0, RELEASES.indexOf(release) + 1);
  return until.some((each) => GONE[each]?.includes(module)) ? `python3-${module}` : undefined;
}
