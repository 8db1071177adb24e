import { Context1795440000000 } from './1795440000000-context';
import { Tables1795440319515 } from './1795440319515-tables';
import { CoupleKeys1795451017016 } from './1795451017016-couple-keys';
import { DraftTurns1795451500000 } from './1795451500000-draft-turns';
import { Messages1795452037044 } from './1795452037044-messages';
import { LinksRevoked1795454000000 } from './1795454000000-links-revoked';
import { AnswersBack1795454100000 } from './1795454100000-answers-back';
import { Today1795454341100 } from './1795454341100-today';
import { LinkCodes1795454400000 } from './1795454400000-link-codes';
import { StaffAccess1795455336698 } from './1795455336698-staff-access';
import { DraftTrails1795456000000 } from './1795456000000-draft-trails';
import { PageNotes1795457000000 } from './1795457000000-page-notes';
import { OwnAccount1795458000000 } from './1795458000000-own-account';
import { Handovers1795458200000 } from './1795458200000-handovers';
import { JointSteps1795458350000 } from './1795458350000-joint-steps';
import { RoundsWaiting1795458400000 } from './1795458400000-rounds-waiting';
import { StepsAside1795458500000 } from './1795458500000-steps-aside';
import { Checklist1795460000000 } from './1795460000000-checklist';
import { SnoozeReasons1795480000000 } from './1795480000000-snooze-reasons';

/** In the order they run. Bundling knows no globs. */
export const migrations = [
  Context1795440000000,
  Tables1795440319515,
  CoupleKeys1795451017016,
  DraftTurns1795451500000,
  Messages1795452037044,
  LinksRevoked1795454000000,
  AnswersBack1795454100000,
  Today1795454341100,
  LinkCodes1795454400000,
  StaffAccess1795455336698,
  DraftTrails1795456000000,
  PageNotes1795457000000,
  OwnAccount1795458000000,
  Handovers1795458200000,
  JointSteps1795458350000,
  RoundsWaiting1795458400000,
  StepsAside1795458500000,
  Checklist1795460000000,
  SnoozeReasons1795480000000,
];
