// Every address of the API, without its base. Elation API v2.0, "API Reference".
import { appointmentTypeRoutes } from './api/appointment-types.js';
import { appointmentRoutes } from './api/appointments.js';
import { billingCodeRoutes } from './api/billing-codes.js';
import { billRoutes } from './api/bills.js';
import { insuranceRoutes } from './api/insurance.js';
import { patientRoutes } from './api/patients.js';
import { physicianRoutes } from './api/physicians.js';
import { policyRoutes } from './api/policies.js';
import { practiceRoutes } from './api/practices.js';
import { locationRoutes } from './api/service-locations.js';
import { subscriptionRoutes } from './api/subscriptions.js';
import { visitNoteRoutes } from './api/visit-notes.js';
import type { Route } from './route.js';
import type { Sandbox } from './sandbox.js';
import type { Signing } from './signing.js';

/** The busiest first: they are tried in this order. */
export function apiRoutes(sandbox: Sandbox, signings: ReadonlyMap<string, Signing>): readonly Route[] {
  return [
    ...billRoutes(sandbox),
    ...patientRoutes(sandbox),
    ...policyRoutes(sandbox),
    ...visitNoteRoutes(sandbox),
    ...appointmentRoutes(sandbox),
    ...insuranceRoutes(sandbox),
    ...appointmentTypeRoutes(sandbox),
    ...physicianRoutes(sandbox),
    ...practiceRoutes(sandbox),
    ...locationRoutes(sandbox),
    ...billingCodeRoutes(sandbox),
    ...subscriptionRoutes(sandbox, signings),
  ];
}
