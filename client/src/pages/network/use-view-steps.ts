import { useEffect, useState } from 'react';
import { type NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router';
import { isTyping } from '../../lib/keys.ts';

/** The steps of the view since the page was opened, by their keys in the browser's history. */
export interface Steps {
  readonly keys: readonly string[];
  readonly at: number;
}

/** How the steps go on when the address changed. */
export function nextSteps(steps: Steps, key: string, how: NavigationType | `${NavigationType}`): Steps {
  if (steps.keys[steps.at] === key) return steps;
  if (how === 'REPLACE') return { ...steps, keys: steps.keys.with(steps.at, key) };
  if (how === 'PUSH') return { keys: [...steps.keys.slice(0, steps.at + 1), key], at: steps.at + 1 };
  const at = steps.keys.indexOf(key);
  return at < 0 ? { keys: [key], at: 0 } : { keys: steps.keys, at };
}

/** Undo and redo of view steps, by the browser's own history, so that Back and Forward do the same. */
export function useViewSteps() {
  const { key } = useLocation();
  const how = useNavigationType();
  const navigate = useNavigate();
  const [steps, setSteps] = useState<Steps>({ keys: [key], at: 0 });
  useEffect(() => setSteps((now) => nextSteps(now, key, how)), [key, how]);

  const canUndo = steps.at > 0;
  const canRedo = steps.at < steps.keys.length - 1;
  const undo = () => canUndo && void navigate(-1);
  const redo = () => canRedo && void navigate(1);
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const letter = event.key.toLowerCase();
      const isRedo = letter === 'y' || (letter === 'z' && event.shiftKey);
      if (letter !== 'z' && !isRedo) return;
      event.preventDefault();
      if (isRedo) redo();
      else undo();
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  });
  return { canUndo, canRedo, undo, redo };
}

export type ViewSteps = ReturnType<typeof useViewSteps>;
