// Brings a Patient to Kareo: created under an external id, changed by what differs. Guide: Elation–Kareo, "Patient Charts", "Patient Demographics"; Kareo Technical Guide (API 2.1), "Create Patient", "Update Patient".
import type { Patient, RelatedPerson } from 'fhir/r4.js';
import { emptyDirectory } from '../../mapping/directory.js';
import type { Loss } from '../../mapping/loss.js';
import { SystemFailure } from '../failure.js';
import type { Arrival, DeliveryAnswer, DeliveryOrder } from '../system.js';
import { patientArrival } from './changes.js';
import type { ConnectedAccount } from './connected-account.js';
import type { Operations } from './operations.js';
import { patient } from './patient.js';
import type { PatientData, PatientUpdate } from './records.js';
import { guarantor } from './related-person.js';
import { samePatient } from './same-patient.js';
import { updateMembers } from './update-members.js';
import { patientWrite } from './writes.js';

/** What a delivery works with. */
export interface Delivering {
  readonly operations: Operations;
  readonly account: ConnectedAccount;
}

/** What Kareo requires of every patient. */
const required: ReadonlySet<string> = new Set(['First name', 'Last name']);

export async function deliverPatient(
  { operations, account }: Delivering,
  order: DeliveryOrder,
): Promise<DeliveryAnswer> {
  const focus = order.focus as Patient;
  if (order.action === 'remove') {
    throw new SystemFailure('data', [{ code: 'not-supported', text: 'Kareo has no way to delete a patient' }]);
  }
  const reference = `Patient/${focus.id ?? ''}`;
  const base = await standingPatient(operations, account, order, reference);
  const { record, lost } = toRecord(order, focus, base);
  requireNames(record);
  const { ID: practiceId } = await account.practice();
  const answered = async (id: string, wasThere = false): Promise<DeliveryAnswer> => ({
    links: [{ recordType: 'patient', nativeId: id, reference }],
    records: await readBack(operations, id),
    notCarried: lost,
    wasThere,
  });
  if (base !== undefined) return answered(await update(operations, practiceId, base, record));
  const same = await samePatient(operations, practiceId, record, order.isFree);
  // One that was there takes what we have; what only it has stays.
  if (same !== undefined) return answered(await update(operations, practiceId, same, { ...same, ...record }), true);
  return answered(await create(operations, account, { record, practiceId, key: order.key }));
}

/** The patient as Kareo has it: by its link, or, where an earlier try may have made it, by its external id. */
async function standingPatient(
  operations: Operations,
  account: ConnectedAccount,
  order: DeliveryOrder,
  reference: string,
): Promise<PatientData | undefined> {
  const linked = order.directory.nativeIdOf('patient', reference);
  if (linked !== undefined) {
    const kept = order.native.find(({ recordType, nativeId }) => recordType === 'patient' && nativeId === linked);
    // A try whose answer was lost may have changed it: then its state is asked for.
    const known = order.mayBeThere ? undefined : (kept?.record as PatientData | undefined);
    const standing = known ?? (await operations.getPatient({ PatientID: Number(linked) }));
    if (standing !== undefined) return standing;
    throw new SystemFailure('data', [{ code: 'patient-not-linked', text: `Kareo has no patient ${linked} any more` }]);
  }
  if (!order.mayBeThere) return undefined;
  const vendor = await account.vendorId();
  return operations.getPatient({ ExternalID: order.key, ExternalVendorID: Number(vendor) });
}

function toRecord(
  { directory, shared, with: others }: DeliveryOrder,
  focus: Patient,
  base: PatientData | undefined,
): { readonly record: PatientData; readonly lost: readonly Loss[] } {
  const fields = shared && new Set([...shared, ...(base === undefined ? required : [])]);
  const mapped = patient.toNative(focus, base, directory, fields);
  if (shared !== undefined) return { record: mapped.value, lost: mapped.lost };
  const pays = others.find((one): one is RelatedPerson => one.resourceType === 'RelatedPerson' && isGuarantor(one));
  if (pays === undefined) return { record: mapped.value, lost: mapped.lost };
  const guaranteed = guarantor.toNative(pays, mapped.value, directory);
  const record = { ...guaranteed.value, GuarantorDifferentThanPatient: 'True' };
  return { record, lost: [...mapped.lost, ...guaranteed.lost] };
}

const isGuarantor = (person: RelatedPerson): boolean =>
  person.relationship?.some((one) => one.coding?.some(({ code }) => code === 'GUAR')) ?? false;

function requireNames(record: PatientData): void {
  const missing = [
    ['First name', record.FirstName],
    ['Last name', record.LastName],
  ].filter(([, value]) => value === undefined);
  if (missing.length === 0) return;
  throw new SystemFailure(
    'data',
    missing.map(([label]) => ({
      code: 'required-field-missing',
      text: `Kareo requires a ${(label ?? '').toLowerCase()}`,
      ...(label !== undefined && { field: label }),
    })),
  );
}

const written = (record: PatientData): PatientUpdate => patientWrite.toFhir(record, undefined, emptyDirectory).value;

async function create(
  operations: Operations,
  account: ConnectedAccount,
  { record, practiceId, key }: { readonly record: PatientData; readonly practiceId: string; readonly key: string },
): Promise<string> {
  const vendor = await account.vendorId();
  const { PatientID: id } = await operations.createPatient({
    ...withoutCases(written(record)),
    Practice: { PracticeID: Number(practiceId) },
    PatientExternalID: key,
    ExternalVendorID: Number(vendor),
  });
  if (id !== '') return id;
  throw new SystemFailure('ambiguous', [
    { code: 'answer-lost', text: "Kareo's answer to CreatePatient names no patient" },
  ]);
}

function withoutCases({ Cases, PatientID, ...rest }: PatientUpdate): Omit<PatientUpdate, 'Cases' | 'PatientID'> {
  void [Cases, PatientID];
  return rest;
}

/** Sends the members that differ, and the names, which the guide requires; nothing where nothing differs. */
async function update(
  operations: Operations,
  practiceId: string,
  base: PatientData,
  record: PatientData,
): Promise<string> {
  const after = written(record);
  const differing = updateMembers(written(base), after);
  if (Object.keys(differing).length > 0) {
    await operations.updatePatient({
      ...(after.FirstName !== undefined && { FirstName: after.FirstName }),
      ...(after.LastName !== undefined && { LastName: after.LastName }),
      ...differing,
      PatientID: Number(base.ID),
      Practice: { PracticeID: Number(practiceId) },
    });
  }
  return base.ID;
}

/** The patient as it is now, where it can be read: what was done is done, also where this reading fails. */
export async function readBack(operations: Operations, id: string): Promise<readonly Arrival[]> {
  try {
    const record = await operations.getPatient({ PatientID: Number(id) });
    return record === undefined ? [] : [patientArrival(record)];
  } catch (error) {
    if (error instanceof SystemFailure) return [];
    throw error;
  }
}
