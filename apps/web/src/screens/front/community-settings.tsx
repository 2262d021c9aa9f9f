import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import '../../look/groups.css';
import { addressOf, numberOf } from '../../parts/address.js';
import { ArchiveSection } from '../../parts/archive-section.js';
import { ArchiveNotice } from '../../parts/archiving.js';
import { Check } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { labelsOf, PlaceForm, textsOf, type PlaceTexts } from '../../parts/place-form.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { IntroductionsChoice } from '../arrival/introductions-choice.js';
import { MailContent } from '../groups/mail-content.js';
import { QuestionsEditor } from '../groups/questions-editor.js';

const CommunitySettings = graphql(`
  query CommunitySettings($number: Int!) {
    community(number: $number) {
      id
      number
      slug
      version
      name
      visibility
      admission
      signUpAllowed
      archived
      mailsContent
      viewerCan
      questionnaire {
        version
        questions {
          id
          required
          texts {
            language
            text
          }
        }
      }
      archiving {
        at
        note
        language
        above
        by {
          id
          name
        }
      }
      names {
        language
        text
      }
      shortNames {
        language
        text
      }
      purposes {
        language
        text
      }
    }
  }
`);

const EditCommunity = graphql(`
  mutation EditCommunity($input: EditCommunityInput!) {
    editCommunity(input: $input) {
      id
      number
      slug
    }
  }
`);

const ArchiveCommunity = graphql(`
  mutation ArchiveCommunity($id: ID!, $note: String) {
    archiveCommunity(id: $id, note: $note) {
      id
      archived
    }
  }
`);

const ReopenCommunity = graphql(`
  mutation ReopenCommunity($id: ID!) {
    reopenCommunity(id: $id) {
      id
      archived
    }
  }
`);

/** What the secretariat may set of a community: names, purposes, doors, and whether it is closed. */
export function CommunitySettingsScreen(): ReactNode {
  const { community: segment } = useParams({ strict: false }) as { community: string };
  const number = numberOf(segment);
  return number === null ? <NotFound /> : <Settings number={number} />;
}

function Settings({ number }: { number: number }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(CommunitySettings, { number });
  const [edit, editing] = useAct(EditCommunity);
  const [archive, archiving] = useAct(ArchiveCommunity);
  const [reopen, reopening] = useAct(ReopenCommunity);
  const [wrong, setWrong] = useState<string | null>(null);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { community } = answer;
  const { id, version, names, shortNames, purposes, visibility, admission, signUpAllowed, viewerCan } =
    community;
  const mayEdit = viewerCan.includes('EDIT');
  const mayArchive = viewerCan.includes('ARCHIVE');
  if (!mayEdit && !mayArchive) return <NotFound />;
  const save = async (texts: PlaceTexts): Promise<void> => {
    const { problem: refused } = await edit({
      input: {
        id,
        version,
        names: labelsOf(texts.names),
        shortNames: labelsOf(texts.shortNames ?? {}),
        purposes: labelsOf(texts.purposes),
        visibility: texts.visibility,
        admission: texts.admission,
      },
    });
    setWrong(refused ? refusalText(refused) : null);
    again();
    if (!refused) toast(t('place.saved'));
  };
  const allow = async (allowed: boolean): Promise<void> => {
    const { problem: refused } = await edit({ input: { id, version, signUpAllowed: allowed } });
    again();
    toast(refused ? refusalText(refused) : t('place.saved'), refused ? 'wrong' : 'done');
  };
  const refusalText = (refused: Problem): string => {
    if (refused.code === 'CONFLICT') return t('place.changed');
    return refused.rule === 'NARROWER_THAN_GROUPS' ? t('place.narrower') : problemText(t, refused);
  };
  const told = (refused: Problem | undefined, done: string): boolean => {
    again();
    if (refused && refused.rule !== 'ARCHIVED' && refused.rule !== 'NOT_ARCHIVED') {
      toast(problemText(t, refused), 'wrong');
      return false;
    }
    toast(done);
    return true;
  };
  return (
    <>
      {community.archiving && <ArchiveNotice archiving={community.archiving} place="community" />}
      <div className="wide page group-about">
        <div>
          <p>
            <Go to={addressOf('communities', community)}>{t('place.settings.back')}</Go>
          </p>
          <PageTitle>{t('place.settings.title', { name: community.name })}</PageTitle>
        </div>
        {mayEdit && (
          <section>
            <SectionHead>{t('place.names')}</SectionHead>
            <PlaceForm
              key={version}
              initial={{
                names: textsOf(names),
                shortNames: textsOf(shortNames),
                purposes: textsOf(purposes),
                visibility,
                admission,
              }}
              problem={wrong}
              forget={() => setWrong(null)}
              waiting={editing}
              save={save}
            />
          </section>
        )}
        {mayEdit && (
          <section>
            <SectionHead>{t('arrival.allowed.head')}</SectionHead>
            <Check
              label={t('arrival.allowed')}
              checked={signUpAllowed}
              disabled={editing || admission === 'INVITATION'}
              onChange={(event) => void allow(event.target.checked)}
            />
            <p className="muted small measure">{t('arrival.allowed.why')}</p>
          </section>
        )}
        {mayEdit && (
          <QuestionsEditor
            key={`questions-${community.questionnaire.version}`}
            scopeId={id}
            questionnaire={community.questionnaire}
            changed={again}
          />
        )}
        {mayEdit && (
          <MailContent place="community" scopeId={id} mailsContent={community.mailsContent} changed={again} />
        )}
        {mayEdit && <IntroductionsChoice number={number} />}
        {mayArchive && (
          <ArchiveSection
            name={community.name}
            place="community"
            archived={community.archived}
            waiting={archiving || reopening}
            archive={async (note) => told((await archive({ id, note })).problem, t('place.archived.done'))}
            reopen={async () => told((await reopen({ id })).problem, t('place.reopened'))}
          />
        )}
      </div>
    </>
  );
}
