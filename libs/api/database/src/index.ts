export { addRow } from './add-row';
export { AuditEntry } from './audit-entry.entity';
export { writeAudit } from './audit';
export { ClinicRow, CoupleRow } from './clinic-row';
export { firstClinicFunctions } from './context/first-clinic.sql';
export { caseloadMoveFunctions } from './context/caseload-move.sql';
export { handoverFunctions } from './context/handover.sql';
export { accountFunctions } from './context/account.sql';
export { invitationFunctions } from './context/invitation.sql';
export { jobFunctions } from './context/job.sql';
export { manageStaffFunctions } from './context/manage-staff.sql';
export { linkFunctions, linkHolderFunctions, linkSignInFunctions } from './context/link.sql';
export { readers, sealFunctions, sealKeyTable } from './context/seal.sql';
export { ownSessionFunctions } from './context/own-sessions.sql';
export { sessionFunctions } from './context/session.sql';
export { signInFunctions, staffFunctions } from './context/staff.sql';
export { systemFunctions } from './context/system.sql';
export { ClinicKey, DataKey } from './data-key.entity';
export { makeDataSource, type SourceOptions } from './data-source';
export { keptPlan } from './plan-keeping-client';
export { freshClinicKey, freshDataKey } from './fresh-keys';
export { JobWork, NoJob } from './job-work';
export { clinicKeyName, dataKeyName } from './key-names';
export { KeyRing, KeyStore, MissingKey } from './key-ring';
export { unwrapKey, wrapKey } from './master-key';
export { MutationClaim } from './mutation-claim.entity';
export * from './protect';
export { sealedSql, unsealScreen } from './read-model';
export { assertSafeDatabase, exemptTables, UnsafeDatabase } from './safe-database';
export { Sealed, sealedColumns, sealedEntities, snakeCase, type KeyScope } from './sealed';
export { BrokenSeal, seal, unseal, type DataKeyMaterial, type Location } from './sealing';
export { SealingSubscriber } from './sealing.subscriber';
export { SignInWork } from './sign-in-work';
export {
  LockedSession,
  NoSession,
  UnclaimedMutation,
  UnitOfWork,
  type Credential,
  type Operation,
} from './unit-of-work';
export {
  canonicalJson,
  ClaimMismatch,
  currentWork,
  isInWork,
  NestedWork,
  runInWork,
  Work,
  type Outcome,
  type Scope,
} from './work';
