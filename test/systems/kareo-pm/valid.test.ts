// Whatever Kareo says becomes resources that R4 calls valid. https://hl7.org/fhir/R4/validation.html
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Directory } from '../../../src/mapping/directory.js';
import { createValidator } from '../../../src/validation/validator.js';
import { kareoPm } from '../../../src/systems/kareo-pm/system.js';
import type { Arrival } from '../../../src/systems/system.js';
import { r4Definitions } from '../../validation/definition-files.js';
import { aClaim, billLinks, connectToSandbox, order, talia, withAll, type Connected } from './connected.js';

/** Everything is linked: the reference of a record is made of its type and id. */
const everything: Directory = {
  referenceOf: (recordType, nativeId, resourceType) => `${resourceType}/${recordType}-${nativeId}`,
  nativeIdOf: (recordType, reference) => reference.split(`/${recordType}-`)[1],
};

let connected: Connected;
let arrivals: readonly Arrival[];
beforeAll(async () => {
  const full = {
    ...talia,
    MobilePhone: '7145550141',
    WorkPhone: '7145550143',
    WorkPhoneExt: '12',
    MaritalStatus: 'M',
    SocialSecurityNumber: '000-00-1234',
    MedicalRecordNumber: 'JR-1007',
    EmailAddress: 'talia@example.com',
    EmergencyName: 'Owen Brandt',
    EmergencyPhone: '7145550142',
    Employer: { EmployerName: 'Sample Widgets LLC', EmploymentStatus: 'E' },
    Guarantor: { DifferentThanPatient: true, FirstName: 'Owen', LastName: 'Brandt' },
    Alert: { Message: 'Call first', ShowWhenSchedulingAppointments: true },
    Note: 'A note',
  };
  const bare = { PatientID: 1008, FirstName: 'Ivo', LastName: 'Castellan', Practice: { PracticeID: 1 } };
  connected = await connectToSandbox({
    patients: [full, bare],
    appointments: [
      {
        AppointmentReasonId: 5,
        AppointmentStatus: 'Confirmed',
        AppointmentType: 'P',
        StartTime: '2026-11-26T17:00:00Z',
        EndTime: '2026-11-26T17:30:00Z',
        IsRecurring: false,
        PatientSummary: { PatientId: 1007 },
        PracticeId: 1,
        ProviderId: 42,
        ResourceId: 7,
        ServiceLocationId: 3,
      },
    ],
  });
  const bill = aClaim([{ cpt: '99213', modifiers: ['25'], icd10: ['E11.9', 'E78.5'] }]);
  await connected.connector.deliver(
    order({ dataClass: 'bills', focus: bill, with: [...withAll], directory: billLinks }),
  );
  ({ arrivals } = await connected.connector.changes(undefined));
  const encounter = await connected.connector.fetchRecord(
    'encounter',
    arrivals.flatMap(({ record }) => (record as { EncounterID?: string } | null)?.EncounterID ?? [])[0] ?? '',
  );
  if (encounter !== undefined) arrivals = [...arrivals, encounter];
});
afterAll(() => connected.sandbox.close());

const validator = createValidator(r4Definitions());

describe('resources from Kareo', () => {
  it('are valid, and nothing that the records say is lost', () => {
    const parts = arrivals.flatMap((arrival) => kareoPm.partsOf(arrival, '2026-11-25'));
    const types = new Set(parts.map(({ recordType }) => recordType));
    expect([...types].sort()).toEqual([
      'appointment',
      'case',
      'charge',
      'company',
      'encounter',
      'guarantor',
      'insured',
      'patient',
      'plan',
      'policy',
      'practice',
      'provider',
      'self-pay',
      'service-location',
    ]);
    for (const part of parts) {
      const { resource, lost } = part.toFhir(undefined, everything);
      const issues = validator
        .validate({ ...resource, id: 'x' })
        .filter(({ severity }) => severity === 'error' || severity === 'fatal');
      expect([part.recordType, issues.map(({ expression, text }) => `${expression}: ${text}`), lost]).toEqual([
        part.recordType,
        [],
        [],
      ]);
    }
  });

  it('say the same again with what is stored as their base', () => {
    for (const part of arrivals.flatMap((arrival) => kareoPm.partsOf(arrival, '2026-11-25'))) {
      const { resource } = part.toFhir(undefined, everything);
      expect(part.toFhir(resource, everything).resource).toEqual(resource);
    }
  });
});
