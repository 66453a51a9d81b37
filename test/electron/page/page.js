const { armtrace } = window;
const heard = [];
window.heard = heard;
for (const event of ['progress', 'study-changed', 'menu']) {
  armtrace.on(event, (payload) => heard.push({ event, payload }));
}
const outcome = await armtrace.call('app.state', {});
document.getElementById('state').textContent = outcome.ok
  ? `${armtrace.host} ${outcome.value.host} ${outcome.value.version}`
  : `${outcome.code}: ${outcome.message}`;
