// What is wrong with a bill before it is sent, line by line. Guide: Elation–Kareo, "I received a Bill Error after trying to send charge details".
import type { Claim, ClaimItem, Location, Practitioner } from 'fhir/r4.js';
import { lineSlot } from '../../mapping/slots/claim.js';
import type { Reason } from '../failure.js';
import type { DeliveryOrder } from '../system.js';
import { codesByLine, placeDiagnoses } from './diagnoses.js';
import { lineName } from './echo-errors.js';

const cptForm = /^[A-Za-z0-9]{5}$/;
const icd10Form = /^[A-Z][0-9][0-9AB](?:\.?[0-9A-Z]{1,4})?$/i;
const modifierForm = /^[A-Za-z0-9]{2}$/;

/** All reasons for which Kareo would refuse this bill, or could not be told whom it concerns; empty where it may be sent. */
export function preflight(order: DeliveryOrder, claim: Claim): readonly Reason[] {
  const lines = claim.item ?? [];
  const placed = placeDiagnoses(claim).lines;
  const said = codesByLine(claim);
  return [
    ...whom(order, claim),
    ...(lines.length === 0 ? [reason('cpt-missing', 'The bill has no service line')] : []),
    ...lines.flatMap((line, index) =>
      lineReasons(line, index + 1, { said: said[index] ?? [], placed: placed[index] ?? [] }),
    ),
  ];
}

const reason = (code: Reason['code'], text: string, more: Partial<Reason> = {}): Reason => ({ code, text, ...more });

interface Codes {
  readonly said: readonly string[];
  readonly placed: readonly string[];
}

function lineReasons(item: ClaimItem, line: number, { said, placed }: Codes): readonly Reason[] {
  const cpt = procedureOf(item);
  const name = lineName(line, cpt);
  const modifiers = (item.modifier ?? []).flatMap((concept) => concept.coding?.[0]?.code ?? []);
  return [
    ...(cpt === undefined
      ? [reason('cpt-missing', `Line ${line}: CPT code missing`, { field: 'Procedure Code', line })]
      : cptForm.test(cpt)
        ? []
        : [
            reason('cpt-invalid', `Line ${line}: CPT ${cpt} is not a valid code`, {
              field: 'Procedure Code',
              line,
              value: cpt,
            }),
          ]),
    // A line whose codes all stand past the twelfth is left with none, which Kareo does not take either.
    ...(said.length === 0 || placed.length === 0
      ? [reason('icd10-missing', `${name}: ICD-10 code missing`, { field: 'Diagnosis', line })]
      : []),
    ...said
      .filter((code) => !icd10Form.test(code))
      .map((value) =>
        reason('icd10-invalid', `${name}: ICD-10 ${value} is not a valid code`, { field: 'Diagnosis', line, value }),
      ),
    ...modifiers
      .filter((code) => !modifierForm.test(code))
      .map((value) =>
        reason('modifier-invalid', `${name}: modifier ${value} is not valid`, { field: 'Mod', line, value }),
      ),
  ];
}

/** The code, also one of neither CPT nor HCPCS, which is then told by its form. */
const procedureOf = (item: ClaimItem): string | undefined =>
  lineSlot.procedure.get(item) ?? item.productOrService.coding?.find(({ code }) => code !== undefined)?.code;

function whom(order: DeliveryOrder, claim: Claim): readonly Reason[] {
  const { directory } = order;
  const reasons: Reason[] = [];
  if (directory.nativeIdOf('patient', claim.patient.reference ?? '') === undefined) {
    reasons.push(reason('patient-not-linked', 'Kareo does not have this patient yet', { field: 'Patient' }));
  }
  const rendering = renderingOf(claim);
  if (rendering === undefined) {
    reasons.push(
      reason('required-field-missing', 'The bill names no rendering provider', { field: 'Rendering Provider' }),
    );
  } else if (directory.nativeIdOf('provider', rendering) === undefined) {
    const who = providerName(named<Practitioner>(order, rendering));
    reasons.push(
      reason('provider-not-mapped', `Provider ${who} is not mapped to a Kareo provider`, {
        field: 'Rendering Provider',
      }),
    );
  }
  const place = claim.facility?.reference;
  if (place === undefined) {
    reasons.push(reason('location-not-mapped', 'The bill names no practice location', { field: 'Service Location' }));
  } else if (directory.nativeIdOf('service-location', place) === undefined) {
    const name = named<Location>(order, place)?.name ?? place;
    reasons.push(
      reason('location-not-mapped', `Practice location "${name}" is not mapped to a Kareo service location`, {
        field: 'Service Location',
        value: name,
      }),
    );
  }
  return reasons;
}

/** The reference of the rendering provider. */
export const renderingOf = (claim: Claim): string | undefined =>
  claim.careTeam?.find(({ role }) => role?.coding?.some(({ code }) => code === 'primary'))?.provider.reference;

function named<R>({ with: others }: DeliveryOrder, reference: string): R | undefined {
  return others.find(({ resourceType, id }) => `${resourceType}/${id ?? ''}` === reference) as R | undefined;
}

function providerName(provider: Practitioner | undefined): string {
  const [name] = provider?.name ?? [];
  const npi = provider?.identifier?.find(({ system }) => system === 'http://hl7.org/fhir/sid/us-npi')?.value;
  const said = name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' ').trim();
  return `${said === '' || said === undefined ? 'of this bill' : `"${said}"`}${npi === undefined ? '' : ` (NPI ${npi})`}`;
}
