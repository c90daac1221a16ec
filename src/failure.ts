/** A failure that the user can do something about, and the words for what the system refused. */

/** Its message stands alone, so it is shown without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
}

/** What is wrong and what to do, for each code of the system that a user can meet (errno(3)). */
const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied. Give the user who runs this the right to it, or choose another place',
  EDQUOT: "the user's disk quota is used up. Free some space, or set `output-directory` to another disk",
  EEXIST: 'something with this name is in the way. Remove it, or choose another place',
  EFBIG: 'the file system takes no file of this size. Choose another place',
  EIO: 'the disk has an error. Try another disk',
  EISDIR: 'it is a directory, not a file. Remove it, or choose another place',
  ELOOP: 'its symbolic links lead in a circle, or a link is where a file should be. Put the file itself there',
  EMFILE: 'too many files are open. Raise the limit (`ulimit -n`)',
  ENAMETOOLONG: 'that is too long for a path. Shorten the name, the version or the directory',
  ENFILE: 'too many files are open on this machine. End what else is running',
  ENOENT: 'no such file or directory. Check the path; a process that still runs may also have removed it',
  ENOSPC: 'the disk is full. Free some space, or set `output-directory` to another disk',
  ENOTDIR: 'a part of the path is a file, not a directory. Check the path',
  ENOTEMPTY: 'the directory is not empty. Remove what is in it, or choose another place',
  EPERM: 'that is not permitted. Run it as the owner, or choose another place',
  EROFS: 'the file system is read-only. Choose another place',
};

/**
 * What the system refused as a Failure with its remedy; `what` are the words that follow "Can't". What is a Failure
 * already stays as it is.
 */
export function systemFailure(what: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
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

/** What to tell the user of anything thrown: of what nobody foresaw, all that a report of it needs. */
export function explain(error: unknown): string {
  if (error instanceof Failure) return error.message;
  const trace = error instanceof Error ? error.stack : undefined;
  return `This is a mistake in the action, not in the plugin; please report it with what follows.\n${trace ?? messageOf(error)}`;
}
