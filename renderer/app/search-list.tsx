import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import './search-list.css';

/** Something that can be found and chosen. */
export interface SearchEntry {
  readonly id: string;
  readonly content: ReactNode;
}

/** Entries under a common heading; without a label they stand alone. */
export interface SearchGroup {
  readonly label: string | null;
  readonly entries: readonly SearchEntry[];
}

/**
 * A field to type in and the list of what was found. It takes the focus while it is being put on the screen, in the same turn as the key that opened
 * it, and what Enter takes is reckoned from what was typed: so no key of a fast person is lost or meets an older list.
 */
export function SearchList({
  label,
  hint,
  search,
  groups,
  current = null,
  waiting = false,
  nothing,
  footer = null,
  onSearch,
  onChoose,
  onClose,
  onLeave,
}: {
  /** What the list is of, for those who cannot see it. */
  label: string;
  hint: string;
  search: string;
  /** What was found for `search`, in the order shown. */
  groups: readonly SearchGroup[];
  /** The entry that is chosen already: where the list begins while nothing is typed. */
  current?: string | null;
  /** True while more entries are on their way. */
  waiting?: boolean;
  nothing: string;
  footer?: ReactNode;
  onSearch: (search: string) => void;
  onChoose: (id: string) => void;
  onClose: () => void;
  /** When the focus goes elsewhere. */
  onLeave?: () => void;
}) {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly search: string; readonly index: number } | null>(null);
  const [entered, setEntered] = useState(false);

  const entries = groups.flatMap((group) => group.entries);
  const first =
    search === ''
      ? Math.max(
          0,
          entries.findIndex(({ id }) => id === current),
        )
      : 0;
  const active = Math.min(moved?.search === search ? moved.index : first, entries.length - 1);
  const activeId = entries[active]?.id;

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (activeId === undefined) return;
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  // Enter pressed before anything had come takes the first that comes.
  useLayoutEffect(() => {
    if (entered && activeId !== undefined) onChoose(activeId);
  }, [entered, activeId, onChoose]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && entries.length > 0) {
      event.preventDefault();
      setMoved({ search, index: (active + by + entries.length) % entries.length });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (activeId !== undefined) onChoose(activeId);
      else if (waiting) setEntered(true);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };

  const places = new Map(entries.map(({ id }, place) => [id, place]));
  return (
    <div className="search-list">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={activeId === undefined ? undefined : `${listId}-${active}`}
        autoComplete="off"
        spellCheck={false}
        placeholder={hint}
        value={search}
        onChange={(event) => {
          setEntered(false);
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      <div ref={list} id={listId} role="listbox" aria-label={label} className="search-found">
        {groups.map((group) => {
          const options = group.entries.map(({ id, content }) => {
            const place = places.get(id) ?? 0;
            return (
              // The keyboard reaches the options from the field, as a combobox does.
              <div
                key={id}
                id={`${listId}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === active}
                className="search-option"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(id)}
                onKeyDown={onKeyDown}
              >
                {content}
              </div>
            );
          });
          if (group.label === null) return options;
          return (
            <fieldset key={group.label} className="search-group" aria-label={group.label}>
              <div className="search-heading" aria-hidden="true">
                {group.label}
              </div>
              {options}
            </fieldset>
          );
        })}
      </div>
      {entries.length === 0 && !waiting ? <p className="search-nothing soft">{nothing}</p> : null}
      {footer === null ? null : <p className="search-nothing soft small">{footer}</p>}
    </div>
  );
}
