import { describe, expect, it } from 'vitest';
import { pythonStr, resolvePlain, resolveTagged } from '../../src/yaml/scalar.ts';

/** The type of a scalar and Python's `str()` of it; `invalid` with what stands first in the message. */
function read(scalar: ReturnType<typeof resolveTagged>): [string, string] {
  if (!scalar) return ['unknown tag', ''];
  return scalar.type === 'invalid' ? ['invalid', ''] : [scalar.type, pythonStr(scalar)];
}

describe('a plain scalar', () => {
  it.each([
    ['', 'null', 'None'],
    ['~', 'null', 'None'],
    ['NULL', 'null', 'None'],
    ['nULL', 'str', 'nULL'],
    ['None', 'str', 'None'],
    ['on', 'bool', 'True'],
    ['Yes', 'bool', 'True'],
    ['OFF', 'bool', 'False'],
    ['oN', 'str', 'oN'],
    ['y', 'str', 'y'],
    ['N', 'str', 'N'],
    ['0', 'int', '0'],
    ['-0', 'int', '0'],
    ['+12', 'int', '12'],
    ['010', 'int', '8'],
    ['08', 'str', '08'],
    ['0_', 'int', '0'],
    ['0o7', 'str', '0o7'],
    ['0x1F', 'int', '31'],
    ['0X1F', 'str', '0X1F'],
    ['-0x_f', 'int', '-15'],
    ['0x_', 'invalid', ''],
    ['0b101', 'int', '5'],
    ['0b_', 'invalid', ''],
    ['1_000', 'int', '1000'],
    ['_1', 'str', '_1'],
    ['12:30:45', 'int', '45045'],
    ['12:60', 'str', '12:60'],
    ['-1:30', 'int', '-90'],
    ['0:30', 'str', '0:30'],
    ['123456789012345678901234567890', 'int', '123456789012345678901234567890'],
    ['9'.repeat(4300), 'int', '9'.repeat(4300)],
    ['9'.repeat(4301), 'invalid', ''],
    [`0x${'f'.repeat(5000)}`, 'invalid', ''],
    [`1${':1'.repeat(400_000)}`, 'invalid', ''],
    ['1.10', 'float', '1.1'],
    ['20.10', 'float', '20.1'],
    ['1.', 'float', '1.0'],
    ['.5', 'float', '0.5'],
    ['-.5', 'str', '-.5'],
    ['1__.5_', 'float', '1.5'],
    ['1.0.0', 'str', '1.0.0'],
    ['1e3', 'str', '1e3'],
    ['1.0e3', 'str', '1.0e3'],
    ['1.0e+3', 'float', '1000.0'],
    ['1.e-5', 'float', '1e-05'],
    ['0.0001', 'float', '0.0001'],
    ['1000000000000000.0', 'float', '1000000000000000.0'],
    ['10000000000000000.0', 'float', '1e+16'],
    ['1.5e+300', 'float', '1.5e+300'],
    ['-0.0', 'float', '-0.0'],
    ['1:2.0', 'float', '62.0'],
    [`1${':1'.repeat(400)}.`, 'invalid', ''],
    ['.inf', 'float', 'inf'],
    ['-.INF', 'float', '-inf'],
    ['.iNF', 'str', '.iNF'],
    ['.nan', 'float', 'nan'],
    ['-.nan', 'str', '-.nan'],
    ['nan', 'str', 'nan'],
    ['2026-01-01', 'date', '2026-01-01'],
    ['2026-1-1', 'str', '2026-1-1'],
    ['2026-13-45', 'invalid', ''],
    ['2026-02-29', 'invalid', ''],
    ['2024-02-29', 'date', '2024-02-29'],
    ['0000-01-01', 'invalid', ''],
    ['2026-1-1 1:02:03', 'datetime', '2026-01-01 01:02:03'],
    ['2026-01-01T01:02:03.5Z', 'datetime', '2026-01-01 01:02:03.500000+00:00'],
    ['2026-01-01 01:02:03.1234567', 'datetime', '2026-01-01 01:02:03.123456'],
    ['2026-01-01 01:02:03 -5', 'datetime', '2026-01-01 01:02:03-05:00'],
    ['2026-01-01 01:02:03 -0:30', 'datetime', '2026-01-01 01:02:03-00:30'],
    ['2026-01-01 01:02:03 -00:00', 'datetime', '2026-01-01 01:02:03+00:00'],
    ['2026-01-01 01:02:03 +1:99', 'datetime', '2026-01-01 01:02:03+02:39'],
    ['2026-01-01 01:02:03 +24:00', 'invalid', ''],
    ['2026-01-01 24:00:00', 'invalid', ''],
    ['2026-01-01 01:02', 'str', '2026-01-01 01:02'],
    ['=', 'invalid', ''],
    ['<<', 'invalid', ''],
    ['==', 'str', '=='],
    ['key:value', 'str', 'key:value'],
  ])('%s is %s %s', (text, type, value) => {
    expect(read(resolvePlain(text))).toEqual([type, value]);
  });

  it('says of an impossible date what to do', () => {
    expect(resolvePlain('2026-13-45')).toEqual({
      type: 'invalid',
      message: '2026-13-45 is a date or time that does not exist: correct it, or put it in quotes',
    });
  });

  it('quotes only the start of a long text in a message', () => {
    const scalar = resolveTagged('int', 'x'.repeat(10_000));
    expect(scalar).toMatchObject({ type: 'invalid', message: expect.stringMatching(/^x{40}… is not/) });
  });
});

describe('a tagged scalar', () => {
  it.each([
    ['str', '1.0', 'str', '1.0'],
    ['int', '3', 'int', '3'],
    ['int', ' 3 ', 'int', '3'],
    ['int', '0o17', 'int', '15'],
    ['int', '', 'invalid', ''],
    ['int', '1:', 'invalid', ''],
    ['int', 'one', 'invalid', ''],
    ['float', '1e3', 'float', '1000.0'],
    ['float', 'Infinity', 'float', 'inf'],
    ['float', '', 'invalid', ''],
    ['bool', 'ON', 'bool', 'True'],
    ['bool', 'oFf', 'bool', 'False'],
    ['bool', '1', 'invalid', ''],
    ['null', 'anything', 'null', 'None'],
    ['timestamp', '2026-1-2', 'date', '2026-01-02'],
    ['timestamp', 'today', 'invalid', ''],
    ['binary', 'aGk=', 'bytes', "b'hi'"],
    ['binary', 'J2EiXADv', 'bytes', `b'\\'a"\\\\\\x00\\xef'`],
    ['binary', 'aG\nk=', 'bytes', "b'hi'"],
    ['binary', 'a', 'invalid', ''],
    ['binary', 'é', 'invalid', ''],
    ['set', 'a', 'unknown tag', ''],
    ['python/none', '', 'unknown tag', ''],
  ])('!!%s "%s" is %s %s', (tag, text, type, value) => {
    expect(read(resolveTagged(tag, text))).toEqual([type, value]);
  });
});
