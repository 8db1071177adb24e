const signs = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => signs[sign]);

/** The text of a mail with its links made to work. */
const linked = (text) =>
  escaped(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" rel="noreferrer">${url}</a>`);

const mailEntry = ({ to, subject, text, at }) => `
  <article>
    <h2>${escaped(subject)}</h2>
    <p class="about">To ${escaped(to)} · <time datetime="${at.toISOString()}">${at.toISOString().slice(11, 16)} UTC</time></p>
    <p class="text">${linked(text.trim())}</p>
  </article>`;

/** The mails, newest first, as a piece of HTML. @param {{ to: string, subject: string, text: string, at: Date }[]} mails */
export const mailList = (mails) =>
  mails.length === 0
    ? '<p class="empty">No mail yet. Assign a step by mail: its note lands here after about fifteen seconds.</p>'
    : mails.map(mailEntry).join('');

/** The whole page. It looks again by itself. */
export const mailboxPage = (mails) => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Mailbox of the demo</title>
  <link rel="stylesheet" href="/mailbox.css">
  <script type="module" src="/look-again.js"></script>
</head>
<body>
  <header>
    <h1>Mailbox of the demo</h1>
    <p>Every mail of the demo ends here, on this machine. It is forgotten when the demo stops.</p>
  </header>
  <main id="mails" aria-live="polite">${mailList(mails)}</main>
</body>
</html>
`;
