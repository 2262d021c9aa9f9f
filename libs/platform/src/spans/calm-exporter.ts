import type { Logger } from '@nestjs/common';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';

const saidEvery = 10 * 60_000;
type Done = Parameters<SpanExporter['export']>[1];

/** A collector that is away costs its spans and one line in ten minutes. */
export class CalmExporter implements SpanExporter {
  private saidAt = -Infinity;

  constructor(
    private readonly inner: SpanExporter,
    private readonly log: Logger,
  ) {}

  export(spans: ReadableSpan[], done: Done): void {
    this.inner.export(spans, (result) => {
      if (result.error && performance.now() - this.saidAt > saidEvery) {
        this.saidAt = performance.now();
        // The exporter's own words hold the collector's answer; what kind of failure it was is enough.
        const { name, code } = result.error as Error & { code?: unknown };
        this.log.warn(
          `The collector does not take our spans (${String(code ?? name)}); they are thrown away.`,
        );
      }
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.inner.shutdown();
  }

  async forceFlush(): Promise<void> {
    await this.inner.forceFlush?.();
  }
}
