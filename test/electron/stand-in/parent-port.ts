/** Loaded into a child process first: gives it the `process.parentPort` of a utility process. */
Object.assign(process, {
  parentPort: {
    postMessage: (message: unknown) => process.send?.(message),
    on: (_event: 'message', listener: (event: { data: unknown }) => void) => {
      process.on('message', (message) => listener({ data: message }));
    },
  },
});
