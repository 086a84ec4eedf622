import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLine, type Free, type Line } from './line.js';
import { aChart, aCase, aVisit, billOf, encountersOf, searchOne } from './staff.js';

let line: Line;
let chart: Free;
beforeAll(async () => {
  line = await startLine();
  chart = await aChart(line, { last_name: 'Tallow' });
  await aCase(line, 'Tallow');
});
afterAll(() => line.close());

const claimOf = (bill: Free): Promise<Free> => searchOne(line, 'Claim', `identifier=${bill.id}`);

describe('Bills', () => {
  it('EL-17 a signed visit note sends its bill to Kareo as a charge, with every field of the table', async () => {
    const bill = await aVisit(line, chart, {
      notes: 'copay collected',
      cpts: [
        { cpt: '99213', modifiers: ['25'], dxs: ['I10', 'E78.5'], unit_charge: '145.00', units: '1.00' },
        { cpt: '93000', modifiers: [], dxs: ['I10'], unit_charge: '65.00', units: '2.00' },
      ],
    });
    const encounters = await encountersOf(line, bill);
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
    const number = String(encounters[0].id);
    expect(await billOf(line, bill)).toMatchObject({ billing_status: 'Billed', ref_number: number });

    const claim = await claimOf(bill);
    expect(claim).toMatchObject({ status: 'active', use: 'claim' });
    expect(claim.identifier.map(({ value }: Free) => value)).toContain(number);
    expect(claim.item).toHaveLength(2);
    expect(await searchOne(line, 'ClaimResponse', `request=Claim/${claim.id}`)).toMatchObject({
      outcome: 'complete',
      disposition: `Accepted by Kareo as encounter ${number}`,
    });
    const charges = await line.search('ChargeItem', `context=${claim.item[0].encounter[0].reference}`);
    expect(charges.map(({ status }) => status)).toEqual(['billable', 'billable']);
    expect(await searchOne(line, 'Task', `focus=Claim/${claim.id}`)).toMatchObject({
      status: 'completed',
      businessStatus: { text: 'Accepted' },
    });
  });

  it('EL-17 a note that is not signed sends nothing; its charges are planned', async () => {
    const note = await line.elation('visit-notes', {
      patient: chart.id,
      bill: { cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '145.00', units: '1.00' }] },
    });
    await line.elation(`bills/${note.bill.id}`, { early_billing: true });
    await line.settle();
    expect(await encountersOf(line, note.bill)).toHaveLength(0);
    const claim = await claimOf(note.bill);
    expect(claim.status).toBe('draft');
    const charges = await line.search('ChargeItem', `context=${claim.item[0].encounter[0].reference}`);
    expect(charges.map(({ status }) => status)).toEqual(['planned']);
  });

  it('EL-14 of more than 12 diagnoses 4 of each line go first, then the others up to 12; the rest is told in the Task', async () => {
    const bill = await aVisit(line, chart, {
      cpts: [
        {
          cpt: '99215',
          dxs: ['E11.9', 'E78.5', 'E03.9', 'E66.9', 'E55.9', 'E87.6'],
          unit_charge: '250.00',
          units: '1.00',
        },
        { cpt: '93000', dxs: ['I10', 'E78.2', 'E86.0', 'D64.9', 'D50.9'], unit_charge: '45.00', units: '1.00' },
        { cpt: '80053', dxs: ['F41.1', 'F32.9', 'E11.9'], unit_charge: '40.00', units: '1.00' },
      ],
    });
    const [encounter] = await encountersOf(line, bill);
    expect(encounter.lines.map(({ diagnoses }: Free) => diagnoses)).toEqual([
      ['E11.9', 'E78.5', 'E03.9', 'E66.9'],
      ['I10', 'E78.2', 'E86.0', 'D64.9'],
      ['F41.1', 'F32.9', 'E11.9'],
    ]);
    expect(encounter.orphanDiagnoses).toEqual(['E55.9', 'E87.6']);
    const claim = await claimOf(bill);
    const task = await searchOne(line, 'Task', `focus=Claim/${claim.id}&status=completed`);
    expect(task.output).toHaveLength(1);
    expect(task.output[0].valueString).toMatch(/^Diagnosis \(Claim\.diagnosis\[10\]\).*\(EL-14\)$/);
    expect(claim.diagnosis[10].diagnosisCodeableConcept.coding[0].code).toBe('D50.9');
  });

  it('EL-18 with delayed billing in Elation a signed bill is held; what was edited while held is what is sent', async () => {
    await line.elation('practice', { delayed_billing: true });
    const bill = await aVisit(line, chart, {
      cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '145.00', units: '1.00' }],
    });
    expect(await encountersOf(line, bill)).toHaveLength(0);
    expect((await claimOf(bill)).status).toBe('draft');
    await line.elation(`bills/${bill.id}`, {
      notes: 'checked by billing',
      cpts: [{ cpt: '99214', modifiers: ['25'], dxs: ['E11.9'], unit_charge: '180.00', units: '1.00' }],
    });
    await line.settle();
    expect(await encountersOf(line, bill)).toHaveLength(0);
    await line.elation(`bills/${bill.id}/release`);
    await line.settle();
    await line.elation('practice', { delayed_billing: false });
    const encounters = await encountersOf(line, bill);
    expect(encounters).toHaveLength(1);
    expect(encounters[0]).toMatchObject({
      columns: { MedicalOfficeNotes: 'checked by billing' },
      lines: [{ procedureCode: '99214', modifiers: ['25'], diagnoses: ['E11.9'], unitCharge: 180 }],
    });
    expect(await claimOf(bill)).toMatchObject({
      status: 'active',
      item: [{ modifier: [{ coding: [{ code: '25' }] }] }],
    });
  });

  it('EL-19 what is changed after a bill was sent is not pushed: it leaves a notice, and nothing moves in Kareo', async () => {
    const bill = await aVisit(line, chart, {
      cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '145.00', units: '1.00' }],
    });
    const before = await encountersOf(line, bill);
    const claim = await claimOf(bill);
    const notices = async () =>
      line
        .search('Communication', `category=notice&subject=${claim.patient.reference}`)
        .then((all) => all.filter(({ about }) => about?.some(({ reference }) => reference === `Claim/${claim.id}`)));
    expect(await notices()).toHaveLength(0);
    await line.elation(`bills/${bill.id}`, {
      notes: 'modifier forgotten',
      cpts: [{ cpt: '99213', modifiers: ['25'], dxs: ['I10'], unit_charge: '150.00', units: '1.00' }],
    });
    await line.settle();
    expect(await encountersOf(line, bill)).toEqual(before);
    expect((await claimOf(bill)).meta.versionId).toBe(claim.meta.versionId);
    const told = await notices();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      payload: [{ contentString: expect.stringMatching(/by hand in both systems/) }],
      reasonCode: [{ text: 'EL-19' }],
    });

    await line.elation(`bills/${bill.id}`, { notes: 'and once more' });
    await line.settle();
    expect(await encountersOf(line, bill)).toEqual(before);
    expect(await notices()).toHaveLength(2);
  });
});

describe('Bills held by our own setting', () => {
  let held: Line;
  beforeAll(async () => {
    held = await startLine({ holdBills: true });
  });
  afterAll(() => held.close());

  it('EL-18 a bill is held with its Task until someone releases it; what Elation holds then is what is sent', async () => {
    const patient = await aChart(held, { last_name: 'Umber' });
    await aCase(held, 'Umber');
    const bill = await aVisit(held, patient, {
      cpts: [{ cpt: '99213', dxs: ['I10'], unit_charge: '145.00', units: '1.00' }],
    });
    expect(await encountersOf(held, bill)).toHaveLength(0);
    const claim = await searchOne(held, 'Claim', `identifier=${bill.id}`);
    const task = await searchOne(held, 'Task', `focus=Claim/${claim.id}`);
    expect(task).toMatchObject({ status: 'on-hold', businessStatus: { text: 'Held' } });

    await held.elation(`bills/${bill.id}`, {
      cpts: [{ cpt: '99214', dxs: ['E11.9'], unit_charge: '180.00', units: '1.00' }],
    });
    await held.settle();
    expect(await encountersOf(held, bill)).toHaveLength(0);

    expect((await held.fhir(`Task/${task.id}/$release`, { method: 'POST' })).status).toBe(200);
    await held.settle();
    const encounters = await encountersOf(held, bill);
    expect(encounters).toHaveLength(1);
    expect(encounters[0].lines).toMatchObject([{ procedureCode: '99214', unitCharge: 180 }]);
    expect((await held.fhir(`Task/${task.id}/$hold`, { method: 'POST' })).status).toBe(409);
    expect((await held.fhir(`Task/${task.id}`)).body).toMatchObject({ status: 'completed' });
  });
});
