import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { codeOf, shownCode, typedCode } from '../../secrets/tokens';

const bytesOf = (masterKey: Buffer): Buffer => {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'groundwork first run', 32));
  return createHmac('sha256', key).update('code').digest();
};

/**
 * What the first clinic is founded with, `7KQ2-M0XW-9TBE`: 60 bits. It is made anew from the master key wherever it is needed,
 * so that it lies nowhere, and every process of a deployment prints the same one.
 */
export const firstRunCode = (masterKey: Buffer): string => shownCode(codeOf(bytesOf(masterKey)));

/** Whether it is what somebody typed. How long this takes tells nothing of how near they came. */
export const isFirstRunCode = (masterKey: Buffer, typed: string): boolean => {
  const right = Buffer.from(codeOf(bytesOf(masterKey)));
  return timingSafeEqual(right, Buffer.from(typedCode(typed) ?? '*'.repeat(right.length)));
};
