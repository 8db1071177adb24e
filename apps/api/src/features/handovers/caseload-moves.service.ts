import { assertSteppedUp, Forbidden, NotFound, Refused, type Refusal } from '@groundwork/access';
import { currentWork } from '@groundwork/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { MoveCaseloadInput, UndoCaseloadMoveInput } from './handover.inputs';

type Moved = { readonly moveId: string };

/** What the database says instead of a move. */
const refusals: Readonly<Record<string, () => Refusal>> = {
  notFound: () => new NotFound(),
  // Somebody took the actor's own right away a moment before.
  forbidden: () => new Forbidden(),
  onlyOwners: () => new Refused('staff.onlyOwners'),
  notClinical: () => new Refused('careTeam.notClinical'),
  same: () => new Refused('caseloadMoves.same'),
  none: () => new Refused('caseloadMoves.none'),
  needsSupervisor: () => new Refused('caseloadMoves.needsSupervisor'),
  busy: () => new Refused('caseloadMoves.busy'),
  undone: () => new Refused('caseloadMoves.undone'),
  tooLate: () => new Refused('caseloadMoves.tooLate'),
  leaverNotClinical: () => new Refused('caseloadMoves.leaverNotClinical'),
};

/** A leaver's whole caseload to a colleague, by those who see no couple: in numbers. */
@Injectable()
export class CaseloadMovesService {
  /** @throws StepUpNeeded: it opens many records to somebody else at once. */
  async move({ staffId, toStaffId }: MoveCaseloadInput): Promise<Moved> {
    assertSteppedUp();
    const moveId = uuidv7();
    await this.ask('select context.move_caseload($1, $2, $3) as outcome', [moveId, staffId, toStaffId]);
    return { moveId };
  }

  async undo({ moveId }: UndoCaseloadMoveInput): Promise<Moved> {
    await this.ask('select context.undo_caseload_move($1) as outcome', [moveId]);
    return { moveId };
  }

  private async ask(statement: string, parameters: string[]): Promise<void> {
    const [{ outcome }]: [{ outcome: string }] = await currentWork().manager.query(statement, parameters);
    const refusal = refusals[outcome];
    if (refusal) throw refusal();
  }
}
