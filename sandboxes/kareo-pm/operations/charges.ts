// GetCharges: by batch number, by dates with their spans and the 60-day cap; unapproved ones only when asked for. Kareo sheet 1.4 and 2.6.
import { diagnosisKey } from '../state/codes.js';
import { statusOf } from '../state/encounter-status.js';
import type { Encounter, ServiceLine } from '../state/records.js';
import type { State } from '../state/state.js';
import { present } from '../state/text.js';
import { Refusal } from '../wire/faults.js';
import type { AnswerRecord } from '../wire/response-writer.js';
import { chargeRow } from './charge-rows.js';
import {
  chosenColumns,
  type Filter,
  filterOf,
  fits,
  holds,
  instantsOf,
  isWithin,
  type ListRequest,
  showsWithin,
  type Window,
  windowOf,
} from './listing.js';
import { operation } from './operation.js';

const day = 86_400_000;
/** A range given by one end alone is a week. */
const span = 7 * day;
const cap = 60 * day;

export const getCharges = operation<ListRequest>((state, request) => {
  const filter = filterOf(request);
  const windows = {
    posting: windowOf(filter, 'PostingDate', span),
    service: windowOf(filter, 'ServiceDate', span),
    created: windowOf(filter, 'CreatedDate', span),
    modified: windowOf(filter, 'LastModifiedDate', span),
  };
  if (windows.posting !== undefined && windows.posting.to - windows.posting.from > cap) {
    throw new Refusal('The posting date range cannot be more than 60 days.');
  }
  const unapproved = /^(t|true|1|yes)$/i.test(filter['IncludeUnapprovedCharges']?.trim() ?? '');
  const rows: AnswerRecord[] = [];
  for (const encounter of encountersFor(state, filter, windows.modified)) {
    if (!encounterFits(state, encounter, filter, windows, unapproved)) continue;
    for (const line of encounter.lines) {
      if (lineFits(line, filter, windows.service)) rows.push(chargeRow(state, encounter, line));
    }
  }
  const wanted = rows.filter((row) => derived.every((column) => fits(filter[column], text(row, column))));
  return { Charges: chosenColumns(state, wanted, request.Fields) };
});

const derived = ['BilledTo', 'CasePayerScenario', 'PracticeName', 'ServiceLocationName', 'Status'];

const text = (row: AnswerRecord, column: string): string => {
  const value = row[column];
  return typeof value === 'string' ? value : '';
};

/** The encounters a filter can mean, by the narrowest index it allows. */
function encountersFor(state: State, filter: Filter, modified: Window | undefined): Iterable<Encounter> {
  const batch = filter['BatchNumber']?.trim();
  if (present(batch)) return known(state, state.encountersByBatch.get(batch) ?? []);
  if (modified === undefined) return state.encounters.values();
  const { from, to } = instantsOf(modified);
  return known(state, state.encountersModified.within(from, to));
}

function known(state: State, ids: Iterable<number>): Encounter[] {
  const encounters: Encounter[] = [];
  for (const id of ids) {
    const encounter = state.encounters.get(id);
    if (encounter !== undefined) encounters.push(encounter);
  }
  return encounters;
}

interface Windows {
  readonly posting: Window | undefined;
  readonly service: Window | undefined;
  readonly created: Window | undefined;
  readonly modified: Window | undefined;
}

function encounterFits(
  state: State,
  encounter: Encounter,
  filter: Filter,
  windows: Windows,
  unapproved: boolean,
): boolean {
  if (encounter.status !== 'Approved' && !unapproved) return false;
  const status = filter['EncounterStatus'];
  if (present(status) && encounter.status !== statusOf(status)) return false;
  if (!isWithin(windows.posting, Date.parse(`${encounter.postDate}T00:00:00Z`))) return false;
  if (!showsWithin(windows.created, encounter.createdAt) || !showsWithin(windows.modified, encounter.modifiedAt))
    return false;
  const patient = state.patients.get(encounter.patientId)?.columns ?? {};
  const name = [patient['FirstName'], patient['MiddleName'], patient['LastName']].filter(Boolean).join(' ');
  if (!holds(filter['PatientName'], name)) return false;
  return ['Referring', 'Rendering', 'Scheduling'].every((role) =>
    fits(filter[`${role}ProviderFullName`], encounter.providers[role]?.name),
  );
}

function lineFits(line: ServiceLine, filter: Filter, service: Window | undefined): boolean {
  const diagnosis = filter['DiagnosisCode'];
  const diagnosed =
    !present(diagnosis) || line.diagnoses.some((code) => diagnosisKey(code) === diagnosisKey(diagnosis));
  return (
    diagnosed &&
    fits(filter['ProcedureCode'], line.procedureCode) &&
    isWithin(service, Date.parse(`${line.startDate}T00:00:00Z`))
  );
}
