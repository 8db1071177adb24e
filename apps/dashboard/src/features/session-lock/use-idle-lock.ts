import { useAct } from '@groundwork/web-graphql';
import { useCallback, useEffect, useState } from 'react';
import { hearWindows, LockDocument, setLocked, tellWindows, unheardLock, useLocked } from '../viewer';
import { StayDocument } from './session-lock.graphql';

const minute = 60_000;
/** Milliseconds without a sign of the person: then a notice, then the lock. The server holds to the same. */
export const noticeAfter = 13 * minute;
export const lockAfter = 15 * minute;
/** How often, at most, the server and the other windows hear that the person is there. */
const tellEvery = minute / 2;
const tellAgainEvery = 3000;

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks all windows of this browser at once; what is typed stays on its page. */
export const useLock = (): (() => void) => {
  const tell = useTellOfLock();
  return useCallback(() => {
    unheardLock.note();
    setLocked(true);
    tellWindows('locked');
    void tell();
  }, [tell]);
};

const useTellOfLock = () => {
  const { run } = useAct(LockDocument);
  return useCallback(async () => {
    const { done } = await run({});
    if (done) unheardLock.forget();
  }, [run]);
};

/** Until the server has heard of a lock it is told again and again: a network may be away, or swallow what it is given. */
export const useUnheardLock = (): void => {
  const tell = useTellOfLock();
  useEffect(() => {
    const timer = setInterval(() => {
      if (unheardLock.stands()) void tell();
    }, tellAgainEvery);
    return () => clearInterval(timer);
  }, [tell]);
};

/**
 * Watches for signs of the person, and locks when there are none for a quarter of an hour, or at Ctrl+Shift+L.
 * Returns when the lock comes, once it is near.
 */
export const useIdleLock = (): Date | null => {
  const locked = useLocked();
  const lock = useLock();
  const { run: stay } = useAct(StayDocument);
  const [lockAt, setLockAt] = useState<number | null>(null);
  useEffect(() => {
    if (locked) return;
    let seenAt = Date.now();
    let toldAt = seenAt;
    const look = () => {
      const away = Date.now() - seenAt;
      if (away >= lockAfter) lock();
      else setLockAt(away >= noticeAfter ? seenAt + lockAfter : null);
    };
    const isHere = () => {
      const now = Date.now();
      // After the device slept the lock comes first.
      if (now - seenAt >= lockAfter) return look();
      seenAt = now;
      setLockAt(null);
      if (now - toldAt < tellEvery) return;
      toldAt = now;
      tellWindows('active');
      void stay({});
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyL' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      lock();
    };
    const silence = hearWindows((word) => {
      if (word === 'locked') setLocked(true);
      if (word !== 'active') return;
      seenAt = Date.now();
      setLockAt(null);
    });
    const timer = setInterval(look, 1000);
    for (const sign of signs) window.addEventListener(sign, isHere, { capture: true, passive: true });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      silence();
      clearInterval(timer);
      setLockAt(null);
      for (const sign of signs) window.removeEventListener(sign, isHere, { capture: true });
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [locked, lock, stay]);
  return lockAt === null ? null : new Date(lockAt);
};
