import { ActButton, Button, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { WholeHandoversFragment } from '../../generated/graphql';
import { paths } from '../../paths';
import { AcceptHandoverDocument, DeclineHandoverDocument, UndoHandoverDocument } from './handovers.graphql';
import classes from './handovers.module.css';

type Offer = WholeHandoversFragment['offers'][number];
type Passed = WholeHandoversFragment['passed'][number];
type Moved = WholeHandoversFragment['moved'][number];

interface RowProps {
  readonly what: string;
  readonly more?: string;
  readonly at: string;
  readonly children?: ReactNode;
}
const Row = ({ what, more, at, children }: RowProps) => {
  const { ago, longMoment } = useWords();
  return (
    <li className={classes.row}>
      <div>
        <p>{what}</p>
        {more && <p className={classes.soft}>{more}</p>}
      </div>
      <time className={classes.soft} dateTime={at} title={longMoment(at)}>
        {ago(at)}
      </time>
      {children && <div className={classes.acts}>{children}</div>}
    </li>
  );
};

const useCoupleName = () => {
  const { text, list } = useWords();
  return (names: readonly string[] | null | undefined) => (names ? list(names) : text('handovers.aCouple'));
};

const useUndo = () => {
  const { text } = useWords();
  const { run, busy } = useAct(UndoHandoverDocument);
  const undo = async (handoverId: string) => {
    const outcome = await run({ handoverId });
    showToast({
      about: handoverId,
      text: outcome.done ? text('handovers.undone') : (outcome.failure.message ?? text('ui.undoTrouble')),
    });
  };
  return { undo, busy };
};

/** A couple that waits for the viewer's answer: one act, and the way back. */
export const OfferRow = ({ offer }: { readonly offer: Offer }) => {
  const { text } = useWords();
  const { id: handoverId, fromName, stays, at } = offer;
  const couple = useCoupleName()(offer.coupleNames);
  const accept = useAct(AcceptHandoverDocument);
  const decline = useAct(DeclineHandoverDocument);
  const { undo } = useUndo();
  const takeOver = async () => {
    const outcome = await accept.run({ handoverId });
    showToast(
      outcome.done
        ? {
            about: handoverId,
            text: text('handovers.accepted', { couple }),
            undo: () => void undo(handoverId),
          }
        : { text: outcome.failure.message ?? text('handovers.trouble') },
    );
  };
  const refuse = async () => {
    const outcome = await decline.run({ handoverId });
    showToast({
      text: outcome.done
        ? text('handovers.declined', { name: fromName })
        : (outcome.failure.message ?? text('handovers.trouble')),
    });
  };
  return (
    <Row
      what={text('handovers.offer', { name: fromName, couple })}
      more={text(stays ? 'handovers.offerStays' : 'handovers.offerLeaves', { name: fromName })}
      at={at}
    >
      <ActButton size="compact-sm" busy={accept.busy} onClick={() => void takeOver()}>
        {text('handovers.accept')}
      </ActButton>
      <ActButton
        size="compact-sm"
        variant="default"
        busy={decline.busy}
        aria-label={text('handovers.declineNamed', { couple })}
        onClick={() => void refuse()}
      >
        {text('handovers.decline')}
      </ActButton>
    </Row>
  );
};

/** A couple that changed hands within a day. */
export const PassedRow = ({ passed }: { readonly passed: Passed }) => {
  const { text } = useWords();
  const { id, given, fromName, toName, coupleId, at } = passed;
  const couple = useCoupleName()(passed.coupleNames);
  const { undo, busy } = useUndo();
  return (
    <Row
      what={text(given ? 'handovers.gave' : 'handovers.took', { couple, name: given ? toName : fromName })}
      more={text('handovers.undoFor')}
      at={at}
    >
      {coupleId && (
        <Button size="compact-sm" variant="default" component={Link} to={paths.couple(coupleId)}>
          {text('handovers.open')}
        </Button>
      )}
      <ActButton
        size="compact-sm"
        variant="subtle"
        busy={busy}
        aria-label={text('handovers.undoNamed', { couple })}
        onClick={() => void undo(id)}
      >
        {text('ui.undo')}
      </ActButton>
    </Row>
  );
};

/** A caseload that owners or admins moved: told to both sides for a week. */
export const MovedRow = ({ moved }: { readonly moved: Moved }) => {
  const { text } = useWords();
  const { given, fromName, toName, byName, couples, at } = moved;
  return (
    <Row
      what={text(given ? 'handovers.movedAway' : 'handovers.movedHere', {
        count: couples,
        name: given ? toName : fromName,
      })}
      more={text('handovers.movedBy', { name: byName })}
      at={at}
    >
      {!given && (
        <Button size="compact-sm" variant="default" component={Link} to={paths.couples}>
          {text('today.toCouples')}
        </Button>
      )}
    </Row>
  );
};
