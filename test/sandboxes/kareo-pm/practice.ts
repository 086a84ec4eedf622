// One invented practice for the sandbox's tests: Talia Brandt with two policies, Noor Haddad without a case.

export const practiceSeed = {
  practices: [
    { ID: 1, PracticeName: 'Juniper Ridge Family Medicine', NPI: '1888000019', SubscriptionEdition: 'Complete' },
    { ID: 2, PracticeName: 'Juniper Ridge East', SubscriptionEdition: 'Plus' },
  ],
  providers: [
    {
      ID: 42,
      FirstName: 'Mara',
      MiddleName: 'Q',
      LastName: 'Ellison',
      Degree: 'MD',
      NationalProviderIdentifier: '1999000015',
      PracticeID: 1,
    },
    {
      ID: 43,
      FirstName: 'Jonas',
      LastName: 'Petrov',
      Degree: 'DO',
      NationalProviderIdentifier: '1999000023',
      PracticeID: 1,
      Active: false,
    },
    {
      ID: 44,
      FirstName: 'Ines',
      LastName: 'Okafor',
      Type: 'Referring Provider',
      NationalProviderIdentifier: '1999000031',
      PracticeID: 1,
    },
  ],
  serviceLocations: [
    { ID: 3, Name: 'Main Office', BillingName: 'Juniper Ridge Family Medicine', PlaceOfService: '11', PracticeID: 1 },
    { ID: 4, Name: 'East Clinic', PlaceOfService: '22', PracticeID: 2 },
  ],
  resources: [
    { ID: 7, Name: 'Mara Q Ellison, MD', ProviderID: 42 },
    { ID: 8, Name: 'Room 2' },
  ],
  appointmentReasons: [{ ID: 5, Name: 'Follow-up', DefaultDurationMinutes: 30, PracticeID: 1 }],
  insuranceCompanies: [
    {
      CompanyID: 55,
      CompanyName: 'Northwind Health',
      CompanyAddressLine1: '9 Carrier Way',
      CompanyCity: 'Phoenix',
      CompanyState: 'AZ',
      CompanyZipCode: '85001',
    },
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
      PlanPhoneNumber: '(800) 555-0199',
    },
  ],
  patients: [
    {
      PatientID: 1007,
      FirstName: 'Talia',
      MiddleName: 'R',
      LastName: 'Brandt',
      DateofBirth: '1987-04-09',
      Gender: 'Female',
      MaritalStatus: 'M',
      HomePhone: '714-555-0140',
      AddressLine1: '12 Sample Ct',
      City: 'Tustin',
      State: 'CA',
      ZipCode: '92780',
      DefaultRenderingProvider: { ProviderID: 42 },
      DefaultServiceLocation: { LocationID: 3 },
      Cases: [
        {
          CaseID: 2210,
          CaseName: 'Northwind Health - 1/5/2026',
          PayerScenario: 'Commercial',
          Policies: [
            {
              InsurancePolicyID: 3301,
              CompanyID: 55,
              PlanID: 77,
              PolicyNumber: 'NWH555000777',
              PolicyGroupNumber: 'GRP-0042',
              Copay: '25',
              Deductible: '500.00',
              EffectiveStartDate: '2026-01-01',
              Insured: {
                FirstName: 'Owen',
                LastName: 'Brandt',
                DateofBirth: '1985-11-30',
                Gender: 'Male',
                PatientRelationshipToInsured: 'Spouse',
              },
            },
            {
              InsurancePolicyID: 3302,
              CompanyName: 'Harbor Mutual',
              PlanName: 'Harbor Supplement',
              PolicyNumber: 'HM-9911',
            },
          ],
        },
      ],
    },
    { PatientID: 1008, FirstName: 'Noor', LastName: 'Haddad', DateofBirth: '1990-02-03', Gender: 'Unknown' },
  ],
} as const;

/** A moment in standard time: 3/2/2026 2:15:08 PM in California. */
export const start = Date.parse('2026-03-02T22:15:08.500Z');

export const aLine = {
  DiagnosisCode1: 'E11.9',
  DiagnosisCode2: 'I10',
  ProcedureCode: '99213',
  ProcedureModifier1: '25',
  ServiceStartDate: '2026-03-16T00:00:00',
  UnitCharge: 145,
  Units: 1,
};

/** An encounter that the sandbox takes; members given replace or add. */
export const anEncounter = (
  members: object = {},
  lines: readonly object[] = [aLine],
): { readonly Encounter: object } => {
  const whole: Record<string, unknown> = {
    BatchNumber: 'EL1',
    Patient: { PatientID: 1007 },
    Practice: { PracticeID: 1 },
    RenderingProvider: { ProviderID: 42 },
    ServiceLines: { ServiceLineReq: lines },
    ServiceLocation: { LocationID: 3 },
    ServiceStartDate: '2026-03-16T00:00:00',
    ...members,
  };
  const sorted = Object.keys(whole).sort();
  return {
    Encounter: Object.fromEntries(
      sorted.filter((name) => whole[name] !== undefined).map((name) => [name, whole[name]]),
    ),
  };
};
