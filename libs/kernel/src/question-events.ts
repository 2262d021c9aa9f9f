/** What happens to the questions from the hall of a meeting: their part of the event types. */
import type { PersonCard } from './events.js';

/** A question from the hall; the same for all who read the meeting. */
export interface QuestionView {
  id: string;
  /** 1, 2, 3 ... in its meeting */
  number: number;
  text: string;
  language: string;
  /** asked without a name: then there is no asker */
  anonymous: boolean;
  asker: PersonCard | null;
  /** the name of a guest of the hall, who has no account; null: no guest asks */
  guest: string | null;
  support: number;
  state: 'ASKED' | 'ANSWERING' | 'ANSWERED' | 'ASIDE';
  /** why it was set aside */
  reason: string | null;
  version: number;
}

/** The data of their facts, on the stream of the meeting. */
export interface QuestionFacts {
  'question.asked': { question: QuestionView | null };
  /** only the count: many come at once */
  'question.supported': { support: number; version: number };
  'question.withdrawn': { question: QuestionView | null };
  'question.taken': { question: QuestionView | null };
  'question.answered': { question: QuestionView | null };
  'question.setAside': { question: QuestionView | null };
  'question.reopened': { question: QuestionView | null };
  /** whether questions are taken, and whether one may ask without a name */
  'questions.set': { open: boolean; anonymous: boolean };
}
