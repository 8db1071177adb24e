import { type ComponentChild, hydrate } from 'preact';

/** In the phone's bundle this is `react-dom/client`: React's name for it, without the compatibility layer behind it. */
export const hydrateRoot = (container: Element, page: ComponentChild): void => hydrate(page, container);
