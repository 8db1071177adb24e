const pad = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd(),
  );
};

function accountLines({ accounts, password }) {
  const cells = accounts.map(({ email, name = '', role, clinic = '' }) => [email, name, role, clinic]);
  return [`  Demo accounts, all with the password ${password}`, ...pad(cells)];
}

/**
 * What the program demo-link tells: who can sign in, and a task of one partner.
 * @typedef {object} DemoAccess
 * @property {{ email: string, name?: string, role: string, clinic?: string }[]} [accounts]
 * @property {string} [password] of all of them
 * @property {string} [link]
 * @property {string} [pin]
 */

/**
 * What stands on the terminal once everything runs.
 * @param {{ dashboard: string, demo: DemoAccess, data: string | null }} facts
 */
export function welcome({ dashboard, demo, data }) {
  const lines = ['', `  Groundwork is running:  ${dashboard}`];
  if (demo.accounts?.length) lines.push('', ...accountLines(demo));
  if (demo.link)
    lines.push('', `  A partner's task        ${demo.link}`, `  PIN for it              ${demo.pin}`);
  lines.push('', `  Ctrl-C stops everything.${data ? ` The data is in ${data}.` : ''}`, '');
  return `${lines.join('\n')}\n`;
}
