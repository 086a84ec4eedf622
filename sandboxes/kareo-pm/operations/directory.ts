// GetPractices, GetProviders, GetServiceLocations, GetProcedureCodes, GetAppointmentReasons, and the external vendors. Kareo sheet 2.7 and 2.9.
import { providerName } from '../state/directory.js';
import type { FlatRecord } from '../state/records.js';
import { nextId, type State } from '../state/state.js';
import { present } from '../state/text.js';
import { Refusal } from '../wire/faults.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { momentColumn } from './dates.js';
import {
  checkPractice,
  chosenColumns,
  type Filter,
  filterOf,
  fits,
  type ListRequest,
  showsWithin,
  windowOf,
} from './listing.js';
import { operation } from './operation.js';

function isDatedWithin(filter: Filter, record: FlatRecord): boolean {
  const created = windowOf(filter, 'CreatedDate');
  return showsWithin(created, record.createdAt) && showsWithin(windowOf(filter, 'LastModifiedDate'), record.modifiedAt);
}

const dates = (record: FlatRecord, modified: string): AnswerRecord => ({
  ID: String(record.ID),
  CreatedDate: momentColumn(record.createdAt),
  [modified]: momentColumn(record.modifiedAt),
});

const nameOfPractice = (state: State, record: FlatRecord): string | undefined =>
  state.practices.get(Number(record.columns['PracticeID']))?.columns['PracticeName'];

export const getPractices = operation<ListRequest>((state, request) => {
  const filter = filterOf(request);
  const rows = [...state.practices.values()]
    .filter(({ ID, columns }) => fits(filter['ID'], String(ID)) && fits(filter['Active'], columns['Active']))
    .filter(({ columns }) => ['NPI', 'PracticeName', 'TaxID'].every((column) => fits(filter[column], columns[column])))
    .filter((record) => isDatedWithin(filter, record))
    .map((record) => ({ ...record.columns, ...dates(record, 'LastModifiedDate') }));
  return { Practices: chosenColumns(state, rows, request.Fields) };
});

export const getProviders = operation<ListRequest>((state, request) => {
  const filter = filterOf(request);
  checkPractice(state, filter);
  const rows = [...state.providers.values()]
    .filter(
      (record) =>
        fits(filter['FullName'], providerName(record)) && fits(filter['PracticeName'], nameOfPractice(state, record)),
    )
    .filter(({ columns }) =>
      ['DepartmentName', 'PracticeID', 'Type'].every((column) => fits(filter[column], columns[column])),
    )
    .filter((record) => isDatedWithin(filter, record))
    .map((record) => ({
      ...record.columns,
      ...dates(record, 'LastModifiedDate'),
      FullName: providerName(record),
      PracticeName: nameOfPractice(state, record),
    }));
  return { Providers: chosenColumns(state, rows, request.Fields) };
});

export const getServiceLocations = operation<ListRequest>((state, request) => {
  const filter = filterOf(request);
  checkPractice(state, filter);
  const rows = [...state.locations.values()]
    .filter(({ ID, columns }) => fits(filter['ID'], String(ID)) && fits(filter['PracticeID'], columns['PracticeID']))
    .filter((record) => fits(filter['PracticeName'], nameOfPractice(state, record)) && isDatedWithin(filter, record))
    .map((record) => ({
      ...record.columns,
      ...dates(record, 'ModifiedDate'),
      PracticeName: nameOfPractice(state, record),
    }));
  return { ServiceLocations: chosenColumns(state, rows, request.Fields) };
});

/** Two of its members are true booleans, the others text. */
type CodeFilter = Readonly<Record<string, string | boolean | undefined>>;

export const getProcedureCodes = operation<ListRequest<CodeFilter>>((state, request) => {
  const { Active, CustomerSpecific, ...others } = filterOf(request);
  const filter: Filter = Object.fromEntries(
    Object.entries(others).map(([member, value]) => [member, value?.toString()]),
  );
  const truth = (wanted: string | boolean | undefined, text: string | undefined): boolean =>
    typeof wanted !== 'boolean' || (text === 'True') === wanted;
  const code = filter['ProcedureCode']?.trim().toUpperCase();
  const candidates = present(code)
    ? [...(state.procedureCodesByCode.get(code) ?? [])].flatMap((id) => state.procedureCodes.get(id) ?? [])
    : [...state.procedureCodes.values()];
  const rows = candidates
    .filter(({ ID, columns }) => fits(filter['ID'], String(ID)) && fits(code, columns['ProcedureCode']))
    .filter(({ columns }) => truth(Active, columns['Active']) && truth(CustomerSpecific, columns['CustomerSpecific']))
    .filter((record) => isDatedWithin(filter, record))
    .map((record) => ({ ...record.columns, ...dates(record, 'ModifiedDate') }));
  return { ProcedureCodes: chosenColumns(state, rows, request.Fields) };
});

export const getAppointmentReasons = operation<{ readonly PracticeId: number }>((state, { PracticeId }) => ({
  AppointmentReasons: [...state.reasons.values()]
    .filter(({ columns }) => fits(String(PracticeId), columns['PracticeID']))
    .map(({ ID, columns }) => ({
      AppointmentReasonId: ID,
      Name: columns['Name'],
      DefaultColorCode: columns['DefaultColorCode'],
      DefaultDurationMinutes: Number(columns['DefaultDurationMinutes'] ?? 0),
      PracticeId,
    })),
}));

export const getExternalVendors = operation<object>((state) => ({
  ExternalVendors: [...state.vendors.values()].map(({ id, name }) => ({
    ExternalVendorID: id,
    ExternalVendorName: name,
  })),
}));

interface VendorRequest {
  readonly ExternalVendor?: { readonly ExternalVendorName?: string };
}

/** A name registered before keeps its ID. */
export const registerExternalVendor = operation<VendorRequest>((state, { ExternalVendor }) => {
  const name = ExternalVendor?.ExternalVendorName;
  if (!present(name)) throw new Refusal('ExternalVendorName is required.');
  const id = state.vendorsByName.get(name) ?? nextId(state, 'vendor');
  if (!state.vendors.has(id)) {
    state.vendors.set(id, { id, name, patients: new Map() });
    state.vendorsByName.set(name, id);
  }
  return { ExternalVendor: { ExternalVendorID: id, ExternalVendorName: name } };
});
