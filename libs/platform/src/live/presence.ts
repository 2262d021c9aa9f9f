/**
 * Who is in a room just now, over all processes. Each process tells the others who watches there; what a process said is
 * forgotten when it has been silent for a while, so a killed one leaves no ghosts. Losing a message loses nothing.
 */
import { Injectable } from '@nestjs/common';
import { newUnorderedId, presenceNamedUpTo, type PresenceDelta, type PresentPerson } from '#kernel';
import { StreamReader } from './stream-reader.js';
import { Wakes } from './wakes.js';
import type { WatchedStream } from './watched-stream.js';

const tellEvery = 1000;
const repeatEvery = 10_000;
const forgetAfter = 25_000;

interface Report {
  process: string;
  streamId: string;
  people: PresentPerson[];
}

@Injectable()
export class Presence {
  private readonly process = newUnorderedId();
  private readonly changed = new Set<string>();
  /** stream -> other process -> who is there */
  private readonly elsewhere = new Map<string, Map<string, { people: PresentPerson[]; at: number }>>();
  /** stream -> who this process's clients were last told of */
  private readonly told = new Map<string, Map<string, PresentPerson>>();
  private send: ((delta: PresenceDelta) => void) | undefined;
  private timer: NodeJS.Timeout | undefined;
  private repeatedAt = Date.now();

  constructor(
    private readonly reader: StreamReader,
    private readonly wakes: Wakes,
  ) {}

  sendTo(send: (delta: PresenceDelta) => void): void {
    this.send = send;
    this.wakes.on('presence', (body) => this.hear(body as Report));
    this.timer = setInterval(() => this.tell(), tellEvery);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Somebody has come in: whom they find there. */
  enter(stream: WatchedStream): { present: PresentPerson[] | null; presentCount: number } {
    this.changed.add(stream.id);
    const people = [...this.peopleOf(stream.id).values()];
    return { present: people.length > presenceNamedUpTo ? null : people, presentCount: people.length };
  }

  leave(stream: WatchedStream): void {
    this.changed.add(stream.id);
  }

  private tell(): void {
    if (Date.now() - this.repeatedAt > repeatEvery) {
      this.repeatedAt = Date.now();
      for (const id of this.reader.watched.keys()) this.changed.add(id);
    }
    for (const streamId of this.changed) {
      const people = this.reader.watched.get(streamId)?.people ?? [];
      // A notification holds about 70 people; above the limit only their number is shown anyway.
      this.wakes.announce('presence', {
        process: this.process,
        streamId,
        people: people.slice(0, presenceNamedUpTo + 10),
      } satisfies Report);
      this.compare(streamId);
    }
    this.changed.clear();
  }

  private hear(report: Report): void {
    if (report.process === this.process) return;
    const processes = this.elsewhere.get(report.streamId) ?? new Map();
    this.elsewhere.set(report.streamId, processes);
    if (report.people.length === 0) processes.delete(report.process);
    else processes.set(report.process, { people: report.people, at: Date.now() });
    if (processes.size === 0) this.elsewhere.delete(report.streamId);
    this.compare(report.streamId);
  }

  private compare(streamId: string): void {
    if (!this.reader.watched.has(streamId)) {
      this.told.delete(streamId);
      return;
    }
    const now = this.peopleOf(streamId);
    const before = this.told.get(streamId) ?? new Map<string, PresentPerson>();
    this.told.set(streamId, now);
    const joined = [...now.values()].filter((person) => !before.has(person.id));
    const left = [...before.keys()].filter((id) => !now.has(id));
    if (joined.length === 0 && left.length === 0) return;
    const named = now.size <= presenceNamedUpTo;
    this.send?.({ streamId, joined: named ? joined : [], left: named ? left : [], count: now.size });
  }

  private peopleOf(streamId: string): Map<string, PresentPerson> {
    const people = new Map<string, PresentPerson>();
    for (const person of this.reader.watched.get(streamId)?.people ?? []) people.set(person.id, person);
    const processes = this.elsewhere.get(streamId);
    for (const [process, said] of processes ?? []) {
      if (Date.now() - said.at > forgetAfter) processes?.delete(process);
      else for (const person of said.people) people.set(person.id, person);
    }
    return people;
  }
}
