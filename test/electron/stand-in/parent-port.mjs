process.parentPort = {
  postMessage: (message) => process.send(message),
  on: (_event, listener) => process.on('message', (message) => listener({ data: message })),
};
