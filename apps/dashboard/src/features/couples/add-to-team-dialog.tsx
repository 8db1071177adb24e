import {
  FormDialog,
  Loading,
  NativeSelect,
  Note,
  showToast,
  TroubleNote,
  useForm,
  useWords,
} from '@groundwork/ui';
import { fieldErrors, useAct, useScreen } from '@groundwork/web-graphql';
import type { CareTeamRole } from '../../generated/graphql';
import { ColleagueSelect, isClinical } from '../colleagues';
import { AddToCareTeamDocument, RemoveFromCareTeamDocument } from './couple-acts.graphql';
import { ColleaguesDocument } from './couple.graphql';

const roles: readonly CareTeamRole[] = ['coClinician', 'supervisor'];

interface AddToTeamDialogProps {
  readonly coupleId: string;
  /** Staff ids of those who are on the team already. */
  readonly members: readonly string[];
  readonly onClose: () => void;
}
export const AddToTeamDialog = ({ coupleId, members, onClose }: AddToTeamDialogProps) => {
  const { text } = useWords();
  const { data, loading, failure: unread } = useScreen(ColleaguesDocument, {});
  const { run, busy, failure } = useAct(AddToCareTeamDocument);
  const { run: remove } = useAct(RemoveFromCareTeamDocument);
  const form = useForm<{ staffId: string; role: CareTeamRole }>({
    initialValues: { staffId: '', role: 'coClinician' },
    validate: { staffId: (value) => (value ? null : text('team.whoNeeded')) },
  });
  const takeBack = async (staffId: string) => {
    const outcome = await remove({ coupleId, staffId });
    if (!outcome.done) showToast({ text: outcome.failure.message ?? text('ui.undoTrouble') });
  };
  const submit = form.onSubmit(async (values) => {
    const outcome = await run({ coupleId, ...values });
    if (!outcome.done) return form.setErrors(fieldErrors(outcome.failure));
    const name = free.find(({ staffId }) => staffId === values.staffId)?.name ?? '';
    showToast({ text: text('team.added', { name }), undo: () => void takeBack(values.staffId) });
    onClose();
  });
  const free = data?.colleagues.filter((each) => !members.includes(each.staffId) && isClinical(each)) ?? [];
  return (
    <FormDialog
      title={text('team.add')}
      submit={text('team.addConfirm')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      {loading && <Loading rows={1} rowHeight={60} />}
      <TroubleNote trouble={unread} />
      {data && free.length === 0 && <Note>{text('team.nobody')}</Note>}
      {free.length > 0 && (
        <>
          <ColleagueSelect label={text('team.who')} colleagues={free} {...form.getInputProps('staffId')} />
          <NativeSelect
            label={text('team.as')}
            description={text('team.asHelp')}
            data={roles.map((value) => ({ value, label: text(`careRole.${value}`) }))}
            {...form.getInputProps('role')}
          />
        </>
      )}
    </FormDialog>
  );
};
