// Small profiles that slice in every way R4 knows, each with resources that it takes and refuses. https://hl7.org/fhir/R4/profiling.html#slicing
import type { CodeSystem, ElementDefinition, StructureDefinition, ValueSet } from 'fhir/r4.js';

/** A profile (the first of the definitions), what it takes and what it refuses. */
export interface Cell {
  readonly name: string;
  readonly definitions: readonly StructureDefinition[];
  readonly good: readonly object[];
  readonly bad: readonly object[];
}

const root = 'https://a.example/StructureDefinition/';
const core = 'http://hl7.org/fhir/StructureDefinition/';

type Element = Partial<ElementDefinition> & { readonly path: string };

function profile(name: string, type: string, element: readonly Element[], more: object = {}): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: root + name,
    name: name.replaceAll('-', ''),
    status: 'draft',
    fhirVersion: '4.0.1',
    kind: /^[A-Z]/.test(type) && ['Extension', 'Identifier'].includes(type) ? 'complex-type' : 'resource',
    abstract: false,
    type,
    baseDefinition: core + type,
    derivation: 'constraint',
    differential: { element: element.map((one) => ({ id: one.id ?? '', ...one })).map(withoutEmptyId) },
    ...more,
  };
}

function withoutEmptyId({ id, ...rest }: ElementDefinition): ElementDefinition {
  return id === '' ? rest : { id, ...rest };
}

type Discriminator = readonly [type: 'value' | 'pattern' | 'exists' | 'type' | 'profile', path: string];
type Rules = 'open' | 'closed' | 'openAtEnd';

const sliced = (path: string, by: readonly Discriminator[], rules: Rules = 'open', ordered = false): Element => ({
  path,
  slicing: { discriminator: by.map(([type, at]) => ({ type, path: at })), rules, ordered },
});
const slice = (path: string, sliceName: string, more: Partial<ElementDefinition> = {}): Element => ({
  path,
  sliceName,
  ...more,
});

const patient = (more: object): object => ({ resourceType: 'Patient', ...more });
const observation = (more: object): object => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  ...more,
});
const concept = (code: string, system = 'https://a.example/s') => ({ coding: [{ system, code }] });

/** Patients with these identifiers: each the end of its system, and its use after a colon. */
const identified = (...said: readonly string[]): object =>
  patient({
    identifier: said.map((one) => {
      const [system, use] = one.split(':');
      return { ...(use !== undefined && { use }), system: `https://a.example/${system ?? ''}`, value: '1' };
    }),
  });
const bySystem = (rules: Rules, ordered = false): readonly Element[] => [
  sliced('Patient.identifier', [['value', 'system']], rules, ordered),
  ...['a', 'b'].flatMap((name) => [
    slice('Patient.identifier', name, { max: '1' }),
    { path: 'Patient.identifier.system', min: 1, fixedUri: `https://a.example/${name}` },
  ]),
];

const colours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: 'https://a.example/colour',
  status: 'active',
  content: 'complete',
  concept: [{ code: 'red' }, { code: 'green' }, { code: 'blue' }],
};
const warm: ValueSet = {
  resourceType: 'ValueSet',
  url: 'https://a.example/ValueSet/warm',
  status: 'active',
  compose: { include: [{ system: colours.url ?? '', concept: [{ code: 'red' }] }] },
};
/** The terminology that the profiles bind to. */
export const terminology: readonly (CodeSystem | ValueSet)[] = [colours, warm];

const extension = (name: string, context: string, ...element: readonly Element[]): StructureDefinition =>
  profile(name, 'Extension', [{ path: 'Extension' }, ...element], {
    context: [{ type: 'element', expression: context }],
  });
const simple = (name: string, context: string, code: string): StructureDefinition =>
  extension(
    name,
    context,
    { path: 'Extension.extension', max: '0' },
    { path: 'Extension.url', fixedUri: root + name },
    { path: 'Extension.value[x]', min: 1, type: [{ code }] },
  );

const bundle = (...resources: readonly object[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource, index) => ({
    fullUrl: `urn:uuid:0192f5a0-7c3b-7d2e-8a41-3f1c9b7e5d6${index}`,
    resource,
  })),
});
const organization = (more: object): object => ({
  resourceType: 'Organization',
  identifier: [{ value: '1' }],
  ...more,
});
const practitioner = (more: object): object => ({
  resourceType: 'Practitioner',
  identifier: [{ value: '1' }],
  ...more,
});

const named = profile('named', 'Organization', [{ path: 'Organization.name', min: 1 }]);
const panelMember = profile('panel-member', 'Observation', [
  { path: 'Observation.code', patternCodeableConcept: concept('member') },
]);

/** An observation with contained observations of these codes as members. */
const panel = (...codes: readonly string[]): object =>
  observation({
    contained: codes.map((code, index) => observation({ id: `m${index}`, code: concept(code) })),
    hasMember: codes.map((_code, index) => ({ reference: `#m${index}` })),
  });
const carers = (...types: readonly string[]): object =>
  patient({
    contained: types.map((type, index) => ({ resourceType: type, id: `c${index}`, identifier: [{ value: '1' }] })),
    generalPractitioner: types.map((_type, index) => ({ reference: `#c${index}` })),
  });
const components = (...codes: readonly (readonly string[])[]): object =>
  observation({
    component: codes.map(([code, ...more]) => ({
      code: { coding: [code, ...more].map((one) => ({ system: 'https://a.example/s', code: one })) },
      valueString: 'x',
    })),
  });
const phones = (...phone: readonly object[]): object =>
  patient({ telecom: phone.map((one) => ({ system: 'phone', value: '1', ...one })) });

export const grid: readonly Cell[] = [
  {
    name: 'value: a fixed uri, at most one of a slice',
    definitions: [profile('v-fixed', 'Patient', bySystem('open'))],
    good: [identified('a', 'x', 'b'), identified('x', 'x'), patient({})],
    bad: [identified('a', 'a'), identified('b', 'x', 'b')],
  },
  {
    name: 'value: a pattern of a concept below',
    definitions: [
      profile('v-pattern', 'Patient', [
        sliced('Patient.identifier', [['value', 'type']]),
        slice('Patient.identifier', 'mrn', { min: 1, max: '1' }),
        { path: 'Patient.identifier.type', min: 1, patternCodeableConcept: concept('mrn') },
        { path: 'Patient.identifier.value', min: 1 },
      ]),
    ],
    good: [patient({ identifier: [{ type: { ...concept('mrn'), text: 'x' }, value: '1' }, { type: concept('x') }] })],
    bad: [
      patient({ identifier: [{ type: concept('x'), value: '1' }] }),
      patient({ identifier: [{ type: concept('mrn'), system: 'https://a.example/a' }] }),
      patient({}),
    ],
  },
  {
    name: 'value: a code below a coding, by its path',
    definitions: [
      profile('v-path', 'Observation', [
        sliced('Observation.component', [['value', 'code.coding.code']]),
        slice('Observation.component', 'one', { max: '1' }),
        { path: 'Observation.component.code.coding', min: 1 },
        { path: 'Observation.component.code.coding.code', min: 1, fixedCode: 'one' },
      ]),
    ],
    good: [components(['one'], ['two'], ['two'])],
    bad: [components(['one'], ['one'])],
  },
  {
    name: 'value: a required binding',
    definitions: [
      profile('v-binding', 'Observation', [
        sliced('Observation.category', [['value', '$this']]),
        slice('Observation.category', 'warm', {
          max: '1',
          binding: { strength: 'required', valueSet: warm.url ?? '' },
        }),
      ]),
    ],
    good: [observation({ category: [concept('red', colours.url), concept('blue', colours.url)] })],
    bad: [observation({ category: [concept('red', colours.url), concept('red', colours.url)] })],
  },
  {
    name: 'value: $this of a primitive',
    definitions: [
      profile('v-primitive', 'Patient', [
        sliced('Patient.name.given', [['value', '$this']]),
        slice('Patient.name.given', 'amara', { min: 1, max: '1', fixedString: 'Amara' }),
      ]),
    ],
    good: [patient({ name: [{ given: ['J', 'Amara'] }] }), patient({})],
    bad: [patient({ name: [{ given: ['Amara', 'Amara'] }] }), patient({ name: [{ given: ['J'] }] })],
  },
  {
    name: 'value: the codings of a concept, by system',
    definitions: [
      profile('v-coding', 'Observation', [
        sliced('Observation.code.coding', [['value', 'system']]),
        slice('Observation.code.coding', 'local', { min: 1, max: '1' }),
        { path: 'Observation.code.coding.system', min: 1, fixedUri: 'https://a.example/s' },
        { path: 'Observation.code.coding.display', min: 1 },
      ]),
    ],
    good: [observation({ code: { coding: [{ system: 'https://a.example/s', code: 'x', display: 'X' }] } })],
    bad: [
      observation({ code: { coding: [{ system: 'https://a.example/s', code: 'x' }] } }),
      observation({ code: { coding: [{ system: 'https://a.example/t', code: 'x', display: 'X' }] } }),
    ],
  },
  {
    name: 'value: extension(url).value',
    definitions: [
      profile('by-extension', 'Patient', [
        sliced('Patient.telecom', [['value', `extension('${root}kind').value`]]),
        slice('Patient.telecom', 'pager', { max: '1' }),
        sliced('Patient.telecom.extension', [['value', 'url']]),
        slice('Patient.telecom.extension', 'kind', {
          min: 1,
          type: [{ code: 'Extension', profile: [root + 'kind'] }],
        }),
        { path: 'Patient.telecom.extension.value[x]', min: 1, fixedCode: 'pager' },
      ]),
      simple('kind', 'ContactPoint', 'code'),
    ],
    good: [
      phones(
        { extension: [{ url: root + 'kind', valueCode: 'pager' }] },
        { extension: [{ url: root + 'kind', valueCode: 'x' }] },
        {},
      ),
    ],
    bad: [
      phones(
        { extension: [{ url: root + 'kind', valueCode: 'pager' }] },
        { extension: [{ url: root + 'kind', valueCode: 'pager' }] },
      ),
    ],
  },
  {
    name: 'value: resolve().code',
    definitions: [
      profile('v-resolve', 'Observation', [
        sliced('Observation.hasMember', [['value', 'resolve().code']]),
        slice('Observation.hasMember', 'member', {
          min: 1,
          max: '1',
          type: [{ code: 'Reference', targetProfile: [panelMember.url] }],
        }),
      ]),
      panelMember,
    ],
    good: [panel('member', 'other'), panel('member')],
    bad: [panel('other'), panel('member', 'member')],
  },
  {
    name: 'pattern: $this of a concept',
    definitions: [
      profile('p-this', 'Observation', [
        sliced('Observation.category', [['pattern', '$this']]),
        slice('Observation.category', 'lab', { min: 1, max: '1', patternCodeableConcept: concept('lab') }),
      ]),
    ],
    good: [observation({ category: [concept('x'), { ...concept('lab'), text: 'Lab' }] })],
    bad: [
      observation({ category: [concept('x')] }),
      observation({ category: [concept('lab', 'https://a.example/t')] }),
      observation({ category: [concept('lab'), concept('lab')] }),
    ],
  },
  {
    name: 'pattern: two codings, in any order among others',
    definitions: [
      profile('p-two', 'Observation', [
        sliced('Observation.component', [['pattern', 'code']], 'closed'),
        slice('Observation.component', 'both', { min: 1 }),
        {
          path: 'Observation.component.code',
          patternCodeableConcept: { coding: [...concept('one').coding, ...concept('two').coding] },
        },
      ]),
    ],
    good: [components(['two', 'x', 'one'])],
    bad: [components(['two', 'x']), components(['one', 'two'], ['x'])],
  },
  {
    name: 'type: a choice, closed',
    definitions: [
      profile('t-closed', 'Observation', [
        sliced('Observation.value[x]', [['type', '$this']], 'closed'),
        slice('Observation.value[x]', 'valueString', { type: [{ code: 'string' }], maxLength: 3 }),
        slice('Observation.value[x]', 'valueQuantity', { type: [{ code: 'Quantity' }] }),
        { path: 'Observation.value[x].code', min: 1 },
      ]),
    ],
    good: [
      observation({ valueString: 'abc' }),
      observation({ valueQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: 'mm' } }),
      observation({}),
    ],
    bad: [
      observation({ valueInteger: 1 }),
      observation({ valueString: 'abcd' }),
      observation({ valueQuantity: { value: 1, unit: 'mm' } }),
    ],
  },
  {
    name: 'type: valueQuantity as a shortcut, other types allowed',
    definitions: [
      profile('t-shortcut', 'Observation', [
        { path: 'Observation.valueQuantity' },
        { path: 'Observation.valueQuantity.value', min: 1 },
      ]),
    ],
    good: [observation({ valueQuantity: { value: 1 } }), observation({ valueString: 'x' }), observation({})],
    bad: [observation({ valueQuantity: { unit: 'mm' } })],
  },
  {
    name: 'type: valueQuantity as a shortcut, required',
    definitions: [
      profile('t-required', 'Observation', [
        { path: 'Observation.valueQuantity', min: 1 },
        { path: 'Observation.valueQuantity.unit', fixedString: 'mm' },
      ]),
    ],
    good: [observation({ valueQuantity: { value: 1, unit: 'mm' } })],
    bad: [observation({ valueString: 'x' }), observation({}), observation({ valueQuantity: { value: 1, unit: 'cm' } })],
  },
  {
    name: 'type: valueQuantity as a shortcut, forbidden',
    definitions: [profile('t-forbidden', 'Observation', [{ path: 'Observation.valueQuantity', max: '0' }])],
    good: [observation({ valueString: 'x' }), observation({})],
    bad: [observation({ valueQuantity: { value: 1 } })],
  },
  {
    name: 'type: a shortcut within a slice',
    definitions: [
      profile('t-within', 'Observation', [
        sliced('Observation.component', [['pattern', 'code']]),
        slice('Observation.component', 'one', { min: 1 }),
        { path: 'Observation.component.code', patternCodeableConcept: concept('one') },
        { path: 'Observation.component.valueString', min: 1, maxLength: 1 },
      ]),
    ],
    good: [components(['one'], ['two'])],
    bad: [
      observation({ component: [{ code: concept('one'), valueInteger: 1 }] }),
      observation({ component: [{ code: concept('one'), valueString: 'xx' }] }),
      observation({ component: [{ code: concept('one') }] }),
    ],
  },
  {
    name: 'type: the resources of a Bundle',
    definitions: [
      profile('t-bundle', 'Bundle', [
        sliced('Bundle.entry', [['type', 'resource']], 'closed'),
        slice('Bundle.entry', 'organization', { min: 1, max: '1' }),
        { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Organization' }] },
        slice('Bundle.entry', 'practitioner'),
        { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Practitioner' }] },
      ]),
    ],
    good: [bundle(organization({}), practitioner({}), practitioner({}))],
    bad: [
      bundle(practitioner({})),
      bundle(organization({}), organization({})),
      bundle(organization({}), patient({ active: true })),
    ],
  },
  {
    name: 'type: resolve()',
    definitions: [
      profile('t-resolve', 'Patient', [
        sliced('Patient.generalPractitioner', [['type', 'resolve()']]),
        slice('Patient.generalPractitioner', 'organization', {
          min: 1,
          max: '1',
          type: [{ code: 'Reference', targetProfile: [`${core}Organization`] }],
        }),
      ]),
    ],
    good: [carers('Organization', 'Practitioner', 'Practitioner')],
    bad: [carers('Organization', 'Organization'), carers('Practitioner')],
  },
  {
    name: 'exists: an element that one slice asks for and the other forbids',
    definitions: [
      profile('e-period', 'Patient', [
        sliced('Patient.telecom', [['exists', 'period']], 'closed'),
        slice('Patient.telecom', 'current', { max: '1' }),
        { path: 'Patient.telecom.period', max: '0' },
        slice('Patient.telecom', 'past'),
        { path: 'Patient.telecom.period', min: 1 },
        { path: 'Patient.telecom.period.end', min: 1 },
      ]),
    ],
    good: [phones({}, { period: { end: '2020' } }, { period: { end: '2021' } })],
    bad: [phones({}, {}), phones({ period: { start: '2020' } })],
  },
  {
    name: 'profile: the resources of a Bundle',
    definitions: [
      profile('c-bundle', 'Bundle', [
        sliced('Bundle.entry', [['profile', 'resource']]),
        slice('Bundle.entry', 'named', { min: 1, max: '1' }),
        { path: 'Bundle.entry.resource', min: 1, type: [{ code: 'Organization', profile: [named.url] }] },
      ]),
      named,
    ],
    good: [bundle(organization({ name: 'x' }), organization({}))],
    bad: [bundle(organization({})), bundle(organization({ name: 'x' }), organization({ name: 'y' }))],
  },
  {
    name: 'profile: resolve()',
    definitions: [
      profile('c-resolve', 'Observation', [
        sliced('Observation.hasMember', [['profile', 'resolve()']]),
        slice('Observation.hasMember', 'member', {
          min: 1,
          max: '1',
          type: [{ code: 'Reference', targetProfile: [panelMember.url] }],
        }),
      ]),
      panelMember,
    ],
    good: [panel('member', 'other')],
    bad: [panel('other'), panel('member', 'member')],
  },
  {
    name: 'several discriminators',
    definitions: [
      profile('several', 'Patient', [
        sliced('Patient.identifier', [
          ['value', 'system'],
          ['value', 'use'],
        ]),
        slice('Patient.identifier', 'official', { min: 1, max: '1' }),
        { path: 'Patient.identifier.use', min: 1, fixedCode: 'official' },
        { path: 'Patient.identifier.system', min: 1, fixedUri: 'https://a.example/a' },
        slice('Patient.identifier', 'old', { max: '1' }),
        { path: 'Patient.identifier.use', min: 1, fixedCode: 'old' },
        { path: 'Patient.identifier.system', min: 1, fixedUri: 'https://a.example/a' },
      ]),
    ],
    good: [identified('a:official', 'a:old', 'b:official', 'a:temp', 'a:temp')],
    bad: [identified('a:old'), identified('b:official'), identified('a:official', 'a:old', 'a:old')],
  },
  {
    name: 'slices within slices',
    definitions: [
      profile('nested', 'Observation', [
        sliced('Observation.component', [['pattern', 'code']]),
        slice('Observation.component', 'one', { min: 1, max: '1' }),
        { path: 'Observation.component.code', patternCodeableConcept: concept('one') },
        sliced('Observation.component.code.coding', [['value', 'code']]),
        slice('Observation.component.code.coding', 'two', { min: 1, max: '1' }),
        { path: 'Observation.component.code.coding.code', min: 1, fixedCode: 'two' },
      ]),
    ],
    good: [components(['one', 'two'], ['x']), components(['one', 'two', 'x'], ['x'])],
    bad: [components(['one']), components(['one', 'two', 'two']), components(['x', 'two'])],
  },
  {
    name: 're-slices',
    definitions: [
      profile('re-sliced', 'Patient', [
        sliced('Patient.identifier', [['value', 'system']]),
        slice('Patient.identifier', 'a', {
          id: 'Patient.identifier:a',
          min: 1,
          slicing: { discriminator: [{ type: 'value', path: 'use' }], rules: 'closed' },
        }),
        {
          id: 'Patient.identifier:a.system',
          path: 'Patient.identifier.system',
          min: 1,
          fixedUri: 'https://a.example/a',
        },
        slice('Patient.identifier', 'a/old', { id: 'Patient.identifier:a/old', max: '1' }),
        { id: 'Patient.identifier:a/old.use', path: 'Patient.identifier.use', min: 1, fixedCode: 'old' },
        slice('Patient.identifier', 'a/official', { id: 'Patient.identifier:a/official', min: 1 }),
        { id: 'Patient.identifier:a/official.use', path: 'Patient.identifier.use', min: 1, fixedCode: 'official' },
      ]),
    ],
    good: [identified('a:official', 'a:old', 'b:old', 'b:temp'), identified('a:official', 'a:official')],
    bad: [identified('a:old'), identified('a:official', 'a:old', 'a:old'), identified('a:official', 'a:temp')],
  },
  {
    name: 'closed',
    definitions: [profile('closed', 'Patient', bySystem('closed'))],
    good: [identified('b', 'a'), patient({})],
    bad: [identified('a', 'x'), identified('x')],
  },
  {
    name: 'openAtEnd',
    definitions: [profile('open-at-end', 'Patient', bySystem('openAtEnd'))],
    good: [identified('a', 'b', 'x', 'x'), identified('x')],
    bad: [identified('a', 'x', 'b'), identified('x', 'a')],
  },
  {
    name: 'ordered',
    definitions: [profile('ordered', 'Patient', bySystem('open', true))],
    good: [identified('a', 'b'), identified('b'), identified('a', 'x')],
    bad: [identified('b', 'a')],
  },
  {
    name: 'ordered and closed',
    definitions: [profile('ordered-closed', 'Patient', bySystem('closed', true))],
    good: [identified('a', 'b')],
    bad: [identified('b', 'a'), identified('a', 'b', 'x')],
  },
  {
    name: 'the default slice',
    definitions: [
      profile('default', 'Patient', [
        sliced('Patient.identifier', [['value', 'system']], 'closed'),
        slice('Patient.identifier', 'a', { min: 1 }),
        { path: 'Patient.identifier.system', min: 1, fixedUri: 'https://a.example/a' },
        slice('Patient.identifier', '@default', { max: '2' }),
        { path: 'Patient.identifier.use', min: 1 },
      ]),
    ],
    good: [identified('a', 'x:old', 'y:old'), identified('a')],
    bad: [identified('a', 'x'), identified('x:old'), identified('a', 'x:old', 'y:old', 'z:old')],
  },
  {
    name: 'a slice that is forbidden',
    definitions: [
      profile('none-of', 'Patient', [
        sliced('Patient.identifier', [['value', 'system']]),
        slice('Patient.identifier', 'a', { max: '0' }),
        { path: 'Patient.identifier.system', min: 1, fixedUri: 'https://a.example/a' },
      ]),
    ],
    good: [identified('b'), patient({})],
    bad: [identified('a'), identified('b', 'a')],
  },
  {
    name: 'two of a slice at least, and limits of all together',
    definitions: [
      profile('two-of', 'Patient', [
        { ...sliced('Patient.identifier', [['value', 'system']]), min: 2, max: '3' },
        slice('Patient.identifier', 'a', { min: 2, max: '2' }),
        { path: 'Patient.identifier.system', min: 1, fixedUri: 'https://a.example/a' },
      ]),
    ],
    good: [identified('a', 'a'), identified('a', 'x', 'a')],
    bad: [identified('a', 'x'), identified('a', 'a', 'a'), identified('a', 'a', 'x', 'x')],
  },
  {
    name: 'what is asked of all is asked of each slice, what is asked of a slice of no other',
    definitions: [
      profile('of-all', 'Patient', [
        { ...sliced('Patient.identifier', [['value', 'system']]), id: 'Patient.identifier' },
        { id: 'Patient.identifier.value', path: 'Patient.identifier.value', min: 1 },
        slice('Patient.identifier', 'a', {
          id: 'Patient.identifier:a',
          constraint: [
            { key: 'a-1', severity: 'error', human: 'An old one', expression: "use = 'old'", source: root + 'of-all' },
          ],
        }),
        {
          id: 'Patient.identifier:a.system',
          path: 'Patient.identifier.system',
          min: 1,
          fixedUri: 'https://a.example/a',
        },
        { id: 'Patient.identifier:a.period', path: 'Patient.identifier.period', min: 1 },
      ]),
    ],
    good: [
      patient({
        identifier: [
          { system: 'https://a.example/a', use: 'old', value: '1', period: { start: '2020' } },
          { system: 'https://a.example/b', value: '1' },
        ],
      }),
    ],
    bad: [
      identified('a:old'),
      patient({ identifier: [{ system: 'https://a.example/a', use: 'old', period: { start: '2020' } }] }),
      patient({ identifier: [{ system: 'https://a.example/a', use: 'temp', value: '1', period: { start: '2020' } }] }),
      patient({ identifier: [{ system: 'https://a.example/b' }] }),
    ],
  },
  {
    name: 'a profile of a profile adds a slice and closes',
    definitions: [
      profile(
        'derived',
        'Patient',
        [
          {
            path: 'Patient.identifier',
            slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'closed' },
          },
          slice('Patient.identifier', 'a', { id: 'Patient.identifier:a', min: 1 }),
          slice('Patient.identifier', 'c', { id: 'Patient.identifier:c' }),
          {
            id: 'Patient.identifier:c.system',
            path: 'Patient.identifier.system',
            min: 1,
            fixedUri: 'https://a.example/c',
          },
        ],
        { baseDefinition: `${root}derived-base` },
      ),
      profile('derived-base', 'Patient', bySystem('open')),
    ],
    good: [identified('a', 'b', 'c', 'c')],
    bad: [identified('b'), identified('a', 'a'), identified('a', 'x')],
  },
  {
    name: 'extensions, by url',
    definitions: [
      profile('x-url', 'Patient', [
        sliced('Patient.extension', [['value', 'url']]),
        slice('Patient.extension', 'note', {
          min: 1,
          max: '1',
          type: [{ code: 'Extension', profile: [`${root}note`] }],
        }),
      ]),
      simple('note', 'Patient', 'string'),
    ],
    good: [patient({ extension: [{ url: `${root}note`, valueString: 'x' }] })],
    bad: [
      patient({}),
      patient({ extension: [{ url: `${root}note`, valueBoolean: true }] }),
      patient({
        extension: [
          { url: `${root}note`, valueString: 'x' },
          { url: `${root}note`, valueString: 'y' },
        ],
      }),
    ],
  },
  {
    name: 'modifier extensions, by url',
    definitions: [
      profile('x-modifier', 'Patient', [
        sliced('Patient.modifierExtension', [['value', 'url']]),
        slice('Patient.modifierExtension', 'not', {
          min: 1,
          max: '1',
          type: [{ code: 'Extension', profile: [`${root}not`] }],
        }),
      ]),
      profile(
        'not',
        'Extension',
        [
          { path: 'Extension', isModifier: true, isModifierReason: 'It says the opposite' },
          { path: 'Extension.extension', max: '0' },
          { path: 'Extension.url', fixedUri: `${root}not` },
          { path: 'Extension.value[x]', min: 1, type: [{ code: 'boolean' }] },
        ],
        { context: [{ type: 'element', expression: 'Patient' }] },
      ),
    ],
    good: [patient({ modifierExtension: [{ url: `${root}not`, valueBoolean: true }] })],
    bad: [patient({}), patient({ modifierExtension: [{ url: `${root}not`, valueString: 'x' }] })],
  },
  {
    name: 'extensions in extensions in extensions',
    definitions: [
      profile('x-deep', 'Patient', [
        sliced('Patient.extension', [['value', 'url']]),
        slice('Patient.extension', 'deep', { min: 1, type: [{ code: 'Extension', profile: [`${root}deep`] }] }),
      ]),
      extension(
        'deep',
        'Patient',
        sliced('Extension.extension', [['value', 'url']]),
        { ...slice('Extension.extension', 'group', { min: 1, max: '1' }), id: 'Extension.extension:group' },
        {
          ...sliced('Extension.extension.extension', [['value', 'url']], 'closed'),
          id: 'Extension.extension:group.extension',
        },
        {
          ...slice('Extension.extension.extension', 'part', { min: 1, max: '2' }),
          id: 'Extension.extension:group.extension:part',
        },
        {
          path: 'Extension.extension.extension.url',
          fixedUri: 'part',
          id: 'Extension.extension:group.extension:part.url',
        },
        {
          path: 'Extension.extension.extension.value[x]',
          min: 1,
          type: [{ code: 'integer' }],
          id: 'Extension.extension:group.extension:part.value[x]',
        },
        { path: 'Extension.extension.url', fixedUri: 'group', id: 'Extension.extension:group.url' },
        { path: 'Extension.extension.value[x]', max: '0', id: 'Extension.extension:group.value[x]' },
        { path: 'Extension.url', fixedUri: `${root}deep` },
        { path: 'Extension.value[x]', max: '0' },
      ),
    ],
    ...deepExtensions(),
  },
  {
    name: 'by the value of a nested extension of an extension',
    definitions: [
      profile('x-value', 'Patient', [
        sliced('Patient.extension', [
          ['value', 'url'],
          ['value', 'value'],
        ]),
        slice('Patient.extension', 'first', { min: 1, max: '1' }),
        { path: 'Patient.extension.url', fixedUri: `${root}tag` },
        { path: 'Patient.extension.value[x]', min: 1, type: [{ code: 'code' }], fixedCode: 'first' },
      ]),
      simple('tag', 'Patient', 'code'),
    ],
    good: [
      patient({
        extension: [
          { url: `${root}tag`, valueCode: 'first' },
          { url: `${root}tag`, valueCode: 'x' },
          { url: `${root}tag`, valueCode: 'x' },
        ],
      }),
    ],
    bad: [
      patient({ extension: [{ url: `${root}tag`, valueCode: 'x' }] }),
      patient({
        extension: [
          { url: `${root}tag`, valueCode: 'first' },
          { url: `${root}tag`, valueCode: 'first' },
        ],
      }),
    ],
  },
  {
    name: 'contained resources, by type',
    definitions: [
      profile('contained', 'Patient', [
        sliced('Patient.contained', [['type', '$this']], 'closed'),
        slice('Patient.contained', 'organization', { max: '1', type: [{ code: 'Organization' }] }),
        slice('Patient.contained', 'practitioner', { type: [{ code: 'Practitioner' }] }),
      ]),
    ],
    good: [carers('Organization', 'Practitioner', 'Practitioner')],
    bad: [carers('Organization', 'Organization'), carers('PractitionerRole')],
  },
];

function deepExtensions(): Pick<Cell, 'good' | 'bad'> {
  const deep = (...parts: readonly object[]): object =>
    patient({
      extension: [{ url: `${root}deep`, extension: [{ url: 'group', extension: parts }] }],
    });
  const part = (value: number): object => ({ url: 'part', valueInteger: value });
  return {
    good: [deep(part(1)), deep(part(1), part(2))],
    bad: [
      deep(part(1), part(2), part(3)),
      deep({ url: 'part', valueString: 'x' }),
      deep(part(1), { url: 'other', valueInteger: 1 }),
      patient({ extension: [{ url: `${root}deep`, extension: [{ url: 'other', valueInteger: 1 }] }] }),
    ],
  };
}
