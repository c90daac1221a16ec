import { describe, expect, it } from 'vitest';
import { readUnitFile } from '../../src/systemd/unit-file.ts';

const settings = (text: string) =>
  readUnitFile(text).settings.map(({ section, name, value }) => [section, name, value]);

describe('a unit file', () => {
  it('has the settings of its sections', () => {
    expect(settings('[Unit]\nDescription = A  b\n\n[Service]\nExecStart=/a "b=c"\nExecStart=\n')).toEqual([
      ['Unit', 'Description', 'A  b'],
      ['Service', 'ExecStart', '/a "b=c"'],
      ['Service', 'ExecStart', ''],
    ]);
  });

  it('has lines that go on, also over comments', () => {
    expect(settings('[Service]\nExecStart=/a \\\n# why\n  b \\\n  c\nType=simple\n')).toEqual([
      ['Service', 'ExecStart', '/a  b  c'],
      ['Service', 'Type', 'simple'],
    ]);
  });

  it.each(['# A=b', '; A=b', 'A', '', '   '])('skips %j', (line) =>
    expect(settings(`[Service]\n${line}\n`)).toEqual([]),
  );
  it('skips what stands before a section', () => expect(settings('A=b\n[Service\nC=d\n')).toEqual([]));

  it('is read behind a byte order mark, and with other line ends', () => {
    expect(settings('\ufeff[A]\r\nb=c\r\n')).toEqual([['A', 'b', 'c']]);
  });

  it('says where a setting stands', () => {
    const { settings: found, sections } = readUnitFile('[A]\n\n# b\nc = d \\\n  e\n');
    expect(found[0]?.position).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 8 });
    expect(sections).toMatchObject([{ name: 'A', position: { line: 1 } }]);
  });
});
