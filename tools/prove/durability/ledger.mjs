/** What the product acknowledged: the promises that it must have kept at the end. */
export class Ledger {
  /** Mutation id → operation. @type {Map<string, string>} */
  claims = new Map();
  /** Task → texts saved, the first as revision 1. @type {Map<string, string[]>} */
  saves = new Map();
  /** Task → the text that was sent. @type {Map<string, string>} */
  sends = new Map();
  /** By mutation id; an answer that is shown once may have been lost on its way. @type {Map<string, { assignmentId?: string, taskIds?: string[], mailed: boolean }>} */
  assignments = new Map();
  /** All couples of the battery: what belongs to them belongs to the ledger. @type {string[]} */
  couples = [];

  get acknowledged() {
    return this.claims.size;
  }

  /** Each partner of an assignment by mail gets one. */
  get mailsPromised() {
    const mailed = [...this.assignments.values()].filter((each) => each.mailed);
    return mailed.reduce((sum, { taskIds = [] }) => sum + taskIds.length, 0);
  }

  counts() {
    const saved = [...this.saves.values()].reduce((sum, texts) => sum + texts.length, 0);
    const mailed = [...this.assignments.values()].filter((each) => each.mailed).length;
    return { all: this.claims.size, saved, sent: this.sends.size, assigned: this.assignments.size, mailed };
  }
}
