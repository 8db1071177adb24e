import { Refusal } from '@groundwork/access';
import { SignInWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Attempt } from './attempt';
import { touch, type Counter } from './delays';

/** Keeps refused sign-ins in the audit of the clinics that they concern. */
@Injectable()
export class SignInRefusals {
  constructor(private readonly work: SignInWork) {}

  /**
   * One line in the chosen clinic, or in every clinic of the account before one is chosen; none for an unknown account.
   * A guess that had to wait was not checked and leaves none, so that knocking can't fill the audit.
   */
  async note(
    account: string | undefined,
    chosenClinic: string | null,
    { operation, requestId }: Attempt,
    error: unknown,
    counter?: Counter,
  ): Promise<void> {
    if (!(error instanceof Refusal)) return;
    await this.work.run(async (manager) => {
      // Something is written for an unknown account too: otherwise its answer would come earlier.
      if (counter) await touch(manager, counter);
      await manager.query('select context.note_refused_sign_in($1, $2, $3, $4, $5, $6)', [
        account ?? null,
        chosenClinic,
        uuidv7(),
        operation,
        error.code,
        requestId,
      ]);
    });
  }
}
