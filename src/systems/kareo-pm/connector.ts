// A connected Kareo account. docs/architecture.md section 4; Kareo Technical Guide (API 2.1).
import { dateIn } from '../../fhir/zone.js';
import { SystemFailure } from '../failure.js';
import type { Arrival, Connector, ConnectorTools, DeliveryAnswer, DeliveryOrder } from '../system.js';
import { appointmentArrival, createChanges, patientArrival } from './changes.js';
import { checkAccount } from './check.js';
import { createKareoClient } from './client.js';
import { createConnectedAccount } from './connected-account.js';
import { changedAtOf, filterOf } from './dates.js';
import { deliverAppointment } from './deliver-appointment.js';
import { deliverClaim } from './deliver-claim.js';
import { deliverInsurance } from './deliver-insurance.js';
import { deliverPatient, type Delivering } from './deliver-patient.js';
import { createOperations, lists } from './operations.js';
import { readSettings } from './settings.js';

/** Throws SystemFailure (configuration) where the settings are not right. */
export function connect(given: unknown, tools: ConnectorTools): Connector {
  const settings = readSettings(given);
  const operations = createOperations(createKareoClient(settings, tools));
  const account = createConnectedAccount(operations, settings);
  const delivering: Delivering = { operations, account };
  const today = (): string => dateIn(tools.clock(), settings.timeZone);

  const deliver = (order: DeliveryOrder): Promise<DeliveryAnswer> => {
    switch (order.dataClass) {
      case 'patients':
        return deliverPatient(delivering, order);
      case 'insurance':
        return deliverInsurance(delivering, order, today());
      case 'appointments':
        return deliverAppointment(delivering, order);
      case 'bills':
        return deliverClaim(delivering, order, { encounterStatus: settings.encounterStatus, today: today() });
      case 'charges':
      case 'directory':
      case 'encounters':
        throw new SystemFailure('data', [
          { code: 'not-supported', text: `Kareo is not told of ${order.dataClass}; change them there` },
        ]);
    }
  };

  const fetchRecord = async (recordType: string, nativeId: string): Promise<Arrival | undefined> => {
    switch (recordType) {
      case 'patient': {
        const record = await operations.getPatient({ PatientID: Number(nativeId) });
        return record && patientArrival(record);
      }
      case 'appointment':
        return fetchAppointment(delivering, nativeId);
      case 'encounter': {
        const record = await operations.getEncounter(nativeId);
        return record && arrivalOf('encounter', nativeId, record, record);
      }
      case 'charge': {
        const { PracticeName } = await account.practice();
        const rows = await operations.list(lists.charges, { PracticeName, IncludeUnapprovedCharges: 'true' });
        const record = rows.find(({ EncounterProcedureID }) => EncounterProcedureID === nativeId);
        return record && arrivalOf('charge', nativeId, record, record);
      }
      case 'practice':
      case 'provider':
      case 'service-location': {
        const rows = await operations.list(lists[directoryLists[recordType]], {});
        const record = rows.find(({ ID }) => ID === nativeId);
        return record && arrivalOf(recordType, nativeId, record, {});
      }
      default:
        return undefined;
    }
  };

  return {
    check: () => checkAccount(operations, settings, tools.clock()),
    changes: createChanges({ operations, account, clock: tools.clock, insuranceLists: settings.insuranceLists }),
    fetchRecord,
    deliver: async (order) => deliver(order),
  };
}

const directoryLists = { practice: 'practices', provider: 'providers', 'service-location': 'locations' } as const;

const arrivalOf = (
  recordType: string,
  nativeId: string,
  record: object,
  { PatientID, LastModifiedDate }: { readonly PatientID?: string; readonly LastModifiedDate?: string },
): Arrival => ({
  recordType,
  nativeId,
  action: 'saved',
  record,
  ...(PatientID !== undefined && { patientId: PatientID }),
  ...changedAtOf(LastModifiedDate),
});

/** The single reading says when it is; the list then says it in the shape that is mapped. */
async function fetchAppointment({ operations, account }: Delivering, id: string): Promise<Arrival | undefined> {
  const single = await operations.getAppointment(id);
  const start = Date.parse(single?.StartTime ?? '');
  if (single === undefined || Number.isNaN(start)) return undefined;
  const { PracticeName } = await account.practice();
  const rows = await operations.list(lists.appointments, {
    PracticeName,
    TimeZoneOffsetFromGMT: '0',
    StartDate: filterOf(start - 60_000),
    EndDate: filterOf(start + 60_000),
  });
  const row = rows.find(({ ID }) => ID === id);
  const { ProviderId, ServiceLocationId } = single;
  return (
    row &&
    appointmentArrival({
      ...row,
      ...(ProviderId !== undefined && ProviderId !== '0' && { ProviderID: ProviderId }),
      ...(ServiceLocationId !== undefined && { ServiceLocationID: ServiceLocationId }),
    })
  );
}
