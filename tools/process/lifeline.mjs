import { commandLine, parentOf } from './running.mjs';

const throughShell = /^(\S*\/)?(sh|bash|dash|ash|zsh) -c /;

/** The parents whose end means that nobody waits for us any more: npm, and the shell that npm may put in between. */
function parents() {
  const chain = [process.ppid];
  if (throughShell.test(commandLine(process.ppid))) chain.push(parentOf(process.ppid));
  return chain.join(' ');
}

/**
 * Calls back once when whoever started us is gone without a word (kill -9): the channel to our own starter closed, or npm vanished.
 * A process started by hand in the background may outlive its shell, so there only the channel counts.
 */
export function onOrphaned(callback) {
  if (process.channel) {
    process.once('disconnect', callback);
    process.channel.unref();
    return;
  }
  if (!process.env.npm_lifecycle_event || process.platform !== 'linux') return;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    callback();
  }, 250);
  timer.unref();
}
