import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { aChart, aCase, aVisit } from './staff.js';

let line: Line;
beforeAll(async () => {
  line = await startLine();
});
afterAll(() => line.close());

const encountersOf = async (bill: Free): Promise<Free[]> =>
  (await line.kareoState()).encounters.filter((encounter: Free) => JSON.stringify(encounter).includes(`EL${bill.id}`));
const billOf = async (bill: Free): Promise<Free> =>
  (await line.elationState()).bills.find(({ id }: Free) => id === bill.id);

describe('Bills', () => {
  it('EL-17 a signed visit note sends its bill to Kareo as a charge, with every field of the table', async () => {
    const chart = await aChart(line, { last_name: 'Tallow' });
    await aCase(line, 'Tallow');
    const bill = await aVisit(line, chart, {
      notes: 'copay collected',
      cpts: [
        { cpt: '99213', modifiers: ['25'], dxs: ['I10', 'E78.5'], unit_charge: '145.00', units: '1.00' },
        { cpt: '93000', modifiers: [], dxs: ['I10'], unit_charge: '65.00', units: '2.00' },
      ],
    });
    const encounters = await encountersOf(bill);
    expect(encounters).toHaveLength(1);
    expect(encounters[0]).toMatchObject({
      status: 'Draft',
      locationId: 3,
      placeOfService: '11',
      providers: { Rendering: { id: 42 } },
      columns: { MedicalOfficeNotes: 'copay collected' },
      lines: [
        { procedureCode: '99213', modifiers: ['25'], diagnoses: ['I10', 'E78.5'], units: 1, unitCharge: 145 },
        { procedureCode: '93000', modifiers: [], diagnoses: ['I10'], units: 2, unitCharge: 65 },
      ],
    });
    expect(await billOf(bill)).toMatchObject({ billing_status: 'Billed', ref_number: String(encounters[0].id) });
  });
});
