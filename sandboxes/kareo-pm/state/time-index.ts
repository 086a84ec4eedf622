// Ids ordered by a time, so that a window of time is found without reading every record. Kareo sheet 1.4, "Windows".

interface Entry {
  readonly id: number;
  readonly time: number;
}

/** One moment per id; adding an id again moves it. */
export class TimeIndex {
  /** By time; an entry that is no longer its id's current one is skipped, and swept out now and then. */
  #entries: Entry[] = [];
  readonly #current = new Map<number, Entry>();

  add(id: number, time: number): void {
    if (this.#current.get(id)?.time === time) return;
    const entry = { id, time };
    this.#current.set(id, entry);
    const last = this.#entries[this.#entries.length - 1];
    if (last === undefined || last.time <= time) this.#entries.push(entry);
    else this.#entries.splice(this.#firstFrom(time + 1), 0, entry);
    if (this.#entries.length > 2 * this.#current.size + 1024) this.#sweep();
  }

  delete(id: number): void {
    this.#current.delete(id);
  }

  /** Ids whose time lies in [from, to], earliest first. */
  within(from: number, to: number): number[] {
    const found: number[] = [];
    for (let at = this.#firstFrom(from); at < this.#entries.length; at += 1) {
      const entry = this.#entries[at];
      if (entry === undefined || entry.time > to) break;
      if (this.#current.get(entry.id) === entry) found.push(entry.id);
    }
    return found;
  }

  #firstFrom(time: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle]?.time ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #sweep(): void {
    this.#entries = this.#entries.filter((entry) => this.#current.get(entry.id) === entry);
  }
}
