/** A failure that the user can do something about, and the words for what the system refused. */

/** The exit status of a run at a terminal that fails for what the plugin or the machine is like. */
export const FAILED = 1;
/** That of one which was asked for wrongly: a flag or a value that can't be. */
export const MISUSED = 2;
/** That of a mistake of ours: EX_SOFTWARE of sysexits(3). */
export const BROKEN = 70;

/** Its message stands alone, so it is shown without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
  /** The exit status of the run at a terminal. */
  readonly status: number;

  constructor(message: string, status = FAILED) {
    super(message);
    this.status = status;
  }
}

/** What is wrong and what to do, for each code of the system that a user can meet (errno(3)). */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied. Give the user who runs this access to it, or choose another place',
  EDQUOT: "the user's disk quota is used up. Free some space, or set `output-directory` to another disk",
  EEXIST: 'something with this name is in the way. Remove it, or choose another place',
  EFBIG: 'the file system does not allow a file of this size. Choose another place',
  EIO: 'the disk has an error. Try another disk',
  EISDIR: 'it is a directory, not a file. Remove it, or choose another place',
  ELOOP: 'its symbolic links form a loop, or a link is where a file should be. Put the file itself there',
  EMFILE: 'too many files are open. Raise the limit (`ulimit -n`)',
  ENAMETOOLONG: 'that is too long for a path. Shorten the name, the version or the directory',
  ENFILE: 'too many files are open on this machine. Stop other programs',
  ENOENT: 'no such file or directory. Check the path; a process that still runs may also have removed it',
  ENOSPC: 'the disk is full. Free some space, or set `output-directory` to another disk',
  ENOTDIR: 'a part of the path is a file, not a directory. Check the path',
  ENOTEMPTY: 'the directory is not empty. Remove what is in it, or choose another place',
  EPERM: 'that is not permitted. Run it as the owner, or choose another place',
  EROFS: 'the file system is read-only. Choose another place',
};

/**
 * What the system refused as a Failure with its remedy; `what` are the words that follow "Can't". What is a Failure
 * already stays as it is, and what the language refuses is a mistake of ours.
 */
export function systemFailure(what: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) {
    return asFailure(error);
  }
  const code = systemCode(error);
  const remedy = code === undefined ? undefined : REMEDIES[code];
  return new Failure(`Can't ${what}: ${remedy === undefined ? (code ?? messageOf(error)) : `${remedy} (${code})`}`);
}

/** The text of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error (`ENOENT`, `ENOSPC`), or undefined where it has none. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What is the machine's fault wherever it comes up. */
const MACHINE = ['EDQUOT', 'EIO', 'EMFILE', 'ENFILE', 'ENOSPC'];

/** Anything thrown as a Failure: of what nobody foresaw, with all that a report of it needs. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (MACHINE.includes(systemCode(error) ?? '')) return systemFailure('go on', error);
  const trace = error instanceof Error ? error.stack : undefined;
  const message = `This is a bug in the action, not in the plugin. Please report it with the following.\n${trace ?? messageOf(error)}`;
  return new Failure(message, BROKEN);
}
