/** A part of the stand-in: a member that it lacks throws by name, so that the shell cannot quietly come to lean on one. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(part, member): unknown {
      if (member in part || typeof member === 'symbol' || member === 'then' || member === 'toJSON') {
        const value: unknown = Reflect.get(part, member, part);
        return typeof value === 'function' ? value.bind(part) : value;
      }
      throw new Error(`electron stand-in: ${name}.${member} is not there`);
    },
  });
}

/** An event that a listener may prevent. */
export interface Preventable {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** Makes one, with what else it tells. */
export function preventable<T extends object>(telling: T): T & Preventable {
  const event = {
    ...telling,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}
