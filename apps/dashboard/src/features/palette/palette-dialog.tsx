import { Palette, type PaletteRow, useCommandList, useWords } from '@groundwork/ui';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { assignPath, paths } from '../../paths';
import { findRows, type Found } from './find-rows';
import { useFindable } from './use-findable';

interface PaletteDialogProps {
  /** The words it begins with. */
  readonly start: string;
  readonly onClose: () => void;
}
/** Couples, exercises and acts in one list, and the act that two of them make. */
export const PaletteDialog = ({ start, onClose }: PaletteDialogProps) => {
  const { text } = useWords();
  const navigate = useNavigate();
  const commands = useCommandList();
  const [query, setQuery] = useState(start);
  const { all, busy } = useFindable(query);
  const rows = useMemo(() => {
    const rowOf = (found: Found): PaletteRow => {
      const go = (to: string) => () => void navigate(to);
      switch (found.kind) {
        case 'command': {
          const command = commands.find(({ id }) => id === found.id);
          return {
            id: found.id,
            label: found.label,
            hint: text('palette.act'),
            keys: command?.keys,
            run: () => command?.run(),
          };
        }
        case 'repeat':
          return {
            id: `repeat ${found.coupleId}`,
            label: text('palette.repeatFor', { couple: found.couple }),
            hint: text('palette.act'),
            run: go(assignPath(found.coupleId, 'last')),
          };
        case 'assign':
          return {
            id: `assign ${found.coupleId} ${found.exerciseKey}`,
            label: text('palette.assign', { couple: found.couple, exercise: found.exercise }),
            hint: text('palette.act'),
            run: go(assignPath(found.coupleId, found.exerciseKey)),
          };
        case 'couple':
          return {
            id: found.coupleId,
            label: found.couple,
            hint: text('palette.couple'),
            run: go(paths.couple(found.coupleId)),
          };
        case 'exercise':
          return {
            id: found.exerciseKey,
            label: found.exercise,
            hint: text('palette.exercise'),
            run: go(paths.exercise(found.exerciseKey)),
          };
      }
    };
    return findRows(query, all).map(rowOf);
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
