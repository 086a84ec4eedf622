// Bad weather on order: failures, slow answers, connections dropped after the work is done. control.openapi.yaml, "weather".

export interface Failure {
  readonly kind: 'http' | 'fault' | 'is-error';
  /** HTTP status of kind `http`. */
  readonly status: number;
  readonly message: string;
}

interface Order {
  readonly operation: string | undefined;
  remaining: number;
}

export interface Weather {
  readonly fail: (count: number, operation: string | undefined, failure: Failure) => void;
  readonly delay: (count: number, operation: string | undefined, milliseconds: number) => void;
  readonly drop: (count: number, operation: string | undefined) => void;
  /** What the next call of an operation meets; it is used up by asking. */
  readonly next: (operation: string) => {
    readonly failure: Failure | undefined;
    readonly delayMs: number;
    readonly isDropped: boolean;
  };
  readonly pending: () => { readonly failures: number; readonly delays: number; readonly drops: number };
  readonly clear: () => void;
}

export function createWeather(): Weather {
  const failures: (Order & { readonly failure: Failure })[] = [];
  const delays: (Order & { readonly milliseconds: number })[] = [];
  const drops: Order[] = [];
  const take = <O extends Order>(orders: O[], operation: string): O | undefined => {
    const at = orders.findIndex((order) => order.operation === undefined || order.operation === operation);
    const order = orders[at];
    if (order === undefined) return undefined;
    order.remaining -= 1;
    if (order.remaining <= 0) orders.splice(at, 1);
    return order;
  };
  const left = (orders: readonly Order[]): number => orders.reduce((sum, order) => sum + order.remaining, 0);
  return {
    fail: (remaining, operation, failure) => void failures.push({ remaining, operation, failure }),
    delay: (remaining, operation, milliseconds) => void delays.push({ remaining, operation, milliseconds }),
    drop: (remaining, operation) => void drops.push({ remaining, operation }),
    next: (operation) => {
      const delayMs = take(delays, operation)?.milliseconds ?? 0;
      const failure = take(failures, operation)?.failure;
      return { failure, delayMs, isDropped: failure === undefined && take(drops, operation) !== undefined };
    },
    pending: () => ({ failures: left(failures), delays: left(delays), drops: left(drops) }),
    clear: () => {
      for (const orders of [failures, delays, drops]) orders.length = 0;
    },
  };
}
