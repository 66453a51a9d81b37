import { expect, it } from 'vitest';
import { fittedTitle, textWidth } from '../../renderer/trajectories/text-width.ts';

it('cuts a title in its name, and keeps what it is measured in', () => {
  const title = 'KIR2DL1/S5 (CD158a/h) on CD56bright CD16neg NK cells, fixed (% of parent)';
  expect(fittedTitle(title, 10_000)).toBe(title);
  const cut = fittedTitle(title, 200);
  expect(cut).toMatch(/^KIR2DL1\/S5.*… \(% of parent\)$/);
  expect(textWidth(cut)).toBeLessThanOrEqual(200);
  expect(fittedTitle('A name without any measure at all', 100)).toMatch(/^A name.*…$/);
});
