import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Broken } from './door.mjs';

const MOST_SAVES = 20;
const MAIL_PAUSE_MS = 150;
/** Mails under way beyond which nobody asks for more: a clinic's mails go one at a time, and as many writers would bury them. */
const MOST_UNDER_WAY = 400;
const step = { exerciseKey: 'T44', confirmedReasons: ['confrontation'] };
const gently = { isGentle: true };

const answersOf = (text) => ({ step: 'support', smallest: text });

/** Everybody who writes while the product is being struck: partners behind links, clinicians who assign. */
export class People {
  /** @param {{ doors: import('./door.mjs').Doors, ledger: import('./ledger.mjs').Ledger, couples: number, mailedCouples: number }} options */
  constructor({ doors, ledger, couples, mailedCouples }) {
    Object.assign(this, { doors, ledger, couples, mailedCouples, partners: [], mailed: [] });
  }

  /** Signs in and opens links, through the doors that everybody uses. */
  async arrive({ accounts, password, mail }) {
    this.underWay = () => this.ledger.mailsPromised - mail.mails.size;
    const { email } = accounts.find(({ role }) => role === 'clinician');
    const sessions = [];
    for (let index = 0; index < this.couples; index += 1) sessions.push(await this.#signIn(email, password));
    for (const staff of sessions) {
      const couple = await this.#couple(staff, {});
      for (const { id } of couple.partners) this.partners.push(await this.#partner(staff, couple.id, id));
    }
    for (let index = 0; index < this.mailedCouples; index += 1) {
      const staff = sessions[index % sessions.length];
      this.mailed.push({ staff, ...(await this.#couple(staff, { email: `p${index}@mail.example` })) });
    }
  }

  /** All of them at once, each until `isOver`. @param {() => boolean} isOver */
  write(isOver) {
    return Promise.all([
      ...this.partners.map((partner) => this.#writeAs(partner, isOver)),
      ...this.mailed.map((couple) => this.#assignByMail(couple, isOver)),
    ]);
  }

  async #signIn(email, password) {
    const staff = {};
    const answer = await this.doors.mutate('staff', 'SignIn', { email, password }, staff, gently);
    if (answer.data.next !== 'done') throw new Broken(`The sign-in asks for more: ${answer.data.next}.`);
    return staff;
  }

  async #couple(staff, contact) {
    const partners = ['Ada', 'Ben'].map((name) => ({ name, ...contact }));
    const input = { partners, timeZone: 'Europe/Berlin' };
    const { data } = await this.doors.mutate('staff', 'CreateCouple', input, staff, gently);
    this.ledger.couples.push(data.id);
    return this.doors.query('staff', 'Couple', { id: data.id }, staff);
  }

  async #partner(staff, coupleId, partnerId) {
    const { data } = await this.doors.mutate('staff', 'MakePin', { partnerId }, staff, gently);
    const { links } = await this.#assign(staff, coupleId, [partnerId], 'link', gently);
    const session = await this.doors.open(new URL(links[0].url).hash.slice(1), data.pin);
    const { confidentiality } = await this.doors.query('link', 'MyTask', {}, session);
    const { textId } = confidentiality;
    await this.doors.mutate('link', 'AcceptConfidentiality', { textId }, session, gently);
    return { staff, coupleId, partnerId, session };
  }

  async #assign(staff, coupleId, partnerIds, delivery, options = {}) {
    const input = { ...step, coupleId, partnerIds, delivery };
    const { clientMutationId, data } = await this.doors.mutate('staff', 'AssignExercise', input, staff, {
      ...options,
      mayBeShownOnce: delivery === 'link',
    });
    this.ledger.claims.set(clientMutationId, 'AssignExercise');
    const { assignmentId, taskIds } = data ?? {};
    this.ledger.assignments.set(clientMutationId, { assignmentId, taskIds, mailed: delivery === 'mail' });
    return data ?? {};
  }

  async #done(operation, input, session) {
    const { clientMutationId, data } = await this.doors.mutate('link', operation, input, session);
    this.ledger.claims.set(clientMutationId, operation);
    return data;
  }

  /** Steps one after another: each is given, chosen, autosaved some times and sent. */
  async #writeAs({ staff, coupleId, partnerId, session }, isOver) {
    while (!isOver()) {
      const { taskIds } = await this.#assign(staff, coupleId, [partnerId], 'link');
      const taskId = taskIds?.[0] ?? (await this.#openStep(session));
      await this.#done('ChooseStep', { stepId: taskId }, session);
      const saved = [];
      this.ledger.saves.set(taskId, saved);
      const page = randomUUID();
      const saves = 1 + Math.floor(Math.random() * MOST_SAVES);
      while (saved.length < saves && !isOver()) {
        const [baseRevision, text] = [saved.length, `${saved.length + 1} ${randomUUID()}`];
        const of = { stepId: taskId, baseRevision, page: { id: page, turn: baseRevision + 1 } };
        const { revision } = await this.#done('SaveDraft', { ...of, answers: answersOf(text) }, session);
        if (revision !== baseRevision + 1) throw new Broken(`Save ${baseRevision + 1} became ${revision}.`);
        saved.push(text);
      }
      if (isOver()) return;
      await this.#done('SendResponse', { stepId: taskId, revision: saved.length, offered: [] }, session);
      this.ledger.sends.set(taskId, saved.at(-1));
    }
  }

  /** The newest step that nothing was written to yet: for when the answer that named it was lost. */
  async #openStep(session) {
    const { steps } = await this.doors.query('link', 'MyHome', {}, session);
    const known = ({ id }) => this.ledger.saves.has(id);
    const fresh = steps.filter((each) => each.state === 'notStarted' && !known(each));
    if (!fresh.length) throw new Broken('A step that was acknowledged is not on its partner’s page.');
    return fresh
      .map(({ id }) => id)
      .sort()
      .at(-1);
  }

  async #assignByMail({ staff, id, partners }, isOver) {
    while (!isOver()) {
      await this.#assign(
        staff,
        id,
        partners.map((partner) => partner.id),
        'mail',
      );
      do await wait(MAIL_PAUSE_MS);
      while (this.underWay() > MOST_UNDER_WAY && !isOver());
    }
  }

  /**
   * Reads what was written through the doors: the open drafts as their authors, sent answers as their clinician.
   * @param {Map<string, string>} responses task → response
   * @returns {Promise<{ read: number, wrong: string[] }>}
   */
  async readBack(responses) {
    const wrong = [];
    let read = 0;
    const compare = (what, found, text) => {
      read += 1;
      if (found?.smallest !== text) wrong.push(`${what} holds other words than were acknowledged`);
    };
    const { staff } = this.partners[0];
    for (const { session } of this.partners) {
      const { id, draft } = await this.doors.query('link', 'MyTask', {}, session);
      const texts = this.ledger.saves.get(id) ?? [];
      if (texts.length && !this.ledger.sends.has(id))
        compare(`the draft of task ${id}`, draft?.answers, texts.at(-1));
    }
    for (const [taskId, id] of responses) {
      const { answers } = await this.doors.query('staff', 'Response', { id }, staff);
      compare(`response ${id}`, answers, this.ledger.sends.get(taskId));
    }
    return { read, wrong };
  }
}
