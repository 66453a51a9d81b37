import { expect, test } from 'vitest';
import { schemeColour } from '../../renderer/trajectories/scheme-colour.ts';

test('an arm’s colour is its own on white, and never vanishes on black', () => {
  expect(schemeColour('#000000', 'light')).toBe('#000000');
  expect(schemeColour('#000000', 'dark')).not.toBe('#000000');
  expect(schemeColour('#E69F00', 'dark').toLowerCase()).toBe('#e69f00');
});
