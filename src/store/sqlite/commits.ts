// Group commit: sets that arrive together share one transaction and one fsync, and fail alone. docs/storage.md, "Writes".
import type { CommitAnswer, WriteSet } from '../store.js';
import type { Sql } from './statements.js';
import type { Tenants } from './tenants.js';
import { writeSet } from './write.js';

interface Waiting {
  readonly set: WriteSet;
  readonly resolve: (answer: CommitAnswer) => void;
  readonly reject: (error: unknown) => void;
}

interface Outcome {
  readonly answer?: CommitAnswer;
  readonly error?: Error;
}

export interface Commits {
  readonly commit: (set: WriteSet) => Promise<CommitAnswer>;
  /** Writes what waits, at once. */
  readonly flush: () => void;
}

// A longer transaction would hold the event loop, and everybody's answer, for too long.
const mostInOne = 200;

/** @param explained turns a fault of SQLite into one that says what to do */
export function createCommits(sql: Sql, tenants: Tenants, explained: (error: unknown) => Error): Commits {
  const waiting: Waiting[] = [];

  const flush = (): void => {
    const group = waiting.splice(0, mostInOne);
    if (waiting.length > 0) setImmediate(flush);
    if (group.length === 0) return;
    let settled: readonly (() => void)[];
    try {
      settled = writeGroup(group);
    } catch (error) {
      rollBack();
      for (const { reject } of group) reject(explained(error));
      return;
    }
    for (const settle of settled) settle();
  };

  /** First without savepoints, which would cost a seventh of a small write; where something must be undone, all again with them. */
  const writeGroup = (group: readonly Waiting[]): readonly (() => void)[] => {
    try {
      return transaction(group, writePlainly);
    } catch {
      rollBack();
      return transaction(group, writeAlone);
    }
  };

  const transaction = (
    group: readonly Waiting[],
    write: (set: WriteSet, seq: number) => Outcome,
  ): readonly (() => void)[] => {
    sql.exec('BEGIN IMMEDIATE');
    // Another process may have written since: the order goes on from what stands in the file.
    let seq = sql.get<{ last: number | null }>('SELECT max(seq) AS last FROM resource')?.last ?? 0;
    const settled = group.map(({ set, resolve, reject }) => {
      const outcome = write(set, seq);
      if (outcome.answer?.committed) seq = outcome.answer.seq;
      return () => (outcome.answer ? resolve(outcome.answer) : reject(outcome.error));
    });
    sql.exec('COMMIT');
    return settled;
  };

  const writePlainly = (set: WriteSet, seq: number): Outcome => {
    const { answer, touched } = writeSet(sql, tenants.numbered(set.tenant), set, seq);
    if (!answer.committed && touched) throw new Error('a conflict after something was written');
    return { answer };
  };

  const writeAlone = (set: WriteSet, seq: number): Outcome => {
    sql.exec('SAVEPOINT one');
    try {
      const { answer } = writeSet(sql, tenants.numbered(set.tenant), set, seq);
      if (!answer.committed) undo();
      sql.exec('RELEASE one');
      return { answer };
    } catch (error) {
      // Where SQLite has already ended the whole transaction (disk full), this throws too, and the group fails as one.
      undo();
      sql.exec('RELEASE one');
      return { error: explained(error) };
    }
  };

  const undo = (): void => {
    sql.exec('ROLLBACK TO one');
    tenants.forget();
  };

  const rollBack = (): void => {
    tenants.forget();
    try {
      sql.exec('ROLLBACK');
    } catch {
      // There is no transaction left to end.
    }
  };

  const commit = (set: WriteSet): Promise<CommitAnswer> =>
    new Promise((resolve, reject) => {
      waiting.push({ set, resolve, reject });
      if (waiting.length === 1) setImmediate(flush);
    });

  return {
    commit,
    flush: () => {
      while (waiting.length > 0) flush();
    },
  };
}
