/** The ends of a 95 % interval, low end first, in the unit of the estimate. */
export type Interval = readonly [low: number, high: number];
