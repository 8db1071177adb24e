import {
  Button,
  type Command,
  IconSearch,
  KeysOf,
  lazyDialog,
  useCommandKeys,
  useCommands,
  useWords,
} from '@groundwork/ui';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { invitePath, paths } from '../../paths';
import { mayDo, type Permission, useViewer } from '../viewer';
import classes from './palette.module.css';
import { useTypedMeanwhile } from './typed-meanwhile';

const PaletteDialog = lazyDialog(async () => (await import('./palette-dialog')).PaletteDialog);
const KeySheetDialog = lazyDialog(async () => (await import('./key-sheet-dialog')).KeySheetDialog);

/** The way into everything: the search button, the palette, the key sheet, and the keys for going places. */
export const CommandCentre = () => {
  const { text } = useWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  const [start, setStart] = useState('');
  const [isHere, setHere] = useState(false);
  useTypedMeanwhile(open === 'palette' && !isHere, (typed) => setStart((before) => before + typed));
  const commands = useMemo((): Command[] => {
    const go = (needs: Permission, command: Omit<Command, 'run'> & { readonly to: string }): Command[] => {
      const { to, ...rest } = command;
      return mayDo(viewer, needs) ? [{ ...rest, run: () => void navigate(to) }] : [];
    };
    return [
      {
        id: 'palette',
        label: text('palette.title'),
        keys: 'mod+k',
        listed: false,
        run: (words = '') => {
          setStart(words);
          setOpen('palette');
        },
      },
      { id: 'keys', label: text('keys.title'), keys: 'mod+/', run: () => setOpen('keys') },
      { id: 'keysToo', label: text('keys.title'), keys: 'F1', listed: false, run: () => setOpen('keys') },
      ...go('today:read', { id: 'today', label: text('palette.goToday'), single: 'g t', to: paths.today }),
      ...go('couples:read', {
        id: 'couples',
        label: text('palette.goCouples'),
        single: 'g c',
        to: paths.couples,
      }),
      ...go('exercises:read', {
        id: 'library',
        label: text('palette.goLibrary'),
        single: 'g l',
        to: paths.exercises,
      }),
      ...go('staff:manage', { id: 'staff', label: text('palette.goStaff'), single: 'g s', to: paths.staff }),
      ...go('staff:manage', { id: 'invite', label: text('staff.inviteTitle'), to: invitePath }),
      { id: 'account', label: text('palette.goAccount'), run: () => void navigate(paths.account) },
      ...go('couples:write', { id: 'newCouple', label: text('palette.newCouple'), to: paths.newCouple }),
    ];
  }, [navigate, text, viewer]);
  useCommands(commands);
  useCommandKeys();
  const close = () => {
    setOpen(null);
    setStart('');
    setHere(false);
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        className={classes.open}
        aria-label={text('palette.title')}
        aria-keyshortcuts="Control+K Meta+K"
        leftSection={<IconSearch size={16} aria-hidden />}
        onClick={() => setOpen('palette')}
      >
        <span className={classes.say}>{text('palette.placeholder')}</span>
        <KeysOf keys="mod+k" />
      </Button>
      {open === 'palette' && <PaletteDialog start={start} onHere={() => setHere(true)} onClose={close} />}
      {open === 'keys' && <KeySheetDialog onClose={close} />}
    </>
  );
};
