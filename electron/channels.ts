/** The three ways between the window and the main process; there is no other. */
export const channels = { call: 'armtrace:call', save: 'armtrace:save', event: 'armtrace:event' } as const;
