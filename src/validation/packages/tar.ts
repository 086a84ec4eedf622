// Reads the files of a tar archive, refusing what no FHIR package has: links, devices, paths that lead out. POSIX.1-2017 pax, "ustar Interchange Format"
import { refusal } from '../../fhir/outcome.js';

/** How much an archive may hold. */
export interface TarLimits {
  readonly files: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
}

/** A regular file of an archive; its bytes are a view of the archive's. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const block = 512;
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Every regular file, in order.
 * Errors: OutcomeError 422 where a header is damaged, a link or device stands in the archive, a path leads out of it or
 * stands there twice, or a limit is passed.
 */
export function readTar(tar: Uint8Array, limits: TarLimits): readonly TarFile[] {
  const files: TarFile[] = [];
  const paths = new Set<string>();
  let longName: string | undefined;
  for (let at = 0; at < tar.length;) {
    if (tar.length - at < block) throw damaged(`it ends within a header, at byte ${at}`);
    const header = tar.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return files;
    checkSum(header, at);
    const size = octal(header, 124, 12, at);
    const from = at + block;
    if (from + size > tar.length) throw damaged(`it ends within the file that begins at byte ${from}`);
    const bytes = tar.subarray(from, from + size);
    at = from + Math.ceil(size / block) * block;
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === 'L' || kind === 'x') {
      longName = (kind === 'L' ? textOf(bytes) : paxPath(bytes)) ?? longName;
      continue;
    }
    if (kind === 'g') continue;
    const path = longName ?? nameOf(header);
    longName = undefined;
    if (kind === '5') continue;
    if (kind !== '0' && kind !== '\0') throw refused(`${shownPath(path)} is a link or a device; a package holds files`);
    if (!isInside(path)) throw refused(`${shownPath(path)} leads out of the package`);
    if (paths.has(path)) throw refused(`${shownPath(path)} stands in it twice`);
    if (size > limits.fileBytes) throw refused(`${shownPath(path)} is larger than ${limits.fileBytes} bytes`);
    if (files.length === limits.files) throw refused(`it holds more than ${limits.files} files`);
    paths.add(path);
    files.push({ path, bytes });
  }
  return files;
}

const refused = (why: string) => refusal(422, 'invalid', `The package is refused: ${why}`);
const damaged = (why: string) => refusal(422, 'structure', `The package is not a whole tar archive: ${why}`);

/** At most so much of a hostile path is repeated. */
const shownPath = (path: string): string => JSON.stringify(path.length > 120 ? path.slice(0, 120) + '…' : path);

/** A relative path of ordinary names. */
const isInside = (path: string): boolean =>
  path !== '' &&
  !/[\\:\0]/.test(path) &&
  path
    .replace(/^\.\//, '')
    .split('/')
    .every((step) => step !== '' && step !== '.' && step !== '..');

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  try {
    return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
  } catch {
    throw damaged('the name of a file is not UTF-8');
  }
}

function nameOf(header: Uint8Array): string {
  const name = textOf(header.subarray(0, 100));
  const isUstar = textOf(header.subarray(257, 263)).startsWith('ustar');
  const prefix = isUstar ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The path of a pax header, `27 path=package/….json\n`. */
function paxPath(bytes: Uint8Array): string | undefined {
  for (const line of textOf(bytes).split('\n')) {
    const said = /^\d+ path=(.+)$/.exec(line)?.[1];
    if (said !== undefined) return said;
  }
  return undefined;
}

function octal(header: Uint8Array, from: number, length: number, at: number): number {
  const text = textOf(header.subarray(from, from + length)).trim();
  if (!/^[0-7]{1,12}$/.test(text)) throw damaged(`the header at byte ${at} has no number where one belongs`);
  return Number.parseInt(text, 8);
}

function checkSum(header: Uint8Array, at: number): void {
  let sum = 0;
  for (let index = 0; index < block; index += 1) sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0);
  if (sum !== octal(header, 148, 8, at)) throw damaged(`the checksum of the header at byte ${at} does not hold`);
}
