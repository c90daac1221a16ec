/** Finds the members of an `ar` archive, with the names that dpkg, GNU's and BSD's `ar` write. */

import type { FileHandle } from 'node:fs/promises';
import { quote } from '../quote.ts';
import { AR_MAGIC } from './ar.ts';
import { Damage } from './damage.ts';
import { show } from './path.ts';

export interface Member {
  name: string;
  /** Where its content begins in the archive, and how much there is, in bytes. */
  start: number;
  size: number;
}

const HEADER = 60;
/** How many members are looked at: a package has three. */
const MOST = 100;
/** The most that is read of names which don't fit a header, in bytes. */
const LONGEST_NAMES = 1 << 16;

/** The members, from the first to the last. Throws Damage where the file is no archive, or ends before a member does. */
export async function* readMembers(file: FileHandle): AsyncGenerator<Member, void, void> {
  const { size: end } = await file.stat();
  if (!(await bytesAt(file, 0, AR_MAGIC.length)).equals(AR_MAGIC)) {
    throw new Damage('it does not begin as one, with `!<arch>`');
  }
  let longNames = '';
  for (let at = AR_MAGIC.length, count = 1; at < end; count++) {
    if (count > MOST) throw new Damage(`it has more than ${MOST} members`);
    const header = (await bytesAt(file, at, HEADER)).toString('latin1');
    // The name has 16 bytes, then come time, owner, group and mode, and the size has 10.
    const [, field = '', digits = ''] = /^(.{16}).{32}(\d{1,10}) *`\n$/s.exec(header) ?? [];
    if (digits === '') {
      throw new Damage(
        `${header.length < HEADER ? 'it ends' : 'it is damaged'} after ${at} bytes, in a header of \`ar\``,
      );
    }
    const member = { name: field.trimEnd(), start: at + HEADER, size: Number(digits) };
    at = member.start + member.size + (member.size % 2);
    if (member.start + member.size > end) {
      throw new Damage(`it ends after ${end} bytes, in its member ${quote(show(member.name))}`);
    }
    if (member.name === '//') longNames = await textAt(file, member.start, member.size);
    // GNU's tables of symbols.
    else if (member.name !== '/' && member.name !== '/SYM64/') yield await named(member, longNames, file);
  }
}

/** The member with the name that is meant by what stands in its header. */
async function named(member: Member, longNames: string, file: FileHandle): Promise<Member> {
  const inContent = Number(/^#1\/(\d+)$/.exec(member.name)?.[1] ?? 0);
  if (inContent > 0) {
    if (inContent > member.size) throw new Damage('a name in it is longer than what it is the name of');
    const name = (await textAt(file, member.start, inContent)).replace(/\0+$/, '');
    return { name, start: member.start + inContent, size: member.size - inContent };
  }
  const inTable = /^\/(\d+)$/.exec(member.name)?.[1];
  const name = inTable === undefined ? member.name : (longNames.slice(Number(inTable)).split('\n')[0] ?? '');
  return { ...member, name: name.replace(/\/$/, '') };
}

async function textAt(file: FileHandle, start: number, size: number): Promise<string> {
  if (size > LONGEST_NAMES) throw new Damage('the names of its members are too long');
  return (await bytesAt(file, start, size)).toString('latin1');
}

/** So many bytes of the file, fewer where it ends. */
export async function bytesAt(file: FileHandle, start: number, size: number): Promise<Buffer> {
  const buffer = Buffer.alloc(size);
  const { bytesRead } = await file.read(buffer, 0, size, start);
  return buffer.subarray(0, bytesRead);
}
