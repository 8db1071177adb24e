import {
  LongText,
  NativeSelect,
  Radio,
  Stack,
  TextInput,
  type UseFormReturnType,
  useWords,
} from '@groundwork/ui';
import type { RuptureKind } from '../../generated/graphql';
import { limits } from '../../limits';

export const ruptureKinds: readonly RuptureKind[] = [
  'emotionalInfidelity',
  'physicalInfidelity',
  'lying',
  'secrecy',
  'reliability',
];

/** A rupture as the form holds it; `injured` is the place of the injured partner, 0 or 1, or empty. */
export interface RuptureDraft {
  readonly kind: RuptureKind;
  readonly happened: string;
  readonly note: string;
  readonly injured: string;
}
export const emptyRupture: RuptureDraft = {
  kind: 'emotionalInfidelity',
  happened: '',
  note: '',
  injured: '',
};

interface RuptureFieldsProps {
  readonly field: (path: string) => ReturnType<UseFormReturnType<object>['getInputProps']>;
  /** Both partners', in their order. */
  readonly names: readonly string[];
}
export const RuptureFields = ({ field, names }: RuptureFieldsProps) => {
  const { text } = useWords();
  return (
    <>
      <NativeSelect
        label={text('ruptures.kind')}
        data={ruptureKinds.map((value) => ({ value, label: text(`rupture.${value}`) }))}
        {...field('kind')}
      />
      <Radio.Group label={text('ruptures.injured')} {...field('injured')}>
        <Stack gap={8} mt={6}>
          {names.map((name, at) => (
            <Radio
              key={at}
              size="sm"
              value={String(at)}
              label={name || text('ruptures.partner', { place: at + 1 })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput
        label={text('ruptures.happened')}
        description={text('ruptures.happenedHelp')}
        autoComplete="off"
        {...field('happened')}
      />
      <LongText
        label={text('ruptures.note')}
        maxLength={limits['RecordRuptureInput.note']}
        minRows={2}
        {...field('note')}
      />
    </>
  );
};
