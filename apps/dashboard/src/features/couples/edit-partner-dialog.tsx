import { Button, FormDialog, Note, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct, useApolloClient } from '@groundwork/web-graphql';
import { useEffect, useState } from 'react';
import type { PartnerDetailsFragment } from '../../generated/graphql';
import { EditPartnerDocument } from './couple-acts.graphql';
import { draftOf, draftProblems, mergedDraft, type PartnerDraft, partnerInput } from './partner-draft';
import { PartnerContact } from './partner-contact';
import { PartnerFields } from './partner-fields';

interface EditPartnerDialogProps {
  /** As it stands now; it changes under the dialog when somebody else saves. */
  readonly partner: PartnerDetailsFragment;
  readonly onClose: () => void;
}
/** Edits a partner. When a colleague was faster, what they saved is shown, and what was left alone here follows it. */
export const EditPartnerDialog = ({ partner, onClose }: EditPartnerDialogProps) => {
  const { text } = useWords();
  const client = useApolloClient();
  const { run, busy, failure } = useAct(EditPartnerDocument);
  const [startedOn, setStartedOn] = useState(partner);
  const [isShown, setShown] = useState(false);
  const form = useForm({
    initialValues: draftOf(partner),
    validate: (draft) =>
      Object.fromEntries(
        draftProblems(draft).map(({ path, problem }) => [path, text(`partner.problem.${problem}`)]),
      ),
  });
  const save = async (draft: PartnerDraft) => {
    const outcome = await run({
      partnerId: partner.id,
      version: startedOn.version,
      partner: partnerInput(draft),
    });
    if (outcome.done) return onClose();
    setShown(false);
    const errors = Object.entries(fieldErrors(outcome.failure));
    form.setErrors(
      Object.fromEntries(errors.map(([path, message]) => [path.replace(/^partner\./, ''), message])),
    );
  };
  const showOther = async () => {
    await client.refetchQueries({ include: ['Couple'] });
    setShown(true);
  };
  useEffect(() => {
    if (!isShown || partner.version === startedOn.version) return;
    form.setValues(mergedDraft(draftOf(startedOn), form.getValues(), draftOf(partner)));
    setStartedOn(partner);
  }, [form, isShown, partner, startedOn]);
  const conflict = failure?.kind === 'conflict';
  return (
    <FormDialog
      title={text('partner.editName', { name: partner.name })}
      size="lg"
      submit={text('partner.save')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={conflict ? null : failure}
      onSubmit={form.onSubmit((draft) => void save(draft))}
      onClose={onClose}
    >
      <PartnerFields field={form.getInputProps} />
      {conflict && (
        <Note tone="attention" role="alert">
          <p>{text('partner.conflict')}</p>
          {isShown ? (
            <>
              <p>{text('partner.merged')}</p>
              <PartnerContact partner={partner} whole />
            </>
          ) : (
            <Button mt="sm" size="compact-sm" variant="default" onClick={() => void showOther()}>
              {text('partner.showOther')}
            </Button>
          )}
        </Note>
      )}
    </FormDialog>
  );
};
