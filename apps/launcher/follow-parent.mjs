// @ts-check
// Loaded before the program: when the launcher is killed outright, the program stops in order instead of
// holding the port for nobody.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 15_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
