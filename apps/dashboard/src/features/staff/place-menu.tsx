import {
  ActionIcon,
  IconBan,
  IconDots,
  IconKey,
  IconRefresh,
  IconUsers,
  Menu,
  showToast,
  useWords,
} from '@groundwork/ui';
import { type Outcome, useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { useSteppedUp } from '../session-lock';
import { ChangeRoleDialog, DisableDialog, MoveCaseloadDialog } from './lazy-dialogs';
import { ChangeRoleDocument, DisableStaffDocument, EnableStaffDocument } from './staff.graphql';
import type { StaffPlace } from './staff-place';

interface PlaceMenuProps {
  readonly place: StaffPlace;
  readonly places: readonly StaffPlace[];
  readonly isYourself: boolean;
}
/** What can be done with somebody's place. */
export const PlaceMenu = ({ place, places, isYourself }: PlaceMenuProps) => {
  const { text } = useWords();
  const { staffId, name, role } = place;
  const [open, setOpen] = useState<'role' | 'disable' | 'caseload' | null>(null);
  const { run: enableThem } = useAct(EnableStaffDocument);
  const { run: disableThem } = useAct(DisableStaffDocument);
  const { run: changeRole } = useAct(ChangeRoleDocument);
  const { steppedUp, proof } = useSteppedUp();
  const enable = () =>
    steppedUp(
      () => enableThem({ staffId }),
      (outcome) =>
        showToast(
          outcome.done
            ? { about: staffId, text: text('staff.enabled', { name }), undo: () => void disableAgain() }
            : { text: outcome.failure.message ?? text('staff.trouble') },
        ),
    );
  const disableAgain = async () => tellTrouble(await disableThem({ staffId }));
  const giveRoleBack = () => steppedUp(() => changeRole({ staffId, role }), tellTrouble);
  const tellTrouble = (outcome: Outcome<unknown>) => {
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const close = () => setOpen(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={text('staff.menu', { name })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {place.disabledAt ? (
            <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => void enable()}>
              {text('staff.enable')}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconKey size={16} aria-hidden />} onClick={() => setOpen('role')}>
              {text('staff.changeRole')}
            </Menu.Item>
          )}
          {place.couples > 0 && (
            <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={() => setOpen('caseload')}>
              {text('caseloadMove.menu', { count: place.couples })}
            </Menu.Item>
          )}
          {!place.disabledAt && !isYourself && (
            <Menu.Item leftSection={<IconBan size={16} aria-hidden />} onClick={() => setOpen('disable')}>
              {text('staff.disable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'role' && (
        <ChangeRoleDialog
          place={place}
          isYourself={isYourself}
          onUndo={() => void giveRoleBack()}
          onClose={close}
        />
      )}
      {open === 'caseload' && <MoveCaseloadDialog place={place} places={places} onClose={close} />}
      {open === 'disable' && <DisableDialog place={place} onClose={close} />}
      {proof}
    </>
  );
};
