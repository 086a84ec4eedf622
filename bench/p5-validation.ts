// P5: validation against R4 with everything on, against validators that check less.
import { resultOf, type Benchmark, type Result } from './benchmark.js';
import { fiveTypes } from './five-types.js';
import { interleaved, type Piece } from './rounds.js';
import { ajvJudge, hasPeers, medplumJudge, zodJudge } from './validation-peers.js';
import { fresh, officialExamples, ourValidator, types, type Typed } from './validators.js';

const goals = {
  ours: { ajv: '>= 0.8', zod: '>= 4', medplum: '>= 40' },
  official: { ajv: '>= 0.8', zod: '>= 4', medplum: '>= 10' },
};
const peers = {
  ajv: 'ajv 8 with HL7’s schema, dispatched, first error only (structure only)',
  zod: '@solarahealth/fhir-r4 1.2.0 (zod)',
  medplum: '@medplum/core 4.5.2',
};

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

function against(set: 'ours' | 'official', resources: readonly Typed[]): readonly Result[] {
  const { validate } = ourValidator();
  const all = copies(resources, 20);
  const pieces = {
    ours: inTurn(all, (resource) => validate(resource)),
    ajv: inTurn(all, ajvJudge(types)),
    zod: inTurn(all, zodJudge(types)),
    medplum: inTurn(all, medplumJudge()),
  };
  const rounds = interleaved(pieces, { rounds: 20, roundMs: 60 });
  const name = set === 'ours' ? 'resources as our tables make them' : "HL7's examples of the five types";
  return (['ajv', 'zod', 'medplum'] as const).map((peer) =>
    resultOf(
      {
        id: 'P5',
        case: name,
        against: peers[peer],
        goal: goals[set][peer],
        medians: `${rounds.median('ours').toFixed(1)} µs against ${rounds.median(peer).toFixed(1)} µs`,
      },
      rounds.ratios(peer, 'ours'),
    ),
  );
}

/** One wrong thing in each resource: a misspelt member, a date that is none, a code that is none, a missing status. */
function damaged(resources: readonly Typed[]): readonly Typed[] {
  return resources.map((resource, index) => {
    const copy = fresh(resource) as unknown as Record<string, unknown>;
    if (index % 4 === 0) copy['statsu'] = 'active';
    else if (index % 4 === 1) copy['id'] = 'not an id';
    else if (index % 4 === 2) copy['status'] = 'activ';
    else delete copy['status'];
    return copy as unknown as Typed;
  });
}

function invalid(): Result {
  const { validate } = ourValidator();
  const right = copies(fiveTypes, 20);
  const wrong = copies(damaged(fiveTypes), 20);
  const pieces = { right: inTurn(right, (one) => validate(one)), wrong: inTurn(wrong, (one) => validate(one)) };
  const rounds = interleaved(pieces);
  const medians = `${rounds.median('wrong').toFixed(1)} µs against ${rounds.median('right').toFixed(1)} µs`;
  const head = { id: 'P5', case: 'invalid resources, all issues', against: 'the same, valid', goal: '>= 0.3', medians };
  return resultOf(head, rounds.ratios('right', 'wrong'));
}

export const benchmark: Benchmark = {
  id: 'P5',
  title: 'Validation against R4, everything on',
  run: async () => {
    if (!hasPeers()) return [invalid()];
    const official = officialExamples();
    return [...against('ours', fiveTypes), ...(official.length > 0 ? against('official', official) : []), invalid()];
  },
};
