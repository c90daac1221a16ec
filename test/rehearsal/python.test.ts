import { expect, it } from 'vitest';
import { runsPython } from '../../src/rehearsal/python.ts';

const inCase = (command: string, line: string) =>
  `#!/bin/sh\n# python3\ncase "$1" in\n${command})\n${line}\n;;\nesac\n`;

it.each([
  [inCase('install', 'python3 -c x'), true],
  [inCase('install', 'PYTHONUNBUFFERED=1 /usr/bin/tool.py "$(wazo-auth-cli token create)" | tee log'), true],
  [inCase('postrm', '/usr/bin/python3 -m pip uninstall x'), true],
  [inCase('uninstall', 'pip3 uninstall x'), true],
  [inCase('build', 'python3 setup.py build'), false],
  [inCase('package', 'cp -R usr/lib/python3 "$pkgdir"'), false],
  [inCase('install', 'ls /usr/lib/python3/dist-packages'), false],
  ['#!/usr/bin/python3\n', true],
  ['#!/usr/bin/env python3\n', true],
  ['#!/usr/bin/make -f\ninstall:\n\tpython3 x\n', true],
  ['#!/usr/bin/make -f\ninstall:\n\tsystemctl restart x\n', false],
  ['', false],
])('knows whether Python runs on a server: %j is %j', (rules, expected) => {
  expect(runsPython(rules)).toBe(expected);
});
