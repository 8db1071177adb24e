import { FormDialog, useForm, useWords } from '@groundwork/ui';
import { fieldErrors, useAct } from '@groundwork/web-graphql';
import type { CoupleRupturesFragment } from '../../generated/graphql';
import { RecordRuptureDocument, ReviseRuptureDocument } from './couple-acts.graphql';
import { emptyRupture, RuptureFields } from './rupture-fields';

interface RuptureDialogProps {
  readonly coupleId: string;
  readonly partners: CoupleRupturesFragment['partners'];
  /** Null to record a new one. */
  readonly rupture: CoupleRupturesFragment['ruptures'][number] | null;
  readonly onClose: () => void;
}
export const RuptureDialog = ({ coupleId, partners, rupture, onClose }: RuptureDialogProps) => {
  const { text } = useWords();
  const record = useAct(RecordRuptureDocument);
  const revise = useAct(ReviseRuptureDocument);
  const { busy, failure } = rupture ? revise : record;
  const form = useForm({
    initialValues: rupture
      ? {
          kind: rupture.kind,
          happened: rupture.happened,
          note: rupture.note ?? '',
          injured: String(partners.findIndex(({ id }) => id === rupture.injuredPartnerId)),
        }
      : emptyRupture,
    validate: {
      happened: (value) => (value.trim() ? null : text('ruptures.happenedNeeded')),
      injured: (value) => (value ? null : text('ruptures.injuredNeeded')),
    },
  });
  const submit = form.onSubmit(async ({ kind, happened, note, injured }) => {
    const content = {
      kind,
      happened,
      note: note.trim() || null,
      injuredPartnerId: partners[Number(injured)]?.id ?? '',
    };
    const outcome = rupture
      ? await revise.run({ ...content, ruptureId: rupture.id, version: rupture.version })
      : await record.run({ ...content, coupleId });
    if (outcome.done) onClose();
    else form.setErrors(fieldErrors(outcome.failure));
  });
  return (
    <FormDialog
      title={text(rupture ? 'ruptures.revise' : 'ruptures.add')}
      submit={text('ruptures.save')}
      dirty={form.isDirty()}
      busy={busy}
      trouble={failure}
      onSubmit={submit}
      onClose={onClose}
    >
      <RuptureFields field={form.getInputProps} names={partners.map(({ name }) => name)} />
    </FormDialog>
  );
};
