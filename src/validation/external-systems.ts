// Code systems that FHIR uses but does not hold, as far as their codes have a form that can be checked. https://hl7.org/fhir/R4/terminologies-systems.html

const currencies = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF ' +
    'CHW CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GGP GHS GIP GMD GNF GTQ GYD ' +
    'HKD HNL HRK HTG HUF IDR ILS IMP INR IQD IRR ISK JEP JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
    'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG ' +
    'QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS ' +
    'UAH UGX USD USN UYI UYU UZS VED VEF VES VND VUV WST XAF XAG XAU XBA XBB XBC XBD XCD XDR XOF XPD XPF XPT XSU XTS XUA XXX ' +
    'YER ZAR ZMW ZWL'
  ).split(' '),
);

/** Letters, digits and the marks that RFC 6838 allows in the names of media types. */
function isMediaName(text: string): boolean {
  if (text.length === 0 || text.length > 127) return false;
  for (const char of text) if (!/^[A-Za-z0-9!#$&\-^_.+*]$/.test(char)) return false;
  return true;
}

/** Short names of FHIR's own formats, which stand for media types in `_format` and CapabilityStatement.format. */
const formats = new Set(['json', 'xml', 'ttl']);

/** `type/subtype`, with parameters after `;`. BCP 13. */
function isMediaType(code: string): boolean {
  if (formats.has(code)) return true;
  const [name = ''] = code.split(';', 1);
  const slash = name.indexOf('/');
  return slash > 0 && isMediaName(name.slice(0, slash)) && isMediaName(name.slice(slash + 1).trimEnd());
}

/** Subtags of 1 to 8 letters and digits joined by `-`, the first of 2 to 8 letters (or `x`, `i`). BCP 47. */
function isLanguageTag(code: string): boolean {
  const [first = '', ...rest] = code.split('-');
  return (
    code.length <= 255 &&
    /^(?:[A-Za-z]{2,8}|[xXiI])$/.test(first) &&
    rest.every((tag) => /^[A-Za-z0-9]{1,8}$/.test(tag))
  );
}

/** For each such system: whether a code has the form (or stands in the list). */
export const externalSystems: ReadonlyMap<string, (code: string) => boolean> = new Map([
  ['urn:ietf:bcp:13', isMediaType],
  ['urn:ietf:bcp:47', isLanguageTag],
  ['urn:iso:std:iso:4217', (code) => currencies.has(code)],
  ['urn:iso:std:iso:3166', (code) => /^(?:[A-Z]{2,3}|[0-9]{3})$/.test(code)],
]);
