import { describe, expect, it } from 'vitest';
import owned from '../../src/wazo/data/owned-paths.json' with { type: 'json' };
import { RETIRED_SERVICES } from '../../src/wazo/retired.ts';
import { SERVICES } from '../../src/wazo/service.ts';
import { isUnit } from '../../src/wazo/unit.ts';

describe('the units of a Wazo', () => {
  it('are those of its services', () => {
    for (const { name, hasUnit } of SERVICES.values()) expect(isUnit(name), name).toBe(hasUnit);
  });

  it('are those that its packages own', () => {
    const names = Object.keys(owned).flatMap((path) => /\/systemd\/system\/([^/]+\.service)$/.exec(path)?.[1] ?? []);
    expect(names).not.toEqual([]);
    for (const name of names) expect(isUnit(name), name).toBe(true);
  });

  it('are none that are gone', () => {
    for (const name of RETIRED_SERVICES.keys()) expect(isUnit(name), name).toBe(false);
  });

  it.each(['asterisk', 'nginx.service', 'postgresql@15-main', 'postgresql@15-main.service', 'certbot.timer'])(
    'have %s',
    (name) => expect(isUnit(name)).toBe(true),
  );

  it.each(['nginx.timer', 'probe', 'asterisk@a', ''])('have no %s', (name) => expect(isUnit(name)).toBe(false));
});
