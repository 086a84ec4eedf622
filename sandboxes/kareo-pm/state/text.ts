// How texts are stored: phones, ZIP codes, money, names, states. Kareo sheet 2.2, 3 and 4.2.

export const present = (text: string | undefined): text is string => text !== undefined && text !== '';

/** At most ten digits, shown as `(706) 223-3445` when there are ten. */
export function phoneText(text: string): string {
  const digits = text.replace(/\D/g, '');
  const ten = (digits.length > 10 && digits.startsWith('1') ? digits.slice(1) : digits).slice(0, 10);
  return ten.length === 10 ? `(${ten.slice(0, 3)}) ${ten.slice(3, 6)}-${ten.slice(6)}` : ten;
}

export const zipText = (text: string): string => (/^\d{5}-\d{4}$/.test(text) ? text.replace('-', '') : text);

export function ssnText(text: string): string {
  const digits = text.replace(/\D/g, '');
  return digits.length === 9 ? `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}` : text;
}

/** Copay and deductible are free text; what is a number is shown with two decimals. */
export const moneyText = (text: string): string =>
  /^\$?\d+(,\d{3})*(\.\d*)?$/.test(text.trim()) ? Number(text.replace(/[$,\s]/g, '')).toFixed(2) : text;

export const fullName = (parts: readonly (string | undefined)[]): string => parts.filter(present).join(' ');

/** The date of an xs:dateTime as it was written. */
export const dateOf = (dateTime: string): string => dateTime.slice(0, 10);

/** External ids hold 25 characters; what is beyond is cut without a word. */
export const externalIdText = (text: string): string => text.slice(0, 25);

export const isUsCountry = (text: string): boolean =>
  ['', 'US', 'USA', 'UNITED STATES', 'UNITED STATES OF AMERICA'].includes(text.trim().toUpperCase());

const states = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
    'PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI UM FM MH PW AA AE AP'
  ).split(' '),
);

export const isUsState = (text: string): boolean => states.has(text.toUpperCase());
export const isUsZip = (text: string): boolean => /^\d{5}(-?\d{4})?$/.test(text);
