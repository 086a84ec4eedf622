// Which resources an Elation record stands for. docs/architecture.md section 6.
import { OutcomeError } from '../../fhir/outcome.js';
import { isResourceType, type Resource } from '../../fhir/resource.js';
import { fieldAt } from '../../mapping/field-at.js';
import type { Table } from '../../mapping/table.js';
import { checkedRecord, type RecordCheck } from '../edge.js';
import type { Arrival, DataClass, RecordPart } from '../system.js';
import { appointment } from './appointment.js';
import { chargesOf } from './charge.js';
import { chargeItem } from './charge-item.js';
import { claim } from './claim.js';
import { coverage, isOwn } from './coverage.js';
import { encounter } from './encounter.js';
import { insurancePlan } from './insurance-plan.js';
import { location } from './location.js';
import { insuranceCompany, practice } from './organization.js';
import { patient } from './patient.js';
import { practitioner } from './practitioner.js';
import type { ElationPolicy, ElationRecords } from './records.js';
import { guarantor, subscriber } from './related-person.js';

type Parts = readonly RecordPart[];

/** All resources that the arrival stands for; a record type that stands for none gives none. */
export function createPartsOf(check: RecordCheck<ElationRecords>): (arrival: Arrival, today: string) => Parts {
  const partsOf = (arrival: Arrival, today: string): Parts => {
    const { nativeId, record } = arrival;
    const as = <Type extends keyof ElationRecords>(type: Type): ElationRecords[Type] =>
      checkedRecord(check, type, record);
    switch (arrival.recordType) {
      case 'practice':
        return [part(practice, nativeId, as('practice'), 'directory')];
      case 'service-location':
        return [part(location, nativeId, as('service-location'), 'directory')];
      case 'physician':
        return [part(practitioner, nativeId, as('physician'), 'directory')];
      case 'insurance-company':
        return [part(insuranceCompany, nativeId, as('insurance-company'), 'insurance')];
      case 'insurance-plan':
        return [part(insurancePlan, nativeId, as('insurance-plan'), 'insurance')];
      case 'patient':
        return chartParts(nativeId, as('patient'));
      case 'policies':
        return as('policies').results.flatMap((policy) => policyParts(policy, today));
      case 'appointment':
        return appointmentParts(nativeId, as('appointment'));
      case 'visit-note':
        return [part(encounter, nativeId, as('visit-note'), 'encounters')];
      case 'bill':
        return billParts(nativeId, as('bill'));
      default:
        return [];
    }
  };
  return (arrival, today) => {
    try {
      return partsOf(arrival, today);
    } catch (error) {
      // Of a record that is gone, Elation may say no more than its id.
      if (arrival.action !== 'saved' && error instanceof OutcomeError) return [];
      throw error;
    }
  };
}

function part<Native extends object, R extends Resource>(
  table: Table<Native, R>,
  nativeId: string,
  record: Native,
  dataClass: DataClass,
): RecordPart {
  return {
    recordType: table.recordType,
    nativeId,
    record,
    resourceType: table.resourceType as R['resourceType'],
    dataClass,
    references: table
      .references(record)
      .flatMap(({ resourceType, ...named }) => (isResourceType(resourceType) ? [{ ...named, resourceType }] : [])),
    toFhir: (base, directory, since) => {
      const last = since && { last: since.last as Native, contested: since.contested };
      const { value, lost, contested } = table.toFhir(record, base as R | undefined, directory, last);
      return { resource: value, lost, contested };
    },
    fieldAt: (spot) => fieldAt(table, spot),
  };
}

function chartParts(nativeId: string, chart: ElationRecords['patient']): Parts {
  const chartPart = part(patient, nativeId, chart, 'patients');
  const { guarantor: said } = chart;
  const isNamed = [said?.first_name, said?.last_name].some(Boolean);
  return isNamed ? [chartPart, part(guarantor, nativeId, chart, 'patients')] : [chartPart];
}

function policyParts(policy: ElationPolicy, today: string): Parts {
  const hasEnded = typeof policy.end_date === 'string' && policy.end_date !== '' && policy.end_date < today;
  const now: ElationPolicy = hasEnded ? { ...policy, status: 'inactive' } : policy;
  const nativeId = String(policy.id);
  const coveragePart = part(coverage, nativeId, now, 'insurance');
  const isNamed = [policy.insured_person_first_name, policy.insured_person_last_name].some(Boolean);
  return isOwn(policy) || !isNamed ? [coveragePart] : [part(subscriber, nativeId, now, 'insurance'), coveragePart];
}

/** Events and open slots of a calendar are no appointments of a patient. */
function appointmentParts(nativeId: string, visit: ElationRecords['appointment']): Parts {
  const isVisit = (visit.time_slot_type ?? 'appointment') === 'appointment' && typeof visit.patient === 'number';
  return isVisit ? [part(appointment, nativeId, visit, 'appointments')] : [];
}

const billParts = (nativeId: string, bill: ElationRecords['bill']): Parts => [
  part(claim, nativeId, bill, 'bills'),
  ...chargesOf(bill).map((charge) => part(chargeItem, charge.id, charge, 'charges')),
];
