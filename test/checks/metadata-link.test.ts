import { describe, expect, it } from 'vitest';
import { metadataLink } from '../../src/checks/metadata-link.ts';
import { staging, tree } from '../support/entries.ts';

const WAZO = `${staging().pluginDirectory}/wazo`;

describe('metadata-link', () => {
  it.each(['../shared/x', 'missing', './sub/missing', '..//README.md'])(
    'is a link to %s, which is not packaged',
    (target) => {
      const found = metadataLink(tree(`${WAZO}/rules 755`, `${WAZO}/x -> ${target}`), staging());
      expect(found).toMatchObject([{ code: 'metadata-link', severity: 'warning' }]);
      expect(found[0]?.message).toContain(`\`wazo/x → ${target}\``);
    },
  );

  it.each(['rules', './rules', 'sub', 'sub/a', 'other', '/etc/wazo-calld', '../../../../../../share/probe', 'into/a'])(
    'is none to %s',
    (target) => {
      const files = [`${WAZO}/rules 755`, `${WAZO}/sub/a`, `${WAZO}/other -> rules`, `${WAZO}/into -> sub`];
      expect(metadataLink(tree(...files, `${WAZO}/x -> ${target}`), staging())).toEqual([]);
    },
  );
});
