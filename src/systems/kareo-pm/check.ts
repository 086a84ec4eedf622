// Whether a Kareo account is ready, item by item. Guide: Elation–Kareo, "How do I get started?"; Kareo Technical Guide (API 2.1), "Getting started".
import { SystemFailure } from '../failure.js';
import type { ReasonCode } from '../reasons.js';
import type { ReadinessItem } from '../system.js';
import { thePractice } from './connected-account.js';
import { filterOf, pacificWallOf } from './dates.js';
import { lists, type Operations } from './operations.js';
import { screens } from './screens.js';
import type { KareoSettings } from './settings.js';

/** Credentials, practice, providers, locations, and whether inactive cases can be seen. Throws SystemFailure where Kareo does not answer. */
export async function checkAccount(
  operations: Operations,
  settings: KareoSettings,
  now: number,
): Promise<readonly ReadinessItem[]> {
  const answered = await itemOf(async () => operations.list(lists.practices, {}));
  if (!('value' in answered)) {
    return [
      {
        code: 'kareo-credentials',
        ready: false,
        text: answered.text,
        blocks: true,
        reason: answered.reason,
        mend: screens[answered.reason] ?? '',
      },
    ];
  }
  const credentials: ReadinessItem = {
    code: 'kareo-credentials',
    ready: true,
    text: 'Kareo accepts the customer key, user and password',
    blocks: true,
  };
  const practices = answered.value;
  const practice = await itemOf(async () => thePractice(practices, settings));
  if (!('value' in practice)) {
    return [
      credentials,
      {
        code: 'kareo-practice',
        ready: false,
        text: practice.text,
        blocks: true,
        reason: practice.reason,
        mend: 'Kareo: Settings > Practices; configuration: practiceId',
      },
    ];
  }
  const { ID, PracticeName = '' } = practice.value;
  const providers = (await operations.list(lists.providers, {})).filter(
    ({ Type, Active }) => Type !== 'Referring Provider' && Active?.toLowerCase() !== 'false',
  );
  const withoutNpi = providers.filter(({ NationalProviderIdentifier }) => NationalProviderIdentifier === undefined);
  const locations = await operations.list(lists.locations, {});
  return [
    credentials,
    { code: 'kareo-practice', ready: true, text: `Practice ${PracticeName} (${ID}) is active`, blocks: true },
    counted('kareo-providers', providers.length, 'active provider', 'Kareo: Settings > Providers > New Provider'),
    ...withoutNpi.map(({ FullName = '' }): ReadinessItem => ({
      code: 'kareo-provider-npi',
      ready: false,
      text: `Provider ${FullName} has no NPI in Kareo`,
      mend: 'Kareo: Settings > Providers > Edit (NPI)',
    })),
    counted('kareo-locations', locations.length, 'service location', 'Kareo: Settings > Service Locations > New'),
    await activeColumns(operations, ID, now),
  ];
}

const counted = (code: string, count: number, what: string, mend: string): ReadinessItem =>
  count > 0
    ? { code, ready: true, text: `${count} ${what}${count === 1 ? '' : 's'} in Kareo` }
    : { code, ready: false, text: `Kareo has no ${what}`, mend };

/** A configuration failure is an answer to the check; one that may pass is not. */
async function itemOf<Value>(
  ask: () => Promise<Value>,
): Promise<{ readonly value: Value } | { readonly text: string; readonly reason: ReasonCode }> {
  try {
    return { value: await ask() };
  } catch (error) {
    if (error instanceof SystemFailure && error.failureClass === 'configuration')
      return {
        text: error.reasons.map(({ text }) => text).join('; '),
        reason: error.reasons[0]?.code ?? 'settings-invalid',
      };
    throw error;
  }
}

const day = 86_400_000;
const month = 30 * day;

/** Looks at one patient with a case, of those changed lately: where the columns are missing, a case or policy made inactive cannot be told from an active one. */
async function activeColumns(operations: Operations, practiceId: string, now: number): Promise<ReadinessItem> {
  const code = 'kareo-active-columns';
  const lately = {
    FromLastModifiedDate: filterOf(pacificWallOf(now - month)),
    ToLastModifiedDate: filterOf(pacificWallOf(now + day)),
  };
  const patients = await operations.list(lists.patients, { PracticeID: practiceId, ...lately });
  for (const { ID } of patients.slice(0, 5)) {
    const { Cases = [] } = (await operations.getPatient({ PatientID: Number(ID) })) ?? {};
    const [first] = Cases;
    if (first === undefined) continue;
    return first.Active === undefined
      ? {
          code,
          ready: false,
          text: 'This Kareo account does not say whether a case or policy is inactive: inactivated ones cannot be seen, only end dates tell',
          mend: 'Kareo: enter the Policy End date as well as the Status',
        }
      : { code, ready: true, text: 'Kareo says whether cases and policies are active' };
  }
  return { code, ready: true, text: 'No insurance case to look at yet' };
}
