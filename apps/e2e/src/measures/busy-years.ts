import { Client } from 'pg';
import { stack } from '../journey';

const WEEKS = 104;

/**
 * Two years for every couple whose care the lead clinician of one couple leads: each week an assignment
 * for both partners, nearly every step answered and reviewed, a reminder mailed now and then. What is open, unreviewed,
 * locked or undelivered lies in the last weeks, as in life. Sealed columns hold bytes of the usual length.
 */
export const writeTwoYears = async (coupleId: string): Promise<Readonly<Record<string, number>>> => {
  const { DATABASE_BOOTSTRAP_URL: admin = '', DATABASE_URL: owner = '' } = stack().environment;
  const url = new URL(admin);
  url.pathname = new URL(owner).pathname;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    for (const statement of statements(coupleId)) await client.query(statement);
    const { rows } = await client.query<{ table: string; rows: number }>(
      `select 'task' as table, count(*)::int as rows from task union all select 'response', count(*)::int from response`,
    );
    return Object.fromEntries(rows.map((row) => [row.table, row.rows]));
  } finally {
    await client.end();
  }
};

/** Bytes that pass for a sealed value. */
const sealed = (length: number): string => `decode('01' || repeat('5a', ${length - 1}), 'hex')`;

const statements = (coupleId: string): readonly string[] => [
  `create temp table case_load as
     select c.clinic_id, c.couple_id, c.staff_id, row_number() over (order by c.couple_id) as n
       from care_team_member known
       join care_team_member c on c.clinic_id = known.clinic_id and c.staff_id = known.staff_id
      where known.couple_id = '${coupleId}' and known.role = 'lead' and c.role = 'lead' and c.left_at is null`,
  `update couple c set created_at = now() - interval '${WEEKS} weeks' from case_load l
    where c.clinic_id = l.clinic_id and c.id = l.couple_id`,
  `create temp table given as
     select l.*, w.week, now() - make_interval(weeks => w.week) as at, uuidv7(make_interval(weeks => -w.week)) as id,
            (select x.id from exercise_version x where x.clinic_id = l.clinic_id order by md5(x.id::text || w.week) limit 1) as version
       from case_load l, generate_series(1, ${WEEKS}) w(week)`,
  `insert into assignment (clinic_id, id, created_at, couple_id, exercise_version_id, visibility, staff_id, confirmed_reasons)
     select clinic_id, id, at, couple_id, version, 'clinician', staff_id, '{}' from given`,
  `insert into task (clinic_id, id, created_at, couple_id, assignment_id, partner_id, due_on, clinician_name)
     select g.clinic_id, uuidv7(make_interval(weeks => -g.week)), g.at, g.couple_id, g.id, p.id, (g.at + interval '7 days')::date,
            ${sealed(120)}
       from given g join partner p on p.clinic_id = g.clinic_id and p.couple_id = g.couple_id`,
  `create temp table step as
     select t.*, g.week, g.n, g.staff_id, row_number() over () as s from task t join given g on g.clinic_id = t.clinic_id and g.id = t.assignment_id`,
  // Every fifteenth couple is quiet; of the last week half is open; of older ones one in forty stayed open.
  `insert into response (clinic_id, id, created_at, couple_id, task_id, partner_id, answers)
     select clinic_id, uuidv7(make_interval(weeks => -week)), created_at + interval '3 days', couple_id, id, partner_id, ${sealed(900)}
       from step where not (n % 15 = 0 and week < 5) and not (week < 2 and s % 2 = 0) and s % 40 <> 0`,
  `update response r set reviewed_at = r.created_at from step s
    where s.clinic_id = r.clinic_id and s.id = r.task_id and (s.week > 2 or s.s % 3 = 0)`,
  `insert into response_review (clinic_id, id, couple_id, response_id, staff_id)
     select r.clinic_id, uuidv7(make_interval(weeks => -s.week)), r.couple_id, r.id, s.staff_id
       from response r join step s on s.clinic_id = r.clinic_id and s.id = r.task_id
      where s.week > 2 or s.s % 3 = 0`,
  `insert into message (clinic_id, id, couple_id, partner_id, task_id, kind, state, due_at, settled_at)
     select clinic_id, uuidv7(make_interval(weeks => -week)), couple_id, partner_id, id, 'reminderAfter',
            case when week = 1 and s % 50 = 0 then 'undelivered' else 'sent' end, created_at, created_at
       from step where s % 4 = 0`,
  `insert into task_link (clinic_id, id, couple_id, task_id, partner_id, token_hash, expires_at, locked_at)
     select clinic_id, uuidv7(make_interval(weeks => -week)), couple_id, id, partner_id,
            sha256(id::text::bytea), created_at + interval '14 days', case when s % 997 = 0 then created_at end from step`,
  'analyze',
];
