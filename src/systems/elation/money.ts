// Totals of service lines, reckoned in whole numbers. Elation API documentation, "Billing": units and charges are decimal texts.
import type { Claim, ClaimItem, Money } from 'fhir/r4.js';
import type { Codec } from '../../mapping/codec.js';

/** Ten-thousandths: `"2.5"` → 25000n; undefined where it is no decimal, or has more than four places. */
function tenThousandths(decimal: string): bigint | undefined {
  const [, sign, whole, fraction = ''] = /^(-?)([0-9]{1,12})(?:\.([0-9]{0,4})0*)?$/.exec(decimal.trim()) ?? [];
  return whole === undefined ? undefined : BigInt(`${sign}${whole}${fraction.padEnd(4, '0')}`);
}

const dollars = (cents: bigint): Money => ({ value: Number(cents) / 100, currency: 'USD' });

/** Units × charge in cents, halves rounded up. */
function centsOf(units: string, charge: string): bigint | undefined {
  const [count, price] = [tenThousandths(units), tenThousandths(charge)];
  return count === undefined || price === undefined ? undefined : (count * price + 500_000n) / 1_000_000n;
}

/** `"2.00"` units at `"38.00"` ↔ 76 dollars; which units and which charge a total was made of, nobody knows. */
export const lineTotal: Codec<[string | undefined, string | undefined], Money> = {
  name: 'quantity × charge',
  toFhir: ([units, charge]) => {
    const cents = charge === undefined ? undefined : centsOf(units ?? '1', charge);
    return cents === undefined ? undefined : dollars(cents);
  },
  toNative: () => undefined,
  exact: false,
  nativeDomain: {
    kind: 'of',
    values: [
      ['2.00', '38.00'],
      ['1.00', '145.00'],
      [undefined, '0.10'],
    ],
  },
  fhirDomain: { kind: 'of', values: [{ value: 76, currency: 'USD' }] },
};

/** What an item's quantity and unit price come to; undefined where it has no unit price. */
export function totalOfItem(item: ClaimItem): Money | undefined {
  const { quantity, unitPrice } = item;
  return unitPrice?.value === undefined
    ? undefined
    : lineTotal.toFhir([quantity?.value === undefined ? undefined : String(quantity.value), String(unitPrice.value)]);
}

/** The sum over lines of units and charge; undefined where no line has a charge. */
export function totalOfLines(
  lines: readonly { readonly units?: string | null; readonly unit_charge?: string | null }[],
): Money | undefined {
  const amounts = lines.flatMap(({ units, unit_charge: charge }) =>
    charge === undefined || charge === null ? [] : (centsOf(units ?? '1', charge) ?? []),
  );
  return amounts.length === 0 ? undefined : dollars(amounts.reduce((sum, cents) => sum + cents, 0n));
}

/** The sum of the items' totals. */
export const totalOfClaim = (claim: Claim): Money | undefined =>
  totalOfLines(
    (claim.item ?? []).map(({ quantity, unitPrice }) => ({
      units: quantity?.value === undefined ? null : String(quantity.value),
      unit_charge: unitPrice?.value === undefined ? null : String(unitPrice.value),
    })),
  );

/** The price of one unit, where the total is a whole number of cents a unit; no cent is ever invented. */
export function unitCharge(units: string, total: Money): string | undefined {
  const count = tenThousandths(units);
  const cents = total.value === undefined ? undefined : tenThousandths(String(total.value));
  if (count === undefined || cents === undefined || count <= 0n || (total.currency ?? 'USD') !== 'USD')
    return undefined;
  const each = (cents * 10_000n) / count;
  if (each * count !== cents * 10_000n || each % 100n !== 0n) return undefined;
  return `${each / 10_000n}.${String((each % 10_000n) / 100n).padStart(2, '0')}`;
}
