/** What stands for many rounds. */
import { median, quantile } from './load.mjs';

export function mediansOf(results) {
  const of = (name) => ((results[0][name] ?? null) === null ? null : median(results.map((one) => one[name])));
  return { perSecond: of('perSecond'), cpuEach: of('cpuEach'), p50: of('p50'), p99: of('p99') };
}

export function arrivals(rounds) {
  const times = rounds.flatMap((one) => one.times);
  const after = (which, q) =>
    quantile(
      times.map((one) => one[which]),
      q,
    );
  return {
    answerP50: after('afterAnswer', 0.5),
    answerP99: after('afterAnswer', 0.99),
    sendingP50: after('afterSending', 0.5),
    sendingP99: after('afterSending', 0.99),
    cpuEach: mediansOf(rounds).cpuEach,
  };
}

/** What the first costs in CPU over the second, of the rounds side by side. */
export function cpuRatioOf(one, other) {
  return one[0].cpuEach === null ? null : median(one.map(({ cpuEach }, i) => cpuEach / other[i].cpuEach));
}
