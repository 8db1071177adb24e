/** @typedef {{ lost: string[], doubled: string[] }} Verdict */

const byKey = (rows, key) => new Map(rows.map((row) => [row[key], row]));
const same = (a, b) => JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());

async function judgeClaims(ask, ledger, { lost, doubled }) {
  const rows = await ask(
    `select c.id, count(*)::int as count from mutation_claim c where c.id = any ($1) group by c.id`,
    [[...ledger.claims.keys()]],
  );
  const found = byKey(rows, 'id');
  for (const [id, operation] of ledger.claims) {
    const count = found.get(id)?.count ?? 0;
    if (count === 0) lost.push(`the claim of ${operation} ${id}`);
    if (count > 1) doubled.push(`the claim of ${operation} ${id}`);
  }
}

async function judgeAssignments(ask, ledger, { lost, doubled }) {
  const claims = byKey(
    await ask('select id, outcome from mutation_claim where id = any ($1)', [[...ledger.assignments.keys()]]),
    'id',
  );
  const rows = await ask(
    `select a.id, array_remove(array_agg(t.id), null) as tasks from assignment a
       left join task t on t.clinic_id = a.clinic_id and t.assignment_id = a.id
      where a.couple_id = any ($1) group by a.id`,
    [ledger.couples],
  );
  const found = byKey(rows, 'id');
  const known = new Set();
  for (const [claimId, told] of ledger.assignments) {
    const { assignmentId, taskIds } = { ...claims.get(claimId)?.outcome, ...(told.taskIds ? told : {}) };
    known.add(assignmentId);
    const tasks = found.get(assignmentId)?.tasks;
    if (!tasks || !same(tasks, taskIds)) lost.push(`assignment ${assignmentId} or a task of it`);
  }
  for (const id of found.keys()) if (!known.has(id)) doubled.push(`assignment ${id}, which nobody asked for`);
}

async function judgeAnswers(ask, ledger, { lost, doubled }) {
  const ofCouples = [ledger.couples];
  const drafts = await ask(
    `select task_id, array_agg(revision order by revision) as revisions from draft_revision
      where couple_id = any ($1) group by task_id`,
    ofCouples,
  );
  const responses = await ask(
    'select task_id, count(*)::int as count from response where couple_id = any ($1) group by task_id',
    ofCouples,
  );
  const [saved, sent] = [byKey(drafts, 'task_id'), byKey(responses, 'task_id')];
  for (const [taskId, texts] of ledger.saves) {
    const revisions = saved.get(taskId)?.revisions ?? [];
    if (ledger.sends.has(taskId)) {
      if (revisions.length) doubled.push(`drafts of the sent task ${taskId}`);
    } else {
      if (texts.some((_, index) => !revisions.includes(index + 1))) lost.push(`a draft of task ${taskId}`);
      if (revisions.length > texts.length) doubled.push(`a draft of task ${taskId}`);
    }
  }
  for (const taskId of ledger.sends.keys())
    if (!sent.has(taskId)) lost.push(`the response to task ${taskId}`);
  for (const { task_id: taskId, count } of responses) {
    if (count > 1 || !ledger.sends.has(taskId)) doubled.push(`a response to task ${taskId}`);
  }
}

async function judgeMails(ask, ledger, mails, { lost, doubled }) {
  const mailed = [...ledger.assignments].filter(([, each]) => each.mailed).map(([id]) => id);
  const rows = await ask(
    `select t.id as task_id, m.id, m.state from mutation_claim c
       cross join lateral jsonb_array_elements_text(c.outcome -> 'taskIds') as told(id)
       join task t on t.clinic_id = c.clinic_id and t.id = told.id::uuid
       left join message m on m.clinic_id = t.clinic_id and m.task_id = t.id where c.id = any ($1)`,
    [mailed],
  );
  const ids = new Set(rows.map(({ id }) => `<${id}@groundwork.example>`));
  const tasks = new Set();
  for (const { task_id: taskId, id, state } of rows) {
    if (tasks.has(taskId)) doubled.push(`a message on task ${taskId}`);
    tasks.add(taskId);
    const copies = mails.get(`<${id}@groundwork.example>`) ?? [];
    if (state !== 'sent') lost.push(`message ${id}, which is ${state ?? 'not there'}`);
    if (!copies.length) lost.push(`the mail of message ${id}`);
    if (new Set(copies.map((each) => JSON.stringify(each))).size > 1)
      doubled.push(`message ${id}, whose copies differ`);
  }
  for (const id of mails.keys()) if (!ids.has(id)) doubled.push(`mail ${id}, which belongs to no assignment`);
}

/**
 * Compares what was acknowledged with what is there.
 * @param {import('pg').Client} client the superuser, who sees every clinic's rows
 * @param {import('./ledger.mjs').Ledger} ledger
 * @param {Map<string, { to: string, subject: string }[]>} mails
 * @returns {Promise<Verdict>}
 */
export async function judge(client, ledger, mails) {
  const ask = async (sql, values) => (await client.query(sql, values)).rows;
  const verdict = { lost: [], doubled: [] };
  await judgeClaims(ask, ledger, verdict);
  await judgeAssignments(ask, ledger, verdict);
  await judgeAnswers(ask, ledger, verdict);
  await judgeMails(ask, ledger, mails, verdict);
  return verdict;
}
