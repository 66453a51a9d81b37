import '../../renderer/engine.ts';
import { createFakeBridge, type FakeBridge, type FakeOptions } from './fake-bridge.ts';

declare global {
  interface Window {
    fakeBridge?: FakeBridge;
  }
}

const settings = new URLSearchParams(window.location.search);
const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
  allowed.find((value) => value === settings.get(name)) ?? otherwise;

const options: FakeOptions = {
  study: one('study', ['none', 'empty', 'full'], 'none'),
  language: one('lang', ['en', 'zh'], 'en'),
  workbook: one('workbook', ['clean', 'questions', 'already', 'refused', 'large'], 'clean'),
  delay: Number(settings.get('delay') ?? 0),
};
const bridge = createFakeBridge(options);
window.fakeBridge = bridge;
window.armtrace = bridge;
