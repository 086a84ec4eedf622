// What staff do at the screens of both systems, in the few words that rules need.
import type { ResourceType } from '../../src/fhir/resource.js';
import type { Free, Line } from './line.js';
import { kareoIds } from './practice.js';

/** A chart made in Elation, taken over by Kareo. */
export async function aChart(line: Line, members: object = {}): Promise<Free> {
  const chart = await line.elation('patients', {
    first_name: 'Zephyrine',
    last_name: 'Tallow',
    dob: '1992-05-04',
    sex: 'Female',
    address: { address_line1: '8 Cottonwood Way', city: 'Boise', state: 'ID', zip: '83702' },
    phones: [{ phone: '2085550777', phone_type: 'Mobile' }],
    ...members,
  });
  await line.settle();
  return chart;
}

/** The Kareo patient of that last name. */
export async function inKareo(line: Line, last: string): Promise<Free> {
  const { patients } = await line.kareoState();
  return patients.find(({ columns }: Free) => columns.LastName === last);
}

/** A primary case with one policy, added in Kareo and taken over by Elation. */
export async function aCase(
  line: Line,
  last: string,
  members: object = {},
  policy: object = {},
  { settle = true } = {},
): Promise<Free> {
  const { id } = await inKareo(line, last);
  const added = await line.kareo(`patients/${id}/cases`, {
    CaseName: 'Northwind Health',
    PayerScenario: 'Commercial',
    Active: true,
    IsPrimaryCase: true,
    Policies: [
      {
        CompanyName: 'Northwind Health',
        PlanName: 'Northwind PPO 140',
        AddressLine1: 'PO Box 1000',
        City: 'Phoenix',
        State: 'AZ',
        ZipCode: '85001',
        PolicyNumber: 'NWH555000777',
        PolicyGroupNumber: 'GRP-0042',
        Copay: '25.00',
        Deductible: '500.00',
        EffectiveStartDate: '2026-01-01',
        Precedence: 1,
        Active: true,
        Insured: { PatientRelationshipToInsured: 'Self' },
        ...policy,
      },
    ],
    ...members,
  });
  if (settle) await line.settle();
  return added;
}

/** A visit note with a bill, signed; answers the bill. */
export async function aVisit(line: Line, chart: Free, bill: object, note: object = {}): Promise<Free> {
  const made = await line.elation('visit-notes', { patient: chart.id, bill, ...note });
  await line.elation(`visit-notes/${made.id}/sign`);
  await line.settle();
  return made.bill;
}

/** An appointment made in Kareo. */
export async function anAppointment(line: Line, last: string, members: object = {}): Promise<Free> {
  const { id } = await inKareo(line, last);
  const made = await line.kareo('appointments', {
    AppointmentReasonId: 5,
    AppointmentStatus: 'Scheduled',
    AppointmentType: 'P',
    StartTime: '2026-12-01T16:00:00Z',
    EndTime: '2026-12-01T16:30:00Z',
    IsRecurring: false,
    PatientSummary: { PatientId: id },
    ProviderId: kareoIds.varga,
    ResourceId: 7,
    ResourceIds: [7],
    ServiceLocationId: kareoIds.main,
    ...members,
  });
  await line.settle();
  return made;
}

/** Kareo's encounters of an Elation bill: by the batch number that they were sent under. */
export const encountersOf = async (line: Line, bill: Free): Promise<Free[]> =>
  (await line.kareoState()).encounters.filter((encounter: Free) => encounter.columns.BatchNumber === `EL${bill.id}`);

/** The bill as Elation has it now. */
export const billOf = async (line: Line, bill: Free): Promise<Free> =>
  (await line.elationState()).bills.find(({ id }: Free) => id === bill.id);

/** The one resource that a search finds; fails where it finds none or several. */
export async function searchOne(line: Line, type: ResourceType, query: string): Promise<Free> {
  const found = await line.search(type, query);
  if (found.length !== 1) throw new Error(`${type}?${query} finds ${found.length}, not one`);
  return found[0];
}

/** A patient made in Kareo, taken over by Elation. */
export async function aPatient(line: Line, members: object = {}): Promise<Free> {
  const made = await line.kareo('patients', {
    FirstName: 'Corwin',
    LastName: 'Ashdown',
    DateofBirth: '1979-11-23',
    Gender: 'Male',
    DefaultRenderingProvider: { ProviderID: kareoIds.varga },
    ...members,
  });
  await line.settle();
  return made;
}

/** The Elation charts of that last name, deleted ones too. */
export async function inElation(line: Line, last: string): Promise<Free[]> {
  const { patients } = await line.elationState();
  return patients.filter(({ last_name }: Free) => last_name === last);
}

/** The policies that stand on a chart, by rank. */
export async function policiesOf(line: Line, chart: Free): Promise<Free[]> {
  const { policies } = await line.elationState();
  return policies
    .filter(({ patient_id, status }: Free) => patient_id === chart.id && status === 'active')
    .sort((one: Free, other: Free) => one.rank - other.rank);
}

/** The FHIR patient of that last name. */
export async function inFhir(line: Line, last: string): Promise<Free> {
  const found = await line.search('Patient', `family=${last}`);
  if (found.length !== 1) throw new Error(`${found.length} patients are named ${last}`);
  return found[0];
}
