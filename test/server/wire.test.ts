import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWire, encodeWire } from '../../core/shell/wire.ts';

describe('the wire between host and window', () => {
  test('gives back any bytes, whatever their length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40_000, size: 'max' }), (bytes) => {
        expect(decodeWire(encodeWire({ bytes }))).toEqual({ bytes });
      }),
      { numRuns: 30 },
    );
  });

  test('gives back any number exactly', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        expect(Object.is(decodeWire(encodeWire(number)), number)).toBe(true);
      }),
    );
  });

  test('gives back whatever an answer is made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(decodeWire(encodeWire(value))).toEqual(value);
      }),
    );
  });

  test('carries a Buffer as bytes, not as the object that it would make of itself', () => {
    expect(decodeWire(encodeWire({ bytes: Buffer.from([1, 2]) }))).toEqual({ bytes: new Uint8Array([1, 2]) });
  });
});
