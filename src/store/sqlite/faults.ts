// What SQLite's faults mean and what to do about them. https://sqlite.org/rescode.html

// By SQLite's own words: bindings agree on these, and on no other member of their errors.
const advice: readonly (readonly [said: RegExp, advice: string])[] = [
  [
    /database is locked|database table is locked/,
    'another process holds it for long; only one Chartbridge may write to it, end the other',
  ],
  [/disk is full/, 'the disk is full; free space, then try again: nothing that was acknowledged is lost'],
  [/readonly database/, 'the file or its folder may not be written by this user; change its permissions'],
  [
    /malformed|disk I\/O error/,
    'the file is damaged; stop Chartbridge, keep the file and its -wal, and restore the last backup',
  ],
  [/not a database/, 'the file is not a SQLite database; name another file, or restore the last backup'],
  [/unable to open/, 'the file cannot be opened; its folder must exist and be writable by this user'],
];

/** The fault with the file, SQLite's words and what to do; an error that is not SQLite's comes back as it is. */
export function explainFault(error: unknown, path: string): Error {
  const said = error instanceof Error ? error.message : String(error);
  const [, todo] = advice.find(([pattern]) => pattern.test(said)) ?? [];
  if (todo === undefined) return error instanceof Error ? error : new Error(said, { cause: error });
  return new Error(`the store ${path}: ${todo} (SQLite: ${said})`, { cause: error });
}
