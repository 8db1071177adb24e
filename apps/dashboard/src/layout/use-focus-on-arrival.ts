import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/** The link that led to a screen, on the screen it was followed from. */
const linkTo = (path: string) =>
  [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].find(({ pathname }) => pathname === path);

/**
 * After a navigation the new screen's heading takes the focus, so that it is read out and Tab starts there. On the way back the
 * link that was followed takes it, or else the content as a whole, and the page stays where it was read: a list of two hundred is
 * gone on with, not begun anew.
 */
export const useFocusOnArrival = () => {
  const { pathname } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  const seen = useRef(pathname);
  useEffect(() => {
    const left = seen.current;
    if (left === pathname) return;
    seen.current = pathname;
    if (isReturn) (linkTo(left) ?? document.getElementById('main'))?.focus({ preventScroll: true });
    else document.querySelector<HTMLElement>('main h1')?.focus();
  }, [pathname, isReturn]);
};
