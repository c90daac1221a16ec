import { expect, it } from 'vitest';
import { bytes, duration } from '../src/units.ts';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KiB'],
  [1536, '1.5 KiB'],
  [200 * 1024, '200 KiB'],
  [5 * 1024 ** 3, '5.0 GiB'],
  [5000 * 1024 ** 3, '5000 GiB'],
])('%d bytes are %s', (count, said) => {
  expect(bytes(count)).toBe(said);
});

it.each([
  [0, '0.0 s'],
  [9.94, '9.9 s'],
  [10, '10 s'],
  [60, '1 min 0 s'],
  [3671, '61 min 11 s'],
])('%d seconds are %s', (seconds, said) => {
  expect(duration(seconds)).toBe(said);
});
