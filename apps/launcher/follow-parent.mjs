// @ts-check
// Loaded before a program or a build: when the launcher is killed outright, it stops as well, instead of holding
// the port for nobody or writing beside the next start.
process.on('disconnect', () => {
  setTimeout(() => process.exit(1), 15_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
