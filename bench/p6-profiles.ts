// P6: validation against profiles, US Core's patient and our own, against the one npm validator that has profiles.
import type { Patient } from 'fhir/r4.js';
import { resultOf, type Benchmark, type Result } from './benchmark.js';
import { fiveTypes } from './five-types.js';
import { ourProfiles } from './our-profiles.js';
import { interleaved, type Rounds } from './rounds.js';
import { hasPeers, medplumVerdict, usCoreProfiles, type Verdict } from './validation-peers.js';
import { fresh, ourValidator, profileFor, tableResources, types, warmUpMs, type Typed } from './validators.js';

const usCorePatient = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient';
const race = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race';

/** A patient that US Core accepts, with the race it has a slice for. */
const patient: Patient = {
  ...fiveTypes[0],
  extension: [
    {
      url: race,
      extension: [
        {
          url: 'ombCategory',
          valueCoding: { system: 'urn:oid:2.16.840.1.113883.6.238', code: '2106-3', display: 'White' },
        },
        { url: 'text', valueString: 'White' },
      ],
    },
  ],
};

/** Both validators, each holding a resource against its profile. */
interface Both {
  readonly ours: Verdict;
  readonly medplum: Verdict;
}

/** Those that both accept; says which are left out, and why. */
const accepted = (resources: readonly Typed[], { ours, medplum }: Both): readonly Typed[] =>
  resources.filter((one) => {
    const [us, them] = [ours(one), medplum(one)];
    if (us !== undefined) console.log(`  left out, as it is not valid: ${one.resourceType}/${one.id}: ${us}`);
    else if (them !== undefined) console.log(`  left out, as Medplum refuses ${one.resourceType}/${one.id}: ${them}`);
    return us === undefined && them === undefined;
  });

function compared(resources: readonly Typed[], { ours, medplum }: Both, rounds: number): Rounds<'ours' | 'medplum'> {
  const all = Array.from({ length: 10 }, () => fresh(resources)).flat();
  const inTurn = (judge: Verdict) => {
    let next = 0;
    return () => {
      const one = all[(next = (next + 1) % all.length)];
      return one && judge(one);
    };
  };
  return interleaved({ ours: inTurn(ours), medplum: inTurn(medplum) }, { rounds, roundMs: 200, warmUpMs });
}

function row(name: string, rounds: Rounds<'ours' | 'medplum'>, more = ''): Result {
  const medians = `${rounds.median('ours').toFixed(1)} µs against ${rounds.median('medplum').toFixed(0)} µs${more}`;
  const head = { id: 'P6', case: name, against: '@medplum/core 4.5.2', goal: '>= 300', medians };
  return resultOf(head, rounds.ratios('medplum', 'ours'));
}

/** Copies that lack one member or item each, anywhere, which R4 allows and the profile does not. */
function lacking(resource: Typed, { ours }: Both, isValidR4: (one: Typed) => boolean): readonly Typed[] {
  const copies: Typed[] = [];
  const walk = (path: readonly string[], value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const copy = fresh(resource);
      let holder: unknown = copy;
      for (const step of path) holder = (holder as Record<string, unknown>)[step];
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete (holder as Record<string, unknown>)[key];
      if (isValidR4(copy) && ours(copy) !== undefined) copies.push(copy);
      walk([...path, key], member);
    }
  };
  walk([], resource);
  return copies;
}

function ownProfiles(): Result {
  const definitions = ourProfiles();
  const { validate } = ourValidator();
  const both: Both = {
    ours: (one) => validate(one, { profiles: [profileFor(one)] }).find(({ severity }) => severity === 'error')?.text,
    medplum: medplumVerdict((one) => definitions(profileFor(one))),
  };
  const resources = tableResources();
  const isValidR4 = (one: Typed): boolean => !validate(one).some(({ severity }) => severity === 'error');
  const wrong = resources.slice(0, types.length).flatMap((one) => lacking(one, both, isValidR4));
  const refused = wrong.filter((one) => both.medplum(one) !== undefined);
  console.log(
    `  of ${wrong.length} copies that lack what only a profile of ours asks for, Medplum refuses ${refused.length}`,
  );
  const right = accepted(resources, both);
  const byType = types.map((type) => {
    const own = right.filter((one) => one.resourceType === type);
    if (own.length === 0) return `no ${type}`;
    const { median } = compared(own, both, 5);
    return `${type} ${(median('medplum') / median('ours')).toFixed(0)} ×`;
  });
  return row('our five profiles, mixed', compared(right, both, 10), `; alone: ${byType.join(', ')}`);
}

function usCore(): Result {
  const profiles = usCoreProfiles();
  const { validate } = ourValidator(profiles);
  const profile = profiles.find(({ url }) => url === usCorePatient);
  const both: Both = {
    ours: (one) => validate(one, { profiles: [usCorePatient] }).find(({ severity }) => severity === 'error')?.text,
    medplum: medplumVerdict(() => profile),
  };
  return row('US Core 5.0.1 patient', compared([patient], both, 10));
}

export const benchmark: Benchmark = {
  id: 'P6',
  title: 'Validation against profiles',
  run: async () => (hasPeers() ? [ownProfiles(), usCore()] : []),
};
