import { expect, test } from 'vitest';
import { shownWeeks } from '../../renderer/trajectories/shown-weeks.ts';
import { weekPlaces } from '../../renderer/trajectories/week-places.ts';
import { draggedWeeks, zoomed } from '../../renderer/trajectories/week-zoom.ts';

const weeks = [0, 2, 4, 8, 12, 24, 36, 52];

test('a step in shows half of the visits about one, a step out twice as many, never fewer than two', () => {
  expect(zoomed(weeks, [0, 52], 'in', 12)).toEqual([8, 36]);
  expect(zoomed(weeks, [8, 36], 'in', 36)).toEqual([36, 52]);
  expect(zoomed(weeks, [36, 52], 'in', 52)).toEqual([36, 52]);
  expect(zoomed(weeks, [36, 52], 'out', 52)).toEqual([12, 52]);
  expect(zoomed(weeks, [12, 52], 'out', 12)).toBeNull();
  expect(zoomed(weeks, [8, 24], 'all', 8)).toBeNull();
});

test('a step on or back keeps the number of visits and stops at the ends', () => {
  expect(zoomed(weeks, [2, 8], 'on', 2)).toEqual([4, 12]);
  expect(zoomed(weeks, [2, 8], 'back', 2)).toEqual([0, 4]);
  expect(zoomed(weeks, [0, 4], 'back', 2)).toEqual([0, 4]);
  expect(zoomed(weeks, [24, 52], 'on', 24)).toEqual([24, 52]);
});

test('a drag takes the visits that it passes over, and nothing where it passes over fewer than two', () => {
  const x = (week: number) => week * 10;
  expect(draggedWeeks(weeks, x, 130, 15)).toEqual([2, 12]);
  expect(draggedWeeks(weeks, x, 15, 25)).toBeNull();
});

test('visits stand evenly with what lies between them in proportion, or at their true time', () => {
  const even = weekPlaces('visits', weeks, [0, 52]).place;
  expect(weeks.map(even)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(even(18)).toBe(4.5);
  expect(even(-2)).toBe(-1);
  expect(even(60)).toBe(7.5);
  expect(weekPlaces('time', weeks, [0, 52]).place(18)).toBe(18);
});

test('weeks that the study does not have show all of it', () => {
  const visits = weeks.map((week) => ({ week, label: null, scheduled: null }));
  expect(shownWeeks(visits, 5, 7)).toEqual({ visits, ends: [0, 52] });
  expect(shownWeeks(visits, 3, null).ends).toEqual([3, 52]);
  expect(shownWeeks(visits, null, 12).visits.map(({ week }) => week)).toEqual([0, 2, 4, 8, 12]);
});
