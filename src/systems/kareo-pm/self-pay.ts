// A Kareo patient without a policy in force ⇄ a self-pay Coverage. docs/architecture.md section 6; https://terminology.hl7.org/CodeSystem/coverage-selfpay
import type { Coverage } from 'fhir/r4.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { member } from '../../mapping/place.js';
import { rowsOf } from '../../mapping/rows.js';
import { coverageSlot as slot } from '../../mapping/slots/coverage.js';
import { accountAndId, accountIdText, kareoIdentifier } from './places.js';

/** A patient who pays alone. */
export interface SelfPay {
  CustomerId?: string;
  PatientID: string;
}

const { at, constant, field, reference, table } = rowsOf<SelfPay, Coverage>(undefined);

const type = { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/coverage-selfpay', code: 'pay' }] };
const patient = { recordType: 'patient', resourceType: 'Patient', id: idText, only: 'read' } as const;

// prettier-ignore
export const selfPay = table(
  { system: 'kareo-pm', title: 'Self Pay', source: 'Elation–Kareo guide, "Insurance"',
    recordType: 'self-pay', resourceType: 'Coverage', empty: () => ({ resourceType: 'Coverage' }) },
  [
    field('Patient ID',   accountAndId(at('PatientID')), kareoIdentifier(slot.root, 'self-pay'), accountIdText, { only: 'read' }),
    constant('Status',    slot.status,                   'active'),
    constant('Self Pay',  member(slot.root, 'type'),     type),
    reference('Patient',  at('PatientID'),               slot.beneficiary, { ...patient, required: true }),
    reference('Payer',    at('PatientID'),               slot.selfPayor,   { ...patient, required: true }),
  ],
);
