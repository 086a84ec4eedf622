import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Claim, ImplementationGuide, Patient, StructureDefinition } from 'fhir/r4.js';
import { createSnapshots } from '../../src/validation/snapshot/snapshots.js';
import { createValidator } from '../../src/validation/validator.js';
import { placedRows, type PlacedRow } from '../../tools/profiles/table-rows.js';
import { sliceNames } from '../../tools/profiles/slices.js';
import { ourDefinitions } from './definition-files.js';

const root = 'https://chartbridge.example/fhir/StructureDefinition/';
const definitions = ourDefinitions();
const uncompiled: unknown[] = [];
const { validate } = createValidator(definitions, {
  unknownProfile: 'error',
  unknownExtension: 'warning',
  onUncompiled: (constraint) => uncompiled.push(constraint),
});
const generated = new URL('../../../profiles/generated/', import.meta.url);
const files = readdirSync(generated).map(
  (name) => JSON.parse(readFileSync(new URL(name, generated), 'utf8')) as object,
);

describe('our profiles', () => {
  it('are valid resources themselves', () => {
    const wrong = files.flatMap((resource) =>
      validate(resource)
        .filter(({ severity }) => severity === 'error')
        .map(({ expression, text }) => `${String((resource as { id?: string }).id)} ${expression}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have a snapshot each, and constraints that compile', () => {
    const { structure, problem } = createSnapshots(definitions);
    const ours = definitions.structures().filter((url) => url.startsWith(root));
    expect(ours.length).toBeGreaterThan(390);
    expect(ours.filter((url) => structure(url)?.snapshot === undefined).map(problem)).toEqual([]);
    const profiles = ours.filter((url) => !structure(url)?.type.includes('Extension'));
    for (const url of profiles) validate({ resourceType: structure(url)?.type }, { profiles: [url] });
    expect(uncompiled).toEqual([]);
  });

  it('stand in the ImplementationGuide, every one', () => {
    const guide = files.find((one) => 'packageId' in one) as ImplementationGuide;
    const listed = (guide.definition?.resource ?? []).map(({ reference }) => reference.reference).sort();
    const all = files
      .map((one) => one as { resourceType: string; id: string })
      .filter(({ resourceType }) => resourceType !== 'ImplementationGuide')
      .map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(listed).toEqual(all.sort());
  });
});

describe('our profiles and the mapping tables', () => {
  let rows: readonly PlacedRow[];
  beforeAll(async () => {
    rows = await placedRows(new URL('../../../', import.meta.url));
  });

  it('every extension of ours that a table fills is defined', () => {
    const used = rows.flatMap(({ fhir }) => fhir.flatMap((path) => path.match(/https:\/\/chartbridge[^']+/g) ?? []));
    const named = [...new Set(used)].filter((url) => url.startsWith(root));
    expect(named.length).toBeGreaterThan(300);
    expect(named.filter((url) => definitions.structure(url) === undefined)).toEqual([]);
  });

  it('the slot of every slice is there, and the slice of every slot', () => {
    const kebab = (type: string): string => type.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
    const paths = rows.flatMap(({ fhir }) => fhir);
    for (const [place, slice] of sliceNames) {
      const [element = '', condition = ''] = place.split('|');
      const [type = ''] = element.split('.');
      const profile = definitions.structure(`${root}chartbridge-${kebab(type)}`) as StructureDefinition;
      const ids = profile.snapshot?.element.map(({ id, path }) => id ?? path);
      expect([place, ids?.includes(`${element}:${slice}`)]).toEqual([place, true]);
      const known = paths.some((path) => path.startsWith(`${element}.where(${condition})`));
      if (!unusedSlots.has(place)) expect([place, known]).toEqual([place, true]);
    }
  });

  /** Slots of a shape that several types share, of which no table of this type fills all. */
  const unusedSlots = new Set([
    "RelatedPerson.telecom|system='phone' and use='mobile'",
    "RelatedPerson.telecom|system='phone' and use='work'",
  ]);

  it('an element tells which field it is in each system', () => {
    const profile = files.find((one) => (one as { id?: string }).id === 'chartbridge-patient') as StructureDefinition;
    const element = profile.differential?.element.find(({ id }) => id === 'Patient.birthDate');
    expect(element?.mapping).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ identity: 'elation', map: expect.stringContaining('(dob)') }),
        expect.objectContaining({ identity: 'kareo-pm', map: expect.stringContaining('(DOB)') }),
      ]),
    );
  });
});

describe('what a system can hold, asked before it is sent', () => {
  const errors = (resource: Claim | Patient, profile: string): string[] =>
    validate(resource, { profiles: [root + profile] }).flatMap(({ severity, text }) =>
      severity === 'error' ? [text] : [],
    );
  const warnings = (resource: Claim | Patient, profile: string): string[] =>
    validate(resource, { profiles: [root + profile] }).flatMap(({ severity, text }) =>
      severity === 'warning' ? [text] : [],
    );
  const icd10 = 'http://hl7.org/fhir/sid/icd-10-cm';
  const claim = (diagnoses: number, pointers: number[], modifiers: string[] = []): Claim => ({
    resourceType: 'Claim',
    status: 'draft',
    use: 'claim',
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
    patient: { reference: 'Patient/a' },
    created: '2026-11-25',
    provider: { reference: 'Practitioner/a' },
    facility: { reference: 'Location/a' },
    priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] },
    careTeam: [
      {
        sequence: 1,
        provider: { reference: 'Practitioner/a' },
        role: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claimcareteamrole', code: 'primary' }] },
      },
    ],
    insurance: [{ sequence: 1, focal: true, coverage: { reference: 'Coverage/a' } }],
    diagnosis: Array.from({ length: diagnoses }, (_, at) => ({
      sequence: at + 1,
      diagnosisCodeableConcept: { coding: [{ system: icd10, code: `E11.${at}` }] },
    })),
    item: [
      {
        sequence: 1,
        diagnosisSequence: pointers,
        productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }] },
        modifier: modifiers.map((code) => ({ coding: [{ code }] })),
      },
    ].map(({ modifier, ...item }) => (modifier.length > 0 ? { ...item, modifier } : item)),
  });

  it('Kareo: 12 diagnoses, 4 of a line, 4 modifiers of a line', () => {
    expect(errors(claim(12, [1, 2, 3, 4], ['25', '59', 'GT', 'LT']), 'kareo-accepts-claim')).toEqual([]);
    expect(errors(claim(13, [1]), 'kareo-accepts-claim')).toEqual([expect.stringContaining('Claim.diagnosis')]);
    expect(errors(claim(5, [1, 2, 3, 4, 5]), 'kareo-accepts-claim')).toEqual([
      expect.stringContaining('diagnosisSequence'),
    ]);
    expect(errors(claim(1, [1], ['25', '59', 'GT', 'LT', 'RT']), 'kareo-accepts-claim')).toEqual([
      expect.stringContaining('modifier'),
    ]);
    expect(errors(claim(1, [1], ['253']), 'kareo-accepts-claim')).toEqual([expect.stringContaining('kareo-modifier')]);
  });

  it('a claim of ours: pointers that point, codes of the right form', () => {
    expect(errors(claim(2, [1, 3]), 'chartbridge-claim')).toEqual([expect.stringContaining('cb-diagnosis-known')]);
    const wrong = claim(1, [1]);
    const [item] = wrong.item ?? [];
    if (item) item.productOrService = { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '9921' }] };
    expect(errors(wrong, 'chartbridge-claim')).toEqual([expect.stringContaining('cb-procedure')]);
  });

  const patient = (more: Partial<Patient> = {}): Patient => ({
    resourceType: 'Patient',
    name: [{ use: 'official', family: 'Tallow', given: ['Zephyrine'] }],
    birthDate: '1992-05-04',
    gender: 'female',
    address: [{ use: 'home', line: ['8 Cottonwood Way'], city: 'Boise', state: 'ID', postalCode: '83702' }],
    ...more,
  });
  const phones = (count: number): Patient['telecom'] =>
    (['mobile', 'home', 'work'] as const)
      .slice(0, count)
      .map((use) => ({ system: 'phone', use, value: '208-555-0100' }));

  it('Elation: two phones, a chart with name, birth date and sex, names of its lengths', () => {
    expect(errors(patient(), 'elation-accepts-patient')).toEqual([]);
    expect(warnings(patient({ telecom: phones(2) ?? [] }), 'elation-accepts-patient')).toEqual([]);
    expect(warnings(patient({ telecom: phones(3) ?? [] }), 'elation-accepts-patient')).toEqual([
      expect.stringContaining('two phones'),
    ]);
    const { birthDate: _none, ...unborn } = patient();
    expect(errors(unborn, 'elation-accepts-patient')).toEqual([expect.stringContaining('date of birth')]);
    const long = patient({ name: [{ use: 'official', family: 'T'.repeat(71), given: ['Zephyrine'] }] });
    expect(warnings(long, 'elation-accepts-patient')).toEqual([expect.stringContaining('at most 70 characters')]);
  });

  it('Kareo: a first and a last name', () => {
    expect(errors(patient(), 'kareo-accepts-patient')).toEqual([]);
    expect(errors(patient({ name: [{ text: 'Zephyrine' }] }), 'kareo-accepts-patient')).toEqual([
      expect.stringContaining('first and a last name'),
    ]);
  });

  it('both: an address of the United States', () => {
    const abroad = patient({ address: [{ use: 'home', city: 'Lausanne', postalCode: '1003', country: 'CH' }] });
    for (const profile of ['elation-accepts-patient', 'kareo-accepts-patient'])
      expect(errors(abroad, profile)).toEqual([expect.stringContaining('United States')]);
  });
});
