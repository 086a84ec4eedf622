// Provenance of every commit: system, native id, time, and the rule that let it through. https://hl7.org/fhir/R4/provenance.html; rule XX-06.
import type { Provenance, ProvenanceEntity } from 'fhir/r4.js';
import { canonicalRoot } from '../fhir/code-systems.js';

/** Where a version comes from. */
export interface Origin {
  /** Who said it: 'Elation', 'Kareo', 'FHIR client', 'Chartbridge'. */
  readonly who: string;
  /** The native record it comes from: its identifier, where there is one. */
  readonly record?: {
    readonly connection: string;
    readonly recordType: string;
    readonly nativeId: string;
    readonly changedAt?: string;
  };
  /** The flow or rule that let it through: 'elation-kareo#patients', 'EL-10'. */
  readonly rule: string;
  /** Fields that both sides had changed, in the system's words, and whose value was kept. */
  readonly contested?: readonly { readonly label: string; readonly kept: string }[];
}

export interface Target {
  readonly reference: string;
  readonly version: number;
  readonly origin: Origin;
}

/** One Provenance for all versions of one commit. */
export function provenanceOf(id: string, recorded: string, targets: readonly Target[]): Provenance & { id: string } {
  const origins = targets.map(({ origin }) => origin);
  const whos = [...new Set(origins.map(({ who }) => who))];
  const entities = unique(origins.flatMap(sourceOf));
  const contested = targets.flatMap(({ reference, version, origin }) =>
    (origin.contested ?? []).length > 0 && version > 1
      ? [
          {
            role: 'revision' as const,
            what: {
              reference: `${reference}/_history/${version - 1}`,
              display: (origin.contested ?? []).map(({ label, kept }) => `${label}: kept ${kept}`).join('; '),
            },
          },
        ]
      : [],
  );
  const entity = [...entities, ...contested];
  return {
    resourceType: 'Provenance',
    id,
    target: targets.map(({ reference, version }) => ({ reference: `${reference}/_history/${version}` })),
    recorded,
    policy: [...new Set(origins.map(({ rule }) => `${canonicalRoot}/rule/${rule}`))],
    agent: whos.map((who) => ({ who: { display: who } })),
    ...(entity.length > 0 && { entity }),
  };
}

function sourceOf({ record }: Origin): ProvenanceEntity[] {
  if (!record) return [];
  return [
    {
      role: 'source',
      what: {
        identifier: {
          system: `${canonicalRoot}/connection/${record.connection}/${record.recordType}`,
          value: record.nativeId,
        },
        ...(record.changedAt !== undefined && { display: `as of ${record.changedAt}` }),
      },
    },
  ];
}

const unique = (entities: ProvenanceEntity[]): ProvenanceEntity[] => {
  const seen = new Map(entities.map((entity) => [JSON.stringify(entity), entity]));
  return [...seen.values()];
};
