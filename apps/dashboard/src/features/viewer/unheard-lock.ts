const place = 'groundwork-unheard-lock';

/**
 * A lock that the server has not heard of, as the network was away. All windows of this browser know of it, also one that is
 * loaded anew: the server is told before it is asked for anything else.
 */
export const unheardLock = {
  note: (): void => localStorage.setItem(place, 'yes'),
  forget: (): void => localStorage.removeItem(place),
  stands: (): boolean => localStorage.getItem(place) !== null,
};
