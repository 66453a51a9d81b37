import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { AppState } from '../api.ts';
import type { StudyOverview, Trace } from '../study/overview.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { comparisonHandlers } from './comparison-handlers.ts';
import { ComputingDesk } from './computing-desk.ts';
import { dispatch, type Handlers } from './dispatch.ts';
import { exampleFiles } from './example-study.ts';
import { figureHandlers } from './figure-handlers.ts';
import { freePath } from './free-path.ts';
import { HeldFiles } from './held-files.ts';
import type { HostPorts, Service } from './host-ports.ts';
import { ImportSessions } from './import-sessions.ts';
import { outcomeHandlers } from './outcome-handlers.ts';
import { personAtWork } from './person.ts';
import { registryHandlers } from './registry-handlers.ts';
import { Settings } from './settings.ts';
import { taskFile } from './task-files.ts';
import { DocumentThread } from './thread-client.ts';
import { VeiledDoor } from './veiled-door.ts';

/** The engine for a host: the study on a thread of its own, imports in processes of their own, and one door to all of it. */
export function createService(host: HostPorts): Service {
  const settings = new Settings(host.userFolder);
  const held = new HeldFiles();
  const thread = new DocumentThread(taskFile('document-thread'));
  const by = personAtWork();
  const imports = new ImportSessions({
    thread,
    held,
    by,
    fork: () => host.fork('import-process'),
    onProgress: (progress) => host.emit('progress', door.event(progress)),
  });

  const desk = new ComputingDesk(taskFile('comparison-thread'), (run, progress) =>
    host.emit('comparing', door.event({ run, ...progress })),
  );

  function changed(study: string | null): void {
    host.emit('study-changed', { study });
  }
  /** What a person did to a value changes the study for all who look at it. */
  async function byHand(done: Promise<Trace>): Promise<Trace> {
    const trace = await done;
    changed((await thread.call('overview', {}))?.name ?? null);
    return trace;
  }
  async function state(): Promise<AppState> {
    const { version } = host;
    const { language, recent } = settings;
    return { version, host: host.host, language, recent, study: await thread.call('overview', {}) };
  }
  async function openAt(file: string): Promise<StudyOverview> {
    imports.cancelAll();
    desk.cancelAll();
    const overview = await thread.call('open', { path: file, by });
    settings.rememberStudy(overview.name, file);
    changed(overview.name);
    return overview;
  }
  async function createAt(file: string, name: string, protocol: 'nct02812121' | 'blank'): Promise<StudyOverview> {
    imports.cancelAll();
    desk.cancelAll();
    mkdirSync(path.dirname(file), { recursive: true });
    const overview = await thread.call('create', { path: file, name, protocol, by });
    settings.rememberStudy(overview.name, file);
    return overview;
  }
  async function openExample(): Promise<StudyOverview> {
    const file = freePath(path.join(host.userFolder, 'studies'), 'Example study');
    const files = exampleFiles();
    await createAt(file, 'Example study (synthetic)', 'nct02812121');
    await imports.importUnasked(files.map(({ name, content }) => held.hold(name, content).fileId));
    const overview = await thread.call('overview', {});
    if (overview === null) throw new ExplainedError('shell.no-study');
    changed(overview.name);
    return overview;
  }

  const handlers: Handlers = {
    'app.state': state,
    'app.setLanguage': ({ language }) => {
      settings.setLanguage(language);
      return state();
    },
    'file.hold': ({ name, content }) => held.hold(name, content),
    'file.release': ({ fileId }) => {
      held.release(fileId);
      return null;
    },
    'study.create': async ({ name, protocol }) => {
      const file = await host.pickNewStudy(name);
      if (file === null) return null;
      const overview = await createAt(file, name, protocol);
      changed(overview.name);
      return overview;
    },
    'study.pick': async () => {
      const file = await host.pickStudy();
      return file === null ? null : openAt(file);
    },
    'study.openRecent': async ({ id }) => {
      const file = settings.pathOfRecent(id);
      const name = settings.recent.find((study) => study.id === id)?.name ?? '';
      if (file === null) throw new ExplainedError('service.study-gone', { name });
      try {
        return await openAt(file);
      } catch (error) {
        if (!(error instanceof ExplainedError) || error.code !== 'store.not-found') throw error;
        settings.forgetStudy(file);
        throw new ExplainedError('service.study-gone', { name }, { cause: error });
      }
    },
    'study.openHeld': async ({ fileId }) => {
      const file = held.get(fileId);
      const target = freePath(path.join(host.userFolder, 'studies'), path.parse(file.name).name);
      await held.keepAs(fileId, target);
      try {
        return await openAt(target);
      } catch (error) {
        rmSync(target, { force: true });
        throw error;
      }
    },
    'study.openExample': openExample,
    'study.close': async () => {
      imports.cancelAll();
      desk.cancelAll();
      await thread.call('close', {});
      changed(null);
      return null;
    },
    'study.overview': async () => {
      const overview = await thread.call('overview', {});
      if (overview === null) throw new ExplainedError('shell.no-study');
      return overview;
    },
    'study.subjects': () => thread.call('subjects', {}),
    ...outcomeHandlers(thread),
    ...comparisonHandlers(thread, desk, by),
    ...figureHandlers(thread, by),
    ...registryHandlers(thread, by, changed),
    'protocol.save': async ({ protocol }) => {
      const overview = await thread.call('saveProtocol', { protocol, by });
      changed(overview.name);
      return overview;
    },
    'protocol.export': () => thread.call('exportProtocol', {}),
    'protocol.read': ({ fileId }) => thread.call('readProtocol', { path: held.get(fileId).path }),
    'import.begin': ({ session, fileIds }) => imports.begin(session, fileIds),
    'import.revise': ({ session, files, choices, settled }) => imports.revise(session, files, choices, settled),
    'import.differences': ({ session }) => imports.differences(session),
    'import.statistics': ({ session }) => imports.statistics(session),
    'import.cells': ({ session, range, ...place }) => imports.cells(session, place, range),
    'import.cell': ({ session, row, column, ...place }) => imports.cell(session, place, row, column),
    'import.nextCell': ({ session, search, ...place }) => imports.nextCell(session, place, search),
    'import.commit': async ({ session }) => {
      const result = await imports.commit(session);
      changed((await thread.call('overview', {}))?.name ?? null);
      return result;
    },
    'import.cancel': ({ session }) => {
      imports.cancel(session);
      return null;
    },
    'imports.list': () => thread.call('imports', {}),
    'imports.undone': (input) => thread.call('undone', input),
    'imports.detail': async (input) => {
      await imports.kept();
      return thread.call('importDetail', input);
    },
    'imports.cells': async (input) => {
      await imports.kept();
      return thread.call('keptCells', input);
    },
    'imports.cell': async (input) => {
      await imports.kept();
      return thread.call('keptCell', input);
    },
    'mappings.list': () => thread.call('mappings', {}),
    'mappings.rename': (input) => thread.call('renameMapping', { ...input, by }),
    'mappings.forget': (input) => thread.call('forgetMapping', { ...input, by }),
    'mappings.keep': (input) => thread.call('keepMapping', { ...input, by }),
    'imports.undo': async ({ importId }) => {
      const result = await thread.call('undo', { importId, by });
      changed((await thread.call('overview', {}))?.name ?? null);
      return result;
    },
    'trajectory.get': (input) => thread.call('trajectory', input),
    'subject.detail': (input) => thread.call('subject', input),
    'reading.trace': (input) => thread.call('trace', input),
    'trajectories.get': (input) => thread.call('trajectories', input),
    'subject.record': (input) => thread.call('record', input),
    'study.course': () => thread.call('course', {}),
    'reading.correct': (input) => byHand(thread.call('correct', { ...input, by })),
    'reading.exclude': (input) => byHand(thread.call('exclude', { ...input, by })),
    'reading.takeBack': (input) => byHand(thread.call('takeBack', { ...input, by })),
    'readings.byHand': () => thread.call('byHand', {}),
    'figure.render': (input) => thread.call('renderFigure', input),
    'figure.preflight': (input) => thread.call('preflight', input),
    'figure.readRecipes': ({ fileId }) => {
      const { path: file, name } = held.get(fileId);
      return thread.call('readRecipes', { path: file, name });
    },
    'summary.csv': (input) => thread.call('summaryCsv', input),
  };

  const door = new VeiledDoor(thread, (call, input) => dispatch(handlers, call, input));

  return {
    dispatch: (call, input) => door.dispatch(call, input),
    close: async () => {
      imports.cancelAll();
      await desk.close();
      await thread.close();
      held.close();
    },
  };
}
