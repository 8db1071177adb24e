import { awaitMainAction, Palette, type PaletteRow, useCommandList, useWords } from '@groundwork/ui';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { assignPath, paths } from '../../paths';
import { findRows, type Found } from './find-rows';
import { useFindable } from './use-findable';

interface PaletteDialogProps {
  /** The words it begins with. */
  readonly start: string;
  /** From now on its field has the keys. */
  readonly onHere: () => void;
  readonly onClose: () => void;
}
/** Couples, exercises and acts in one list, and the act that two of them make. */
export const PaletteDialog = ({ start, onHere, onClose }: PaletteDialogProps) => {
  const { text } = useWords();
  const navigate = useNavigate();
  const commands = useCommandList();
  const [query, setQuery] = useState(start);
  const arrive = useEffectEvent(onHere);
  useEffect(() => arrive(), []);
  const { all, busy, unknown } = useFindable(query);
  const rows = useMemo(() => {
    const found = findRows(query, all);
    const lacksName = all.mayAssign && !found.some(({ kind }) => kind === 'assign');
    const go = (to: string) => () => void navigate(to);
    const act = (id: string, label: string, run: () => void): PaletteRow => ({
      id,
      label,
      hint: text('palette.act'),
      run,
    });
    const assign = (coupleId: string, what: string) => () => {
      awaitMainAction();
      void navigate(assignPath(coupleId, what));
    };
    const rowOf = (row: Found): PaletteRow => {
      switch (row.kind) {
        case 'command': {
          const command = commands.find(({ id }) => id === row.id);
          return {
            id: row.id,
            label: row.label,
            hint: text('palette.act'),
            keys: command?.keys,
            run: () => command?.run(),
          };
        }
        case 'repeat':
          return act(`repeat ${row.coupleId}`, row.label, assign(row.coupleId, 'last'));
        case 'choose':
          return act(`choose ${row.coupleId}`, row.label, go(assignPath(row.coupleId, 'choose')));
        case 'assign':
          return act(
            `assign ${row.coupleId} ${row.exerciseKey}`,
            row.label,
            assign(row.coupleId, row.exerciseKey),
          );
        case 'couple':
          return {
            id: row.coupleId,
            label: row.label,
            hint: text('palette.couple'),
            run: go(paths.couple(row.coupleId)),
          };
        case 'exercise':
          return {
            id: row.exerciseKey,
            label: row.label,
            hint: text(lacksName ? 'palette.exerciseAddName' : 'palette.exercise'),
            run: go(paths.exercise(row.exerciseKey)),
          };
      }
    };
    return found.map(rowOf);
  }, [all, commands, navigate, query, text]);
  return (
    <Palette
      title={text('palette.title')}
      placeholder={text('palette.placeholder')}
      query={query}
      onQuery={setQuery}
      rows={rows}
      busy={busy}
      nothing={text('palette.nothing')}
      trouble={unknown && text(`palette.${unknown}Unknown`)}
      onClose={onClose}
    />
  );
};
