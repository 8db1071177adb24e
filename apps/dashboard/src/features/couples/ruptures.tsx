import {
  ActionIcon,
  Button,
  EmptyState,
  IconPencil,
  IconPlus,
  IconTrash,
  Section,
  showToast,
  useWords,
  Words,
} from '@groundwork/ui';
import { type FragmentType, useAct, useApolloClient, useMasked } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { CoupleRupturesFragment } from '../../generated/graphql';
import { useMay } from '../viewer';
import { RemoveRuptureDocument, RestoreRuptureDocument } from './couple-acts.graphql';
import classes from './couple-page.module.css';
import { CoupleRupturesFragmentDoc } from './couple.graphql';
import { RuptureDialog } from './lazy-dialogs';

type Rupture = CoupleRupturesFragment['ruptures'][number];

/** What broke trust, in both directions, partners called by their names. */
export const Ruptures = ({ couple }: { readonly couple: FragmentType<CoupleRupturesFragment> }) => {
  const { text } = useWords();
  const mayWrite = useMay('couples:write');
  const [open, setOpen] = useState<Rupture | 'new' | null>(null);
  const shown = useMasked(CoupleRupturesFragmentDoc, couple);
  if (!shown) return null;
  const { id, partners, ruptures } = shown;
  return (
    <Section
      title={text('ruptures.title')}
      aside={
        mayWrite && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            data-print="hide"
            onClick={() => setOpen('new')}
          >
            {text('ruptures.add')}
          </Button>
        )
      }
    >
      {ruptures.length === 0 ? (
        <EmptyState>{text('ruptures.none')}</EmptyState>
      ) : (
        <ul className={classes.rows} role="list">
          {ruptures.map((rupture) => (
            <RuptureRow
              key={rupture.id}
              rupture={rupture}
              partners={partners}
              coupleId={id}
              onEdit={mayWrite ? () => setOpen(rupture) : null}
            />
          ))}
        </ul>
      )}
      {open && (
        <RuptureDialog
          coupleId={id}
          partners={partners}
          rupture={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  );
};

/** Takes a rupture away at once and gives it back for as long as one may change one's mind. */
const useRemoval = (coupleId: string, ruptureId: string) => {
  const { text } = useWords();
  const client = useApolloClient();
  const { run: remove } = useAct(RemoveRuptureDocument);
  const { run: restore } = useAct(RestoreRuptureDocument);
  const undo = async () => {
    const outcome = await restore({ ruptureId });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  return async () => {
    client.cache.modify<{ ruptures: readonly { __ref: string }[] }>({
      id: client.cache.identify({ __typename: 'CoupleWorkspace', id: coupleId }),
      fields: {
        ruptures: (rows, { readField }) =>
          rows.filter((row) => !('__ref' in row) || readField('id', row) !== ruptureId),
      },
    });
    const outcome = await remove({ ruptureId });
    if (outcome.done) {
      showToast({ text: text('ruptures.removed'), undo: () => void undo() });
    } else {
      showToast({ text: outcome.failure.message ?? text('ruptures.removeTrouble') });
      await client.refetchQueries({ include: ['Couple'] });
    }
  };
};

interface RuptureRowProps {
  readonly rupture: Rupture;
  readonly partners: CoupleRupturesFragment['partners'];
  readonly coupleId: string;
  readonly onEdit: (() => void) | null;
}
const RuptureRow = ({ rupture, partners, coupleId, onEdit }: RuptureRowProps) => {
  const { text } = useWords();
  const remove = useRemoval(coupleId, rupture.id);
  const nameOf = (partnerId: string) => partners.find(({ id }) => id === partnerId)?.name ?? '';
  const kind = text(`rupture.${rupture.kind}`);
  return (
    <li className={classes.row}>
      <div>
        <p>
          <Words id="ruptures.line" values={{ kind, happened: rupture.happened }} />
        </p>
        <p className={classes.soft}>
          {text('ruptures.sides', {
            injured: nameOf(rupture.injuredPartnerId),
            involved: nameOf(rupture.involvedPartnerId),
          })}
        </p>
        {rupture.note && <p className={classes.said}>{rupture.note}</p>}
      </div>
      {onEdit && (
        <span className={classes.tools} data-print="hide">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text('ruptures.edit', { kind, happened: rupture.happened })}
            onClick={onEdit}
          >
            <IconPencil size={17} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text('ruptures.remove', { kind, happened: rupture.happened })}
            onClick={() => void remove()}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </span>
      )}
    </li>
  );
};
