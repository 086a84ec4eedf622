// Invented resources of all searched types, with values from small pools so that searches meet often.
import fc from 'fast-check';
import type { CodeableConcept, Identifier, Period, Reference } from 'fhir/r4.js';
import type { Resource, ResourceType } from '../../src/fhir/resource.js';

/** Our FHIR base address in these tests. */
export const base = 'https://bridge.example/fhir';

const ids = ['1', '2', '3', '4', '5', '6', '7', '8'];
const some = <T>(arbitrary: fc.Arbitrary<T>, most = 2) => fc.array(arbitrary, { minLength: 1, maxLength: most });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

export const pools = {
  codes: ['A', 'a', 'B', '99213', 'x,y', 'p|q', 'back\\slash'],
  systems: ['http://hl7.org/fhir/sid/us-npi', 'http://example.org/one', 'http://example.org/two'],
  words: ['Núñez', 'Nunez', 'nunez Vega', "O'Neil", 'Ada', 'ÅSE', 'Smith, John', 'St.  Mary', '李', 'Zoë 🙂'],
  dates: ['2025', '2025-02', '2025-12', '2026-01', '2026-01-01', '2025-12-31', '2026-01-15', '1948-02-29'],
  instants: [
    '2026-01-01T00:00:00Z',
    '2025-12-31T23:30:00-05:00',
    '2026-01-15T09:30:00.250Z',
    '2026-01-15T09:30:00+02:00',
    '2026-01-15',
    '2026-01',
  ],
  phones: ['(555) 010-4477', '+1 555 010 4477', '5550104478'],
  emails: ['Ada@Example.org', 'ada@example.org', 'ase@example.org'],
} as const;

const code = fc.constantFrom(...pools.codes);
const uri = fc.constantFrom(...pools.systems);
const word = fc.constantFrom(...pools.words);
const date = fc.constantFrom(...pools.dates);
const moment = fc.constantFrom(...pools.instants);

const identifier: fc.Arbitrary<Identifier> = fc.oneof(
  fc.record({ system: uri, value: code }),
  fc.record({ value: code }),
  fc.record({ system: uri }),
);
const concept: fc.Arbitrary<CodeableConcept> = fc.oneof(
  fc.record({ coding: some(fc.oneof(fc.record({ system: uri, code }), fc.record({ code }))) }),
  fc.record({ text: word }),
);
const groupClass = fc.subarray(['plan', 'group'], { minLength: 1 }).map((codes): CodeableConcept => ({
  coding: codes.map((one) => ({ system: 'http://terminology.hl7.org/CodeSystem/coverage-class', code: one })),
}));
const period: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ start: moment }),
  fc.record({ end: moment }),
  fc.constantFrom<Period>(
    { start: '2025-12-31', end: '2026-01-15' },
    { start: '2025', end: '2026-01' },
    { start: '2026-01-01', end: '2026-01-01' },
  ),
);
const name = fc.record({ family: maybe(word), given: maybe(some(word)), text: maybe(word), use: fc.constant('usual') });
const address = fc.record({ city: maybe(word), line: maybe(some(word)), state: maybe(word), use: fc.constant('work') });
const to = (...types: string[]): fc.Arbitrary<Reference> =>
  fc.tuple(fc.constantFrom(...types), fc.constantFrom(...ids), fc.nat(9)).map(([type, id, form]) => {
    if (form === 0) return { reference: `${type}/${id}/_history/3` };
    if (form === 1) return { reference: `https://elsewhere.example/fhir/${type}/${id}` };
    if (form === 2) return { display: 'only a name' };
    return { reference: `${type}/${id}` };
  });
const telecom = fc.oneof(
  fc.record({ system: fc.constant('phone'), value: fc.constantFrom(...pools.phones) }),
  fc.record({ system: fc.constant('email'), value: fc.constantFrom(...pools.emails) }),
  fc.record({ system: fc.constant('fax'), value: fc.constantFrom(...pools.phones) }),
);
const status = (...codes: string[]) => maybe(fc.constantFrom(...codes));

const occurrence = fc.oneof(
  moment.map((occurrenceDateTime) => ({ occurrenceDateTime })),
  period.map((occurrencePeriod) => ({ occurrencePeriod })),
  some(moment).map((event) => ({ occurrenceTiming: { event } })),
);

/** The elements that the search parameters of each type read. */
const elements: Readonly<Record<ResourceType, Record<string, fc.Arbitrary<unknown>>>> = {
  Account: {
    identifier: some(identifier),
    subject: some(to('Patient', 'Organization')),
    status: status('active', 'inactive'),
    name: maybe(word),
  },
  Appointment: {
    identifier: maybe(some(identifier)),
    participant: some(fc.record({ actor: maybe(to('Patient', 'Practitioner', 'Location')) }), 3),
    start: maybe(fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-15T09:30:00Z', '2026-01-15T11:30:00+02:00')),
    status: status('booked', 'cancelled'),
  },
  ChargeItem: {
    identifier: maybe(some(identifier)),
    subject: to('Patient', 'Group'),
    context: maybe(to('Encounter', 'EpisodeOfCare')),
    code: concept,
    occurrence: maybe(occurrence),
    enteredDate: maybe(moment),
    account: maybe(some(to('Account'))),
    performer: maybe(some(fc.record({ actor: to('Practitioner', 'Organization', 'Patient', 'RelatedPerson') }))),
  },
  Claim: {
    identifier: maybe(some(identifier)),
    patient: to('Patient'),
    status: status('active', 'draft'),
    use: status('claim', 'preauthorization'),
    created: maybe(moment),
    provider: maybe(to('Practitioner', 'Organization')),
    facility: maybe(to('Location')),
    insurer: maybe(to('Organization')),
    item: maybe(some(fc.record({ encounter: maybe(some(to('Encounter'))) }))),
  },
  ClaimResponse: {
    patient: to('Patient'),
    request: maybe(to('Claim')),
    status: status('active'),
    outcome: status('complete', 'error'),
  },
  Communication: {
    subject: maybe(to('Patient', 'Group')),
    category: maybe(some(concept)),
    status: status('completed', 'unknown'),
  },
  Coverage: {
    identifier: maybe(some(identifier)),
    beneficiary: to('Patient'),
    subscriber: maybe(to('Patient', 'RelatedPerson')),
    policyHolder: maybe(to('Patient', 'RelatedPerson', 'Organization')),
    payor: some(to('Organization', 'Patient')),
    status: status('active', 'cancelled'),
    type: maybe(concept),
    subscriberId: maybe(word),
    class: maybe(some(fc.record({ type: fc.oneof(concept, groupClass), value: word }))),
  },
  Encounter: {
    identifier: maybe(some(identifier)),
    subject: to('Patient', 'Group'),
    period: maybe(period),
    status: status('finished', 'planned'),
    class: fc.record({ system: uri, code }),
    type: maybe(some(concept)),
    location: maybe(some(fc.record({ location: to('Location') }))),
    participant: maybe(some(fc.record({ individual: maybe(to('Practitioner', 'RelatedPerson')) }))),
    account: maybe(some(to('Account'))),
    appointment: maybe(some(to('Appointment'))),
  },
  InsurancePlan: {
    identifier: maybe(some(identifier)),
    name: maybe(word),
    alias: maybe(some(word)),
    ownedBy: maybe(to('Organization')),
    status: status('active', 'draft'),
  },
  Location: {
    identifier: maybe(some(identifier)),
    name: maybe(word),
    alias: maybe(some(word)),
    address: maybe(address),
    status: status('active', 'inactive'),
  },
  Organization: {
    identifier: maybe(some(identifier)),
    name: maybe(word),
    alias: maybe(some(word)),
    type: maybe(some(concept)),
    address: maybe(some(address)),
  },
  Patient: {
    identifier: maybe(some(identifier)),
    name: maybe(some(name)),
    birthDate: maybe(date),
    gender: status('female', 'male'),
    telecom: maybe(some(telecom, 3)),
    active: maybe(fc.boolean()),
    generalPractitioner: maybe(some(to('Practitioner', 'Organization'))),
  },
  Practitioner: { identifier: maybe(some(identifier)), name: maybe(some(name)) },
  Provenance: { target: some(to('Patient', 'Claim')), recorded: moment },
  RelatedPerson: { identifier: maybe(some(identifier)), patient: to('Patient'), name: maybe(some(name)) },
  Task: {
    for: maybe(to('Patient', 'Group')),
    status: status('requested', 'completed'),
    code: maybe(concept),
    focus: maybe(to('Claim', 'Patient')),
    owner: maybe(to('Practitioner', 'Organization')),
  },
};

/** A choice element is one of its forms, written under the name of that form. */
const flat = ({ occurrence, ...rest }: Record<string, unknown>): object => ({
  ...rest,
  ...(occurrence as object | undefined),
});

/** Resources of one type with the ids 1, 2, 3 …, always the same for the same seed. */
export function sampleOf(type: ResourceType, count: number, seed: number): readonly Resource[] {
  const bodies = fc.sample(fc.record(elements[type]), { numRuns: count, seed });
  return bodies.map((body, index) => {
    const meta = { lastUpdated: new Date(Date.UTC(2026, 0, 1, 0, 0, index)).toISOString() };
    return JSON.parse(JSON.stringify({ resourceType: type, id: String(index + 1), meta, ...flat(body) })) as Resource;
  });
}
