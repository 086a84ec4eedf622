import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { elationIds } from './practice.js';
import { aCase, aChart, aVisit, billOf, encountersOf, searchOne } from './staff.js';

let line: Line;
let chart: Free;
beforeAll(async () => {
  line = await startLine();
  chart = await aChart(line, { last_name: 'Tallow' });
  await aCase(line, 'Tallow');
  await line.kareo('procedure-codes/93000/deactivate');
  await line.kareo('modifiers/LT/deactivate');
  await line.kareo('diagnosis-codes/E78.2/deactivate');
});
afterAll(() => line.close());

const good = { cpt: '99213', modifiers: ['25'], dxs: ['I10'], unit_charge: '125.00', units: '1.00' };
const visit = (cpts: readonly object[], more: object = {}): Promise<Free> => aVisit(line, chart, { cpts, ...more });
const claimOf = (bill: Free): Promise<Free> => searchOne(line, 'Claim', `identifier=${bill.id}`);
const taskOf = async (bill: Free): Promise<Free> =>
  searchOne(line, 'Task', `focus=Claim/${(await claimOf(bill)).id}&code=deliver-bills`);

/** What is wrong with the second line, the words that staff read, and the reason's code. */
const causes: readonly [cause: string, second: object, text: string, code: string][] = [
  ['CPT missing on a line', { ...good, cpt: '' }, 'Line 2: CPT code missing', 'cpt-missing'],
  ['ICD-10 missing on a line', { ...good, dxs: [] }, 'Line 2 (99213): ICD-10 code missing', 'icd10-missing'],
  ['CPT invalid', { ...good, cpt: '9921' }, 'Line 2: CPT 9921 is not a valid code', 'cpt-invalid'],
  ['ICD-10 invalid', { ...good, dxs: ['E1'] }, 'Line 2 (99213): ICD-10 E1 is not a valid code', 'icd10-invalid'],
  ['modifier invalid', { ...good, modifiers: ['7'] }, 'Line 2 (99213): modifier 7 is not valid', 'modifier-invalid'],
  [
    'CPT not in Kareo',
    { ...good, cpt: '99499' },
    'Line 2: CPT 99499 is not in Kareo; add it there',
    'code-not-in-target',
  ],
  [
    'ICD-10 not in Kareo',
    { ...good, dxs: ['Q99.9'] },
    'Line 2 (99213): ICD-10 Q99.9 is not in Kareo; add it there',
    'code-not-in-target',
  ],
  [
    'modifier not in Kareo',
    { ...good, modifiers: ['7Z'] },
    'Line 2 (99213): modifier 7Z is not in Kareo; add it there',
    'code-not-in-target',
  ],
  [
    'CPT inactive in Kareo',
    { ...good, cpt: '93000' },
    'Line 2: CPT 93000 is inactive in Kareo; reactivate it there',
    'code-inactive-in-target',
  ],
  [
    'ICD-10 inactive in Kareo',
    { ...good, dxs: ['E78.2'] },
    'Line 2 (99213): ICD-10 E78.2 is inactive in Kareo; reactivate it there',
    'code-inactive-in-target',
  ],
  [
    'modifier inactive in Kareo',
    { ...good, modifiers: ['LT'] },
    'Line 2 (99213): modifier LT is inactive in Kareo; reactivate it there',
    'code-inactive-in-target',
  ],
];

describe('Bill Error', () => {
  it.each(causes)('EL-20 %s: the error names the line and the code', async (_cause, second, text, code) => {
    const bill = await visit([good, second]);
    expect(await encountersOf(line, bill)).toHaveLength(0);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'UnresolvedError', billing_error: text });

    const claim = await claimOf(bill);
    expect(claim.status).toBe('draft');
    const response = await searchOne(line, 'ClaimResponse', `request=Claim/${claim.id}`);
    expect(response).toMatchObject({
      outcome: 'error',
      disposition: 'Bill Error',
      error: [{ itemSequence: 2, code: { text, coding: [{ code }] } }],
    });
    expect(await taskOf(bill)).toMatchObject({
      status: 'failed',
      businessStatus: { text: 'Bill Error' },
      statusReason: { text, coding: [{ code }] },
    });
  });

  it('EL-20 a practice location that is not mapped: the error names it', async () => {
    const bill = await visit([good], { service_location: elationIds.west });
    const text = 'Practice location "Sawtooth West" is not mapped to a Kareo service location';
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'UnresolvedError', billing_error: text });
    expect(await encountersOf(line, bill)).toHaveLength(0);
    const task = await taskOf(bill);
    expect(task.statusReason).toMatchObject({ text, coding: [{ code: 'location-not-mapped' }] });
    expect(task.note[0].text).toContain('Settings >> Practice Locations > Edit');
  });

  it('EL-20 several causes are joined and cut to what staff see; all of them and Kareo’s own answer are kept raw', async () => {
    const bill = await visit([
      { ...good, cpt: '99499', modifiers: ['7Z', '8Z', '9Z'] },
      { ...good, cpt: '99498', modifiers: ['7Z'], dxs: ['Q99.9', 'Q99.8'] },
    ]);
    const { billing_error: shown, billing_raw_error: raw } = await billOf(line, bill);
    expect(shown.length).toBeLessThanOrEqual(200);
    expect(shown).toMatch(/^Line 1: CPT 99499 is not in Kareo; add it there; Line 1 \(99499\): .* … and \d more$/);
    for (const [at, code] of [
      [1, '7Z'],
      [1, '8Z'],
      [1, '9Z'],
    ] as const)
      expect(raw).toContain(`Line ${at} (99499): modifier ${code} is not in Kareo; add it there`);
    expect(raw).toContain('Line 2: CPT 99498 is not in Kareo; add it there');
    expect(raw).toContain('Line 2 (99498): ICD-10 Q99.8 is not in Kareo; add it there');
    expect(raw).toMatch(/<ProcedureCode>99499<err id="\d+">/);
    const response = await searchOne(line, 'ClaimResponse', `request=Claim/${(await claimOf(bill)).id}`);
    expect(response.error).toHaveLength(8);
  });

  it('EL-21 a bill in error that is edited goes nowhere before Save & Re-send, and then goes through once', async () => {
    const bill = await visit([{ ...good, modifiers: ['7Z'] }]);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'UnresolvedError' });
    await line.elation(`bills/${bill.id}`, { cpts: [{ ...good, unit_charge: '130.00' }] });
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(0);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'UnresolvedError' });

    await line.elation(`bills/${bill.id}/release`);
    await line.settle();
    const encounters = await encountersOf(line, bill);
    expect(encounters).toHaveLength(1);
    expect(encounters[0].lines).toMatchObject([{ procedureCode: '99213', modifiers: ['25'], unitCharge: 130 }]);
    expect(await billOf(line, bill)).toMatchObject({
      billing_status: 'Billed',
      billing_error: null,
      ref_number: String(encounters[0].id),
    });
    const claim = await claimOf(bill);
    expect(claim.status).toBe('active');
    expect(await searchOne(line, 'ClaimResponse', `request=Claim/${claim.id}`)).toMatchObject({ outcome: 'complete' });
    expect(await taskOf(bill)).toMatchObject({ status: 'completed', businessStatus: { text: 'Accepted' } });
  });

  it('EL-21 Save & Re-send of what is still wrong stands in error again, and its next edit goes through once', async () => {
    const bill = await visit([{ ...good, cpt: '99499' }]);
    await line.elation(`bills/${bill.id}/release`);
    await line.settle();
    expect(await billOf(line, bill)).toMatchObject({
      billing_status: 'UnresolvedError',
      billing_error: 'Line 1: CPT 99499 is not in Kareo; add it there',
    });
    await line.elation(`bills/${bill.id}`, { cpts: [good] });
    await line.elation(`bills/${bill.id}/release`);
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(1);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Billed' });
  });

  it('EL-21 $resend on the Task sends what stands in Elation now: the code was added to Kareo, the bill goes through once', async () => {
    const bill = await visit([{ ...good, modifiers: ['8P'] }]);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'UnresolvedError' });
    await line.kareo('modifiers', { Code: '8P', Name: 'Reporting modifier' });
    const { id } = await taskOf(bill);
    expect((await line.fhir(`Task/${id}/$resend`, { method: 'POST' })).status).toBe(200);
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(1);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Billed' });
    expect((await line.fhir(`Task/${id}/$resend`, { method: 'POST' })).status).toBe(409);
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(1);
  });
});
