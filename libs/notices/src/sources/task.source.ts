import { about, type NoticeSource } from './source.js';
import { speakersOf } from './speakers.sql.js';

const body = {
  municipality: 't.owner_municipality_id',
  organisation: 't.owner_organisation_id',
  scope: 't.scope_id',
};

/** Told to who has to do an open task: its person, or all who speak for its body. An event stands in several streams, and is told of once. */
function task(reason: NoticeSource['reason'], events: NoticeSource['events']): NoticeSource {
  return {
    reason,
    events,
    needs: 'read',
    way: 'MAIL',
    told: `select ${about('w.person_id', 't.scope_id', 't.id')}
      from event e join outcomes.task t on t.id = e.subject_id and t.scope_id = e.stream_id and t.state = 'OPEN'
      join lateral (select t.owner_id as person_id where t.owner_id is not null union ${speakersOf(body)}) w on true`,
  };
}

/** Somebody was given something to do. Over when it is done, dropped, or another's. */
export const taskGiven = task('TASK', ['task.set', 'task.reassigned']);

/** Tomorrow it is due. */
export const taskDue = task('TASK_DUE', ['task.due']);

/** Its day has passed; told once. */
export const taskOverdue = task('TASK_OVERDUE', ['task.overdue']);
