// P6: validation against a profile (US Core's patient), against the one npm validator that has profiles.
import type { StructureDefinition } from 'fhir/r4.js';
import { resultOf, type Benchmark } from './benchmark.js';
import { fiveTypes } from './five-types.js';
import { interleaved } from './rounds.js';
import { hasPeers, medplumJudge, usCoreProfiles } from './validation-peers.js';
import { fresh, ourValidator } from './validators.js';

const url = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient';
const race = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-race';

/** A patient that US Core accepts, with the race it has a slice for. */
const patient = {
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

export const benchmark: Benchmark = {
  id: 'P6',
  title: 'Validation against profiles',
  run: async () => {
    if (!hasPeers()) return [];
    const profiles = usCoreProfiles() as readonly StructureDefinition[];
    const { validate } = ourValidator(profiles);
    const medplum = medplumJudge(profiles.find((one) => one.url === url));
    const all = Array.from({ length: 50 }, () => fresh(patient));
    let next = 0;
    const turn = () => all[(next = (next + 1) % all.length)] ?? patient;
    const options = { profiles: [url] };
    const rounds = interleaved(
      { ours: () => validate(turn(), options), medplum: () => medplum(turn()) },
      { rounds: 10, roundMs: 50 },
    );
    const medians = `${rounds.median('ours').toFixed(1)} µs against ${rounds.median('medplum').toFixed(0)} µs`;
    const head = { id: 'P6', case: 'US Core 5.0.1 patient', against: '@medplum/core 4.5.2', goal: '>= 300', medians };
    return [resultOf(head, rounds.ratios('medplum', 'ours'))];
  },
};
