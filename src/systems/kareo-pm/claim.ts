// Kareo encounter, as it is created ⇄ Claim. Guide: Elation–Kareo, "Bills"; Kareo Technical Guide (API 2.1), "Create Encounter".
import type { Claim, ClaimItem } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';
import { idNumber, integer } from '../../mapping/codecs/numbers.js';
import { same } from '../../mapping/json.js';
import { boolean, code, text } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import type { Slot } from '../../mapping/slot.js';
import { claimSlot as slot, lineSlot, noInsurance } from '../../mapping/slots/claim.js';
import { dataAbsentReason, extension } from '../../mapping/slots/elements.js';
import { claimDiagnoses, placeDiagnoses, type EncounterDiagnoses } from './diagnoses.js';
import { modifierList, moneyNumber, quantityNumber, writtenDay } from './claim-codecs.js';
import { extensionUrl, labelOf, textExtension } from './places.js';
import type { EncounterCreate, OrphanDiagnosisCodes, ServiceLineReq } from './records.js';

const { at, custom, field, each, reference, cannotHold, saidElsewhere, table } = rowsOf<EncounterCreate, Claim>(
  undefined,
);
const lines = rowsOf<ServiceLineReq, ClaimItem>(undefined);

type Text<Doc> = Slot<Doc, string>;

const lineText = (native: Text<ServiceLineReq>) =>
  lines.field(labelOf(native.path), native, textExtension<ClaimItem>(lineSlot.root, native.path), text);

// prettier-ignore
const serviceLine = lines.table(
  { system: 'kareo-pm', title: 'Service line', source: 'Elation–Kareo guide, "Bills"',
    recordType: 'service-line', resourceType: 'Claim', empty: () => ({ sequence: 0, productOrService: { extension: [{ url: dataAbsentReason, valueCode: 'unknown' }] } }) },
  [
    lines.field('Procedure Code', lines.at('ProcedureCode'), lineSlot.procedure, code),
    lines.parts('Mod', [lines.at('ProcedureModifier1'), lines.at('ProcedureModifier2'), lines.at('ProcedureModifier3'), lines.at('ProcedureModifier4')], lineSlot.modifiers, modifierList),
    lines.field('Charge', lines.at('UnitCharge'), lineSlot.unitPrice, moneyNumber),
    lines.field('Units', lines.at('Units'), lineSlot.quantity, quantityNumber),
    lines.field('Service Start Date', lines.at('ServiceStartDate'), lineSlot.servicedDate, writtenDay),
    lines.field('Line Note', lines.at('LineNote'), lineSlot.note, text),
    lines.field('Minutes', lines.at('Minutes'), lineSlot.minutes, integer(1, 100_000)),
    lineText(lines.at('ExternalID')),
    lineText(lines.at('RefCode')),
    lineText(lines.at('TypeofService')),
    ...(['DiagnosisCode1', 'DiagnosisCode2', 'DiagnosisCode3', 'DiagnosisCode4'] as const)
      .map((name) => lines.saidElsewhere(labelOf(name), lines.at(name), 'The row Diagnosis of the encounter')),
    ...(['AltDiagnosisCode1', 'AltDiagnosisCode2', 'AltDiagnosisCode3', 'AltDiagnosisCode4'] as const)
      .map((name) => lines.saidElsewhere(labelOf(name), lines.at(name), 'ICD-9 codes are not used any more')),
    lines.saidElsewhere('Service End Date', lines.at('ServiceEndDate'), 'A line is of one day'),
    lines.toldElsewhere('Diagnoses of the line', lineSlot.pointers, 'The row Diagnosis of the encounter'),
    lines.toldElsewhere('Line total', lineSlot.net, 'Kareo multiplies Charge by Units'),
    lines.toldElsewhere('Visit', lineSlot.encounter, 'The encounter itself is the visit'),
    lines.toldElsewhere('Place of Service', lineSlot.placeOfService, 'The Place of Service of the encounter'),
  ],
);

/** The first prior authorization number, of which Kareo holds one. */
const authorization: Text<Claim> = {
  path: `${slot.authorizations.path}[0]`,
  get: (doc) => slot.authorizations.get(doc)?.[0],
  set: (doc, number) => slot.authorizations.set(doc, [number]),
  clear: slot.authorizations.clear,
  claim: (claims) => slot.authorizations.claim?.(claims),
};

const root: typeof slot.root & Parameters<typeof textExtension<Claim>>[0] = slot.root;
const extra = (native: Text<EncounterCreate>, codec: Codec<string, string> = text) =>
  field(labelOf(native.path), native, textExtension<Claim>(root, native.path), codec);
const flag = (native: Slot<EncounterCreate, boolean>) =>
  field(
    labelOf(native.path),
    native,
    extension<Claim, 'valueBoolean'>(root, extensionUrl(native.path), 'valueBoolean'),
    boolean,
  );
const pointing = (name: string) => extension<Claim, 'valueReference'>(root, extensionUrl(name), 'valueReference');
const provider = { recordType: 'provider', resourceType: 'Practitioner', id: idNumber };

const lineCodes = ['DiagnosisCode1', 'DiagnosisCode2', 'DiagnosisCode3', 'DiagnosisCode4'] as const;
const orphanNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const encounterDiagnoses = (record: EncounterCreate): EncounterDiagnoses => ({
  lines: (record.ServiceLines ?? []).map((line) => lineCodes.flatMap((name) => line[name] ?? [])),
  orphans: orphanNumbers.flatMap((number) => record.OrphanDiagnosisCodes?.[`OrphanDiagnosisCode${number}`] ?? []),
});

function readDiagnoses(record: EncounterCreate, draft: Claim): void {
  const said = encounterDiagnoses(record);
  const { lines: known, orphans } = placeDiagnoses(draft);
  if (same({ lines: known, orphans }, said)) return;
  const { diagnosis, pointers } = claimDiagnoses(said);
  if (diagnosis.length === 0) delete draft.diagnosis;
  else draft.diagnosis = [...diagnosis];
  draft.item?.forEach((line, index) => {
    const sequences = pointers[index] ?? [];
    if (sequences.length === 0) delete line.diagnosisSequence;
    else line.diagnosisSequence = [...sequences];
  });
}

function writeDiagnoses(claim: Claim, draft: EncounterCreate): ReturnType<typeof placeDiagnoses>['lost'] {
  const placed = placeDiagnoses(claim);
  draft.ServiceLines?.forEach((line, index) => {
    lineCodes.forEach((name, place) => {
      const code = placed.lines[index]?.[place];
      if (code === undefined) delete line[name];
      else line[name] = code;
    });
  });
  const orphans: OrphanDiagnosisCodes = {};
  placed.orphans.forEach((code, index) => {
    orphans[`OrphanDiagnosisCode${(index + 1) as (typeof orphanNumbers)[number]}`] = code;
  });
  if (placed.orphans.length === 0) delete draft.OrphanDiagnosisCodes;
  else draft.OrphanDiagnosisCodes = orphans;
  return placed.lost;
}

/** The pointers of all lines. */
const pointers: Slot<Claim, (number[] | null)[]> = {
  path: 'Claim.item.diagnosisSequence',
  get: (doc) => doc.item?.map((line) => line.diagnosisSequence ?? null),
  set: (doc, said) =>
    doc.item?.forEach((line, index) => {
      const sequences = said[index];
      if (sequences === undefined || sequences === null) delete line.diagnosisSequence;
      else line.diagnosisSequence = sequences;
    }),
  clear: (doc) => doc.item?.forEach((line) => delete line.diagnosisSequence),
};

const icd = (code: string, sequence: number) => ({
  sequence,
  diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code }] },
});
const visit = { productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99213' }] } };

// prettier-ignore
const diagnosis = custom('Diagnosis',
      [at('OrphanDiagnosisCodes')],
      [slot.diagnosis, pointers],
      {
        note: 'A diagnosis stands once in FHIR and on each line in Kareo: first 4 per line, then the remaining ones, 12 different in all (EL-14)',
        examples: [
          [{ ServiceLines: [{ ProcedureCode: '99213', DiagnosisCode1: 'E11.9', DiagnosisCode2: 'I10' }] },
            { diagnosis: [icd('E11.9', 1), icd('I10', 2)], item: [{ sequence: 1, ...visit, diagnosisSequence: [1, 2] }] }],
          [{ ServiceLines: [{ ProcedureCode: '99213', DiagnosisCode1: 'E11.9' }, { ProcedureCode: '99213', DiagnosisCode1: 'E11.9' }], OrphanDiagnosisCodes: { OrphanDiagnosisCode1: 'Z00.00' } },
            { diagnosis: [icd('E11.9', 1), icd('Z00.00', 2)], item: [{ sequence: 1, ...visit, diagnosisSequence: [1] }, { sequence: 2, ...visit, diagnosisSequence: [1] }] }],
        ],
      });

const serviceLines = each('Service lines', at('ServiceLines'), slot.items, serviceLine, {
  matchBy: 'position',
  countsEmpty: true,
});
/** The codes stand on the lines, so both are read and written together, in whatever order rows run. */
const linesWithDiagnoses: typeof serviceLines = {
  ...serviceLines,
  read: (record, draft, run) => {
    serviceLines.read?.(record, draft, run);
    readDiagnoses(record, draft);
  },
  write: (resource, draft, run) => {
    serviceLines.write?.(resource, draft, run);
    run.lost.push(...writeDiagnoses(resource, draft));
  },
};

// prettier-ignore
export const claim = table(
  { system: 'kareo-pm', title: 'Encounter', source: 'Elation–Kareo guide, "Bills"',
    recordType: 'encounter-create', resourceType: 'Claim',
    empty: () => ({ resourceType: 'Claim', status: 'active', use: 'claim', created: '1970-01-01', insurance: [noInsurance()],
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
      priority: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }] } }) },
  [
    //    Kareo field                     in the request                              in FHIR           said as
    reference('Patient',                  at('Patient', 'PatientID'),                 slot.patient,     { recordType: 'patient', resourceType: 'Patient', id: idNumber, required: true }),
    reference('Rendering Provider',       at('RenderingProvider', 'ProviderID'),      slot.rendering,   provider),
    reference('Supervising Provider',     at('SupervisingProvider', 'ProviderID'),    slot.supervising, provider),
    reference('Assistant Provider',       at('AssistantProvider', 'ProviderID'),      slot.assistant,   provider),
    reference('Referring Provider',       at('ReferringProvider', 'ProviderID'),      pointing('ReferringProvider'), provider),
    reference('Scheduling Provider',      at('SchedulingProvider', 'ProviderID'),     pointing('SchedulingProvider'), provider),
    reference('Billing Provider',         at('BillingProvider', 'ProviderID'),        slot.provider,    { ...provider, required: true }),
    reference('Service Location & Place of Service', at('ServiceLocation', 'LocationID'), slot.facility, { recordType: 'service-location', resourceType: 'Location', id: idNumber }),
    reference('Appointment',              at('Appointment', 'AppointmentID'),         pointing('Appointment'), { recordType: 'appointment', resourceType: 'Appointment', id: idNumber }),
    field('Service Start Date',           at('ServiceStartDate'),                     slot.start,       writtenDay),
    field('Service End Date',             at('ServiceEndDate'),                       slot.end,         writtenDay),
    field('Authorization Number',         at('AuthorizationNumber'),                  authorization,    text),
    field('Notes',                        at('MedicalOfficeNotes'),                   slot.notes,       text),
    field('Business Office Notes',        at('BusinessOfficeNotes'),                  slot.supportingText('business-office-notes'), text),
    linesWithDiagnoses,
    diagnosis,
    field('Amount Paid',                  at('Payment', 'AmountPaid'),                textExtension<Claim>(root, 'Payment.AmountPaid'), text),
    extra(at('Payment', 'ReferenceNumber')),
    extra(at('Payment', 'Category')),
    extra(at('Payment', 'Description')),
    flag(at('Miscellaneous', 'DoNotSendClaimElectronically')),
    flag(at('Miscellaneous', 'DoNotSendElectronicallytoSecondary')),
    extra(at('Miscellaneous', 'EClaimNote')),
    extra(at('Miscellaneous', 'EClaimNoteType')),
    extra(at('Miscellaneous', 'LocalUseBox10d')),
    extra(at('Miscellaneous', 'LocalUseBox19')),
    field('Hospitalization Start Date',   at('Hospitalization', 'StartDate'),         extension<Claim, 'valueDate'>(root, extensionUrl('HospitalizationStartDate'), 'valueDate'), writtenDay),
    field('Hospitalization End Date',     at('Hospitalization', 'EndDate'),           extension<Claim, 'valueDate'>(root, extensionUrl('HospitalizationEndDate'), 'valueDate'), writtenDay),

    cannotHold('Procedures of the claim', { path: 'Claim.procedure', get: (doc) => doc.procedure }, 'Kareo has procedures on its lines alone'),
    cannotHold('Accident',                { path: 'Claim.accident', get: (doc) => doc.accident }, 'Kareo says accidents on the case'),

    saidElsewhere('Payment Method',       at('Payment', 'PaymentMethod'),             'Not carried: no claim says how the patient paid'),
    saidElsewhere('Place of Service',     at('PlaceOfService'),                       'Chosen at delivery: that of the lines, else that of the location'),
    saidElsewhere('Case',                 at('Case'),                                 'Chosen at delivery: the active primary case'),
    saidElsewhere('Practice',             at('Practice'),                             'Chosen at delivery: the practice of the connection'),
    saidElsewhere('Batch Number',         at('BatchNumber'),                          'The key of the delivery'),
    saidElsewhere('Encounter Status',     at('EncounterStatus'),                      'A setting of the connection'),
    saidElsewhere('Encounter External ID', at('EncounterExternalID'),                 'Written alone; the batch number is what is asked for'),
    saidElsewhere('External Vendor ID',   at('ExternalVendorID'),                     'Belongs to the external id'),
    saidElsewhere('Post Date',            at('PostDate'),                             'The day of the delivery'),
  ],
);
