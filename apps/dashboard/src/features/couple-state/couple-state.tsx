import {
  Badge,
  IconCircleCheck,
  IconCircleDot,
  IconLeaf,
  IconPlayerPause,
  IconScale,
  type Tone,
  useWords,
} from '@groundwork/ui';
import type { ComponentProps } from 'react';
import type { CoupleStatus, Stage } from '../../generated/graphql';

export const stages: readonly Stage[] = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5'];
export const statuses: readonly CoupleStatus[] = ['active', 'discernment', 'paused', 'ended'];

const looks: Readonly<Record<CoupleStatus, { tone: Tone; icon: ComponentProps<typeof Badge>['icon'] }>> = {
  active: { tone: 'steady', icon: IconCircleDot },
  discernment: { tone: 'attention', icon: IconScale },
  paused: { tone: 'paused', icon: IconPlayerPause },
  ended: { tone: 'paused', icon: IconCircleCheck },
};

export const StageBadge = ({ stage }: { readonly stage: Stage }) => {
  const { text } = useWords();
  return (
    <Badge tone="brand" icon={IconLeaf}>
      {text(`stage.${stage}`)}
    </Badge>
  );
};

export const StatusBadge = ({ status }: { readonly status: CoupleStatus }) => {
  const { text } = useWords();
  const { tone, icon } = looks[status];
  return (
    <Badge tone={tone} icon={icon}>
      {text(`status.${status}`)}
    </Badge>
  );
};
