import { useState } from 'react';

/** The value of before where the new one says the same, so that what is made from it is not made again. */
export function useSame<T>(value: T): T {
  const [held, setHeld] = useState(value);
  if (JSON.stringify(held) === JSON.stringify(value)) return held;
  setHeld(value);
  return value;
}
