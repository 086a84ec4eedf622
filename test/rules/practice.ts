// One invented practice as both sandboxes have it before a rule is tried: nothing but providers, locations and codes.

/** Elation's ids in the seed. */
export const elationIds = {
  practice: 141127173200004,
  varga: 141127177600101,
  lund: 141127177600102,
  quist: 141127177600103,
  main: 141127173200055,
  west: 141127173200056,
} as const;

/** Kareo's ids in the seed. */
export const kareoIds = { practice: 1, varga: 42, lund: 43, okafor: 44, main: 3 } as const;

const boise = { address_line1: '700 Ridge Rd', city: 'Boise', state: 'ID', zip: '83702' };

/** Quist has no account in Kareo, Sawtooth West no service location. */
export const elationSeed = {
  practice: {
    id: elationIds.practice,
    name: 'Sawtooth Family Medicine',
    ...boise,
    timezone: 'America/Boise',
    integration: 'on',
  },
  physicians: [
    {
      id: elationIds.varga,
      user_id: 4067,
      first_name: 'Odette',
      last_name: 'Varga',
      credentials: 'MD',
      npi: '1999999984',
      license: 'M-20417',
      license_state: 'ID',
      specialty: 'Family Medicine',
      email: 'ovarga@example.org',
    },
    {
      id: elationIds.lund,
      user_id: 4068,
      first_name: 'Piers',
      last_name: 'Lund',
      credentials: 'DO',
      npi: '1999999976',
      license: 'O-11802',
      license_state: 'ID',
      specialty: 'Family Medicine',
      email: 'plund@example.org',
    },
    {
      id: elationIds.quist,
      user_id: 4069,
      first_name: 'Sela',
      last_name: 'Quist',
      credentials: 'MD',
      npi: '1999999968',
      license: 'M-30771',
      license_state: 'ID',
      specialty: 'Pediatrics',
      email: 'squist@example.org',
    },
  ],
  service_locations: [
    {
      id: elationIds.main,
      name: 'Sawtooth Main',
      ...boise,
      is_primary: true,
      timezone: 'America/Boise',
      place_of_service: 'Office',
    },
    {
      id: elationIds.west,
      name: 'Sawtooth West',
      address_line1: '12 Fairview Ave',
      city: 'Boise',
      state: 'ID',
      zip: '83704',
      timezone: 'America/Boise',
      place_of_service: 'Office',
    },
  ],
  patients: [],
};

/** Okafor's calendar belongs to nobody in Elation. */
export const kareoSeed = {
  practices: [
    {
      ID: kareoIds.practice,
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
      ID: kareoIds.varga,
      Type: 'Normal Provider',
      FirstName: 'Odette',
      LastName: 'Varga',
      Degree: 'MD',
      NationalProviderIdentifier: '1999999984',
      SpecialtyName: 'Family Medicine',
      PracticeID: 1,
    },
    {
      ID: kareoIds.lund,
      Type: 'Normal Provider',
      FirstName: 'Piers',
      LastName: 'Lund',
      Degree: 'DO',
      NationalProviderIdentifier: '1999999976',
      SpecialtyName: 'Family Medicine',
      PracticeID: 1,
    },
    {
      ID: kareoIds.okafor,
      Type: 'Normal Provider',
      FirstName: 'Nnamdi',
      LastName: 'Okafor',
      Degree: 'MD',
      NationalProviderIdentifier: '1999999950',
      SpecialtyName: 'Dermatology',
      PracticeID: 1,
    },
  ],
  serviceLocations: [
    {
      ID: kareoIds.main,
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
    { ID: 7, Name: 'Odette Varga, MD', ProviderID: kareoIds.varga },
    { ID: 8, Name: 'Piers Lund, DO', ProviderID: kareoIds.lund },
    { ID: 9, Name: 'Nnamdi Okafor, MD', ProviderID: kareoIds.okafor },
  ],
  appointmentReasons: [
    { ID: 5, Name: 'Follow-up', DefaultDurationMinutes: 30, PracticeID: 1 },
    { ID: 6, Name: 'New patient', DefaultDurationMinutes: 45, PracticeID: 1 },
  ],
};
