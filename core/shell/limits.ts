/** The largest file that a host takes from the window, in bytes. */
export const heldFileLimit = 512 * 1024 * 1024;

/** The largest input of any other call, in bytes of its JSON. */
export const callLimit = 16 * 1024 * 1024;
