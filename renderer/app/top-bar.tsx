import { createContext, type ReactNode, use, useState } from 'react';
import { createPortal } from 'react-dom';

interface Slot {
  readonly element: HTMLElement | null;
  readonly hold: (element: HTMLElement | null) => void;
}

const SlotContext = createContext<Slot>({ element: null, hold: () => undefined });

/** Lets the place that is shown put its own controls into the one bar at the top. */
export function TopBarProvider({ children }: { children: ReactNode }) {
  const [element, hold] = useState<HTMLElement | null>(null);
  return <SlotContext value={{ element, hold }}>{children}</SlotContext>;
}

/** Where the bar keeps room for the place's controls. */
export function TopBarSlot() {
  const { hold } = use(SlotContext);
  return <div className="top-bar-slot" ref={hold} />;
}

/** Puts its children into the bar: what of what, and how. */
export function TopBarControls({ children }: { children: ReactNode }) {
  const { element } = use(SlotContext);
  return element === null ? null : createPortal(children, element);
}
