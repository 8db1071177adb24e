// Loaded before the API: when its launcher is killed without a word, the API ends as on SIGTERM and frees its port.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
