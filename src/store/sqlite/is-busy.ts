// https://sqlite.org/rescode.html: SQLITE_BUSY and SQLITE_LOCKED; extended codes keep them in the low byte.
const BUSY: readonly number[] = [5, 6];

/** Whether SQLite failed because another connection holds what it needs. */
export function isBusy(error: unknown): boolean {
  return (
    error instanceof Error &&
    'errcode' in error &&
    typeof error.errcode === 'number' &&
    BUSY.includes(error.errcode & 0xff)
  );
}
