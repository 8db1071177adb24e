import type { ClinicKey } from '../demo-clinics';
import { danaAccounts } from './dana-accounts';
import { danaBeginning } from './dana-beginning';
import { danaRebuilding } from './dana-rebuilding';
import { danaUnderstanding } from './dana-understanding';
import type { DemoCouple } from './demo-couple';
import { juniperColleagues } from './juniper-colleagues';
import { larkfieldIlse } from './larkfield-ilse';
import { larkfieldRowan } from './larkfield-rowan';

export type {
  DemoCouple,
  DemoMove,
  DemoNote,
  DemoPartner,
  DemoRupture,
  DemoStep,
  ExerciseKey,
  Outcome,
  Place,
} from './demo-couple';

/** Forty couples. None is anybody. */
export const demoCouples: Readonly<Record<ClinicKey, readonly DemoCouple[]>> = {
  juniper: [...danaBeginning, ...danaAccounts, ...danaUnderstanding, ...danaRebuilding, ...juniperColleagues],
  larkfield: [...larkfieldRowan, ...larkfieldIlse],
};
