import type { trajectories as en } from '../en/trajectories.ts';
import type { Translated } from '../phrase.ts';

export const trajectories: Translated<typeof en> = {};
