import { ActButton, dropToast, Section, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { StaffPlacesFragment } from '../../generated/graphql';
import { UndoCaseloadMoveDocument } from './staff.graphql';
import classes from './staff.module.css';

type Move = StaffPlacesFragment['moves'][number];

/** Caseloads that moved within a day, with what could not, in numbers. */
export const CaseloadMoves = ({ moves }: { readonly moves: readonly Move[] }) => {
  const { text } = useWords();
  if (!moves.length) return null;
  return (
    <Section title={text('caseloadMove.list')} flush>
      <ul className={classes.invitations} role="list">
        {moves.map((move) => (
          <CaseloadMove key={move.id} move={move} />
        ))}
      </ul>
    </Section>
  );
};

const CaseloadMove = ({ move }: { readonly move: Move }) => {
  const { text, moment } = useWords();
  const { id: moveId, fromName, toName, byName, at, undoneAt } = move;
  const { run, busy } = useAct(UndoCaseloadMoveDocument);
  const undo = async () => {
    const outcome = await run({ moveId });
    if (outcome.done) dropToast(moveId);
    else showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const facts = undoneAt
    ? ([
        ['caseloadMove.undone', 1],
        ['caseloadMove.notBack', move.notBack],
      ] as const)
    : ([
        ['caseloadMove.led', move.led],
        ['caseloadMove.joined', move.joined],
        ['caseloadMove.shared', move.shared],
        ['caseloadMove.supervisedLeft', move.supervisedLeft],
        ['caseloadMove.busyLeft', move.busyLeft],
      ] as const);
  return (
    <li className={classes.invitation}>
      <div>
        <p className={classes.name}>{text('caseloadMove.from', { from: fromName, to: toName })}</p>
        {facts
          .filter(([, count]) => count > 0)
          .map(([key, count]) => (
            <p key={key}>{text(key, { count })}</p>
          ))}
        <p className={classes.soft}>{text('caseloadMove.by', { name: byName, at: moment(at) })}</p>
      </div>
      {!undoneAt && (
        <ActButton
          variant="default"
          size="compact-sm"
          busy={busy}
          aria-label={text('caseloadMove.undoNamed', { from: fromName })}
          onClick={() => void undo()}
        >
          {text('ui.undo')}
        </ActButton>
      )}
    </li>
  );
};
