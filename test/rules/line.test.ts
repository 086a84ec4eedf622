import { afterEach, describe, expect, it } from '@jest/globals';
import { startLine, type Line } from './line.js';

let line: Line;
afterEach(() => line.close());

describe('the line', () => {
  it('brings a chart and a signed bill from Elation to Kareo', async () => {
    line = await startLine();
    const chart = await line.elation('patients', { first_name: 'Zephyrine', last_name: 'Tallow', dob: '1992-05-04', sex: 'Female', address: { address_line1: '8 Cottonwood Way', city: 'Boise', state: 'ID', zip: '83702' }, phones: [{ phone: '2085550777', phone_type: 'Mobile' }] });
    await line.settle();
    const kareo = await line.kareoState();
    expect(kareo.patients).toMatchObject([{}]);
    console.log(JSON.stringify(kareo.patients[0]));
    const note = await line.elation('visit-notes', { patient: chart.id, bill: { cpts: [{ cpt: '99213', modifiers: ['25'], dxs: ['I10'], unit_charge: '145.00', units: '1.00' }] } });
    await line.elation(`visit-notes/${note.id}/sign`);
    await line.settle();
    console.log(JSON.stringify(await line.search('Task'), null, 1));
    expect((await line.kareoState()).encounters).toHaveLength(1);
  });
});
