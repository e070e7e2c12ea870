const UNITS = [
  { from: 100_000_000_000, suffix: 'bn' },
  { from: 100_000_000, suffix: 'm' },
  { from: 100_000, suffix: 'k' },
] as const;

function requirePence(pence: number): number {
  if (!Number.isSafeInteger(pence)) throw new RangeError(`${pence} is not a whole number of pence.`);
  return pence;
}

/** In full: "£1,234,567.00", "−£0.05". @param pence whole pence. @throws RangeError when it is not a safe integer. */
export function formatPounds(pence: number): string {
  const size = Math.abs(requirePence(pence));
  const pounds = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${pounds}.${String(size % 100).padStart(2, '0')}`;
}

/**
 * At a glance, to one decimal of thousands, millions or billions: "£1.2m", "£160k", "£950". Halves round away from nought, and what rounds up
 * to the next unit is said in it. @param pence whole pence. @throws RangeError when it is not a safe integer.
 */
export function formatPoundsShort(pence: number): string {
  const size = Math.abs(requirePence(pence));
  const sign = pence < 0 ? '−' : '';
  // A tenth of a unit is a whole number of pence; one step below it may still round up to it.
  const unit = UNITS.find(({ from }) => size >= from - from / 20_000 && Math.round(size / (from / 10)) >= 10);
  if (unit) return `${sign}£${Math.round(size / (unit.from / 10)) / 10}${unit.suffix}`;
  const pounds = Math.round(size / 100);
  return `${pounds === 0 ? '' : sign}£${pounds}`;
}

const POUNDS = /^([-−])?£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;

/**
 * Pence from an amount as registers write it: "1234.5", "£1,234.50", "-20". No floating point on the way.
 * @throws RangeError when it is not such an amount, has fractions of a penny, or is too large.
 */
export function parsePounds(text: string): number {
  const [, sign, pounds = '', pence = ''] = POUNDS.exec(text.trim()) ?? [];
  const size = Number(`${pounds.replaceAll(',', '')}${pence.padEnd(2, '0')}`);
  if (pounds === '' || !Number.isSafeInteger(size)) {
    throw new RangeError(`“${text}” is not an amount in pounds: write it like 1234.50, with at most two decimals.`);
  }
  return sign && size !== 0 ? -size : size;
}
