/** What the window's bridge and the host agree on: the addresses, and content types that no form of another page can send. */
export const endpoints = {
  session: '/engine/session',
  events: '/engine/events',
  hold: '/engine/hold',
  call: '/engine/call/',
} as const;

export const contentTypes = { call: 'application/x-armtrace-call', octets: 'application/x-armtrace-octets' } as const;

export const headerNames = { invitation: 'x-armtrace-invitation', fileName: 'x-armtrace-file-name' } as const;
