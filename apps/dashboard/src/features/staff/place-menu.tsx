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
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { useSteppedUp } from '../session-lock';
import { ChangeRoleDialog, DisableDialog, MoveCaseloadDialog } from './lazy-dialogs';
import { EnableStaffDocument } from './staff.graphql';
import type { StaffPlace } from './staff-place';

interface PlaceMenuProps {
  readonly place: StaffPlace;
  readonly places: readonly StaffPlace[];
  readonly isYourself: boolean;
}
/** What can be done with somebody's place. */
export const PlaceMenu = ({ place, places, isYourself }: PlaceMenuProps) => {
  const { text } = useWords();
  const [open, setOpen] = useState<'role' | 'disable' | 'caseload' | null>(null);
  const { run } = useAct(EnableStaffDocument);
  const { steppedUp, proof } = useSteppedUp();
  const enable = () =>
    steppedUp(
      () => run({ staffId: place.staffId }),
      (outcome) =>
        showToast({
          text: outcome.done
            ? text('staff.enabled', { name: place.name })
            : (outcome.failure.message ?? text('staff.trouble')),
        }),
    );
  const close = () => setOpen(null);
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={text('staff.menu', { name: place.name })}>
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
      {open === 'role' && <ChangeRoleDialog place={place} isYourself={isYourself} onClose={close} />}
      {open === 'caseload' && <MoveCaseloadDialog place={place} places={places} onClose={close} />}
      {open === 'disable' && <DisableDialog place={place} onClose={close} />}
      {proof}
    </>
  );
};
