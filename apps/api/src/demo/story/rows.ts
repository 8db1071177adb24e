import type { Assignment, Task } from '../../features/assignments';
import type {
  CareTeamMember,
  ContactPreference,
  Couple,
  CoupleEvent,
  Partner,
  PartnerContact,
  Rupture,
  StageChange,
} from '../../features/couples';
import type { ExerciseVersion } from '../../features/exercises';
import type { ConfidentialityAcceptance, PartnerPin, TaskLink } from '../../features/links';
import type { Offer, ReleasedPiece } from '../../features/releases';
import type { Reply } from '../../features/replies';
import type { DraftRevision, MarkedResponse, Response, ResponseReview } from '../../features/responses';
import type { StaffSession } from '../../features/staff';

/** A row of the plan: its clinic is stamped when it is inserted. */
type Row<E, Left extends keyof E = never> = Omit<E, 'clinicId' | Left>;

/** All rows of one clinic's couples. Hashes of secrets are added when they are inserted: a plan holds no secret. */
export const noRows = () => ({
  visits: [] as Row<StaffSession, 'tokenHash'>[],
  versions: [] as Row<ExerciseVersion>[],
  couples: [] as Row<Couple>[],
  careTeam: [] as Row<CareTeamMember>[],
  partners: [] as Row<Partner>[],
  contacts: [] as Row<PartnerContact>[],
  preferences: [] as Row<ContactPreference>[],
  ruptures: [] as Row<Rupture>[],
  stageChanges: [] as Row<StageChange>[],
  assignments: [] as Row<Assignment>[],
  tasks: [] as Row<Task>[],
  pins: [] as Row<PartnerPin, 'pinHash'>[],
  links: [] as Row<TaskLink, 'tokenHash'>[],
  acceptances: [] as Row<ConfidentialityAcceptance>[],
  drafts: [] as Row<DraftRevision>[],
  responses: [] as Row<Response>[],
  reviews: [] as Row<ResponseReview>[],
  marks: [] as Row<MarkedResponse>[],
  replies: [] as Row<Reply>[],
  offers: [] as Row<Offer>[],
  released: [] as Row<ReleasedPiece>[],
  events: [] as Row<CoupleEvent>[],
});
export type Rows = ReturnType<typeof noRows>;
