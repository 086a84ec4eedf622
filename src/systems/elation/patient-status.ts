// The status of a patient chart: active or not, prospect, deceased. Elation API documentation, "Patient Profile".
import type { Patient } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { codes } from '../../mapping/codecs/codes.js';
import { isoDate } from '../../mapping/codecs/dates.js';
import type { Slot } from '../../mapping/slot.js';
import { patientSlot as slot } from '../../mapping/slots/patient.js';

/** What `active` alone cannot say. */
export const furtherStatus = codes(
  'further status',
  [
    ['prospect', 'prospect'],
    ['deceased', 'deceased'],
  ],
  {
    unread: ['active', 'inactive'],
  },
);

/** When the patient died, or 'true' where only that is known. */
export const death: Slot<Patient, string> = {
  path: 'Patient.deceased',
  get: (doc) => doc.deceasedDateTime ?? (doc.deceasedBoolean === true ? 'true' : undefined),
  set: (doc, value) => {
    death.clear(doc);
    if (value === 'true') doc.deceasedBoolean = true;
    else doc.deceasedDateTime = value;
  },
  clear: (doc) => {
    delete doc.deceasedDateTime;
    delete doc.deceasedBoolean;
  },
  claim: (claims) => {
    slot.deceasedDateTime.claim?.(claims);
    slot.deceasedBoolean.claim?.(claims);
  },
};

type Status = 'active' | 'inactive' | 'prospect' | 'deceased';
type Said = [active: boolean | undefined, death: string | undefined];
/** The status of a chart ⇄ `active` and the death. */
export const patientStatus: Codec<[Status | undefined, string | undefined], Said> = {
  name: 'active or not; deceased, with the date where it is known',
  toFhir: ([status, date]) => {
    if (status === undefined) return undefined;
    return [status === 'active', status === 'deceased' ? (date ?? 'true') : undefined];
  },
  toNative: ([active, death]) => {
    if (death !== undefined) return ['deceased', isoDate.toNative(death.slice(0, 10))];
    return active === undefined ? undefined : [active ? 'active' : 'inactive', undefined];
  },
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['active', undefined],
      ['inactive', undefined],
      ['prospect', undefined],
      ['deceased', '2026-01-02'],
      ['deceased', undefined],
    ],
  },
  fhirDomain: {
    kind: 'of',
    values: [
      [true, undefined],
      [false, undefined],
      [false, '2026-01-02'],
      [false, 'true'],
    ],
  },
};
