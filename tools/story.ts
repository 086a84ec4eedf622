// The demo told step by step, with real requests and their answers. README, "The story".
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemo, type Demo } from './demo.js';

// What other programs answer is only looked at here, member by member.
type Answer = { readonly [member: string]: Answer } & Answer[] & string;

const demo = await startDemo({ server: 0, elation: 0, kareo: 0 });
try {
  await tell(demo);
} finally {
  await demo.stop();
}

async function tell({ server, elation, kareo }: Demo): Promise<void> {
  const say = (text: string): void => console.log(text);
  const step = (title: string): void => say(`\n━━ ${title}`);
  const call = async (method: string, url: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(url, {
      method,
      headers:
        body === undefined
          ? {}
          : { 'Content-Type': url.includes('/fhir/') ? 'application/fhir+json' : 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    say(
      `   ${method} ${url.replace(server, '').replace(elation, 'elation:').replace(kareo, 'kareo:')}${body === undefined ? '' : ` ${JSON.stringify(body).slice(0, 160)}`}  → ${answer.status}`,
    );
    if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${text}`);
    return JSON.parse(text === '' ? '{}' : text) as Answer;
  };
  const look = async (url: string): Promise<Answer> => (await (await fetch(url)).json()) as Answer;
  /** Waits until the look finds something; 30 s at most. */
  const until = async <Found>(what: string, find: () => Promise<Found | undefined>): Promise<Found> => {
    const began = Date.now();
    while (Date.now() - began < 30_000) {
      const found = await find();
      if (found !== undefined) {
        say(`   ${what} — after ${((Date.now() - began) / 1000).toFixed(1)} s`);
        return found;
      }
      await sleep(50);
    }
    throw new Error(`${what}: not within 30 s`);
  };
  const first = async (query: string): Promise<Answer | undefined> =>
    ((await look(`${server}/fhir/${query}`))['entry'] as Answer[] | undefined)?.[0]?.['resource'];
  const kareoPatient = async (last: string): Promise<Answer | undefined> =>
    ((await look(`${kareo}/control/state`))['patients'] as Answer[]).find((patient) =>
      JSON.stringify(patient).includes(last),
    );

  step('1. A chart is created in Elation: the same chart stands in Kareo');
  const chart = await call('POST', `${elation}/control/patients`, {
    first_name: 'Zephyrine',
    last_name: 'Tallow',
    dob: '1992-05-04',
    sex: 'Female',
    address: { address_line1: '8 Cottonwood Way', city: 'Boise', state: 'ID', zip: '83702' },
    phones: [{ phone: '2085550777', phone_type: 'Mobile' }],
  });
  const inKareo = await until('Kareo has Zephyrine Tallow', () => kareoPatient('Tallow'));
  const patient = await until('FHIR has her', () => first('Patient?family=Tallow'));
  say(`   Patient/${patient['id']}: ${JSON.stringify((patient['name'] as Answer[])[0])}`);

  step('2. An insurance case is added in Kareo: a Coverage in FHIR, insurance in Elation');
  await call('POST', `${kareo}/control/patients/${inKareo['id']}/cases`, {
    CaseName: 'Northwind Health',
    PayerScenario: 'Commercial',
    Active: true,
    IsPrimaryCase: true,
    Policies: [
      {
        CompanyID: 55,
        PlanID: 77,
        PolicyNumber: 'NWH777000111',
        Copay: '25.00',
        Precedence: 1,
        Active: true,
        Insured: { PatientRelationshipToInsured: 'Self' },
      },
    ],
  });
  const covered = `Coverage?beneficiary=Patient/${patient['id']}&status=active`;
  const coverage = await until(`GET /fhir/${covered} finds it`, () => first(`${covered}&identifier=NWH777000111`));
  say(`   Coverage/${coverage['id']}: subscriberId ${coverage['subscriberId']}, ${JSON.stringify(coverage['class'])}`);
  await until(
    'Elation shows the policy',
    async () => JSON.stringify(await look(`${elation}/control/state`)).includes('NWH777000111') || undefined,
  );

  step('3. A visit note is signed in Elation: an encounter with its lines in Kareo');
  const sign = async (lines: readonly object[]): Promise<Answer> => {
    const note = await call('POST', `${elation}/control/visit-notes`, {
      patient: chart['id'],
      bill: { cpts: lines, notes: 'seen by Dr. Varga' },
    });
    await call('POST', `${elation}/control/visit-notes/${note['id']}/sign`);
    return note['bill'] as Answer;
  };
  const encounters = async (bill: Answer): Promise<Answer[]> =>
    ((await look(`${kareo}/control/state`))['encounters'] as Answer[]).filter((encounter) =>
      JSON.stringify(encounter).includes(`EL${bill['id']}`),
    );
  const bill = await sign([
    { cpt: '99213', modifiers: ['25'], dxs: ['I10', 'E78.5'], unit_charge: '145.00', units: '1.00' },
    { cpt: '93000', modifiers: [], dxs: ['I10'], unit_charge: '65.00', units: '1.00' },
  ]);
  const [encounter] = await until('Kareo has the encounter', async () =>
    ((found) => (found.length > 0 ? found : undefined))(await encounters(bill)),
  );
  say(`   ${JSON.stringify(encounter?.['lines']).slice(0, 300)}`);

  step('4. A procedure code that Kareo does not know: Bill Error, corrected, accepted once');
  const wrong = await sign([{ cpt: '99999', modifiers: [], dxs: ['I10'], unit_charge: '80.00', units: '1.00' }]);
  const billIn = async (id: Answer): Promise<Answer | undefined> =>
    ((await look(`${elation}/control/state`))['bills'] as Answer[]).find((each) => String(each['id']) === String(id));
  const refused = await until('Elation shows the Bill Error', async () =>
    ((found) => (found?.['billing_status'] === 'UnresolvedError' ? found : undefined))(
      await billIn(wrong['id'] as Answer),
    ),
  );
  say(`   billing_error: ${refused['billing_error']}`);
  const task = await until('FHIR shows the Task', () => first('Task?status=failed&_sort=-_lastUpdated'));
  say(
    `   Task/${task['id']}: ${String((task['businessStatus'] as Answer)['text'])} — ${String((task['statusReason'] as Answer)['text'])}`,
  );
  await call('POST', `${elation}/control/bills/${wrong['id']}`, {
    cpts: [{ cpt: '99212', modifiers: [], dxs: ['I10'], unit_charge: '80.00', units: '1.00' }],
  });
  await call('POST', `${elation}/control/bills/${wrong['id']}/release`);
  await until(
    'Elation shows it as Billed',
    async () => (await billIn(wrong['id'] as Answer))?.['billing_status'] === 'Billed' || undefined,
  );
  say(`   encounters in Kareo for this bill: ${(await encounters(wrong)).length}`);

  step('5. Kareo is down for a while: nothing is lost');
  await call('POST', `${kareo}/control/failures`, { count: 6, kind: 'http', status: 503 });
  const late = await sign([{ cpt: '99213', modifiers: [], dxs: ['I10'], unit_charge: '145.00', units: '1.00' }]);
  await until('Kareo has the encounter once it is back', async () => (await encounters(late)).length > 0 || undefined);
  say(`   encounters in Kareo for this bill: ${(await encounters(late)).length}`);
  say('\nThe end.');
}
