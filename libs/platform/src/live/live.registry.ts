/** Where the upper rooms hang what live delivery needs of them. */
import { Injectable } from '@nestjs/common';
import type { StreamKind } from '#kernel';
import type { AccessGate, HeadsSource, Identity, StreamPresenter } from './live.contracts.js';

@Injectable()
export class LiveRegistry {
  private readonly presenters = new Map<StreamKind, StreamPresenter[]>();
  private accessGate: AccessGate | undefined;
  private whoAsks: Identity | undefined;
  headsSource: HeadsSource | undefined;

  /**
   * Several rooms may present one kind (a group's stream has members and threads): each is asked for the events that
   * it knows, and passes over the others.
   */
  registerPresenter(presenter: StreamPresenter): void {
    this.presenters.set(presenter.kind, [...this.presentersOf(presenter.kind), presenter]);
  }

  registerHeads(source: HeadsSource): void {
    this.headsSource = source;
  }

  registerGate(gate: AccessGate): void {
    this.accessGate = gate;
  }

  registerIdentity(identity: Identity): void {
    this.whoAsks = identity;
  }

  presentersOf(kind: StreamKind): StreamPresenter[] {
    return this.presenters.get(kind) ?? [];
  }

  get gate(): AccessGate {
    if (!this.accessGate) throw new Error('No room has said who may watch.');
    return this.accessGate;
  }

  get identity(): Identity {
    if (!this.whoAsks) throw new Error('No room has said who asks.');
    return this.whoAsks;
  }
}
