import { expect } from 'vitest';
import { relativeError } from './reference.ts';

/** How near a number must come to R's: estimates to 1e-9, p-values to 1e-6, both relative. */
export const near = 1e-9;
export const nearP = 1e-6;

/** Expects R's number, or null where R has none. `scale` is the size beside which a number near 0 is 0. */
export function expectNear(
  ours: number | null | undefined,
  reference: number | null,
  what: string,
  tolerance = near,
  scale = 1e-12,
): void {
  if (reference === null || ours === null || ours === undefined) {
    expect(ours ?? null, what).toBe(reference);
    return;
  }
  const far = relativeError(ours, reference, scale);
  expect(far, `${what}: ${ours}, R has ${reference}`).toBeLessThanOrEqual(tolerance);
}

/** The same of several numbers. */
export function expectAllNear(
  ours: readonly (number | null)[] | number | null | undefined,
  reference: readonly (number | null)[] | null,
  what: string,
  tolerance = near,
  scale = 1e-12,
): void {
  if (reference === null || ours === null || ours === undefined) {
    expect(ours ?? null, what).toBe(reference);
    return;
  }
  const numbers = typeof ours === 'number' ? [ours] : ours;
  expect(numbers, what).toHaveLength(reference.length);
  for (const [i, expected] of reference.entries()) {
    expectNear(numbers[i], expected, `${what} [${i}]`, tolerance, scale);
  }
}
