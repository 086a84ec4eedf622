// The canonical addresses of the code and identifier systems that more than one file names. https://hl7.org/fhir/R4/terminologies-systems.html

/** Code systems and identifier systems by short name; each address stands here alone. */
export const system = {
  npi: 'http://hl7.org/fhir/sid/us-npi',
  ssn: 'http://hl7.org/fhir/sid/us-ssn',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  cpt: 'http://www.ama-assn.org/go/cpt',
  hcpcs: 'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  placeOfService: 'https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set',
  ucum: 'http://unitsofmeasure.org',
  identifierType: 'http://terminology.hl7.org/CodeSystem/v2-0203',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  participationType: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  coverageClass: 'http://terminology.hl7.org/CodeSystem/coverage-class',
  coverageCopayType: 'http://terminology.hl7.org/CodeSystem/coverage-copay-type',
  subscriberRelationship: 'http://terminology.hl7.org/CodeSystem/subscriber-relationship',
  organizationType: 'http://terminology.hl7.org/CodeSystem/organization-type',
  claimType: 'http://terminology.hl7.org/CodeSystem/claim-type',
  claimCareTeamRole: 'http://terminology.hl7.org/CodeSystem/claimcareteamrole',
  /** HL7 table 0443: `RP` the referring, `OP` the ordering provider. */
  providerRole: 'http://terminology.hl7.org/CodeSystem/v2-0443',
  processPriority: 'http://terminology.hl7.org/CodeSystem/processpriority',
  /** `GUAR`: who answers for the bills. */
  roleClass: 'http://terminology.hl7.org/CodeSystem/v3-RoleClass',
  dataAbsentReason: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  /** Our own: why a delivery stands still, in which state a Task is, and what it is for. */
  reason: 'https://chartbridge.example/fhir/CodeSystem/reason',
  state: 'https://chartbridge.example/fhir/CodeSystem/state',
  task: 'https://chartbridge.example/fhir/CodeSystem/task',
  /** Our own: what a text of a claim's supportingInfo is. */
  supportingInformation: 'https://chartbridge.example/fhir/CodeSystem/supporting-information',
  /** Our own communication categories: `advisory`, `notice`. */
  communication: 'https://chartbridge.example/fhir/CodeSystem/communication',
} as const;

/** The root of our own extensions, profiles and code systems. */
export const canonicalRoot = 'https://chartbridge.example/fhir';
