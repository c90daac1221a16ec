import { expect, it } from 'vitest';
import { readFields } from '../../src/debian/fields.ts';

function read(text: string): Record<string, string> {
  return Object.fromEntries(readFields(Buffer.from(text)));
}

it('fields have their usual spelling, and values without the blanks around their lines', () => {
  expect(
    read('\n\npackage: a\nPRE-DEPENDS:b ,\n  c\t\nInstalled-Size :  1\r\nDescription: short\n long: x\n .\n  y\n'),
  ).toEqual({
    Package: 'a',
    'Pre-Depends': 'b ,\nc',
    'Installed-Size': '1',
    Description: 'short\nlong: x\n.\ny',
  });
});

it('what is no field of this package is passed over', () => {
  expect(read(' folded to nothing\nno colon\n: no name\n# comment: x\n-x: y\nA: 1\n\nB: 2\n')).toEqual({ A: '1' });
  expect(read('')).toEqual({});
});

it('a line ends at a line feed only', () => {
  const text = 'x\u2028Depends: evil\u0085Depends: evil\rDepends: evil';
  expect(read(`Description: ${text}\nA: 1\n`)).toEqual({ Description: text, A: '1' });
});

it('a long value is read in time', () => {
  const started = performance.now();
  expect(read(`Description: ${'x\n '.repeat(300_000)}`)['Description']).toHaveLength(599_999);
  expect(performance.now() - started).toBeLessThan(5000);
});
