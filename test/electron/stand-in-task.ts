interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}

/** A task that tells where it runs, then waits to be ended; started by either host. */
function parentPort(): ParentPort | undefined {
  return 'parentPort' in process ? (process.parentPort as ParentPort) : undefined;
}

const port = parentPort();
const heard = (message: unknown) => {
  const words = `${port === undefined ? 'child' : 'utility'} ${process.pid} ${JSON.stringify(message)}`;
  if (port === undefined) process.send?.(words);
  else port.postMessage(words);
  if (JSON.stringify(message).includes('short')) setTimeout(() => process.exit(7), 50);
};
if (port === undefined) process.on('message', heard);
else port.on('message', (event) => heard(event.data));
setInterval(() => {}, 1000);
