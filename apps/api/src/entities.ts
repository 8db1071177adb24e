import { AuditEntry, ClinicKey, DataKey, MutationClaim } from '@groundwork/database';
import { Assignment, Task } from './features/assignments';
import { Clinic, ConfidentialityText } from './features/clinics';
import {
  CareTeamMember,
  ContactPreference,
  Couple,
  CoupleEvent,
  Partner,
  PartnerContact,
  Rupture,
  StageChange,
} from './features/couples';
import { ExerciseVersion } from './features/exercises';
import { CaseloadMove, Handover } from './features/handovers';
import { JointAgreement, JointDraft, JointResponse, JointStep } from './features/joint-steps';
import { ConfidentialityAcceptance, LinkSession, PartnerPin, TaskLink } from './features/links';
import { Message } from './features/messages';
import { Offer, ReleasedPiece } from './features/releases';
import { Reply } from './features/replies';
import { DraftRevision, MarkedResponse, Response, ResponseReview } from './features/responses';
import { Invitation } from './features/invitations';
import { AccountMail, PasswordReset } from './features/own-account';
import { Account, KnownNetwork, RecoveryCode, SignIn, SignInDelay } from './features/sign-in';
import { StaffMember, StaffSession } from './features/staff';
import { StepAside } from './features/my-home';
import { ChecklistDismissal, TodayMark } from './features/today';

/** Every table. */
export const entities = [
  Account,
  AccountMail,
  Assignment,
  AuditEntry,
  CareTeamMember,
  CaseloadMove,
  Clinic,
  ChecklistDismissal,
  ClinicKey,
  ConfidentialityAcceptance,
  ConfidentialityText,
  ContactPreference,
  Couple,
  CoupleEvent,
  DataKey,
  DraftRevision,
  ExerciseVersion,
  Handover,
  Invitation,
  KnownNetwork,
  JointAgreement,
  JointDraft,
  JointResponse,
  JointStep,
  LinkSession,
  MarkedResponse,
  Message,
  MutationClaim,
  Offer,
  Partner,
  PartnerContact,
  PartnerPin,
  PasswordReset,
  RecoveryCode,
  ReleasedPiece,
  Reply,
  Response,
  ResponseReview,
  Rupture,
  SignIn,
  SignInDelay,
  StaffMember,
  StaffSession,
  StageChange,
  Task,
  TaskLink,
  StepAside,
  TodayMark,
];
