import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Labels } from '#kernel';
import { parse } from 'yaml';
import { recordsOf } from './yaml-record.js';

/** How people register for a meeting of the demo, and who has; people are named by their keys. */
export interface DemoRegistration {
  /** key of the meeting */
  meeting: string;
  capacity: number;
  questions: { kind: string; required: boolean; texts: Labels; choices: Labels[] }[];
  /** in the order in which they came; `choice` counts from 1 */
  people: { who: string; choice: number; hidden: boolean }[];
  /** those with seats of their own, by their Polish title, and who takes one, in order */
  sessions: { title: string; capacity: number; people: string[] }[];
}

export function readRegistrations(directory: string): DemoRegistration[] {
  const file: unknown = parse(readFileSync(join(directory, 'registrations.yaml'), 'utf8'));
  return recordsOf(file, 'registrations').map((record) => {
    const registration = {
      meeting: record.text('meeting'),
      capacity: record.number('capacity'),
      questions: record.records('questions').map((question) => {
        const one = {
          kind: question.text('kind'),
          required: question.flag('required'),
          texts: question.labels('texts'),
          choices: question.records('choices').map((choice) => {
            const labels = choice.labels('texts');
            choice.done();
            return labels;
          }),
        };
        question.done();
        return one;
      }),
      people: record.records('people').map((person) => {
        const one = {
          who: person.text('who'),
          choice: person.number('choice'),
          hidden: person.flag('hidden'),
        };
        person.done();
        return one;
      }),
      sessions: record.optionalRecords('sessions').map((session) => {
        const one = {
          title: session.text('title'),
          capacity: session.number('capacity'),
          people: session.texts('people'),
        };
        session.done();
        return one;
      }),
    };
    record.done();
    return registration;
  });
}
