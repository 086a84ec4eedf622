// The slots of a Coverage. https://hl7.org/fhir/R4/coverage.html
import type { Coverage, CoverageClass, CoverageCostToBeneficiary } from 'fhir/r4.js';
import { canonicalRoot, system } from '../../fhir/code-systems.js';
import { claimAll } from '../claims.js';
import { elementOf, itemOf, member, only, root } from '../place.js';
import { codeIn, extension, hasCode, identifier, identifierOfType } from './elements.js';
import { referenceIn } from './references.js';
import type { Slot } from '../slot.js';

const coverage = root<Coverage>('Coverage');

/** A class by its type in coverage-class: 'plan', 'group'. */
const classOf = (type: 'plan' | 'group' | 'subgroup' | 'subplan') =>
  itemOf(coverage, 'class', {
    where: `type.coding.exists(code='${type}')`,
    is: (item: CoverageClass) => hasCode(item.type, system.coverageClass, type),
    made: (): CoverageClass => ({ type: { coding: [{ system: system.coverageClass, code: type }] }, value: '' }),
  });

/** What the beneficiary pays, by its type in coverage-copay-type: 'copay', 'deductible'. */
const cost = (type: 'copay' | 'deductible') =>
  itemOf(coverage, 'costToBeneficiary', {
    where: `type.coding.exists(code='${type}')`,
    is: (item: CoverageCostToBeneficiary) => hasCode(item.type, system.coverageCopayType, type),
    made: () => ({ type: { coding: [{ system: system.coverageCopayType, code: type }] } }),
  });

/** The plan's name, said as both value (which FHIR requires) and name; native plan ids are links, never said here. */
const planOf = (): Slot<Coverage, string> => {
  const plan = classOf('plan');
  const name = member(plan, 'name');
  return {
    path: `${plan.path}.name`,
    get: (doc) => name.get(doc) ?? plan.find(doc)?.value,
    set: (doc, value) => {
      plan.make(doc).value = value;
      name.set(doc, value);
    },
    clear: plan.remove,
    claim: (claims) => claimAll(plan.claims(claims), 'name'),
  };
};

const type = elementOf(coverage, 'type');
const relationship = elementOf(coverage, 'relationship');

/** Named places of a Coverage. */
export const coverageSlot = {
  root: coverage,
  identifier: (identifierSystem: string, identifierType?: string) =>
    identifier(coverage, identifierSystem, identifierType),
  memberNumber: identifierOfType(coverage, 'MB'),
  status: member(coverage, 'status'),
  /** v3-ActCode: `EHCPOL`, `PUBLICPOL`, `pay` … */
  type: codeIn(type, system.actCode),
  typeText: member(type, 'text'),
  /** The place of an extension or of another coding of the type. */
  typeConcept: type,
  order: member(coverage, 'order'),
  subscriberId: member(coverage, 'subscriberId'),
  subscriber: member(coverage, 'subscriber'),
  policyHolder: member(coverage, 'policyHolder'),
  beneficiary: member(coverage, 'beneficiary'),
  relationship: codeIn<Coverage, 'self' | 'spouse' | 'child' | 'other' | 'parent' | 'common' | 'injured'>(
    relationship,
    system.subscriberRelationship,
  ),
  start: member(elementOf(coverage, 'period'), 'start'),
  end: member(elementOf(coverage, 'period'), 'end'),
  /** The insurance company. */
  payor: referenceIn(coverage, 'payor', 'Organization'),
  /** The patient, who pays alone. */
  selfPayor: referenceIn(coverage, 'payor', 'Patient'),
  planName: planOf(),
  /** R4 Coverage has no place for its InsurancePlan. */
  plan: extension(coverage, `${canonicalRoot}/StructureDefinition/coverage-insurance-plan`, 'valueReference'),
  group: only(classOf('group'), 'value'),
  copay: only(cost('copay'), 'valueMoney'),
  deductible: only(cost('deductible'), 'valueMoney'),
} as const;
