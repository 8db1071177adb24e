import type { StaffRole } from '@groundwork/access';
import { contentHash } from '../features/exercises/built-in';
import { confidentialityText } from '../owner/confidentiality';
import type { NewClinic } from '../owner/found-clinic';
import { Calendar } from './calendar';
import { demoCouples, type ExerciseKey } from './cast';
import {
  clinicKeys,
  demoClinics,
  demoPeople,
  staffKeys,
  type ClinicKey,
  type StaffKey,
} from './demo-clinics';
import { Dice } from './dice';
import { IdMaker } from './id-maker';
import { definitionOf } from './story/definitions';
import { poolsFor } from './story/pools';
import { noRows, type Rows } from './story/rows';
import { Sessions } from './story/sessions';
import { tellRecord } from './story/tell-record';
import { tellSteps } from './story/tell-steps';
import { tellVisits } from './story/tell-visits';
import { Telling, type Scene } from './story/telling';

export interface PlannedMember {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: StaffRole;
  readonly createdAt: Date;
}

/** One demo clinic as it will be: everything but keys and the hashes of secrets. */
export interface PlannedClinic {
  readonly clinic: NewClinic & { readonly id: string };
  readonly members: readonly PlannedMember[];
  readonly couples: readonly { readonly id: string; readonly partnerIds: readonly [string, string] }[];
  readonly rows: Rows;
}

const exerciseKeys: readonly ExerciseKey[] = ['T04', 'T07', 'T09', 'T14', 'T26', 'T44'];

/** What the demo clinics hold when they are loaded at `now`: twelve weeks up to yesterday, the same all day long. */
export const planDemo = (now: Date): PlannedClinic[] => clinicKeys.map((key) => planClinic(key, now));

const planClinic = (key: ClinicKey, now: Date): PlannedClinic => {
  const { id, name, timeZone, locale, urgentHelp } = demoClinics[key];
  const calendar = new Calendar(now, timeZone);
  const createdAt = calendar.at(-100, '09:00');
  const ids = new IdMaker(key);
  const dice = new Dice(key);
  const rows = noRows();
  const textId = ids.at(createdAt);
  const staff = staffOf(key, ids, createdAt);
  for (const { member } of staff) tellVisits(rows, calendar, member, ids, dice);
  const scene: Scene = {
    calendar,
    staff: Object.fromEntries(
      staff.map(({ who, member }) => [who, { id: member.id, name: member.displayName }]),
    ),
    versionIds: tellVersions(rows, ids, createdAt),
    textId,
    pools: poolsFor(key),
    rows,
  };
  const couples = tellCouples(key, scene);
  const clinic = {
    id,
    textId,
    createdAt,
    name,
    timeZone,
    locale,
    urgentHelp,
    demo: true,
    confidentiality: confidentialityText,
  };
  return { clinic, members: staff.map(({ member }) => member), couples, rows };
};

const staffOf = (key: ClinicKey, ids: IdMaker, createdAt: Date): { who: StaffKey; member: PlannedMember }[] =>
  staffKeys.flatMap((who) => {
    const { name: displayName, email, places } = demoPeople[who];
    const role = places[key];
    return role ? [{ who, member: { id: ids.at(createdAt), email, displayName, role, createdAt } }] : [];
  });

const tellVersions = (rows: Rows, ids: IdMaker, createdAt: Date): Record<ExerciseKey, string> => {
  const versions = exerciseKeys.map((key) => {
    const content = definitionOf(key);
    return { id: ids.at(createdAt), createdAt, key, contentHash: contentHash(content), content };
  });
  rows.versions.push(...versions);
  return Object.fromEntries(versions.map(({ key, id }) => [key, id])) as Record<ExerciseKey, string>;
};

const tellCouples = (key: ClinicKey, scene: Scene): PlannedClinic['couples'] => {
  const led = new Map<StaffKey, number>();
  return demoCouples[key].map((couple) => {
    const nth = led.get(couple.lead) ?? 0;
    led.set(couple.lead, nth + 1);
    const telling = new Telling(couple, scene, new Sessions(scene.calendar, nth));
    tellRecord(telling);
    tellSteps(telling);
    return { id: telling.coupleId, partnerIds: telling.partnerIds };
  });
};
