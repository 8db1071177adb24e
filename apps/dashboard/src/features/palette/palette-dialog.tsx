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
  const { all, busy } = useFindable(query);
  const rows = useMemo(() => {
    const found = findRows(query, all);
    const lacksName = all.mayAssign && !found.some(({ kind }) => kind === 'assign');
    const rowOf = (row: Found): PaletteRow => {
      const go = (to: string) => () => void navigate(to);
      const assign = (coupleId: string, what: string) => () => {
        awaitMainAction();
        void navigate(assignPath(coupleId, what));
      };
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
          return {
            id: `repeat ${row.coupleId}`,
            label: text('palette.repeatFor', { couple: row.couple }),
            hint: text('palette.act'),
            run: assign(row.coupleId, 'last'),
          };
        case 'assign':
          return {
            id: `assign ${row.coupleId} ${row.exerciseKey}`,
            label: text('palette.assign', { couple: row.couple, exercise: row.exercise }),
            hint: text('palette.act'),
            run: assign(row.coupleId, row.exerciseKey),
          };
        case 'couple':
          return {
            id: row.coupleId,
            label: row.couple,
            hint: text('palette.couple'),
            run: go(paths.couple(row.coupleId)),
          };
        case 'exercise':
          return {
            id: row.exerciseKey,
            label: row.exercise,
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
      onClose={onClose}
    />
  );
};
