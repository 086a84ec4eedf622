// Brings a Claim to Kareo as an encounter, once: checked first, found again by its batch number. Guide: Elation–Kareo, "Bills"; Kareo Technical Guide (API 2.1), "Create Encounter".
import type { ChargeItem, Claim, Location } from 'fhir/r4.js';
import { lineSlot } from '../../mapping/slots/claim.js';
import { locationSlot } from '../../mapping/slots/practitioner.js';
import { SystemFailure } from '../failure.js';
import type { Arrival, DeliveryAnswer, DeliveryOrder, NativeLink } from '../system.js';
import { claim as table } from './claim.js';
import { changedAtOf, dateTimeOfDay } from './dates.js';
import type { Delivering } from './deliver-patient.js';
import type { CreatedEncounter, Operations } from './operations.js';
import { lists } from './operations.js';
import { identifierSystem } from './places.js';
import { primaryCaseOf } from './policy-in-case.js';
import { preflight } from './preflight.js';
import type { EncounterCreate, PatientData } from './records.js';
import type { KareoSettings } from './settings.js';

/** What Kareo requires of every encounter, whatever fields an integration shares. */
const required = [
  'Patient',
  'Rendering Provider',
  'Service Location & Place of Service',
  'Service Start Date',
  'Service End Date',
  'Service lines',
  'Diagnosis',
];

export async function deliverClaim(
  { operations, account }: Delivering,
  order: DeliveryOrder,
  { encounterStatus, today }: { readonly encounterStatus: KareoSettings['encounterStatus']; readonly today: string },
): Promise<DeliveryAnswer> {
  const claim = order.focus as Claim;
  if (order.action === 'remove') {
    throw new SystemFailure('data', [
      { code: 'already-sent', text: 'A bill that Kareo has is taken back there by hand' },
    ]);
  }
  const practice = await account.practice();
  const there = order.mayBeThere ? await standing(operations, practice.PracticeName ?? '', order.key) : undefined;
  if (there !== undefined) return answerOf(operations, order, there, []);
  const reasons = preflight(order, claim);
  if (reasons.length > 0) throw new SystemFailure('data', reasons);
  const { value: encounter, lost } = table.toNative(claim, undefined, order.directory, sharedOf(order));
  const created = await operations.createEncounter({
    ...encounter,
    ...placeOfService(order, claim),
    ServiceLines: dated(encounter),
    BatchNumber: order.key,
    Case: { CaseID: Number(await caseOf(operations, order, claim)) },
    EncounterStatus: encounterStatus,
    PostDate: dateTimeOfDay(today),
    Practice: { PracticeID: Number(practice.ID) },
    ServiceStartDate: encounter.ServiceStartDate ?? dateTimeOfDay(today),
    ServiceEndDate: encounter.ServiceEndDate ?? encounter.ServiceStartDate ?? dateTimeOfDay(today),
  });
  if (created.EncounterID === '') {
    throw new SystemFailure('ambiguous', [
      { code: 'answer-lost', text: "Kareo's answer to CreateEncounter names no encounter" },
    ]);
  }
  return answerOf(operations, order, created, lost);
}

const sharedOf = ({ shared }: DeliveryOrder): ReadonlySet<string> | undefined =>
  shared && new Set([...shared, ...required]);

/** The encounter of an earlier try whose answer was lost, by its batch number. */
async function standing(operations: Operations, practice: string, key: string): Promise<CreatedEncounter | undefined> {
  const charges = await operations.list(lists.charges, {
    PracticeName: practice,
    BatchNumber: key,
    IncludeUnapprovedCharges: 'true',
  });
  const rows = charges.filter(({ BatchNumber }) => BatchNumber === key);
  const [first] = rows;
  if (first === undefined) return undefined;
  const ids = rows.flatMap(({ EncounterID, EncounterProcedureID }) =>
    EncounterID === first.EncounterID && EncounterProcedureID !== undefined ? [EncounterProcedureID] : [],
  );
  return {
    EncounterID: first.EncounterID,
    // Lines are numbered as they were sent.
    ServiceLineIDs: ids.sort((a, b) => Number(a) - Number(b)),
    customerId: first.CustomerId ?? '',
  };
}

/** The active primary case; the patient is read as it is now, since cases change without a word. */
async function caseOf(operations: Operations, { directory }: DeliveryOrder, claim: Claim): Promise<string> {
  const id = directory.nativeIdOf('patient', claim.patient.reference ?? '') ?? '';
  const patient: PatientData | undefined = await operations.getPatient({ PatientID: Number(id) });
  const primary = patient && (primaryCaseOf(patient) ?? onlyCase(patient));
  if (primary !== undefined) return primary.PatientCaseID;
  throw new SystemFailure('data', [
    {
      code: 'case-missing',
      text: 'The patient has no active primary case in Kareo; add an insurance case there (also for self-pay)',
      field: 'Case',
    },
  ]);
}

/** Where no case says that it is the primary one, a single active case is. */
function onlyCase({ Cases = [] }: PatientData): NonNullable<PatientData['Cases']>[number] | undefined {
  const active = Cases.filter(
    ({ Active, IsPrimaryCase }) => Active?.toLowerCase() !== 'false' && IsPrimaryCase === undefined,
  );
  return active.length === 1 ? active[0] : undefined;
}

/** The place of service of the lines, or that of the location. */
function placeOfService({ with: others }: DeliveryOrder, claim: Claim): Pick<EncounterCreate, 'PlaceOfService'> {
  const location = others.find(
    (one): one is Location => `${one.resourceType}/${one.id ?? ''}` === claim.facility?.reference,
  );
  const [ofLines] = (claim.item ?? []).flatMap((line) => lineSlot.placeOfService.get(line) ?? []);
  const code = ofLines ?? (location && locationSlot.placeOfService.get(location));
  return code === undefined ? {} : { PlaceOfService: { PlaceOfServiceCode: code } };
}

/** Every line says its day: that of the visit where it has none of its own. */
const dated = ({
  ServiceLines = [],
  ServiceStartDate,
  ServiceEndDate,
}: EncounterCreate): NonNullable<EncounterCreate['ServiceLines']> =>
  ServiceLines.map((line) => ({
    Units: 1,
    ...(ServiceStartDate !== undefined && { ServiceStartDate }),
    ServiceEndDate: line.ServiceStartDate ?? ServiceEndDate ?? ServiceStartDate ?? '',
    ...line,
  }));

async function answerOf(
  operations: Operations,
  order: DeliveryOrder,
  { EncounterID: id, ServiceLineIDs, customerId }: CreatedEncounter,
  notCarried: DeliveryAnswer['notCarried'],
): Promise<DeliveryAnswer> {
  const claim = order.focus as Claim;
  const visit = claim.item
    ?.flatMap((line) => line.encounter ?? [])
    .find(({ reference }) => reference?.startsWith('Encounter/'))?.reference;
  const charges = order.with.filter((one): one is ChargeItem => one.resourceType === 'ChargeItem');
  const links: NativeLink[] = [
    { recordType: 'encounter', nativeId: id, reference: `Claim/${claim.id ?? ''}` },
    ...(visit === undefined ? [] : [{ recordType: 'encounter', nativeId: id, reference: visit }]),
    ...ServiceLineIDs.flatMap((nativeId, index) => {
      const charge = chargeOfLine(charges, index);
      return nativeId === '' || charge?.id === undefined
        ? []
        : [{ recordType: 'charge', nativeId, reference: `ChargeItem/${charge.id}` }];
    }),
  ];
  return {
    links,
    records: await encounterAsRead(operations, id),
    notCarried,
    identifier: { system: identifierSystem(customerId, 'encounter'), value: id },
  };
}

/** The charge item of a line: numbered `<billId>-<n>` in its source's identifier. */
function chargeOfLine(charges: readonly ChargeItem[], index: number): ChargeItem | undefined {
  const suffix = `-${index + 1}`;
  return charges.find(({ identifier }) => identifier?.some(({ value }) => value?.endsWith(suffix)));
}

async function encounterAsRead(operations: Operations, id: string): Promise<readonly Arrival[]> {
  try {
    const record = await operations.getEncounter(id);
    return record === undefined
      ? []
      : [
          {
            recordType: 'encounter',
            nativeId: id,
            action: 'saved',
            record,
            ...(record.PatientID !== undefined && { patientId: record.PatientID }),
            ...changedAtOf(record.LastModifiedDate),
          },
        ];
  } catch (error) {
    // What was made is made, also where this reading fails.
    if (error instanceof SystemFailure) return [];
    throw error;
  }
}
