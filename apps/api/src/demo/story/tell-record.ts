import type { DemoMove, DemoRupture, Place } from '../cast';
import type { Telling } from './telling';

const places: readonly Place[] = [0, 1];

/** Who they are, what broke trust, who works with them, and where they stood from when on. */
export const tellRecord = (telling: Telling): void => {
  tellCouple(telling);
  for (const place of places) tellPartner(telling, place);
  for (const rupture of telling.couple.ruptures) tellRupture(telling, rupture);
  for (const member of telling.couple.team ?? []) tellTeam(telling, member);
  tellMoves(telling);
};

const tellCouple = (telling: Telling): void => {
  const { rows, couple, coupleId: id, enteredAt, timeZone, lead } = telling;
  const { stage, status = 'active' } = couple.moves.reduce<DemoCoupleState>(
    (state, move) => ({ ...state, ...changeOf(move) }),
    couple.entered,
  );
  rows.couples.push({ id, createdAt: enteredAt, timeZone, stage, status });
  rows.careTeam.push({ ...telling.row(enteredAt), staffId: lead.id, role: 'lead', leftAt: null });
  telling.note(enteredAt, 'coupleCreated');
};

const tellPartner = (telling: Telling, place: Place): void => {
  const { rows, couple, coupleId, enteredAt } = telling;
  const {
    name,
    pronouns,
    email,
    phone,
    safeHours,
    safeContactNote = null,
    doNotContact = false,
  } = couple.partners[place];
  const partnerId = telling.partnerIds[place];
  const edits = (couple.notes ?? []).filter((note) => note.did === 'partnerEdited' && note.to === place);
  const own = { id: partnerId, coupleId, createdAt: enteredAt, version: 1 + edits.length };
  rows.partners.push({ ...own, place, displayName: name, pronouns });
  rows.contacts.push({ ...telling.row(enteredAt), partnerId, email, phone, safeContactNote });
  const [safeFrom, safeTo] = safeHours ?? [null, null];
  rows.preferences.push({
    ...telling.row(enteredAt),
    partnerId,
    safeFrom,
    safeTo,
    doNotContact,
    channel: 'mail',
  });
  for (const { weeksAgo } of edits)
    telling.note(telling.sessions.at(weeksAgo, 12), 'partnerEdited', { partnerId });
};

const tellRupture = (telling: Telling, rupture: DemoRupture): void => {
  const { kind, injured, happened, note = null, weeksAgo, revisedWeeksAgo } = rupture;
  const { partnerIds, sessions } = telling;
  const recordedAt = weeksAgo === undefined ? telling.enteredAt : sessions.at(weeksAgo, 15);
  telling.rows.ruptures.push({
    ...telling.row(recordedAt),
    kind,
    happened,
    note,
    injuredPartnerId: partnerIds[injured],
    involvedPartnerId: partnerIds[injured === 0 ? 1 : 0],
    removedAt: null,
    version: revisedWeeksAgo === undefined ? 1 : 2,
  });
  if (weeksAgo !== undefined) telling.note(recordedAt, 'ruptureRecorded');
  if (revisedWeeksAgo !== undefined) telling.note(sessions.at(revisedWeeksAgo, 15), 'ruptureRevised');
};

const tellTeam = (
  telling: Telling,
  { who, as: role, fromWeeksAgo, untilWeeksAgo }: NonNullable<Telling['couple']['team']>[number],
): void => {
  const staffId = telling.staff(who).id;
  const joinedAt = telling.sessions.at(fromWeeksAgo, 48);
  const leftAt = untilWeeksAgo === undefined ? null : telling.sessions.at(untilWeeksAgo, 48);
  telling.rows.careTeam.push({ ...telling.row(joinedAt), staffId, role, leftAt });
  telling.note(joinedAt, 'careTeamJoined', { detail: { staffId, role } });
  if (leftAt) telling.note(leftAt, 'careTeamLeft', { detail: { staffId, role } });
};

type DemoCoupleState = Pick<Telling['couple']['entered'], 'stage' | 'status'>;

const changeOf = (move: DemoMove): Partial<DemoCoupleState> =>
  'stage' in move ? { stage: move.stage } : { status: move.status };

const tellMoves = (telling: Telling): void => {
  const { couple, sessions, scene, lead } = telling;
  let state = { stage: couple.entered.stage, status: couple.entered.status ?? 'active' };
  for (const move of couple.moves) {
    const at = sessions.at(move.weeksAgo, 45);
    const on = scene.calendar.dayOf(sessions.dayOf(move.weeksAgo));
    const next = { ...state, ...changeOf(move) };
    telling.rows.stageChanges.push({
      ...telling.row(at),
      ...next,
      reason: move.reason,
      changedOn: on,
      staffId: lead.id,
    });
    if ('stage' in move)
      telling.note(at, 'stageSet', { detail: { stage: move.stage, from: state.stage, on } });
    else telling.note(at, 'statusSet', { detail: { status: move.status, from: state.status, on } });
    state = next;
  }
};
