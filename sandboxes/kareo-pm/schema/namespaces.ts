// The XML namespaces of the service; one of them differs from another by a trailing slash alone. Kareo sheet 1.1.
export const namespaces = {
  /** Wrappers, `request`, headers and nearly every type. */
  service: 'http://www.kareo.com/api/schemas/',
  /** Members of the service location and procedure code families. */
  locationsAndCodes: 'http://www.kareo.com/api/schemas',
  contract: 'http://schemas.datacontract.org/2004/07/KareoServicesWCF',
  arrays: 'http://schemas.microsoft.com/2003/10/Serialization/Arrays',
  system: 'http://schemas.datacontract.org/2004/07/System',
  serialization: 'http://schemas.microsoft.com/2003/10/Serialization/',
  envelope: 'http://schemas.xmlsoap.org/soap/envelope/',
  instance: 'http://www.w3.org/2001/XMLSchema-instance',
} as const;
