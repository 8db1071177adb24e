const mails = document.getElementById('mails');
let shown = '';

async function lookAgain() {
  if (document.visibilityState === 'visible') {
    try {
      const answer = await fetch('/mails', { cache: 'no-store' });
      const text = await answer.text();
      if (shown && text !== shown) mails.innerHTML = text;
      shown = text;
    } catch {
      // The demo has stopped; the mails that stand here stay.
    }
  }
  setTimeout(lookAgain, 2000);
}

lookAgain();
