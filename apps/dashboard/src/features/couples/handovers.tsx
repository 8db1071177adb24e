import { ActButton, dropToast, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { CoupleTeamFragment } from '../../generated/graphql';
import classes from './couple-page.module.css';
import { TakeBackHandoverDocument, UndoHandoverOnPageDocument } from './handover.graphql';

interface HandoversProps {
  readonly handovers: CoupleTeamFragment['handovers'];
  readonly mayLead: boolean;
}
/** How the couple went from one lead clinician to the next, with the notes that were left. */
export const Handovers = ({ handovers, mayLead }: HandoversProps) => {
  const { text, moment } = useWords();
  const takeBack = useAct(TakeBackHandoverDocument);
  const undo = useAct(UndoHandoverOnPageDocument);
  const tell = async (
    handoverId: string,
    asked: Promise<{ done: boolean; failure?: { message: string | null } }>,
  ) => {
    const outcome = await asked;
    if (outcome.done) dropToast(handoverId);
    else showToast({ text: outcome.failure?.message ?? text('ui.undoTrouble') });
  };
  if (!handovers.length) return null;
  return (
    <ul className={classes.rows} role="list" aria-label={text('handover.list')}>
      {handovers.map(({ id: handoverId, fromName, toName, note, state, mayUndo, at }) => (
        <li key={handoverId} className={classes.row}>
          <div>
            <p>{text(`handover.state.${state}`, { from: fromName, to: toName })}</p>
            {note && <p className={classes.said}>{note}</p>}
            <p className={classes.soft}>{moment(at)}</p>
          </div>
          {state === 'offered' && mayLead && (
            <ActButton
              variant="subtle"
              size="compact-sm"
              data-print="hide"
              busy={takeBack.busy}
              onClick={() => void tell(handoverId, takeBack.run({ handoverId }))}
            >
              {text('handover.takeBack')}
            </ActButton>
          )}
          {mayUndo && (
            <ActButton
              variant="subtle"
              size="compact-sm"
              data-print="hide"
              busy={undo.busy}
              onClick={() => void tell(handoverId, undo.run({ handoverId }, { refetchQueries: ['Couple'] }))}
            >
              {text('ui.undo')}
            </ActButton>
          )}
        </li>
      ))}
    </ul>
  );
};
