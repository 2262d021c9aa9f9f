/** The cast and the scene of a whole session, and what the database holds of it afterwards. */
import type { LiveStage } from './live-stage.js';
import { wrongInMinutes } from './session-minutes.js';
import { holdSession, type SessionOutcome, type SessionWeather } from './session-storm.js';
import { heldMeeting } from './session-stage.js';

const speakers = 12;

/** @param people how many take part, at least the twelve who speak */
export async function playSession(
  stage: LiveStage,
  weather: SessionWeather & { people: number },
): Promise<SessionOutcome & { spoken: number; taken: number }> {
  const facilitator = await stage.caller('facilitator');
  const meeting = await heldMeeting(facilitator, stage.scopeId, { items: 8 });
  const participants = await stage.newcomers(Math.max(speakers, weather.people));
  const outcome = await holdSession(weather, {
    meeting,
    apis: stage.apis,
    // one who only reads is among them, where there are more clients than people
    followers: [...participants, await stage.caller('observer')],
    participants,
    speakers: participants.slice(0, speakers),
    moderators: [facilitator, await stage.caller('secretariat')],
  });
  const { rows: turns } = await stage.sql.query<{ turns: number; people: number }>(
    `select count(*)::int as turns, count(distinct person_id)::int as people from meetings.turn
     where meeting_id = $1 and state = 'SPOKEN'`,
    [meeting.id],
  );
  const { rows: items } = await stage.sql.query<{ taken: number }>(
    `select count(*)::int as taken from meetings.session_item t join meetings.agenda_item i on i.id = t.item_id
     where i.meeting_id = $1`,
    [meeting.id],
  );
  const [had] = turns;
  const wrong =
    had!.turns === had!.people
      ? []
      : [`${had!.people} people had ${had!.turns} turns: somebody was doubled.`];
  const inMinutes = await wrongInMinutes(facilitator, meeting, outcome.last, speakers);
  return {
    ...outcome,
    wrong: [...outcome.wrong, ...wrong, ...inMinutes],
    spoken: had!.people,
    taken: items[0]!.taken,
  };
}
