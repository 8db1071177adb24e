import { tokenHash } from '@groundwork/access';
import type { Work } from '@groundwork/database';
import { v7 as uuidv7 } from 'uuid';
import { newLinkCode, newToken, shownCode } from '../../secrets/tokens';
import type { Task } from '../assignments';
import { codeHash } from './code-hash';
import { TaskLink } from './link.entities';

/** How long a link opens its task. */
const LIFE_DAYS = 14;

export interface FreshLink {
  readonly linkId: string;
  readonly token: string;
  /** As people read it. */
  readonly code: string;
  readonly expiresAt: Date;
}

/** A new link to a task; its token and its code exist in the answer alone. */
export const mintLink = async (
  { manager, keys }: Work,
  { coupleId, partnerId, id: taskId }: Pick<Task, 'coupleId' | 'partnerId' | 'id'>,
): Promise<FreshLink> => {
  const token = newToken();
  const code = newLinkCode();
  const linkId = uuidv7();
  const expiresAt = new Date(Date.now() + LIFE_DAYS * 86_400_000);
  await manager
    .createQueryBuilder()
    .insert()
    .into(TaskLink)
    .values({
      id: linkId,
      coupleId,
      taskId,
      partnerId,
      tokenHash: tokenHash(token),
      codeHash: codeHash(keys, code),
      expiresAt,
      revokedAt: null,
      pausedUntil: null,
      lockedAt: null,
    })
    .updateEntity(false)
    .execute();
  return { linkId, token, code: shownCode(code), expiresAt };
};

/** The token lies in the fragment: browsers send it to no server. */
export const linkUrl = (linksOrigin: string, token: string): string => `${landingUrl(linksOrigin)}#${token}`;

/** Where a code is typed. */
export const landingUrl = (linksOrigin: string): string => `${linksOrigin}/t`;
