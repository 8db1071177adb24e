import { type FragmentType, useMasked } from '@groundwork/web-graphql';
import type { CoupleStepsFragment } from '../../generated/graphql';
import { CoupleStepsFragmentDoc } from './assignments.graphql';

/** The steps of both partners, read once for all that show them: two years of steps are long. */
export const useCoupleSteps = (couple: FragmentType<CoupleStepsFragment>): CoupleStepsFragment | null =>
  useMasked(CoupleStepsFragmentDoc, couple);
