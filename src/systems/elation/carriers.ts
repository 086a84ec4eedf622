// The carrier and plan of a policy in Elation's Insurance Settings, made when a policy first needs them. Guide: Elation–Kareo, "Carriers & Plans".
import type { Coverage, InsurancePlan, Organization } from 'fhir/r4.js';
import type { Loss } from '../../mapping/loss.js';
import { coverageSlot } from '../../mapping/slots/coverage.js';
import { insurancePlanSlot } from '../../mapping/slots/organization.js';
import type { Arrival, DeliveryOrder, NativeLink } from '../system.js';
import { arrivalOf } from './arrivals.js';
import { found, nativeIdOf, referenceTo, type Delivering } from './delivering.js';
import { insuranceCompany } from './organization.js';
import type { ElationInsuranceCompany, ElationInsurancePlan, ElationPolicy } from './records.js';
import { writable } from './written.js';

/** What a policy says of its carrier and plan, and what had to be made for that. */
export interface Carrier {
  readonly members: Partial<ElationPolicy>;
  readonly links: readonly NativeLink[];
  readonly records: readonly Arrival[];
  readonly lost: readonly Loss[];
}

/** The address on claims: the plan's, not the company's. */
type Address = Pick<ElationInsuranceCompany, 'address' | 'suite' | 'city' | 'state' | 'zip'>;

/** Finds or makes the company and the plan that the policy is of. */
export async function carrierOf(order: DeliveryOrder, delivering: Delivering, policy: Coverage): Promise<Carrier> {
  const organization = found(order, 'Organization', coverageSlot.payor.get(policy)?.reference);
  if (organization === undefined) return { members: {}, links: [], records: [], lost: [] };
  const plan = found(order, 'InsurancePlan', coverageSlot.plan.get(policy)?.reference);
  const address = plan === undefined ? {} : addressOf(plan);
  const company = await companyFor(order, delivering, organization, address);
  const name = plan?.name ?? coverageSlot.planName.get(policy);
  const listed = name === undefined ? undefined : await planFor(order, delivering, { plan, name, company: company.id });
  return {
    members: {
      ...address,
      carrier_id: Number(company.id),
      carrier_name: organization.name ?? null,
      ...(listed !== undefined && { plan_id: Number(listed.id), plan_name: name ?? null }),
    },
    links: [
      { recordType: 'insurance-company', nativeId: company.id, reference: referenceTo(organization) },
      ...(listed !== undefined && plan !== undefined
        ? [{ recordType: 'insurance-plan', nativeId: listed.id, reference: referenceTo(plan) }]
        : []),
    ],
    records: [...company.records, ...(listed?.records ?? [])],
    lost: company.lost,
  };
}

function addressOf(plan: InsurancePlan): Address {
  const said = {
    address: insurancePlanSlot.line1.get(plan),
    suite: insurancePlanSlot.line2.get(plan),
    city: insurancePlanSlot.city.get(plan),
    state: insurancePlanSlot.state.get(plan),
    zip: insurancePlanSlot.postalCode.get(plan),
  };
  if (Object.values(said).every((value) => value === undefined)) return {};
  return Object.fromEntries(Object.entries(said).map(([member, value]) => [member, value ?? null]));
}

interface Placed {
  readonly id: string;
  readonly records: readonly Arrival[];
}

/** A company keeps the address of the plan that came first. */
async function companyFor(
  order: DeliveryOrder,
  { client, practice }: Delivering,
  organization: Organization,
  address: Address,
): Promise<Placed & { readonly lost: readonly Loss[] }> {
  const linked = nativeIdOf(order, 'insurance-company', organization);
  if (linked !== undefined) return { id: linked, records: [], lost: [] };
  // Our id stands on the company, so that one whose making was not answered is found again.
  const ours = organization.id ?? '';
  const of = await practice();
  for await (const item of client.list('insurance-company', { practice: of, carrier: organization.name })) {
    const company = item as ElationInsuranceCompany;
    if (company.external_vendor_id === ours) {
      return {
        id: String(company.id),
        records: [arrivalOf('insurance-company', String(company.id), company)],
        lost: [],
      };
    }
  }
  const { value, lost } = insuranceCompany.toNative(organization, undefined, order.directory, order.shared);
  const body = {
    ...value,
    ...address,
    carrier: value.carrier ?? organization.name ?? null,
    practice: of,
    external_vendor_id: ours,
  };
  const { nativeId, record } = await client.create('insurance-company', writable('insurance-company', body));
  return { id: nativeId, records: [arrivalOf('insurance-company', nativeId, record)], lost };
}

async function planFor(
  order: DeliveryOrder,
  { client, practice }: Delivering,
  wanted: { readonly plan: InsurancePlan | undefined; readonly name: string; readonly company: string },
): Promise<Placed> {
  const linked = wanted.plan && nativeIdOf(order, 'insurance-plan', wanted.plan);
  if (linked !== undefined) return { id: linked, records: [] };
  const of = await practice();
  const insurance_company = Number(wanted.company);
  for await (const item of client.list('insurance-plan', { practice: of, insurance_company })) {
    const plan = item as ElationInsurancePlan;
    if (plan.name === wanted.name && (plan.deleted_date ?? '') === '') {
      return { id: String(plan.id), records: [arrivalOf('insurance-plan', String(plan.id), plan)] };
    }
  }
  const body = { practice: of, insurance_company, name: wanted.name };
  const { nativeId, record } = await client.create('insurance-plan', body);
  return { id: nativeId, records: [arrivalOf('insurance-plan', nativeId, record)] };
}
