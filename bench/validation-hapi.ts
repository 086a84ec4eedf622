// Rows against HAPI's validator, text in on both sides: resource by resource, and all of a set in one Bundle. bench/hapi.ts.
import { percentile, resultOf, type Result } from './benchmark.js';
import type { Hapi } from './hapi.js';
import { timer } from './rounds.js';
import { ourValidator, warmUpMs, type NamedSet, type Typed } from './validators.js';

/** Passes over all texts before the rounds: a virtual machine goes on getting faster for long. */
const warmUp = 12;
const rounds = 12;
const ourMs = 60;
/** A Bundle is judged so many times a round. */
const bundles = 2;

/** Both rows of a set. HAPI's time is that of the judging thread alone, ours that of the whole process with its collector. */
export async function againstHapi(hapi: Hapi, { name, resources }: NamedSet): Promise<readonly Result[]> {
  const texts = resources.map((one) => JSON.stringify(one));
  const bundle = JSON.stringify(bundleOf(resources));
  const refused = await hapi.keep('texts', texts);
  await hapi.keep('bundle', [bundle]);
  if (refused.length > 0)
    console.log(`  HAPI refuses ${refused.map((at) => named(resources[at])).join(', ')}, and has judged them whole`);
  const { validate } = ourValidator();
  const judge = (text: string) => validate(JSON.parse(text) as unknown);
  let next = 0;
  const single = timer(() => judge(texts[(next = (next + 1) % texts.length)] ?? ''), ourMs, warmUpMs);
  const bundled = timer(() => judge(bundle), ourMs, warmUpMs);
  const inOneBundle = `${texts.length} resources in one Bundle, each`;
  return [
    await compared(`${name}, text in`, '>= 300', single, () => hapi.judge('texts', texts.length)),
    await compared(
      `${name}, text in, ${inOneBundle}`,
      '>= 40',
      () => bundled() / texts.length,
      async () => (await hapi.judge('bundle', bundles)) / texts.length,
    ),
  ];
}

/** Warms HAPI up, then lets it and us take turns. */
async function compared(
  name: string,
  goal: string,
  ours: () => number,
  theirs: () => Promise<number>,
): Promise<Result> {
  for (let pass = 0; pass < warmUp; pass += 1) await theirs();
  const pairs: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push(
      round % 2 === 0
        ? { ours: ours(), theirs: await theirs() }
        : await theirs().then((taken) => ({ theirs: taken, ours: ours() })),
    );
  const median = (side: 'ours' | 'theirs'): number =>
    percentile(
      pairs.map((pair) => pair[side]),
      50,
    );
  const medians = `${median('ours').toFixed(1)} µs against ${(median('theirs') / 1000).toFixed(2)} ms`;
  return resultOf(
    { id: 'P5', case: name, against: 'HAPI 8.8.0, warm', goal, medians },
    pairs.map((pair) => pair.theirs / pair.ours),
  );
}

const named = (one: Typed | undefined): string => `${one?.resourceType}/${one?.id}`;

const bundleOf = (resources: readonly Typed[]): object => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ fullUrl: `https://clinic.example/fhir/${named(resource)}`, resource })),
});
