/** A failure that the user can do something about: its message stands alone, so it is shown without a stack trace. */
export class Failure extends Error {
  override name = 'Failure';
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
