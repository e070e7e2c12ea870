import { useEffect, useRef } from 'react';

/** Puts the focus on an element when the value changes, as what had it may be gone; not at first. */
export function useFocusOnChange<E extends HTMLElement>(value: unknown) {
  const element = useRef<E>(null);
  const last = useRef(value);
  useEffect(() => {
    if (last.current === value) return;
    last.current = value;
    element.current?.focus({ preventScroll: true });
  }, [value]);
  return element;
}
