// Kareo encounter, as it is read ⇄ Encounter. Kareo Technical Guide (API 2.1), "Get Encounter Details"; docs/architecture.md section 6.
import type { CodeableConcept, Encounter } from 'fhir/r4.js';
import { codes, openFhir, openNative } from '../../mapping/codecs/codes.js';
import { idText } from '../../mapping/codecs/numbers.js';
import { text } from '../../mapping/codecs/text.js';
import { rowsOf } from '../../mapping/rows.js';
import { elementOf, member } from '../../mapping/place.js';
import type { Slot } from '../../mapping/slot.js';
import { dataAbsentReason } from '../../mapping/slots/elements.js';
import { encounterClass, encounterSlot as slot } from '../../mapping/slots/encounter.js';
import { day } from './codecs.js';
import { accountAndId, accountIdText, kareoIdentifier, labelOf, textExtension } from './places.js';
import type { EncounterDetailsData } from './records.js';

const { at, constant, field, reference, saidElsewhere, table } = rowsOf<EncounterDetailsData, Encounter>(undefined);
const read = { only: 'read' } as const;

/** The class follows from the place of service; ambulatory where nothing says otherwise. */
const encounterClassCode = openFhir(
  openNative(
    codes(
      'class from place of service',
      [
        ['11', 'AMB'],
        ['10', 'VR'],
        ['21', 'IMP'],
        ['23', 'EMER'],
        ['12', 'HH'],
      ],
      {
        reads: [['02', 'VR']],
      },
    ),
  ),
);
const placeOfService: Slot<EncounterDetailsData, string> = {
  path: 'PlaceOfServiceCode',
  get: (record) => {
    const code = record.PlaceOfServiceCode ?? '11';
    return encounterClassCode.toFhir(code) === undefined ? '11' : code;
  },
  set: (record, value) => {
    record.PlaceOfServiceCode = value;
  },
  clear: (record) => {
    delete record.PlaceOfServiceCode;
  },
};
const classPlace = elementOf(slot.root, 'class', () => encounterClass(''));
const classCode = member(classPlace, 'code');

const told = (native: Slot<EncounterDetailsData, string>) =>
  field(labelOf(native.path), native, textExtension(slot.root, native.path), text, read);

/** US Core asks for a type of the visit, and Kareo says none. */
const unknownType = (): CodeableConcept => ({ extension: [{ url: dataAbsentReason, valueCode: 'unknown' }] });

// prettier-ignore
export const encounter = table(
  { system: 'kareo-pm', title: 'Encounter (visit)', source: 'Kareo Technical Guide (API 2.1), "Get Encounter Details"',
    recordType: 'encounter', resourceType: 'Encounter', empty: () => ({ resourceType: 'Encounter', type: [unknownType()] }) },
  [
    //    Kareo field           in the record                 in FHIR          said as
    field('Encounter ID',       accountAndId(at('EncounterID')), kareoIdentifier(slot.root, 'encounter'), accountIdText, read),
    constant('Status',          slot.status,                  'finished'),
    field('Place of Service',   placeOfService,               classCode,       encounterClassCode, read),
    reference('Patient',        at('PatientID'),              slot.patient,    { recordType: 'patient', resourceType: 'Patient', id: idText, ...read }),
    reference('Case',           at('CaseID'),                 slot.account,    { recordType: 'case', resourceType: 'Account', id: idText, ...read }),
    reference('Appointment',    at('AppointmentID'),          slot.appointment, { recordType: 'appointment', resourceType: 'Appointment', id: idText, ...read }),
    reference('Service Location', at('ServiceLocationID'),    slot.location,   { recordType: 'service-location', resourceType: 'Location', id: idText, ...read }),
    reference('Practice',       at('PracticeID'),             slot.serviceProvider, { recordType: 'practice', resourceType: 'Organization', id: idText, ...read }),
    field('Service Start Date', at('ServiceStartDate'),       slot.start,      day, read),
    field('Service End Date',   at('ServiceEndDate'),         slot.end,        day, read),
    ...(['EncounterStatus', 'BatchNumber', 'CaseName', 'CasePayerScenario', 'PlaceOfServiceName', 'PostDate', 'Payment', 'RenderingProvider',
      'SchedulingProvider', 'SupervisingProvider', 'ReferringProvider', 'BillingProvider', 'HospitalizationStartDate', 'HospitalizationEndDate', 'CreatedDate',
    ] as const).map((name) => told(at(name))),
    ...(['PatientPrefix', 'PatientFirstName', 'PatientMiddleName', 'PatientLastName', 'PatientSufix', 'PracticeName', 'ServiceLocationName',
    ] as const).map((name) => saidElsewhere(labelOf(name), at(name), 'Said by the record that is pointed at')),
    saidElsewhere('Service Lines', at('ServiceLines'),        'Each is a charge of its own'),
    saidElsewhere('Last Modified Date', at('LastModifiedDate'), 'Stands in Provenance'),
  ],
);
