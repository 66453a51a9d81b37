import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inputs, isCall, type Outcome } from '../../core/api.ts';
import type { TaskProcess } from '../../core/import/session/port.ts';
import type { HostPorts, Service } from '../../core/service/host-ports.ts';
import { refusal } from '../../core/shell/outcome.ts';

/** Bytes and numbers that a careless way between processes would change. */
export const awkward = {
  bytes: new Uint8Array([0, 1, 127, 128, 255]),
  numbers: [Number.NaN, Number.POSITIVE_INFINITY, -0, 0.1 + 0.2],
};

const answer = (value: unknown): Outcome<unknown> => ({ ok: true, value });

/** A tiny engine in the place of the real one: enough calls to carry every kind of value through a host. */
export function createService(host: HostPorts): Service {
  let language: 'en' | 'zh' = 'en';
  let task: TaskProcess | null = null;
  const state = () => ({ version: host.version, host: host.host, language, recent: [], study: null });

  function importFile(session: string): Promise<Outcome<unknown>> {
    const running = host.fork('import-process');
    task = running;
    return new Promise((done) => {
      running.onMessage((message) => {
        host.emit('progress', { session, stage: 'reading', file: String(message), done: 1, total: 2 });
      });
      running.onExit((code) => done(answer({ ended: code })));
      running.send({ session });
    });
  }

  async function handle(call: keyof typeof inputs, input: unknown): Promise<Outcome<unknown>> {
    switch (call) {
      case 'app.state':
        // For tests that cannot look into the window: it was there, and was let in.
        mkdirSync(host.userFolder, { recursive: true });
        writeFileSync(path.join(host.userFolder, 'window-was-here'), '');
        return answer(state());
      case 'app.setLanguage':
        language = inputs['app.setLanguage'].parse(input).language;
        return answer(state());
      case 'file.hold': {
        const { name, content } = inputs['file.hold'].parse(input);
        return answer({ fileId: content.subarray(0, 8).join('-'), name, bytes: content.length });
      }
      case 'study.create':
        return answer({ place: await host.pickNewStudy(inputs['study.create'].parse(input).name) });
      case 'study.pick':
        return answer({ place: await host.pickStudy() });
      case 'summary.csv':
        return answer({ fileName: 'awkward.csv', mediaType: 'text/csv', ...awkward });
      case 'import.begin':
        return importFile(inputs['import.begin'].parse(input).session);
      case 'import.cancel':
        task?.kill();
        return answer(null);
      case 'imports.list':
        throw new Error('the engine stumbled');
      default:
        return refusal('shell.no-study');
    }
  }

  return {
    async dispatch(call, input) {
      if (!isCall(call)) throw new Error(`the host let ${call} through`);
      const parsed = inputs[call].safeParse(input);
      return parsed.success ? handle(call, parsed.data) : refusal('shell.bad-input', { detail: call });
    },
    async close() {
      task?.kill();
      await new Promise((later) => setTimeout(later, 20));
    },
  };
}
