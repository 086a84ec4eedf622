import { describe, expect, it } from '@jest/globals';
import type { ElementDefinition, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { withDefinitions } from '../../src/validation/definitions.js';
import { createFhirPathFallback } from '../../src/validation/fhirpath/fallback.js';
import { createLibrary } from '../../src/validation/packages/library.js';
import { createValidator } from '../../src/validation/validator.js';
import { r4Definitions } from './definition-files.js';

const core = r4Definitions();
const root = 'https://a.example/StructureDefinition/';

function profile(name: string, type: string, element: readonly object[], more: object = {}): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: root + name,
    name,
    status: 'draft',
    kind: /^(?:Extension|HumanName|Quantity)$/.test(type) ? 'complex-type' : 'resource',
    abstract: false,
    type,
    baseDefinition: `http://hl7.org/fhir/StructureDefinition/${type}`,
    derivation: 'constraint',
    differential: { element: element as ElementDefinition[] },
    ...more,
  };
}

const colours: ValueSet = {
  resourceType: 'ValueSet',
  url: 'https://a.example/ValueSet/colours',
  status: 'draft',
  compose: { include: [{ system: 'https://a.example/colour', concept: [{ code: 'red' }, { code: 'green' }] }] },
};

const told = (made: StructureDefinition | readonly StructureDefinition[], resource: object): string[] => {
  const structures = Array.isArray(made) ? (made as readonly StructureDefinition[]) : [made as StructureDefinition];
  const { validate } = createValidator(withDefinitions(core, [colours, ...structures]));
  return validate(resource, { profiles: [structures[0]?.url ?? ''] }).map(
    ({ severity, code, expression, text }) => `${severity} ${code} ${expression ?? ''} ${text}`,
  );
};

const patient = { resourceType: 'Patient' };
const slicing = (type: string, path: string, rules = 'open', ordered = false) => ({
  discriminator: [{ type, path }],
  rules,
  ordered,
});

describe('a profile', () => {
  it('asks for elements and forbids others, told with the profile', () => {
    const made = profile('card', 'Patient', [
      { path: 'Patient.birthDate', min: 1 },
      { path: 'Patient.photo', max: '0' },
      { path: 'Patient.name', min: 2, max: '2' },
    ]);
    const issues = createValidator(withDefinitions(core, [made])).validate(
      { ...patient, photo: [{ url: 'http://a.example' }], name: [{ text: 'A' }] },
      { profiles: [made.url] },
    );
    expect(issues.map(({ code, expression, profiles }) => [code, expression, profiles])).toEqual([
      ['required', 'Patient', [made.url]],
      ['required', 'Patient', [made.url]],
      ['structure', 'Patient', [made.url]],
    ]);
  });
  it('fixes values, at the very member that differs', () => {
    const made = profile('fixed', 'Patient', [
      { path: 'Patient.active', fixedBoolean: true },
      {
        path: 'Patient.maritalStatus',
        patternCodeableConcept: { coding: [{ system: 'https://a.example/s', code: 'm' }] },
      },
    ]);
    const concept = (code: string) => ({ coding: [{ system: 'https://a.example/s', code, display: 'x' }] });
    expect(
      told(made, { ...patient, active: true, maritalStatus: concept('m') }).filter((one) => one.startsWith('error')),
    ).toEqual([]);
    expect(
      told(made, { ...patient, active: false, maritalStatus: concept('x') }).filter((one) => one.startsWith('error')),
    ).toEqual([
      expect.stringMatching(/^error value Patient.active .*found false, expected true/),
      expect.stringMatching(/^error value Patient.maritalStatus.coding\[0\].code .*found "x", expected "m"/),
    ]);
  });
  it('narrows types, reference targets, bindings, lengths and limits', () => {
    const made = profile('narrow', 'Patient', [
      { path: 'Patient.deceased[x]', type: [{ code: 'dateTime' }] },
      {
        path: 'Patient.generalPractitioner',
        type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Practitioner'] }],
      },
      { path: 'Patient.maritalStatus', binding: { strength: 'required', valueSet: colours.url } },
      { path: 'Patient.multipleBirth[x]', type: [{ code: 'integer' }], maxValueInteger: 3, minValueInteger: 1 },
      { path: 'Patient.name.text', maxLength: 3 },
    ]);
    expect(
      told(made, {
        ...patient,
        deceasedBoolean: false,
        generalPractitioner: [{ reference: 'Organization/1' }],
        maritalStatus: { coding: [{ system: 'https://a.example/colour', code: 'gren' }] },
        multipleBirthInteger: 4,
        name: [{ text: 'Amara' }],
      }),
    ).toEqual([
      expect.stringMatching(/^error too-long Patient.name\[0\].text /),
      expect.stringMatching(/^error structure Patient.deceased.ofType\(boolean\) .*expected dateTime/),
      expect.stringMatching(/^error code-invalid Patient.maritalStatus .*did you mean "green"\?/),
      expect.stringMatching(/^error value Patient.multipleBirth.ofType\(integer\) .*at most 3/),
      expect.stringMatching(/^error structure Patient.generalPractitioner\[0\] .*expected one to Practitioner/),
      expect.stringMatching(/^warning code-invalid Patient.maritalStatus .*marital-status/),
    ]);
  });
  it('adds constraints, compiled or left to fhirpath', () => {
    const constraint = [
      { key: 'a-1', severity: 'error', human: 'A family name', expression: 'name.family.exists()' },
      {
        key: 'a-2',
        severity: 'warning',
        human: 'Born in the past',
        expression: 'birthDate.empty() or birthDate <= today()',
      },
    ];
    const made = profile('constrained', 'Patient', [{ path: 'Patient', constraint }]);
    const uncompiled: string[] = [];
    const { validate } = createValidator(withDefinitions(core, [made]), {
      fhirPath: createFhirPathFallback(),
      onUncompiled: ({ key }) => uncompiled.push(key),
    });
    const keys = (resource: object) =>
      validate(resource, { profiles: [made.url] }).map(({ severity, coding }) => `${severity} ${coding?.code ?? ''}`);
    expect(keys({ ...patient, birthDate: '9999-01-01' })).toEqual(['error a-1', 'warning a-2']);
    expect(keys({ ...patient, birthDate: '1980-01-01', name: [{ family: 'L' }] })).toEqual([]);
    expect(uncompiled).toEqual(['a-2']);
  });
  it('tells of constraints that cannot be compiled when its package is loaded', () => {
    const asks = (key: string, expression: string) => ({ key, severity: 'error', human: key, expression });
    const made = profile('untried', 'Patient', [
      { path: 'Patient.name', constraint: [asks('b-1', 'given.first() <= today().toString()')] },
      { path: 'Patient.contact', constraint: [asks('b-2', 'name.exists()')] },
    ]);
    const uncompiled: string[] = [];
    const definition = { resourceType: made.resourceType, url: made.url, version: undefined, read: () => made };
    const one = { name: 'a.example', version: '1.0.0', dependencies: new Map(), definitions: [definition] };
    const library = createLibrary(core, [one], { onUncompiled: ({ key, path }) => uncompiled.push(`${key} ${path}`) });
    expect(uncompiled).toEqual(['b-1 Patient.name']);
    library.validate(patient, { profiles: [made.url] });
    expect(uncompiled).toEqual(['b-1 Patient.name']);
  });
  it('is honoured in meta.profile; one that is not known, or is of another type, is told', () => {
    const made = profile('claimed', 'Patient', [{ path: 'Patient.birthDate', min: 1 }]);
    const definitions = withDefinitions(core, [made]);
    const claim = (...profiles: string[]) => ({ ...patient, meta: { profile: profiles } });
    const say = (setting: 'error' | 'warning', resource: object) =>
      createValidator(definitions, { unknownProfile: setting })
        .validate(resource)
        .map(({ severity, code }) => `${severity} ${code}`);
    expect(say('warning', claim(made.url))).toEqual(['error required']);
    expect(say('warning', claim(root + 'none'))).toEqual(['warning not-found']);
    expect(say('error', claim(root + 'none'))).toEqual(['error not-found']);
    expect(say('error', { resourceType: 'Basic', code: { text: 'x' }, meta: { profile: [made.url] } })).toEqual([
      'error structure',
    ]);
  });
  it('whose differential is wrong says why it cannot be used', () => {
    expect(told(profile('wrong', 'Patient', [{ path: 'Patient.gendre', min: 1 }]), patient)).toEqual([
      expect.stringMatching(/^error not-found Patient .*Patient has no element gendre$/),
    ]);
  });
  it('reports mustSupport, and never refuses for it', () => {
    const made = profile('supported', 'Patient', [
      { path: 'Patient.gender', mustSupport: true },
      { path: 'Patient.name.family', mustSupport: true },
    ]);
    const { validate, mustSupport } = createValidator(withDefinitions(core, [made]));
    const resource = { ...patient, name: [{ family: 'L' }] };
    expect(validate(resource, { profiles: [made.url] })).toEqual([]);
    expect(mustSupport(resource, made.url)).toEqual([
      { element: 'Patient.name.family', isPresent: true },
      { element: 'Patient.gender', isPresent: false },
    ]);
    expect(mustSupport(resource, root + 'none')).toBeUndefined();
  });
});

describe('slices', () => {
  const identifiers = (...systems: string[]) => ({
    ...patient,
    identifier: systems.map((system) => ({ system: `https://a.example/${system}`, value: '1' })),
  });
  const bySystem = (rules: string, ordered = false) =>
    profile('sliced', 'Patient', [
      { path: 'Patient.identifier', slicing: slicing('value', 'system', rules, ordered) },
      ...['a', 'b'].flatMap((name) => [
        { path: 'Patient.identifier', sliceName: name, max: '1' },
        { path: 'Patient.identifier.system', min: 1, fixedUri: `https://a.example/${name}` },
      ]),
    ]);
  it('by value: counted, and the others let be', () => {
    expect(told(bySystem('open'), identifiers('a', 'x', 'b'))).toEqual([]);
    expect(told(bySystem('open'), identifiers('a', 'a'))).toEqual([
      expect.stringMatching(/^error structure Patient .*2 of slice "a", at most 1/),
    ]);
  });
  it('closed: what is of no slice is refused, with what each slice had against it', () => {
    expect(told(bySystem('closed'), identifiers('a', 'x'))).toEqual([
      expect.stringMatching(
        /^error structure Patient.identifier\[1\] .*a: system: found "https:\/\/a.example\/x", expected "https:\/\/a.example\/a"; b: system/,
      ),
    ]);
  });
  it('openAtEnd: what is of no slice comes last; ordered: in the order of the slices', () => {
    expect(told(bySystem('openAtEnd'), identifiers('a', 'x', 'b'))).toEqual([
      expect.stringMatching(/^error structure Patient.identifier\[2\]/),
    ]);
    expect(told(bySystem('openAtEnd'), identifiers('a', 'b', 'x'))).toEqual([]);
    expect(told(bySystem('open', true), identifiers('b', 'a'))).toEqual([
      expect.stringMatching(/^error structure Patient.identifier\[1\] .*order/),
    ]);
  });
  it('by pattern, with the reasons why a required slice found nothing', () => {
    const made = profile('pattern', 'Observation', [
      { path: 'Observation.category', slicing: slicing('pattern', '$this') },
      {
        path: 'Observation.category',
        sliceName: 'lab',
        min: 1,
        patternCodeableConcept: { coding: [{ system: 'https://a.example/c', code: 'lab' }] },
      },
    ]);
    const observation = (code: string) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      category: [{ coding: [{ system: 'https://a.example/c', code }] }],
    });
    expect(told(made, observation('lab')).filter((one) => one.startsWith('error'))).toEqual([]);
    expect(told(made, observation('vital')).filter((one) => one.startsWith('error'))).toEqual([
      expect.stringMatching(
        /^error required Observation .*slice "lab", at least 1 required. Refused: category\[0\]: \$this: found "vital", expected "lab"/,
      ),
    ]);
  });
  it('by type', () => {
    const made = profile('typed', 'Observation', [
      { path: 'Observation.value[x]', slicing: slicing('type', '$this', 'closed') },
      { path: 'Observation.value[x]', sliceName: 'valueString', type: [{ code: 'string' }], maxLength: 2 },
    ]);
    const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
    expect(told(made, { ...observation, valueString: 'ab' })).toEqual([]);
    expect(told(made, { ...observation, valueString: 'abc' })).toEqual([
      expect.stringMatching(/^error too-long Observation.value.ofType\(string\)/),
    ]);
    expect(told(made, { ...observation, valueInteger: 1 })).toEqual([
      expect.stringMatching(/^error structure Observation.value.ofType\(integer\)/),
    ]);
  });
  it('by existence', () => {
    const made = profile('exists', 'Patient', [
      { path: 'Patient.telecom', slicing: slicing('exists', 'period') },
      { path: 'Patient.telecom', sliceName: 'current', max: '1' },
      { path: 'Patient.telecom.period', max: '0' },
      { path: 'Patient.telecom', sliceName: 'past' },
      { path: 'Patient.telecom.period', min: 1 },
    ]);
    const phone = { system: 'phone', value: '1' };
    expect(told(made, { ...patient, telecom: [phone, { ...phone, period: { end: '2020' } }] })).toEqual([]);
    expect(told(made, { ...patient, telecom: [phone, phone] })).toEqual([
      expect.stringMatching(/2 of slice "current"/),
    ]);
  });
  it('by profile, and by what a reference resolves to', () => {
    const named = profile('named', 'Organization', [{ path: 'Organization.name', min: 1 }]);
    const byProfile = profile('bundle', 'Bundle', [
      { path: 'Bundle.entry', slicing: slicing('profile', 'resource') },
      { path: 'Bundle.entry', sliceName: 'org', min: 1 },
      { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Organization', profile: [named.url] }] },
    ]);
    const bundle = (resource: object) => ({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl: 'urn:uuid:0192f5a0-7c3b-7d2e-8a41-3f1c9b7e5d60', resource }],
    });
    expect(told([byProfile, named], bundle({ resourceType: 'Organization', name: 'x' }))).toEqual([]);
    expect(told([byProfile, named], bundle({ resourceType: 'Organization', identifier: [{ value: '1' }] }))).toEqual([
      expect.stringMatching(
        /^error required Bundle .*slice "org".*does not conform to https:\/\/a.example\/StructureDefinition\/named: Organization.name is missing/,
      ),
    ]);
    const byTarget = profile('target', 'Patient', [
      { path: 'Patient.generalPractitioner', slicing: slicing('type', 'resolve()') },
      {
        path: 'Patient.generalPractitioner',
        sliceName: 'org',
        max: '1',
        type: [{ code: 'Reference', targetProfile: ['http://hl7.org/fhir/StructureDefinition/Organization'] }],
      },
    ]);
    const carers = (...references: string[]) => ({
      ...patient,
      generalPractitioner: references.map((reference) => ({ reference })),
    });
    expect(told(byTarget, carers('Organization/1', 'Practitioner/1', 'Practitioner/2'))).toEqual([]);
    expect(told(byTarget, carers('Organization/1', 'Organization/2'))).toEqual([
      expect.stringMatching(/2 of slice "org"/),
    ]);
  });
  it('by a nested extension', () => {
    const kind = profile(
      'kind',
      'Extension',
      [
        { path: 'Extension.url', fixedUri: root + 'kind' },
        { path: 'Extension.extension', max: '0' },
        { path: 'Extension.value[x]', min: 1, type: [{ code: 'code' }] },
      ],
      { context: [{ type: 'element', expression: 'ContactPoint' }] },
    );
    const made = profile('by-extension', 'Patient', [
      { path: 'Patient.telecom', slicing: slicing('value', `extension('${root}kind').value`) },
      { path: 'Patient.telecom', sliceName: 'pager', max: '1' },
      { path: 'Patient.telecom.extension', slicing: slicing('value', 'url') },
      {
        path: 'Patient.telecom.extension',
        sliceName: 'kind',
        min: 1,
        type: [{ code: 'Extension', profile: [root + 'kind'] }],
      },
      { path: 'Patient.telecom.extension.value[x]', fixedCode: 'pager' },
    ]);
    const phone = (valueCode: string) => ({
      system: 'phone',
      value: '1',
      extension: [{ url: root + 'kind', valueCode }],
    });
    expect(told([made, kind], { ...patient, telecom: [phone('pager'), phone('other')] })).toEqual([]);
    expect(told([made, kind], { ...patient, telecom: [phone('pager'), phone('pager')] })).toEqual([
      expect.stringMatching(/2 of slice "pager"/),
    ]);
    expect(told([made, kind], { ...patient, extension: [{ url: root + 'kind', valueCode: 'x' }] })).toEqual([
      expect.stringMatching(/^error extension Patient.extension\[0\] .*may not stand on Patient/),
    ]);
    expect(
      told([made, kind], {
        ...patient,
        telecom: [{ ...phone('x'), extension: [{ url: root + 'kind', valueString: 'x' }] }],
      }),
    ).toEqual([
      expect.stringMatching(
        /^error structure Patient.telecom\[0\].extension\[0\].value.ofType\(string\) .*expected code/,
      ),
    ]);
  });
});
