// Where pino writes: lines are gathered and written together, because a write for each would cost more than the request. pino, "Destination streams"

/** A destination for pino. */
export interface LogStream {
  readonly write: (line: string) => void;
  /** Writes what is gathered, at once; call it before the process ends. */
  readonly flush: () => void;
}

/** Lines of so many characters are written without waiting. */
const mostGathered = 16 * 1024;

/**
 * @param writeText takes the text of whole lines, e.g. `(text) => process.stdout.write(text)`
 * @param waitMs how long a line may wait for others
 */
export function createLogStream(writeText: (text: string) => void, waitMs = 50): LogStream {
  let gathered = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (gathered === '') return;
    const text = gathered;
    gathered = '';
    writeText(text);
  };
  return {
    write: (line) => {
      gathered += line;
      if (gathered.length >= mostGathered) flush();
      else timer ??= setTimeout(flush, waitMs).unref();
    },
    flush,
  };
}
