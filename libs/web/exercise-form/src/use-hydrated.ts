import { useEffect, useState } from 'react';

/** False on the server and until the browser has taken the page over: what needs scripts shows only afterwards. */
export const useHydrated = (): boolean => {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
};
