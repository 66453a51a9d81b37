import { afterEach, expect, it } from 'vitest';
import { ComputingDesk } from '../../core/service/computing-desk.ts';

const thread = new URL('./stuck-thread.ts', import.meta.url);
/** What the thread beside this file does with an input: works without end, breaks off, or answers at once. */
const endless = async () => Uint8Array.of(0);
const broken = async () => Uint8Array.of(1);
const quick = async () => Uint8Array.of(2);
let desk: ComputingDesk | null = null;
afterEach(() => desk?.close());

it('ends a computation in the middle of its work, and takes the next', async () => {
  let begun: (run: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    begun = resolve;
  });
  desk = new ComputingDesk(thread, (run) => begun(run));
  const stuck = desk.compute('script', endless, 'stuck');
  const behind = desk.compute('script', quick, 'behind');
  const unwanted = desk.compute('script', quick, 'unwanted');
  expect(await told).toBe('stuck');
  desk.cancel('unwanted');
  await expect(unwanted).rejects.toMatchObject({ code: 'comparisons.cancelled' });
  desk.cancel('stuck');
  await expect(stuck).rejects.toMatchObject({ code: 'comparisons.cancelled' });
  expect(await behind).toEqual([{ name: 'made', text: '1' }]);
});

it('computes the same only once, and says when its thread broke off', async () => {
  desk = new ComputingDesk(thread, () => undefined);
  expect(await desk.compute('script', quick)).toEqual([{ name: 'made', text: '1' }]);
  expect(await desk.compute('script', quick)).toEqual([{ name: 'made', text: '1' }]);
  await expect(desk.compute('script', broken)).rejects.toMatchObject({ code: 'service.thread-ended' });
  const unread = desk.compute('script', () => Promise.reject(new Error('no such study')));
  await expect(unread).rejects.toThrow('no such study');
});
