import { LockKeyhole } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { PollView } from '#kernel';
import { announce } from '../frame/announcer.js';
import { useAct, useAsk } from '../graphql/hooks.js';
import { useRequestKey } from '../graphql/request-key.js';
import { useWords } from '../language/words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Select } from './field.js';
import { PollChoosing, type Chosen } from './poll-choosing.js';
import { VotedFor, VoteInPoll } from './poll-documents.js';
import { problemText } from './states.js';
import { toast } from './toast.js';
import '../look/polls.css';

/** What a voter has given: `ownVotes` of the place. */
export interface OwnVote {
  pollId: string;
  municipality?: { id: string; name: string } | null;
  choices: readonly { optionId: string; weight: number }[];
}

interface BallotProps {
  poll: PollView;
  /** the thread, or the scope, where it stands */
  placeId: string;
  own: readonly OwnVote[];
  lang?: string | undefined;
  /** the vote was given: what is asked of one's own votes is to be asked again */
  onVoted: () => void;
}

/** Where one votes: chosen by keyboard or finger, and given with the button, as arrow keys must not vote on their way. */
export function PollBallot(props: BallotProps): ReactNode {
  return props.poll.byMunicipality ? <TownBallot {...props} /> : <Paper {...props} townId={null} />;
}

/** For which municipality: of several mandates one is chosen. */
function TownBallot(props: BallotProps): ReactNode {
  const t = useWords();
  const { answer } = useAsk(VotedFor, { placeId: props.placeId });
  const [chosen, setChosen] = useState<string | null>(null);
  const towns = answer?.municipalitiesToVoteFor;
  if (!towns) return null;
  const town = towns.find(({ id }) => id === chosen) ?? towns[0];
  if (!town)
    return (
      <>
        <p className="poll-question" lang={props.lang}>
          {props.poll.question}
        </p>
        <p className="muted">{t('polls.noMandate')}</p>
      </>
    );
  return (
    <>
      {towns.length > 1 ? (
        <Select
          label={t('polls.for')}
          value={town.id}
          onChange={(event) => setChosen(event.target.value)}
          options={towns.map(({ id, name }) => ({ value: id, text: name }))}
        />
      ) : (
        <p className="small">
          {t('polls.for')}: <b>{town.name}</b>
        </p>
      )}
      <Paper key={town.id} {...props} townId={town.id} />
    </>
  );
}

function Paper({ poll, own, lang, onVoted, townId }: BallotProps & { townId: string | null }): ReactNode {
  const t = useWords();
  const noteId = useId();
  const mine = own.find((vote) => vote.pollId === poll.id && (vote.municipality?.id ?? null) === townId);
  const given: Chosen = Object.fromEntries(
    (mine?.choices ?? []).map(({ optionId, weight }) => [optionId, weight]),
  );
  const over = JSON.stringify(given);
  const [choice, setChoice] = useState<{ over: string; chosen: Chosen } | null>(null);
  // What was voted, here or on another device, begins the choice anew.
  if (choice && choice.over !== over) setChoice(null);
  const chosen = choice?.chosen ?? given;
  const [asking, setAsking] = useState(false);
  const [vote, waiting] = useAct(VoteInPoll);
  const key = useRequestKey();
  const give = async (wanted: Chosen): Promise<void> => {
    const choices = Object.entries(wanted).map(([optionId, weight]) => ({ optionId, weight }));
    const { problem } = await vote({
      input: { pollId: poll.id, choices, municipalityId: townId, key: key.for(wanted) },
    });
    if (!problem) key.arrived();
    setAsking(false);
    if (problem) toast(refusalText(t, problem), 'wrong');
    else announce(t(choices.length > 0 ? 'polls.done' : 'polls.took'));
    onVoted();
  };
  if (poll.secret && mine)
    return (
      <>
        <p className="poll-question" lang={lang}>
          {poll.question}
        </p>
        <p className="poll-given">
          <LockKeyhole aria-hidden="true" />
          {t('polls.secret.given')}
        </p>
      </>
    );
  const none = Object.keys(chosen).length === 0;
  return (
    <form
      aria-describedby={poll.secret ? noteId : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        if (poll.secret) setAsking(true);
        else void give(chosen);
      }}
    >
      <PollChoosing
        poll={poll}
        chosen={chosen}
        onChange={(now) => setChoice({ over, chosen: now })}
        lang={lang}
      />
      {poll.secret && (
        <p className="poll-note small" id={noteId}>
          <LockKeyhole aria-hidden="true" />
          {t('polls.secret.why')}
        </p>
      )}
      <div className="act-row">
        <Button type="submit" look="main" waiting={waiting} isDisabled={none || alike(chosen, given)}>
          {t(mine ? 'polls.change' : 'polls.vote')}
        </Button>
        {mine && (
          <Button look="quiet" onPress={() => void give({})}>
            {t('polls.back')}
          </Button>
        )}
      </div>
      <Dialog role="alertdialog" title={t('polls.secret.ask')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('polls.secret.why')}</p>
        <div className="act-row">
          <Button look="main" waiting={waiting} onPress={() => void give(chosen)}>
            {t('polls.vote')}
          </Button>
          <Button onPress={() => setAsking(false)}>{t('frame.cancel')}</Button>
        </div>
      </Dialog>
    </form>
  );
}

const alike = (a: Chosen, b: Chosen): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([id, weight]) => b[id] === weight);

function refusalText(t: ReturnType<typeof useWords>, problem: Parameters<typeof problemText>[1]): string {
  switch (problem.rule) {
    case 'POLL_OVER':
      return t('polls.over');
    case 'ALREADY_VOTED':
      return t('polls.secret.given');
    case 'NO_MANDATE':
      return t('polls.noMandate');
    default:
      return problemText(t, problem);
  }
}
