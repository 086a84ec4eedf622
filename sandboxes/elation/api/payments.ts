// Payments of patients, which appointments and bills show. Elation API, "Appointments" and "Bills".
import type { ElationPayment } from '../../../src/systems/elation/records.js';
import type { Sandbox } from '../sandbox.js';
import { idFor } from '../state.js';
import { toSeconds } from '../time.js';

interface Collected {
  readonly amount: string;
  readonly when?: string | undefined;
  readonly bill?: number;
  readonly appointment?: number;
  readonly id?: unknown;
}

export function createPayment(sandbox: Sandbox, collected: Collected): number {
  const stamp = toSeconds(sandbox.time.now());
  const payment = sandbox.state.payments.add({
    id: idFor(sandbox.state, 'record', collected.id),
    amount: collected.amount,
    when_collected: collected.when ?? stamp,
    appointment: collected.appointment ?? null,
    bill: collected.bill ?? null,
    create_date: stamp,
    delete_date: null,
  });
  return payment.id;
}

export function viewPayment(sandbox: Sandbox, id: number | null): ElationPayment | null {
  return id === null ? null : (sandbox.state.payments.get(id) ?? null);
}
