// P5: validation against R4 with everything on, against validators that check less, and against the reference validator.
import { resultOf, type Benchmark, type Result } from './benchmark.js';
import { startHapi } from './hapi.js';
import { interleaved, type Piece } from './rounds.js';
import { againstHapi } from './validation-hapi.js';
import { hostileText } from './validation-hostile.js';
import { ajvJudge, hasPeers, medplumJudge, zodJudge, type Judge } from './validation-peers.js';
import {
  fresh,
  officialExamples,
  ourValidator,
  tableResources,
  types,
  warmUpMs,
  type NamedSet,
  type Typed,
} from './validators.js';

const peers = {
  ajv: 'ajv 8 with HL7’s schema, dispatched, first error only (structure only)',
  zod: '@solarahealth/fhir-r4 1.2.0 (zod)',
  medplum: '@medplum/core 4.5.2',
};
type Peer = keyof typeof peers;

interface ComparedSet extends NamedSet {
  readonly goals: Readonly<Record<Peer, string>>;
}

/** Each copy is another object, so that no one's caches see the same one twice in a row. */
const copies = (resources: readonly Typed[], count: number): readonly Typed[] =>
  Array.from({ length: count }, () => fresh(resources)).flat();

/** Validates the next resource on each call. */
function inTurn(resources: readonly Typed[], judge: (resource: Typed) => unknown): Piece {
  let next = 0;
  return () => {
    next = (next + 1) % resources.length;
    const resource = resources[next];
    return resource && judge(resource);
  };
}

/** The resources that every judge accepts: one that refuses stops early, or pays for its words. Says which are left out, and why. */
function acceptedByAll(resources: readonly Typed[], judges: Readonly<Record<string, Judge>>): readonly Typed[] {
  return resources.filter((one) => {
    const refusing = Object.keys(judges).filter((name) => judges[name]?.(one) !== true);
    if (refusing.length > 0)
      console.log(`  left out, as ${refusing.join(', ')} refuses it: ${one.resourceType}/${one.id}`);
    return refusing.length === 0;
  });
}

function against({ name, resources, goals }: ComparedSet): readonly Result[] {
  const { validate } = ourValidator();
  const judges = { ajv: ajvJudge(types), zod: zodJudge(types), medplum: medplumJudge() };
  const ours: Judge = (one) => !validate(one).some(({ severity }) => severity === 'error');
  const all = copies(acceptedByAll(resources, { ours, ...judges }), 20);
  const pieces = {
    ours: inTurn(all, (one) => validate(one)),
    ajv: inTurn(all, judges.ajv),
    zod: inTurn(all, judges.zod),
    medplum: inTurn(all, judges.medplum),
  };
  const rounds = interleaved(pieces, { rounds: 20, roundMs: 60, warmUpMs });
  return (['ajv', 'zod', 'medplum'] as const).map((peer) =>
    resultOf(
      {
        id: 'P5',
        case: name,
        against: peers[peer],
        goal: goals[peer],
        medians: `${rounds.median('ours').toFixed(1)} µs against ${rounds.median(peer).toFixed(1)} µs`,
      },
      rounds.ratios(peer, 'ours'),
    ),
  );
}

type Damage = (copy: Record<string, unknown>) => void;

const damages: readonly Damage[] = [
  (copy) => (copy['statsu'] = 'active'),
  (copy) => (copy['id'] = 'not an id'),
  (copy) => (copy[copy['resourceType'] === 'Patient' ? 'gender' : 'status'] = 'activ'),
  (copy) => {
    if (copy['resourceType'] === 'Patient') copy['birthDate'] = '1980-02-30';
    else delete copy['status'];
  },
];

/** One wrong thing in each resource: a misspelt member, an id that is none, a code that is none, a missing status or a day that is none. */
const damaged = (resources: readonly Typed[]): readonly Typed[] =>
  resources.map((resource, index) => {
    const copy: Typed & Record<string, unknown> = fresh({ ...resource });
    damages[index % damages.length]?.(copy);
    return copy;
  });

function invalid(resources: readonly Typed[]): Result {
  const { validate } = ourValidator();
  const wrong = damaged(resources);
  const missed = wrong.filter((one) => !validate(one).some(({ severity }) => severity === 'error'));
  if (missed.length > 0) throw new Error(`Damaged, and yet not refused: ${JSON.stringify(missed[0])}`);
  const right = inTurn(copies(resources, 20), (one) => validate(one));
  const rounds = interleaved(
    { right, wrong: inTurn(copies(wrong, 20), (one) => validate(one)) },
    { rounds: 20, roundMs: 60, warmUpMs },
  );
  const medians = `${rounds.median('wrong').toFixed(1)} µs against ${rounds.median('right').toFixed(1)} µs`;
  const head = { id: 'P5', case: 'invalid resources, all issues', against: 'the same, valid', goal: '>= 0.3', medians };
  return resultOf(head, rounds.ratios('right', 'wrong'));
}

async function reference(sets: readonly NamedSet[]): Promise<readonly Result[]> {
  const hapi = await startHapi();
  if (hapi === undefined) return [];
  try {
    const results: Result[] = [];
    for (const set of sets) results.push(...(await againstHapi(hapi, set)));
    return results;
  } finally {
    hapi.stop();
  }
}

export const benchmark: Benchmark = {
  id: 'P5',
  title: 'Validation against R4, everything on',
  run: async () => {
    const ours: ComparedSet = {
      name: 'resources as our tables make them',
      resources: tableResources(),
      goals: { ajv: '>= 0.8', zod: '>= 4', medplum: '>= 40' },
    };
    const official: ComparedSet = {
      name: "HL7's examples of the five types",
      resources: officialExamples(),
      goals: { ajv: '>= 0.8', zod: '>= 4', medplum: '>= 10' },
    };
    const sets = [ours, official].filter(({ resources }) => resources.length > 0);
    return [
      ...(hasPeers() ? sets.flatMap(against) : []),
      invalid(ours.resources),
      ...(await reference(sets)),
      hostileText(),
    ];
  },
};
