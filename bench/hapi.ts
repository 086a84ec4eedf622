// HAPI's validator as a peer: a Java process that judges on command, so that its rounds can take turns with ours. bench/peers/hapi/HapiBench.java.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A running validator. */
export interface Hapi {
  /** Keeps texts under a name and judges each once; gives the places of those it refuses. */
  readonly keep: (set: string, texts: readonly string[]) => Promise<readonly number[]>;
  /** Judges the next texts of a set; µs of processor time a call, of the judging thread alone. */
  readonly judge: (set: string, calls: number) => Promise<number>;
  readonly stop: () => void;
}

const root = new URL('../../', import.meta.url);
const program = fileURLToPath(new URL('bench/peers/hapi/HapiBench.java', root));
/** The project that names HAPI's libraries; the oracle uses the same. */
const project = fileURLToPath(new URL('tools/oracle-java/', root));
const libraries = `${project}target/lib`;

const answers = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0;

/** Starts it; undefined, with a word, where there is no JDK 17 or its libraries cannot be had. */
export async function startHapi(): Promise<Hapi | undefined> {
  if (!answers('javac')) return without('no JDK is here');
  if (!existsSync(libraries)) {
    if (!answers('mvn')) return without('no Maven is here');
    const copy = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=target/lib'];
    if (spawnSync('mvn', copy, { cwd: project, stdio: 'ignore' }).status !== 0)
      return without('Maven could not get its libraries');
  }
  const java = spawn('java', ['-Xmx2g', '-cp', `${libraries}/*`, program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: java.stdout })[Symbol.asyncIterator]();
  const order = async (set: string, what: object): Promise<Answer> => {
    java.stdin.write(`${JSON.stringify({ set, ...what })}\n`);
    const answer = await lines.next();
    if (answer.done === true) throw new Error('The Java process ended before it answered');
    return JSON.parse(answer.value) as Answer;
  };
  return {
    keep: async (set, texts) => (await order(set, { texts })).refused ?? [],
    judge: async (set, calls) => ((await order(set, { calls })).microseconds ?? Number.NaN) / calls,
    stop: () => void java.kill(),
  };
}

interface Answer {
  readonly refused?: readonly number[];
  readonly microseconds?: number;
}

function without(why: string): undefined {
  console.log(`  without HAPI 8.8.0: ${why}`);
}
