// Ids ordered by a time, so that a window of time is found without reading every record. Kareo sheet 1.4, "Windows".

/** One moment per id; adding an id again moves it. */
export class TimeIndex {
  #times: number[] = [];
  #ids: number[] = [];
  readonly #current = new Map<number, number>();

  add(id: number, time: number): void {
    if (this.#current.get(id) === time) return;
    this.#current.set(id, time);
    const last = this.#times[this.#times.length - 1];
    if (last === undefined || last <= time) {
      this.#times.push(time);
      this.#ids.push(id);
    } else {
      const at = this.#firstFrom(time + 1);
      this.#times.splice(at, 0, time);
      this.#ids.splice(at, 0, id);
    }
    if (this.#times.length > 2 * this.#current.size + 1024) this.#compact();
  }

  delete(id: number): void {
    this.#current.delete(id);
  }

  /** Ids whose time lies in [from, to], earliest first. */
  within(from: number, to: number): number[] {
    const found: number[] = [];
    for (let at = this.#firstFrom(from); at < this.#times.length; at += 1) {
      const time = this.#times[at] ?? Number.POSITIVE_INFINITY;
      if (time > to) break;
      const id = this.#ids[at];
      if (id !== undefined && this.#current.get(id) === time) found.push(id);
    }
    return found;
  }

  #firstFrom(time: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#times[middle] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compact(): void {
    const kept = [...this.#current].sort((a, b) => a[1] - b[1]);
    this.#ids = kept.map(([id]) => id);
    this.#times = kept.map(([, time]) => time);
  }
}
