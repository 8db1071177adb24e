import { tokenHash } from '@groundwork/access';
import { DataKey, type ClinicRow, type Work } from '@groundwork/database';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { Assignment, Task } from '../features/assignments';
import {
  CareTeamMember,
  ContactPreference,
  Couple,
  CoupleEvent,
  Partner,
  PartnerContact,
  Rupture,
  StageChange,
} from '../features/couples';
import { ExerciseVersion } from '../features/exercises';
import { ConfidentialityAcceptance, PartnerPin, TaskLink } from '../features/links';
import { Offer, ReleasedPiece } from '../features/releases';
import { Reply } from '../features/replies';
import { DraftRevision, MarkedResponse, Response, ResponseReview } from '../features/responses';
import { StaffSession } from '../features/staff';
import { addMember, foundClinic } from '../owner/found-clinic';
import type { OwnerWork } from '../owner/owner-work';
import type { SecretHasher } from '../secrets/secret-hasher';
import { newToken } from '../secrets/tokens';
import { demoClinics } from './demo-clinics';
import { hashesFor, type DemoHashes } from './demo-hashes';
import { planDemo, type PlannedClinic } from './demo-plan';

const ROWS_AT_ONCE = 400;

export interface LoadedDemo {
  readonly clinics: number;
  readonly people: number;
  readonly couples: number;
}

/** Loads the demo clinics; undefined when they are there already. */
export const loadDemo = async (owner: OwnerWork, hasher: SecretHasher): Promise<LoadedDemo | undefined> => {
  const { id } = demoClinics.juniper;
  if (await owner.hasClinic(id)) return undefined;
  const plan = planDemo(new Date());
  const hashes = hashesFor(hasher);
  for (const clinic of plan) await loadClinic(owner, hasher, clinic, hashes);
  await takeStatistics(owner);
  return {
    clinics: plan.length,
    people: new Set(plan.flatMap(({ members }) => members.map(({ email }) => email))).size,
    couples: plan.flatMap(({ couples }) => couples).length,
  };
};

/**
 * Of the tables that grew at once. Until then the planner takes the clinic for one row, cannot tell one index from another, and a
 * statement over a whole clinic may run into its limit.
 */
const takeStatistics = async ({ manager }: OwnerWork): Promise<void> => {
  const grown = [
    Couple,
    CareTeamMember,
    Partner,
    ContactPreference,
    Assignment,
    Task,
    TaskLink,
    DraftRevision,
    Response,
    ResponseReview,
  ];
  const tables = grown.map((each) => `"${manager.connection.getMetadata(each).tableName}"`);
  await manager.query(`analyze ${tables.join(', ')}`);
};

const loadClinic = async (
  owner: OwnerWork,
  hasher: SecretHasher,
  { clinic, members, couples, rows }: PlannedClinic,
  hashes: DemoHashes,
): Promise<void> => {
  await foundClinic(owner, clinic);
  const passwordHash = await hashes.password;
  for (const member of members) await addMember(owner, hasher, clinic.id, { ...member, passwordHash });
  await owner.inClinic(clinic.id, async (work) => {
    const add = adderTo(work);
    await add(Couple, rows.couples);
    for (const { id, partnerIds } of couples) await work.keys.makeForCouple(id, partnerIds);
    await openKeys(work);
    await add(StaffSession, withTokens(rows.visits));
    await add(ExerciseVersion, rows.versions);
    await add(CareTeamMember, rows.careTeam);
    await add(Partner, rows.partners);
    await add(PartnerContact, rows.contacts);
    await add(ContactPreference, rows.preferences);
    await add(Rupture, rows.ruptures);
    await add(StageChange, rows.stageChanges);
    await add(Assignment, rows.assignments);
    await add(Task, rows.tasks);
    await add(TaskLink, withTokens(rows.links));
    await add(ConfidentialityAcceptance, rows.acceptances);
    await add(DraftRevision, rows.drafts);
    await add(Response, rows.responses);
    await add(ResponseReview, rows.reviews);
    await add(MarkedResponse, rows.marks);
    await add(Reply, rows.replies);
    await add(Offer, rows.offers);
    await add(ReleasedPiece, rows.released);
    await add(CoupleEvent, rows.events);
    await add(PartnerPin, await hashes.withPins(rows));
  });
};

/** Inserts rows of one table, many at a time. What a person typed is sealed on the way, as with any insert. */
const adderTo =
  ({ manager }: Work) =>
  async <E extends ClinicRow>(table: new () => E, rows: QueryDeepPartialEntity<E>[]): Promise<void> => {
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
      const some = rows.slice(first, first + ROWS_AT_ONCE);
      await manager.createQueryBuilder().insert().into(table).values(some).updateEntity(false).execute();
    }
  };

/** The rows of one insert are sealed side by side, and one connection takes one question at a time: so all keys are at hand. */
const openKeys = async ({ manager, keys, scope }: Work): Promise<void> => {
  const made = await manager.find(DataKey, {
    where: { clinicId: scope.clinic },
    select: { clinicId: true, id: true },
  });
  await keys.loadIds(made.map(({ id }) => id));
};

/** Tokens that nobody knows: these links and sessions are history. */
const withTokens = <R extends object>(rows: readonly R[]): (R & { tokenHash: Buffer })[] =>
  rows.map((row) => ({ ...row, tokenHash: tokenHash(newToken()) }));
