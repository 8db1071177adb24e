import { useEffect } from 'react';

const besideFoot = 16;

/** The page scrolls what gets the focus to rest above its foot, however many lines that has. */
const leaveRoomForFoot = () => {
  const foot = document.querySelector<HTMLElement>('[data-foot]');
  const { position, bottom } = foot ? getComputedStyle(foot) : { position: 'static', bottom: '' };
  document.documentElement.style.scrollPaddingBottom =
    foot && position === 'sticky' ? `${foot.offsetHeight + parseFloat(bottom) + besideFoot}px` : '';
};

/** What has the focus within the page's content, without what stays at its place by itself. */
const focusedContent = () => {
  const focused = document.activeElement;
  return focused?.closest('main') &&
    !focused.matches('main') &&
    !focused.closest('[data-foot], [data-drawer]')
    ? focused
    : null;
};

/** Nothing lies over its upper or its lower edge, and both are within the window. */
const isClear = (element: Element) => {
  const { left, top, bottom, width } = element.getBoundingClientRect();
  return [top + 1, bottom - 1].every((y) => {
    const there = document.elementFromPoint(left + width / 2, y);
    return there !== null && (element.contains(there) || there.contains(element));
  });
};

/**
 * What has the focus stays in view when the page or its foot grows, as it does with an answer of the server.
 * Where the reader has scrolled away from it, they are left where they read.
 */
export const useFocusInView = () => {
  useEffect(() => {
    const main = document.getElementById('main');
    if (!main) return;
    let wasClear = false;
    let known = '';
    const sizesNow = () => `${innerWidth} ${innerHeight} ${main.offsetHeight}`;
    const remember = () => {
      // A page that changes its size scrolls by itself, and says so before its size is told: that is no reader's doing.
      if (sizesNow() !== known) return;
      const focused = focusedContent();
      wasClear = focused !== null && isClear(focused);
    };
    const onSize = () => {
      leaveRoomForFoot();
      const focused = focusedContent();
      if (focused && wasClear && !isClear(focused)) focused.scrollIntoView({ block: 'nearest' });
      known = sizesNow();
      remember();
    };
    const sizes = new ResizeObserver(onSize);
    sizes.observe(main);
    addEventListener('resize', onSize);
    document.addEventListener('scroll', remember, { passive: true });
    document.addEventListener('focusin', remember);
    return () => {
      sizes.disconnect();
      removeEventListener('resize', onSize);
      document.removeEventListener('scroll', remember);
      document.removeEventListener('focusin', remember);
    };
  }, []);
};
