// Logical ids: UUID version 7, so that ids made later sort later. RFC 9562 section 5.7; https://hl7.org/fhir/R4/datatypes.html#id

/** Milliseconds since 1970-01-01T00:00:00Z; handed in everywhere, so that tests can hold time still. */
export type Clock = () => number;

/** Makes a new logical id, e.g. `0192f5a0-7c3b-7d2e-8a41-3f1c9b7e5d60`. */
export type NewId = () => string;

/** Fills the array with random bytes and gives it back, as `crypto.getRandomValues` does. */
export type RandomBytes = (bytes: Uint8Array) => Uint8Array;

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A maker of UUIDv7 ids. Ids made within one millisecond keep their order (12-bit counter in `rand_a`).
 * @param clock time in ms
 * @param random source of random bytes
 */
export function createNewId(clock: Clock, random: RandomBytes): NewId {
  let last = 0;
  let counter = 0;
  return () => {
    const now = clock();
    counter = now > last ? 0 : counter + 1;
    last = Math.max(now, last);
    if (counter > 0xfff) {
      last += 1;
      counter = 0;
    }
    const bytes = random(new Uint8Array(16));
    bytes[0] = Math.floor(last / 2 ** 40) & 0xff;
    bytes[1] = Math.floor(last / 2 ** 32) & 0xff;
    bytes[2] = (last >>> 24) & 0xff;
    bytes[3] = (last >>> 16) & 0xff;
    bytes[4] = (last >>> 8) & 0xff;
    bytes[5] = last & 0xff;
    bytes[6] = 0x70 | (counter >>> 8);
    bytes[7] = counter & 0xff;
    bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
    const at = (index: number): string => hex[bytes[index] ?? 0] ?? '';
    const time = `${at(0)}${at(1)}${at(2)}${at(3)}-${at(4)}${at(5)}`;
    const counted = `${at(6)}${at(7)}-${at(8)}${at(9)}`;
    return `${time}-${counted}-${at(10)}${at(11)}${at(12)}${at(13)}${at(14)}${at(15)}`;
  };
}

/** The same source asked for much at a time: a system call for each id would cost more than the id. */
export function pooledRandom(random: RandomBytes, poolSize = 4096): RandomBytes {
  let pool: Uint8Array = new Uint8Array(0);
  let used = 0;
  return (bytes) => {
    if (used + bytes.length > pool.length) {
      pool = random(new Uint8Array(Math.max(poolSize, bytes.length)));
      used = 0;
    }
    bytes.set(pool.subarray(used, used + bytes.length));
    used += bytes.length;
    return bytes;
  };
}
