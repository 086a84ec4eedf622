// What the log may hold of a fault of ours: its kind and where it happened, never its message, which may hold a patient's data.

/** The kind of the error and the file and line of each frame. */
export function faultOf(error: unknown): { readonly error: string; readonly frames: readonly string[] } {
  if (typeof error !== 'object' || error === null || !('stack' in error)) return { error: typeof error, frames: [] };
  const frames = String(error.stack)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return { error: 'name' in error ? String(error.name) : 'Error', frames };
}
