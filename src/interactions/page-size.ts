// How many entries a page has. https://hl7.org/fhir/R4/search.html#count

export const defaultCount = 20;
export const maxCount = 1000;
