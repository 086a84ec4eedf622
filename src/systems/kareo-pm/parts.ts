// All resources that a Kareo record stands for, what is referred to first. docs/architecture.md section 6.
import { isResourceType, type Resource, type ResourceType } from '../../fhir/resource.js';
import { fieldAt } from '../../mapping/field-at.js';
import type { Table } from '../../mapping/table.js';
import { checkedRecord, createRecordCheck } from '../edge.js';
import type { Arrival, DataClass, RecordPart } from '../system.js';
import { account } from './account.js';
import { appointment } from './appointment.js';
import { chargeItem } from './charge-item.js';
import { coverage } from './coverage.js';
import { encounter } from './encounter.js';
import { insurancePlan, type PlanRecord } from './insurance-plan.js';
import { location } from './location.js';
import { insuranceCompany, policyCompany, practice } from './organization.js';
import { patient } from './patient.js';
import { casesOf, policiesOf, type PolicyInCase } from './policy-in-case.js';
import { practitioner } from './practitioner.js';
import { recordSchemas, type KareoPmRecords, type PatientData } from './records.js';
import { guarantor, insured } from './related-person.js';
import { selfPay } from './self-pay.js';

const check = createRecordCheck<KareoPmRecords>(recordSchemas);

/** The record types that arrive whole; cases and policies arrive within their patient. */
type Arriving = keyof KareoPmRecords &
  (
    | 'patient'
    | 'appointment'
    | 'charge'
    | 'encounter'
    | 'practice'
    | 'provider'
    | 'service-location'
    | 'insurance-company'
    | 'insurance-plan'
  );

const partsOfRecord: {
  readonly [Type in Arriving]: (record: KareoPmRecords[Type], today: string) => readonly RecordPart[];
} = {
  patient: partsOfPatient,
  // Blocked time (type O) is no appointment of a patient.
  appointment: (record) =>
    record.Type === 'O' || record.PatientID === undefined
      ? []
      : [part(appointment, { nativeId: record.ID, dataClass: 'appointments' }, record)],
  charge: (record) =>
    record.EncounterProcedureID === undefined
      ? []
      : [
          part(
            chargeItem,
            { nativeId: record.EncounterProcedureID, dataClass: 'charges', onlyIfLinked: isOurs(record.BatchNumber) },
            record,
          ),
        ],
  encounter: (record) => [part(encounter, { nativeId: record.EncounterID, dataClass: 'encounters' }, record)],
  practice: (record) => [part(practice, { nativeId: record.ID, dataClass: 'directory' }, record)],
  provider: (record) => [part(practitioner, { nativeId: record.ID, dataClass: 'directory' }, record)],
  'service-location': (record) => [part(location, { nativeId: record.ID, dataClass: 'directory' }, record)],
  'insurance-company': (record) => [
    part(insuranceCompany, { recordType: 'company', nativeId: record.CompanyID, dataClass: 'insurance' }, record),
  ],
  'insurance-plan': (record) => [planPart(record, record.PlanID)],
};

/** All resources that an arrival stands for. Throws OutcomeError 422 where it is not of the record's schema. */
export function partsOf(arrival: Arrival, today: string): readonly RecordPart[] {
  // What a listing no longer has stands for nothing any more.
  if (arrival.action !== 'saved' || !isArriving(arrival.recordType)) return [];
  return partsOfType(arrival.recordType, arrival.record, today);
}

function partsOfType<Type extends Arriving>(type: Type, record: unknown, today: string): readonly RecordPart[] {
  return partsOfRecord[type](checkedRecord(check, type, record), today);
}

const isArriving = (type: string): type is Arriving => Object.hasOwn(partsOfRecord, type);

/** Charges of bills that Chartbridge sends: their charge items are ours already, and wait for the link that the delivery makes. */
const isOurs = (batch: string | undefined): boolean => batch !== undefined && /^(?:EL\d+|CB[\w-]{20,23})$/.test(batch);

function partsOfPatient(record: PatientData, today: string): readonly RecordPart[] {
  const policies = policiesOf(record, today);
  const own = { nativeId: record.ID, dataClass: 'patients' } as const;
  const pays = { PatientID: record.ID, ...(record.CustomerId !== undefined && { CustomerId: record.CustomerId }) };
  return [
    part(patient, own, record),
    ...(record.GuarantorDifferentThanPatient?.toLowerCase() === 'true' ? [part(guarantor, own, record)] : []),
    ...once(policies.flatMap(partsOfPolicy)),
    ...(policies.some(({ InForce }) => InForce === 'True')
      ? []
      : [part(selfPay, { nativeId: record.ID, dataClass: 'insurance' }, pays)]),
    ...casesOf(record).map((one) => part(account, { nativeId: one.PatientCaseID, dataClass: 'insurance' }, one)),
  ];
}

function partsOfPolicy(policy: PolicyInCase): readonly RecordPart[] {
  const own = { nativeId: policy.InsurancePolicyID, dataClass: 'insurance' } as const;
  const { CompanyID, PlanID, PatientRelationshipToInsured = 'S' } = policy;
  return [
    ...(CompanyID === undefined ? [] : [part(policyCompany, { nativeId: CompanyID, dataClass: 'insurance' }, policy)]),
    ...(PlanID === undefined ? [] : [planPart(policy, PlanID)]),
    ...(PatientRelationshipToInsured === 'S' ? [] : [part(insured, own, policy)]),
    part(coverage, own, policy),
  ];
}

/** The plan alone, without what the policy says beside it: its record is the same on every policy. */
function planPart(from: PlanRecord, nativeId: string): RecordPart {
  const record: Record<string, string> = {};
  for (const [member, value] of Object.entries(from)) {
    if (typeof value === 'string' && planMember.test(member)) record[member] = value;
  }
  return part<PlanRecord, Resource & { resourceType: 'InsurancePlan' }>(
    insurancePlan,
    { nativeId, dataClass: 'insurance' },
    record,
  );
}

const planMember =
  /^(?:CustomerId|CompanyID|CompanyName|Plan(?!Adjuster).*|MergedIntoPlanID|ChangeKey|CreatedDate|LastModifiedDate)$/;

/** Companies and plans stand on many policies and are one part each. */
function once(parts: readonly RecordPart[]): readonly RecordPart[] {
  const known = new Set<string>();
  return parts.filter(({ recordType, nativeId, resourceType }) => {
    const key = `${recordType}|${nativeId}|${resourceType}`;
    return !known.has(key) && Boolean(known.add(key));
  });
}

interface About {
  readonly recordType?: string;
  readonly nativeId: string;
  readonly dataClass: DataClass;
  readonly onlyIfLinked?: boolean;
}

function part<Native extends object, R extends Resource>(
  table: Table<Native, R>,
  { recordType = table.recordType, nativeId, dataClass, onlyIfLinked = false }: About,
  record: Native,
): RecordPart {
  return {
    recordType,
    nativeId,
    record,
    resourceType: table.resourceType as ResourceType,
    dataClass,
    ...(onlyIfLinked && { onlyIfLinked }),
    toFhir: (base, directory, since) => {
      const last = since && { last: since.last as Native, contested: since.contested };
      const { value, lost, contested } = table.toFhir(record, base as R | undefined, directory, last);
      return { resource: value, lost, contested };
    },
    fieldAt: (spot) => fieldAt(table, spot),
    references: table
      .references(record)
      .flatMap(({ resourceType, ...one }) => (isResourceType(resourceType) ? [{ ...one, resourceType }] : [])),
  };
}
