// Brings a Coverage to Kareo: a policy of a case, by UpdatePatient; a removed one is made inactive. Guide: Elation–Kareo, "Insurance"; Kareo Technical Guide (API 2.1), "Update Patient".
import type { Coverage, InsurancePlan, Organization, RelatedPerson } from 'fhir/r4.js';
import { emptyDirectory } from '../../mapping/directory.js';
import { copy } from '../../mapping/json.js';
import type { Loss } from '../../mapping/loss.js';
import { coverageSlot } from '../../mapping/slots/coverage.js';
import { SystemFailure } from '../failure.js';
import type { DeliveryAnswer, DeliveryOrder } from '../system.js';
import { coverage } from './coverage.js';
import { readBack, type Delivering } from './deliver-patient.js';
import type { RequestMembers } from './envelope.js';
import { insurancePlan } from './insurance-plan.js';
import type { ModifiedPatient, Operations } from './operations.js';
import { policiesOf, primaryCaseOf, type PolicyInCase } from './policy-in-case.js';
import type { InsurancePolicyUpdateReq, PatientData } from './records.js';
import { insured } from './related-person.js';
import { updateMembers } from './update-members.js';
import { policyWrite } from './writes.js';

export async function deliverInsurance(
  { operations, account }: Delivering,
  order: DeliveryOrder,
  today: string,
): Promise<DeliveryAnswer> {
  const focus = order.focus as Coverage;
  const reference = `Coverage/${focus.id ?? ''}`;
  const patientId = order.directory.nativeIdOf('patient', focus.beneficiary.reference ?? '');
  if (patientId === undefined) throw data('patient-not-linked', 'Kareo does not have this patient yet');
  // The policies are asked for each time: they are what a repeat is compared with.
  const patient = await operations.getPatient({ PatientID: Number(patientId) });
  if (patient === undefined) throw data('patient-not-linked', `Kareo has no patient ${patientId} any more`);
  const { ID: practiceId } = await account.practice();
  const policies = policiesOf(patient, today);
  const linked = order.directory.nativeIdOf('policy', reference);
  const standing =
    policies.find(({ InsurancePolicyID }) => InsurancePolicyID === linked) ??
    (order.mayBeThere ? sameAs(policies, toPolicy(order, focus, undefined).record) : undefined);
  const { record, lost } = toPolicy(order, focus, standing);
  if (order.action === 'remove' && standing === undefined) return { links: [], records: [], notCarried: [] };
  const wanted = order.action === 'remove' && standing !== undefined ? { ...standing, InForce: 'False' } : record;
  const id =
    standing === undefined
      ? await addPolicy(operations, patient, practiceId, wanted, today)
      : await changePolicy(operations, patient, practiceId, standing, wanted);
  return {
    links: [{ recordType: 'policy', nativeId: id, reference }],
    records: await readBack(operations, patient.ID),
    notCarried: order.action === 'remove' ? [] : lost,
  };
}

const data = (code: 'patient-not-linked' | 'required-field-missing', text: string): SystemFailure =>
  new SystemFailure('data', [{ code, text }]);

/** The policy that the Coverage and the resources it points at describe. */
function toPolicy(
  order: DeliveryOrder,
  focus: Coverage,
  base: PolicyInCase | undefined,
): { readonly record: PolicyInCase; readonly lost: readonly Loss[] } {
  const { directory } = order;
  const mapped = coverage.toNative(numbered(focus), base, directory);
  const company = find<Organization>(order, focus.payor[0]?.reference);
  const plan = find<InsurancePlan>(order, planReference(focus));
  // A company or plan that Kareo does not have yet goes by its name.
  const named = new Set([
    ...(company?.name === undefined ? [] : [coverageSlot.payor.path]),
    ...(plan?.name === undefined ? [] : [coverageSlot.plan.path]),
  ]);
  const lost = mapped.lost.filter(({ place }) => !saidOtherwise.has(place) && !named.has(place));
  const record = { ...mapped.value };
  const { subscriberId } = focus;
  if (subscriberId !== undefined && subscriberId !== record.Number) record.InsuredIDNumber = subscriberId;
  if (record.CompanyID === undefined && company?.name !== undefined) record.CompanyName = company.name;
  if (plan !== undefined) {
    const said = insurancePlan.toNative(plan, undefined, directory).value;
    Object.assign(record, said, { ...(record.PlanID === undefined && { PlanName: said.PlanName ?? record.PlanName }) });
  }
  const subscriber = find<RelatedPerson>(order, focus.subscriber?.reference);
  if (subscriber?.resourceType !== 'RelatedPerson') return { record, lost };
  const person = insured.toNative(subscriber, record, directory);
  return { record: person.value, lost: [...lost, ...person.lost] };
}

/** The scenario is the case's, not the policy's; the subscriber's number and person are written beside the table. */
const saidOtherwise: ReadonlySet<string> = new Set([
  coverageSlot.typeText.path,
  coverageSlot.subscriberId.path,
  coverageSlot.subscriber.path,
]);

/** The number on the card, which is the subscriber's where no other is given. */
function numbered(focus: Coverage): Coverage {
  if (focus.subscriberId === undefined || coverageSlot.memberNumber.get(focus) !== undefined) return focus;
  const filled = copy(focus);
  coverageSlot.memberNumber.set(filled, focus.subscriberId);
  return filled;
}

const planReference = ({ extension }: Coverage): string | undefined =>
  extension?.find(({ url }) => url.endsWith('/coverage-insurance-plan'))?.valueReference?.reference;

function find<R>({ with: others }: DeliveryOrder, reference: string | undefined): R | undefined {
  const found = others.find(({ resourceType, id }) => `${resourceType}/${id ?? ''}` === reference);
  return found as R | undefined;
}

/** The policy of an earlier try whose answer was lost: number, dates and plan make it the same, never likeness. */
const sameAs = (policies: readonly PolicyInCase[], wanted: PolicyInCase): PolicyInCase | undefined =>
  policies.find((policy) => isThatPolicy(policy, wanted));

const isThatPolicy = (one: PolicyInCase, other: PolicyInCase): boolean => {
  const [a, b] = [written(one), written(other)];
  return (
    a.PolicyNumber === b.PolicyNumber &&
    a.EffectiveStartDate === b.EffectiveStartDate &&
    a.EffectiveEndDate === b.EffectiveEndDate &&
    (a.PlanID === b.PlanID || a.PlanName === b.PlanName)
  );
};

const written = (record: PolicyInCase): InsurancePolicyUpdateReq =>
  policyWrite.toFhir(record, undefined, emptyDirectory).value;

/** Into the active primary case, or into a new one named after the company and the day. */
async function addPolicy(
  operations: Operations,
  patient: PatientData,
  practiceId: string,
  record: PolicyInCase,
  today: string,
): Promise<string> {
  const { PlanID, PlanName, CompanyName } = record;
  if (PlanID === undefined && PlanName === undefined) {
    throw data(
      'required-field-missing',
      'Kareo requires the plan of a policy: its name, or an InsurancePlan that Kareo has',
    );
  }
  const primary = primaryCaseOf(patient);
  const [year = '', month, ofMonth] = today.split('-');
  const made = {
    CaseName: `${CompanyName ?? PlanName ?? 'Insurance'} - ${Number(month)}/${Number(ofMonth)}/${year}`,
    PayerScenario: 'Commercial',
    Active: true,
  };
  const { InForce, ...policy } = record;
  const answer = await operations.updatePatient({
    ...whose(patient, practiceId),
    Cases: [
      {
        ...(primary === undefined ? made : { CaseID: Number(primary.PatientCaseID) }),
        Policies: [
          {
            ...asMembers(written({ ...policy, InForce: InForce === 'False' ? 'False' : 'True' })),
            Precedence: undefined,
          },
        ],
      },
    ],
  });
  return policyIdOf(answer);
}

async function changePolicy(
  operations: Operations,
  patient: PatientData,
  practiceId: string,
  standing: PolicyInCase,
  wanted: PolicyInCase,
): Promise<string> {
  const id = standing.InsurancePolicyID;
  const policy = updateMembers(written(standing), written({ ...wanted, Rank: standing.Rank }));
  if (Object.keys(policy).length === 0) return id;
  await operations.updatePatient({
    ...whose(patient, practiceId),
    Cases: [{ CaseID: Number(standing.Case.PatientCaseID), Policies: [{ ...policy, InsurancePolicyID: Number(id) }] }],
  });
  return id;
}

const whose = (patient: PatientData, practiceId: string): RequestMembers => ({
  PatientID: Number(patient.ID),
  Practice: { PracticeID: Number(practiceId) },
  ...(patient.FirstName !== undefined && { FirstName: patient.FirstName }),
  ...(patient.LastName !== undefined && { LastName: patient.LastName }),
});

const asMembers = (record: object): RequestMembers => ({ ...record });

function policyIdOf({ Cases: [first] }: ModifiedPatient): string {
  const id = first?.Policies[0]?.InsurancePolicyID;
  if (id !== undefined) return id;
  throw new SystemFailure('ambiguous', [
    { code: 'answer-lost', text: "Kareo's answer to UpdatePatient names no policy" },
  ]);
}
