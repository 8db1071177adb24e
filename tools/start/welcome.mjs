const pad = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`.trimEnd(),
  );
};

function accountLines(accounts) {
  const passwords = new Set(accounts.map(({ password }) => password));
  const shared = passwords.size === 1;
  const lines = [`  Demo accounts${shared ? `, all with the password ${accounts[0].password}` : ''}`];
  const cells = accounts.map(({ email, role, clinic = '', password }) => [
    email,
    role,
    clinic,
    ...(shared ? [] : [password]),
  ]);
  return [...lines, ...pad(cells)];
}

/**
 * What stands on the terminal once everything runs.
 * @param {{ dashboard: string, demo: { accounts?: { email: string, role: string, clinic?: string, password: string }[], link?: string, pin?: string }, data: string | null }} facts
 */
export function welcome({ dashboard, demo, data }) {
  const lines = ['', `  Groundwork is running:  ${dashboard}`];
  if (demo.accounts?.length) lines.push('', ...accountLines(demo.accounts));
  if (demo.link)
    lines.push('', `  A partner's task        ${demo.link}`, `  PIN for it              ${demo.pin}`);
  lines.push('', `  Ctrl-C stops everything.${data ? ` The data is in ${data}.` : ''}`, '');
  return `${lines.join('\n')}\n`;
}
