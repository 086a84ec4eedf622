// A record that cannot become a valid resource is told of in the system's own words, over HTTP. docs/architecture.md section 4.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Line } from '../rules/line.js';
import { aCase, aPatient, inKareo } from '../rules/staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.close());

/** What the open Tasks for invalid records say, by what they are about. */
const invalid = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await line.search('Task', 'code=invalid-record'))
      .filter(({ status }) => status === 'requested')
      .map(({ description = '', statusReason }) => [description, statusReason?.text ?? '']),
  );

describe('An invalid record', () => {
  it('names the fields of a Kareo policy that ends before it begins, and nothing that only follows from it', async () => {
    await aPatient(line, { LastName: 'Backward' });
    const { id } = await inKareo(line, 'Backward');
    await aCase(line, 'Backward', {}, { EffectiveStartDate: '2026-06-01', EffectiveEndDate: '2026-01-31' });
    expect(await invalid()).toEqual({
      [`Kareo patient ${id} cannot be taken over`]:
        'Kareo ▸ Insurance policy ▸ Policy Start / Policy End: Period: If present, start SHALL have a lower value than end (per-1)',
    });
  });
});
