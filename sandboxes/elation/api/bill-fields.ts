// The members of a bill that can be written, and its service lines, whose written form is not the one that is read. Elation API, "Bills".
import type { ElationBillLine } from '../../../src/systems/elation/records.js';
import {
  boolean,
  choice,
  decimal,
  instant,
  list,
  money,
  object,
  pattern,
  reference,
  required,
  text,
  usState,
} from '../field-kinds.js';
import type { Field, Fields, Values } from '../fields.js';
import type { State } from '../state.js';
import { unlessDeleted } from './insurance.js';
import { activePhysician, locationReference, metadata, practiceReference } from './patient-fields.js';

const modifier = pattern(/^[A-Za-z0-9]{2}$/, 'Ensure this field has 2 characters.');
const outsideProvider = object({
  name: required(text(200)),
  state: required(usState),
  npi: pattern(/^\d{10}$/, 'Enter ten digits.'),
});

const lineMembers: Fields = {
  cpt: required(text(10, { blank: false })),
  modifier_1: modifier,
  modifier_2: modifier,
  modifier_3: modifier,
  modifier_4: modifier,
  dxs: required(list(object({ icd10_code: required(text(10, { blank: false })), icd9_codes: list(text(10)) }))),
  unit_charge: required(money),
  units: required(decimal(2)),
  ndc: pattern(/^(\d{11}|\d{5}-\d{4}-\d{2})$/, 'Enter eleven digits.'),
  ndc_dose: decimal(3),
  ndc_measure: choice(['GR', 'F2', 'ME', 'ML', 'UN']),
};

/** What staff can leave on a line: anything, or nothing. Guide, FAQ: missing and invalid codes are found by Kareo. */
const staffLineMembers: Fields = Object.fromEntries(
  Object.entries(lineMembers).map(([name, field]): [string, Field] => {
    if (name === 'dxs') return [name, list(object({ icd10_code: text(20), icd9_codes: list(text(10)) }))];
    if (name === 'cpt' || name.startsWith('modifier')) return [name, text(20)];
    return [name, { ...field, required: false, nullable: true }];
  }),
);

const lines = (members: Fields): Field => {
  const written = list(object(members));
  return {
    ...required(written),
    accept: (value, state) => (written.accept(value, state) as Values[]).map((line) => toReadLine(line, state)),
  };
};

const shared: Fields = {
  billing_provider: activePhysician,
  rendering_provider: activePhysician,
  supervising_provider: activePhysician,
  referring_provider: outsideProvider,
  ordering_provider: outsideProvider,
  prior_authorization: text(50),
  payment: reference((id, state) => state.payments.get(id)),
  payment_amount: money,
  notes: text(1000),
  show_dual_coding: boolean,
};

const pointers: Fields = {
  visit_note: required(reference((id, state) => unlessDeleted(state.notes.get(id)))),
  patient: required(reference((id, state) => unlessDeleted(state.patients.get(id)))),
  practice: required(practiceReference),
  physician: required(activePhysician),
  service_location: required(locationReference),
};

const added: Fields = {
  physician: activePhysician,
  service_location: locationReference,
  place_of_service: pattern(/^\d{1,2}$/, 'Enter the digits of a place of service.'),
  billing_date: instant,
  ref_number: text(50),
  billing_error: text(200),
  billing_raw_error: text(100_000),
  metadata,
};

export const createFields: Fields = { ...pointers, ...shared, metadata, cpts: lines(lineMembers) };
export const patchFields: Fields = { ...shared, ...added, cpts: lines(lineMembers) };
export const staffCreateFields: Fields = { ...createFields, cpts: lines(staffLineMembers) };
export const staffPatchFields: Fields = { ...patchFields, cpts: lines(staffLineMembers) };

function toReadLine(line: Values, state: State): ElationBillLine {
  const dxs = (line['dxs'] ?? []) as readonly { icd10_code: string | null; icd9_codes: string[] | null }[];
  const modifiers = [1, 2, 3, 4].map((number) => line[`modifier_${number}`]);
  const cpt = textOf(line['cpt']);
  return {
    cpt,
    description: state.billingCodes.by('code', cpt ?? '')[0]?.description ?? null,
    modifiers: modifiers.filter((each): each is string => typeof each === 'string' && each !== ''),
    dxs: dxs.flatMap(({ icd10_code: code }) => (code === null || code === '' ? [] : [code])),
    alt_dxs: dxs.flatMap(({ icd9_codes: codes }) => codes ?? []),
    unit_charge: textOf(line['unit_charge']),
    units: textOf(line['units']),
    ndc: toHyphenated(textOf(line['ndc'])),
    ndc_dose: textOf(line['ndc_dose']),
    ndc_measure: (line['ndc_measure'] ?? null) as ElationBillLine['ndc_measure'] & (string | null),
  };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** 60575411201 is read back as 60575-4112-01. */
function toHyphenated(ndc: string | null): string | null {
  return ndc === null || ndc.includes('-') ? ndc : `${ndc.slice(0, 5)}-${ndc.slice(5, 9)}-${ndc.slice(9)}`;
}
