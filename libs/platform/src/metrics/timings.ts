/**
 * How long things took, in the form of a Prometheus histogram. The library's own makes a text of the labels at each
 * observation; here whoever observes holds the numbers themselves, and texts are made when somebody reads them.
 */
import type { Metric, MetricObject, Registry } from 'prom-client';

/** in seconds */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export class Timing {
  private readonly counts = new Float64Array(bounds.length + 1);
  private sum = 0;
  private all = 0;

  note(seconds: number): void {
    let place = 0;
    while (place < bounds.length && seconds > bounds[place]!) place++;
    this.counts[place]!++;
    this.sum += seconds;
    this.all++;
  }

  /** Since a moment that `performance.now()` gave. */
  noteSince(began: number): void {
    this.note((performance.now() - began) / 1000);
  }

  get isEmpty(): boolean {
    return this.all === 0;
  }

  /** The lines of the exposition; each place holds what fits into the smaller ones too. */
  lines(name: string, labels: Record<string, string>): object[] {
    let fits = 0;
    const places = bounds.map((le, i) => {
      fits += this.counts[i]!;
      return { metricName: `${name}_bucket`, labels: { ...labels, le }, value: fits };
    });
    return [
      ...places,
      { metricName: `${name}_bucket`, labels: { ...labels, le: '+Inf' }, value: this.all },
      { metricName: `${name}_sum`, labels, value: this.sum },
      { metricName: `${name}_count`, labels, value: this.all },
    ];
  }
}

/** Shows timings in a registry, those without observations left out. */
export function showTimings(
  registry: Registry,
  name: string,
  help: string,
  timings: () => Iterable<[Record<string, string>, Timing]>,
): void {
  const get = (): Promise<MetricObject> => {
    const values = [...timings()].flatMap(([labels, timing]) =>
      timing.isEmpty ? [] : timing.lines(name, labels),
    );
    return Promise.resolve({ name, help, type: 'histogram', aggregator: 'sum', values } as never);
  };
  registry.registerMetric({ name, help, get } as unknown as Metric);
}
