import { Button, FormDialog, Note, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct, useApolloClient } from '@groundwork/web-graphql';
import { useState } from 'react';
import type { PartnerDetailsFragment } from '../../generated/graphql';
import { EditPartnerDocument } from './couple-acts.graphql';
import { draftOf, draftProblems, type PartnerDraft, partnerInput } from './partner-draft';
import { PartnerContact } from './partner-contact';
import { PartnerFields } from './partner-fields';

interface EditPartnerDialogProps {
  /** As it stands now; it changes under the dialog when somebody else saves. */
  readonly partner: PartnerDetailsFragment;
  readonly onClose: () => void;
}
/** Edits a partner. When a colleague was faster, both texts are shown and the person decides. */
export const EditPartnerDialog = ({ partner, onClose }: EditPartnerDialogProps) => {
  const { text } = useWords();
  const { run, busy, failure } = useAct(EditPartnerDocument);
  const [startedOn] = useState(partner.version);
  const form = useForm({
    initialValues: draftOf(partner),
    validate: (draft) =>
      Object.fromEntries(
        draftProblems(draft).map(({ path, problem }) => [path, text(`partner.problem.${problem}`)]),
      ),
  });
  const save = async (draft: PartnerDraft, version: number) => {
    const outcome = await run({ partnerId: partner.id, version, partner: partnerInput(draft) });
    if (outcome.done) return onClose();
    const errors = Object.entries(fieldErrors(outcome.failure));
    form.setErrors(
      Object.fromEntries(errors.map(([path, message]) => [path.replace(/^partner\./, ''), message])),
    );
  };
  const conflict = failure?.kind === 'conflict';
  return (
    <FormDialog
      title={text('partner.editName', { name: partner.name })}
      size="lg"
      submit={text('partner.save')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={conflict ? null : failure}
      onSubmit={form.onSubmit((draft) => void save(draft, startedOn))}
      onClose={onClose}
    >
      <PartnerFields field={form.getInputProps} />
      {conflict && (
        <OtherVersion
          partner={partner}
          onKeepMine={form.onSubmit((draft) => void save(draft, partner.version))}
        />
      )}
    </FormDialog>
  );
};

interface OtherVersionProps {
  readonly partner: PartnerDetailsFragment;
  readonly onKeepMine: () => void;
}
const OtherVersion = ({ partner, onKeepMine }: OtherVersionProps) => {
  const { text } = useWords();
  const client = useApolloClient();
  const [read, setRead] = useState(false);
  const show = async () => {
    await client.refetchQueries({ include: ['Couple'] });
    setRead(true);
  };
  return (
    <Note tone="attention" role="alert">
      <p>{text('partner.conflict')}</p>
      {read ? (
        <>
          <PartnerContact partner={partner} />
          <Button mt="sm" size="compact-sm" variant="default" onClick={onKeepMine}>
            {text('partner.keepMine')}
          </Button>
        </>
      ) : (
        <Button mt="sm" size="compact-sm" variant="default" onClick={() => void show()}>
          {text('partner.showOther')}
        </Button>
      )}
    </Note>
  );
};
