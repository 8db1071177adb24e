import { tokenHash } from '@groundwork/access';
import type { Work } from '@groundwork/database';
import { v7 as uuidv7 } from 'uuid';
import { newToken } from '../../secrets/tokens';
import type { Task } from '../assignments';
import { TaskLink } from './link.entities';

/** How long a link opens its task. */
const LIFE_DAYS = 14;

/** A new link to a task; its token exists in the answer alone. */
export const mintLink = async (
  { manager }: Work,
  { coupleId, partnerId, id: taskId }: Pick<Task, 'coupleId' | 'partnerId' | 'id'>,
): Promise<{ readonly linkId: string; readonly token: string; readonly expiresAt: Date }> => {
  const token = newToken();
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
      expiresAt,
      revokedAt: null,
      pausedUntil: null,
      lockedAt: null,
    })
    .updateEntity(false)
    .execute();
  return { linkId, token, expiresAt };
};

/** The token lies in the fragment: browsers send it to no server. */
export const linkUrl = (linksOrigin: string, token: string): string => `${linksOrigin}/t#${token}`;
