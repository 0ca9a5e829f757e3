/** The most memory the process took while it did `work`, in megabytes more than before. */
export async function peakOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  await work();
  clearInterval(watch);
  return (most - before) / 1e6;
}
