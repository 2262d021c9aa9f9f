/** What a watcher of a meeting holds of its questions from the hall. */
import type { Fact } from '../events.js';
import type { QuestionView } from '../question-events.js';

export interface QuestionsState {
  readonly questions: readonly QuestionView[];
  readonly open: boolean;
  readonly anonymous: boolean;
  readonly head: number;
}

/** The state after one numbered fact of the meeting's stream. */
export function reduceQuestions(state: QuestionsState, fact: Fact): QuestionsState {
  if (fact.n <= state.head) return state;
  const next = { ...state, head: fact.n };
  switch (fact.type) {
    case 'questions.set':
      return { ...next, open: fact.data.open, anonymous: fact.data.anonymous };
    case 'question.supported': {
      const { support, version } = fact.data;
      const questions = state.questions.map((one) =>
        one.id === fact.subjectId && one.version < version ? { ...one, support, version } : one,
      );
      return { ...next, questions: inAnswerOrder(questions) };
    }
    case 'question.asked':
    case 'question.withdrawn':
    case 'question.taken':
    case 'question.answered':
    case 'question.setAside':
    case 'question.reopened': {
      const { question } = fact.data;
      const others = state.questions.filter((one) => one.id !== fact.subjectId);
      return { ...next, questions: question ? inAnswerOrder([...others, question]) : others };
    }
    default:
      return next;
  }
}

const places: Record<QuestionView['state'], number> = { ANSWERING: 0, ASKED: 1, ANSWERED: 2, ASIDE: 3 };

/** What is being answered, what waits by support and then as it was asked, what was answered, what was set aside. */
export function inAnswerOrder<One extends QuestionView>(questions: readonly One[]): One[] {
  return [...questions].sort((a, b) => {
    if (a.state !== b.state) return places[a.state] - places[b.state];
    if (a.state === 'ASKED' && a.support !== b.support) return b.support - a.support;
    return a.number - b.number;
  });
}
