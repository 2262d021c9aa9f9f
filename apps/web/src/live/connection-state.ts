/** What is known of the connection: told to the banner, never guessed from a failed request alone. */
export interface ConnectionState {
  /** starting: the first attempt is still under way, which is no reason for a banner. */
  state: 'starting' | 'connected' | 'lost';
  /** Since when it is lost, ISO text. */
  since: string | null;
}

export class Connection {
  private current: ConnectionState = { state: 'starting', since: null };
  private readonly listeners = new Set<() => void>();

  readonly state = (): ConnectionState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  connected(): void {
    this.change({ state: 'connected', since: null });
  }

  lost(at: string): void {
    if (this.current.state !== 'lost') this.change({ state: 'lost', since: at });
  }

  private change(next: ConnectionState): void {
    if (next.state === this.current.state) return;
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}
