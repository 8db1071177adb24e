import { useEffect, useState } from 'react';

/** Milliseconds a wait may last before anything shows that there is one. */
const patience = 150;

/** True once something has been under way long enough to be worth showing. */
export const useSlow = (underWay: boolean): boolean => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [underWay]);
  return underWay && slow;
};
