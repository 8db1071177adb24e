import { NotFound } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import type { EndSessionInput, OwnSessions } from './own-sessions.types';

const ownSessionsSql = `
  select jsonb_build_object('sessions', coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'browser', s.browser,
      'platform', s.platform, 'startedAt', s.started_at, 'lastUsedAt', s.last_used_at, 'current', s.current)
      order by s.current desc, s.last_used_at desc), '[]')) as screen
    from context.own_sessions() s`;

/** Where somebody is signed in, and ending it from elsewhere. */
@Injectable()
export class OwnSessionsService {
  async read(): Promise<OwnSessions> {
    return (await currentWork().screen<OwnSessions>(ownSessionsSql, [])) ?? { sessions: [] };
  }

  /** @throws NotFound for whatever is no other session of one's own */
  async end({ sessionId }: EndSessionInput): Promise<{ sessionId: string }> {
    if (!(await endSessions(sessionId))) throw new NotFound();
    return { sessionId };
  }

  async endOthers(): Promise<{ ended: string }> {
    return { ended: String(await endSessions(null)) };
  }
}

const endSessions = async (sessionId: string | null): Promise<number> => {
  const [{ ended }]: [{ ended: number }] = await currentWork().manager.query(
    'select context.end_own_sessions($1) as ended',
    [sessionId],
  );
  return ended;
};
