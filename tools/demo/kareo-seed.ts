// The demo practice as the Kareo sandbox holds it: 2 providers, 1 service location, 22 patients with their cases, 10 appointments.
import { boise, inKareo, patientId, people, selfPay, twoCases, type Person } from './people.js';

const policy = (at: number, plan: number, number: string, precedence: number): object => ({
  InsurancePolicyID: 3000 + at * 10 + precedence,
  Active: true,
  CompanyID: plan < 80 ? 55 : 56,
  PlanID: plan,
  PolicyNumber: number,
  PolicyGroupNumber: 'GRP-0042',
  Copay: '25.00',
  Deductible: '500.00',
  EffectiveStartDate: '2026-01-01T00:00:00',
  Precedence: precedence,
  Insured: { PatientRelationshipToInsured: 'Self' },
});

const healthCase = (at: number): object => ({
  CaseID: 2000 + at * 10,
  Active: true,
  CaseName: 'Northwind Health - 1/5/2026',
  PayerScenario: 'Commercial',
  Policies: [
    policy(at, 77, `NWH55500${String(1000 + at)}`, 1),
    ...(at % 4 === 0 ? [policy(at, 81, `HM-${9900 + at}`, 2)] : []),
  ],
});

const selfPayCase = (at: number): object => ({
  CaseID: 2000 + at * 10,
  Active: true,
  CaseName: 'Self Pay',
  PayerScenario: 'Self Pay',
});
const accidentCase = (at: number): object => ({
  CaseID: 2001 + at * 10,
  Active: true,
  CaseName: 'Auto accident 6/12/2026',
  PayerScenario: 'Auto Insurance',
  Condition: { RelatedToAutoAccident: true, RelatedToAutoAccidentState: 'ID' },
});

/** What `POST /control/seed` of the Kareo PM sandbox takes. */
export const kareoSeed: object = {
  practices: [
    {
      ID: 1,
      PracticeName: 'Sawtooth Family Medicine',
      Active: 'True',
      NPI: '1888000019',
      TaxID: '82-0000001',
      SubscriptionEdition: 'Complete',
      PracticeAddressLine1: '700 Ridge Rd',
      PracticeCity: 'Boise',
      PracticeState: 'ID',
      PracticeZipCode: '837020000',
      Phone: '(208) 555-0100',
    },
  ],
  providers: [
    {
      ID: 42,
      Type: 'Normal Provider',
      FirstName: 'Odette',
      LastName: 'Varga',
      Degree: 'MD',
      NationalProviderIdentifier: '1999999984',
      SpecialtyName: 'Family Medicine',
      PracticeID: 1,
    },
    {
      ID: 43,
      Type: 'Normal Provider',
      FirstName: 'Piers',
      LastName: 'Lund',
      Degree: 'DO',
      NationalProviderIdentifier: '1999999976',
      SpecialtyName: 'Family Medicine',
      PracticeID: 1,
    },
  ],
  serviceLocations: [
    {
      ID: 3,
      Name: 'Main Office',
      BillingName: 'Sawtooth Family Medicine',
      PlaceOfService: '11',
      PracticeID: 1,
      NPI: '1777000013',
      AddressLine1: '700 Ridge Rd',
      City: 'Boise',
      State: 'ID',
      ZipCode: '837020000',
    },
  ],
  resources: [
    { ID: 7, Name: 'Odette Varga, MD', ProviderID: 42 },
    { ID: 8, Name: 'Piers Lund, DO', ProviderID: 43 },
  ],
  appointmentReasons: [
    { ID: 5, Name: 'Follow-up', DefaultDurationMinutes: 30, PracticeID: 1 },
    { ID: 6, Name: 'New patient', DefaultDurationMinutes: 45, PracticeID: 1 },
  ],
  insuranceCompanies: [
    { CompanyID: 55, CompanyName: 'Northwind Health', InsuranceProgram: 'CI', ElectronicPayerConnection: 'NWH01' },
    { CompanyID: 56, CompanyName: 'Harbor Mutual', InsuranceProgram: 'CI', ElectronicPayerConnection: 'HMU01' },
  ],
  insurancePlans: [
    {
      PlanID: 77,
      CompanyID: 55,
      PlanName: 'Northwind PPO 140',
      PlanAddressLine1: 'PO Box 1000',
      PlanCity: 'Phoenix',
      PlanState: 'AZ',
      PlanZipCode: '85001',
      PlanPhoneNumber: '8005550199',
    },
    {
      PlanID: 81,
      CompanyID: 56,
      PlanName: 'Harbor Supplement',
      PlanAddressLine1: 'PO Box 22',
      PlanCity: 'Portland',
      PlanState: 'OR',
      PlanZipCode: '97201',
    },
  ],
  patients: inKareo.map((at) => {
    const person = people[at] as Person;
    return {
      PatientID: patientId(at),
      Practice: { PracticeID: 1 },
      FirstName: person.first,
      MiddleName: person.middle,
      LastName: person.last,
      DateofBirth: `${person.born}T00:00:00`,
      Gender: person.sex,
      AddressLine1: person.street,
      City: boise.city,
      State: boise.state,
      ZipCode: person.zip,
      MobilePhone: person.phone,
      EmailAddress: `${person.first}.${person.last}@example.org`.toLowerCase(),
      DefaultRenderingProvider: { ProviderID: at % 2 === 0 ? 42 : 43 },
      PrimaryCaseID: 2000 + at * 10,
      Cases: [selfPay.has(at) ? selfPayCase(at) : healthCase(at), ...(twoCases.has(at) ? [accidentCase(at)] : [])],
    };
  }),
  appointments: Array.from({ length: 10 }, (_, at) => ({
    AppointmentId: 88120 + at,
    AppointmentReasonId: at % 3 === 0 ? 6 : 5,
    AppointmentStatus: 'Scheduled',
    AppointmentType: 'P',
    StartTime: `2026-12-${String(1 + (at % 5)).padStart(2, '0')}T${String(16 + Math.floor(at / 5))}:00:00Z`,
    EndTime: `2026-12-${String(1 + (at % 5)).padStart(2, '0')}T${String(16 + Math.floor(at / 5))}:30:00Z`,
    IsRecurring: false,
    PatientSummary: { PatientId: patientId(at) },
    PracticeId: 1,
    ProviderId: at % 2 === 0 ? 42 : 43,
    ResourceId: at % 2 === 0 ? 7 : 8,
    ResourceIds: [at % 2 === 0 ? 7 : 8],
    ServiceLocationId: 3,
  })),
};
