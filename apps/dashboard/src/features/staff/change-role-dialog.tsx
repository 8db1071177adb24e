import { FormDialog, Note, showToast, useWords } from '@groundwork/ui';
import { useAct } from '@groundwork/web-graphql';
import { useState } from 'react';
import { unlessStepUp, useSteppedUp } from '../session-lock';
import { RoleChoice } from './role-choice';
import { ChangeRoleDocument } from './staff.graphql';
import type { StaffPlace } from './staff-place';

interface ChangeRoleDialogProps {
  readonly place: StaffPlace;
  readonly isYourself: boolean;
  /** Gives the role of before back. */
  readonly onUndo: () => void;
  readonly onClose: () => void;
}
/** Another role for somebody; they sign in anew with it. */
export const ChangeRoleDialog = ({ place, isYourself, onUndo, onClose }: ChangeRoleDialogProps) => {
  const { text } = useWords();
  const [role, setRole] = useState(place.role);
  const { steppedUp, proof } = useSteppedUp();
  const { run, busy, failure } = useAct(ChangeRoleDocument);
  const submit = async () => {
    if (role === place.role) return onClose();
    await steppedUp(
      () => run({ staffId: place.staffId, role }),
      (outcome) => {
        if (!outcome.done) return;
        showToast({
          about: place.staffId,
          text: text('staff.roleChanged', { name: place.name, role: text(`role.${role}`) }),
          // A change of one's own role ends the session that would take it back.
          undo: isYourself ? undefined : onUndo,
        });
        onClose();
      },
    );
  };
  return (
    <>
      <FormDialog
        title={text('staff.roleOf', { name: place.name })}
        submit={text('staff.changeRole')}
        dirty={role !== place.role}
        busy={busy}
        trouble={unlessStepUp(failure)}
        onSubmit={() => void submit()}
        onClose={onClose}
      >
        <RoleChoice value={role} onChange={setRole} />
        <Note>{text(isYourself ? 'staff.roleSelfNote' : 'staff.roleNote', { name: place.name })}</Note>
      </FormDialog>
      {proof}
    </>
  );
};
