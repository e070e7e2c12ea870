import { createContext, useContext } from 'react';

/** Forgets what was read and reads what is shown again, for when another person signs in. */
export const ReadAgain = createContext<() => void>(() => {});

export const useReadAgain = () => useContext(ReadAgain);

/** Forgets what was read of other days than the one shown, for when something was written. */
export const ForgetOtherDays = createContext<() => void>(() => {});

export const useForgetOtherDays = () => useContext(ForgetOtherDays);
