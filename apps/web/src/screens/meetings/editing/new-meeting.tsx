import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { addressOf } from '../../../parts/address.js';
import { PageTitle } from '../../../parts/section.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { PlacesOfMeetings } from '../documents.js';
import { MeetingForm } from './meeting-form.js';

/** A new meeting, in one of the communities and groups that the reader runs. */
export function NewMeetingScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { answer, problem, again } = useAsk(PlacesOfMeetings, {});
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const places = [
    ...answer.communities.map((community) => ({ ...community, communityId: community.id })),
    ...answer.groups.items.map((group) => ({ ...group, communityId: group.community.id })),
  ].filter(({ archived, viewerCan }) => !archived && viewerCan.includes('EDIT'));
  if (places.length === 0)
    return (
      <div className="wide page">
        <PageTitle>{t('meetings.new')}</PageTitle>
        <Empty title={t('meetings.none.title')}>{t('meetings.none.place')}</Empty>
      </div>
    );
  return (
    <MeetingForm
      meeting={null}
      places={places}
      onCancel={() => void navigate({ to: '/meetings' as never })}
      onDone={(made) => void navigate({ to: addressOf('meetings', made) as never })}
    />
  );
}
