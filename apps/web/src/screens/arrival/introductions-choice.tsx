import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Select } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

const IntroductionsOf = graphql(`
  query IntroductionsOf($number: Int!) {
    community(number: $number) {
      id
      introductions {
        threadId
        title
        language
        address
      }
      groups {
        id
        name
        threadCount
      }
    }
  }
`);

const ThreadsToChoose = graphql(`
  query ThreadsToChoose($groupId: ID!) {
    threads(groupId: $groupId, first: 50) {
      items {
        id
        title
      }
    }
  }
`);

const ChooseIntroductions = graphql(`
  mutation ChooseIntroductions($communityId: ID!, $threadId: ID) {
    chooseIntroductions(communityId: $communityId, threadId: $threadId) {
      id
    }
  }
`);

/** Which thread newcomers are led to, to introduce themselves: one of the whole community, or of one of its groups. */
export function IntroductionsChoice({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { answer, again } = useAsk(IntroductionsOf, { number });
  const [placeId, setPlaceId] = useState('');
  const [threadId, setThreadId] = useState('');
  const { answer: threads } = useAsk(ThreadsToChoose, { groupId: placeId }, { pause: placeId === '' });
  const communityId = answer?.community.id ?? '';
  const { answer: own } = useAsk(ThreadsToChoose, { groupId: communityId }, { pause: communityId === '' });
  const [choose, waiting] = useAct(ChooseIntroductions);
  if (!answer) return null;
  const { id, introductions, groups } = answer.community;
  const save = async (chosen: string | null): Promise<void> => {
    const { problem } = await choose({ communityId: id, threadId: chosen });
    if (problem) return toast(problemText(t, problem), 'wrong');
    toast(t('place.saved'));
    setPlaceId('');
    setThreadId('');
    again();
  };
  const none = { value: '', text: '—' };
  return (
    <section>
      <SectionHead>{t('arrival.introductions')}</SectionHead>
      <p className="measure">{t('arrival.introductions.why')}</p>
      {introductions && (
        <p className="act-row">
          <Go to={introductions.address} lang={introductions.language}>
            {introductions.title}
          </Go>
          <Button look="quiet" waiting={waiting} onPress={() => void save(null)}>
            {t('arrival.introductions.none')}
          </Button>
        </p>
      )}
      <Form
        className="mt-4"
        onSubmit={() => save(threadId)}
        send={t('arrival.introductions.choose')}
        waiting={waiting}
        look="plain"
        nothing={!threadId}
      >
        <Select
          label={t('arrival.introductions.place')}
          value={placeId}
          options={[
            none,
            ...(own && own.threads.items.length > 0 ? [{ value: id, text: t('front.talk') }] : []),
            ...groups
              .filter((group) => group.threadCount > 0)
              .map((group) => ({ value: group.id, text: group.name })),
          ]}
          onChange={(event) => {
            setPlaceId(event.target.value);
            setThreadId('');
          }}
        />
        {placeId && threads && (
          <Select
            label={t('arrival.introductions.thread')}
            value={threadId}
            options={[none, ...threads.threads.items.map((one) => ({ value: one.id, text: one.title }))]}
            onChange={(event) => setThreadId(event.target.value)}
          />
        )}
      </Form>
    </section>
  );
}
