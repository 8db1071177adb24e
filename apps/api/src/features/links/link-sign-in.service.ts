import { tokenHash } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { SecretHasher, TooBusy } from '../../secrets/secret-hasher';
import { newToken } from '../../secrets/tokens';

interface Tried {
  readonly clinic_id: string;
  readonly link_id: string;
  readonly pin_hash: string | null;
  readonly allowed: boolean;
}

/** Opening a link with its PIN, and leaving. Whatever does not open takes the same work and gives the same answer. */
@Injectable()
export class LinkSignInService {
  constructor(
    private readonly work: SignInWork,
    private readonly hasher: SecretHasher,
  ) {}

  /** The token of a new session, or undefined. The try is counted, and committed, before the PIN is hashed. */
  open(token: string, pin: string): Promise<string | undefined> {
    return this.check('context.try_link', token, pin);
  }

  /** The same for a session that ran out by itself: its cookie stands for the link. */
  reopen(sessionToken: string, pin: string): Promise<string | undefined> {
    return this.check('context.try_ended_session', sessionToken, pin);
  }

  private async check(
    by: 'context.try_link' | 'context.try_ended_session',
    token: string,
    pin: string,
  ): Promise<string | undefined> {
    const [tried]: Tried[] = await this.work.run((manager) =>
      manager.query(`select clinic_id, link_id, pin_hash, allowed from ${by}($1)`, [tokenHash(token)]),
    );
    const right = await this.hasher
      .verify(pin.replace(/\s/g, ''), tried?.pin_hash ?? undefined)
      .catch(unlessBusy);
    if (!tried?.allowed || !right) return undefined;
    const sessionToken = newToken();
    await this.work.run((manager) =>
      manager.query('select context.start_link_session($1, $2, $3, $4)', [
        tried.clinic_id,
        tried.link_id,
        tokenHash(sessionToken),
        uuidv7(),
      ]),
    );
    return sessionToken;
  }

  async leave(sessionToken: string | undefined): Promise<void> {
    if (!sessionToken) return;
    await this.work.run((manager) =>
      manager.query('select context.end_link_session($1)', [tokenHash(sessionToken)]),
    );
  }
}

/** Too many tries at once don't open, as a wrong PIN doesn't. */
const unlessBusy = (error: unknown): false => {
  if (error instanceof TooBusy) return false;
  throw error;
};
