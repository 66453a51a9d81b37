import { eventNames } from '../../../core/shell/event-names.ts';

/** The test page: asks the engine who it is, and keeps what it hears. */
const { armtrace } = window;
const heard: { event: string; payload: unknown }[] = [];
Reflect.set(window, 'heard', heard);
for (const event of eventNames) armtrace?.on(event, (payload) => heard.push({ event, payload }));

const outcome = await armtrace?.call('app.state', {});
const state = document.getElementById('state');
if (state !== null && armtrace !== undefined && outcome !== undefined) {
  state.textContent = outcome.ok
    ? `${armtrace.host} ${outcome.value.host} ${outcome.value.version}`
    : `${outcome.code}: ${outcome.message}`;
}
