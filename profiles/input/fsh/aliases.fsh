// Canonical addresses by short names.
Alias: $npi = http://hl7.org/fhir/sid/us-npi
Alias: $ssn = http://hl7.org/fhir/sid/us-ssn
Alias: $icd10 = http://hl7.org/fhir/sid/icd-10-cm
Alias: $ndc = http://hl7.org/fhir/sid/ndc
Alias: $cpt = http://www.ama-assn.org/go/cpt
Alias: $hcpcs = https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
Alias: $pos = https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set
Alias: $v2-0203 = http://terminology.hl7.org/CodeSystem/v2-0203
Alias: $v2-0131 = http://terminology.hl7.org/CodeSystem/v2-0131
Alias: $ParticipationType = http://terminology.hl7.org/CodeSystem/v3-ParticipationType
Alias: $coverage-class = http://terminology.hl7.org/CodeSystem/coverage-class
Alias: $copay-type = http://terminology.hl7.org/CodeSystem/coverage-copay-type
Alias: $careteam-role = http://terminology.hl7.org/CodeSystem/claimcareteamrole
Alias: $provider-role = http://terminology.hl7.org/CodeSystem/v2-0443
Alias: $contactentity = http://terminology.hl7.org/CodeSystem/contactentity-type
