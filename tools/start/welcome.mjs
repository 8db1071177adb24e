const pad = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
};

/**
 * What the program demo-link tells (apps/api/src/demo/demo-access.ts); both parts are empty without demo clinics.
 * @typedef {object} DemoAccess
 * @property {{ email: string, name: string, role: string, clinic: string }[]} accounts
 * @property {string} [password] of all accounts
 * @property {{ url: string, pin: string, partner: string, exercise: string } | null} link
 */

/** The demo accounts by clinic, and the task link with its PIN, as lines. @param {DemoAccess} demo */
export function demoLines({ accounts, password, link }) {
  const lines = [];
  if (accounts.length) {
    lines.push(`Demo accounts, all with the password  ${password}`);
    const rows = pad(accounts.map(({ email, name, role }) => [email, role, name]));
    for (const clinic of new Set(accounts.map((account) => account.clinic))) {
      lines.push(
        `  ${clinic}`,
        ...rows.filter((_, at) => accounts[at].clinic === clinic).map((row) => `    ${row}`),
      );
    }
  }
  if (link)
    lines.push('', `A task for ${link.partner}: ${link.exercise}`, `  ${link.url}`, `  PIN ${link.pin}`);
  return lines;
}

/**
 * What stands on the terminal once everything runs.
 * @param {{ dashboard: string, firstRunCode: string | null, demo: DemoAccess | null, mailbox: string | null, data: string | null }} facts
 */
export function welcome({ dashboard, firstRunCode, demo, mailbox, data }) {
  const lines = [`Groundwork is running:  ${dashboard}`, ''];
  if (firstRunCode)
    lines.push(`There is no clinic yet. Set up the first one there with the code  ${firstRunCode}`, '');
  if (demo?.accounts.length) lines.push(...demoLines(demo), '');
  if (mailbox)
    lines.push(
      `${demo ? 'Mail of the demo lands' : 'No mail leaves this machine; it lands'} here:  ${mailbox}`,
      '',
    );
  lines.push(`Ctrl-C stops everything.${data ? ` The data is in ${data}.` : ''}`);
  return `\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`;
}
