import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Recipe } from '../../core/figure/recipe.ts';
import { useLocation } from '../location.ts';
import { type RecipeHome, recipeOfText, recipeText } from './recipe-address.ts';

/** A figure that is being made: its recipe, and the steps back and forward. */
export interface Draft {
  readonly recipe: Recipe;
  readonly text: string;
  /** Changes the recipe; changes with the same `merge` one after another are one step back. */
  readonly change: (recipe: Recipe, merge?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

interface Steps {
  readonly now: string;
  readonly past: readonly string[];
  readonly future: readonly string[];
  readonly merge: string | null;
}

const mostSteps = 200;

/**
 * Holds the recipe that is worked on. It stands in the address (so that a reload loses nothing); the steps back are kept while the figure is shown. An
 * address that came from elsewhere begins anew. `start` is the recipe of an address that names none.
 */
export function useDraft(start: Recipe, home: RecipeHome): Draft {
  const [location, setAddress] = useLocation();
  const addressed = recipeOfText(location.settings.get('recipe'), home) ?? start;
  const address = recipeText(addressed, home);
  const [seen, setSeen] = useState(address);
  const [steps, setSteps] = useState<Steps>({ now: address, past: [], future: [], merge: null });
  if (address !== seen) {
    setSeen(address);
    if (address !== steps.now) setSteps({ now: address, past: [], future: [], merge: null });
  }

  const settle = useCallback(
    (next: Steps) => {
      // The steps first: the address tells of the change at once, and would pass for one from elsewhere.
      flushSync(() => setSteps(next));
      setAddress({ recipe: next.now }, true);
    },
    [setAddress],
  );
  const change = (recipe: Recipe, merge?: string) => {
    const now = recipeText(recipe, home);
    if (now === steps.now) return;
    const isSame = merge !== undefined && merge === steps.merge;
    const past = isSame ? steps.past : [...steps.past, steps.now].slice(-mostSteps);
    settle({ now, past, future: [], merge: merge ?? null });
  };
  const undo = useCallback(() => {
    const before = steps.past.at(-1);
    if (before === undefined) return;
    settle({ now: before, past: steps.past.slice(0, -1), future: [steps.now, ...steps.future], merge: null });
  }, [steps, settle]);
  const redo = useCallback(() => {
    const [next, ...future] = steps.future;
    if (next === undefined) return;
    settle({ now: next, past: [...steps.past, steps.now], future, merge: null });
  }, [steps, settle]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // A field that is typed in has steps of its own.
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
      const key = event.key.toLowerCase();
      const forward = key === 'y' || (key === 'z' && event.shiftKey);
      if (!forward && key !== 'z') return;
      event.preventDefault();
      if (forward) redo();
      else undo();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);

  return {
    recipe: recipeOfText(steps.now, home) ?? start,
    text: steps.now,
    change,
    undo,
    redo,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
  };
}
