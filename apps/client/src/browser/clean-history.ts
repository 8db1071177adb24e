/**
 * Keeps typed words out of the browser's history. An entry that came by a form would offer to send it again, even after
 * leaving, and the answer would show what was typed. So whoever moves on leaves an entry behind that only asks for the
 * page; reloading meanwhile still sends the form again, and loses nothing.
 */
export const cleanHistory = (): void => {
  addEventListener('pagehide', () => history.replaceState(null, '', location.pathname + location.search));
  document.addEventListener('click', (event) => {
    // Going to a field within the page would add an entry of the same kind.
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const goal = link && document.getElementById(link.hash.slice(1));
    if (!goal) return;
    event.preventDefault();
    goal.scrollIntoView();
    goal.focus();
  });
};
