import { Check, EllipsisVertical, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useClient } from 'urql';
import { useWords } from '../../language/words.js';
import type { GroupPeopleQuery } from '../../generated/graphql/graphql.js';
import { askWith, useAct, useAsk } from '../../graphql/hooks.js';
import { usePresent } from '../../live/hooks.js';
import { PresentPeople } from '../../live/presence.js';
import { addressOf } from '../../parts/address.js';
import { useForBody } from '../../parts/behalf.js';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextArea } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import { Item, Menu } from '../../parts/menu.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { SectionHead } from '../../parts/section.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { TownTile } from '../../parts/weave.js';
import { When } from '../../parts/when.js';
import { useViewer } from '../../session/session.js';
import { AnswerRequest, ExpelMember, GroupPeople } from './documents.js';
import { Answers } from './answers.js';
import { ChangingRole } from './changing-role.js';
import { useGroup } from './group-room.js';
import { History } from './history.js';
import { SignInFirst } from './sign-in-first.js';
import '../../look/groups.css';
import '../../look/posts.css';

type Member = GroupPeopleQuery['group']['members']['items'][number];
const nobodyHere = new PresentPeople();

/** Who is in the group, who asks to be let in, and for those who may: inviting and expelling. */
export function PeopleTab(): ReactNode {
  const t = useWords();
  const { group, room, again: groupAgain } = useGroup();
  const { answer, problem, again } = useAsk(GroupPeople, { number: group.number });
  const [further, setFurther] = useState<{ items: Member[]; next: string | null } | null>(null);
  const [inviting, setInviting] = useState(false);
  const client = useClient();
  const viewer = useViewer();
  const here = new Set(usePresent(room?.watched.present ?? nobodyHere).people.map((person) => person.id));
  // A fact of the stream (somebody joined, left, asked) changed the number: the list is asked again.
  useEffect(() => {
    setFurther(null);
    again();
  }, [group.memberCount, again]);
  if (!answer) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const { members, requests, viewerCan } = answer.group;
  const items = further ? [...members.items, ...further.items] : members.items;
  const next = further ? further.next : (members.next ?? null);
  const refresh = (): void => {
    setFurther(null);
    again();
    groupAgain();
  };
  const more = async (): Promise<void> => {
    const { answer: page } = await askWith(client, GroupPeople, { number: group.number, after: next });
    if (page)
      setFurther({
        items: [...(further?.items ?? []), ...page.group.members.items],
        next: page.group.members.next ?? null,
      });
  };
  return (
    <div className="wide page group-people">
      {viewerCan.includes('ADMIT') && requests.length > 0 && (
        <Requests requests={requests} onAnswered={refresh} />
      )}
      <section>
        <SectionHead
          aside={
            viewerCan.includes('INVITE') && (
              <Button onPress={() => setInviting(true)}>{t('groups.invite')}</Button>
            )
          }
        >
          {t('groups.members', { count: group.memberCount })}
        </SectionHead>
        <ul className="rows member-rows">
          {items.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              here={!!member.person && here.has(member.person.id)}
              mayExpel={viewerCan.includes('EXPEL')}
              mayChangeRole={viewerCan.includes('MANAGE_ROLES')}
              onExpelled={refresh}
            />
          ))}
        </ul>
        {items.length === 0 && !viewer && (
          <div className="composer-closed">
            <p>{t('groups.members.signIn')}</p>
            <SignInFirst next={`${addressOf('groups', group)}/people`}>{t('frame.signIn')}</SignInFirst>
          </div>
        )}
        {next && <Button onPress={() => void more()}>{t('groups.members.more')}</Button>}
      </section>
      {viewerCan.includes('INVITE') && (
        <InviteDialog
          scopeId={group.id}
          place={{ kind: 'group', number: group.number }}
          title={group.name}
          open={inviting}
          onClose={() => setInviting(false)}
        />
      )}
      {viewer && (
        <History number={group.number} all={viewerCan.includes('MANAGE_ROLES')} turn={group.memberCount} />
      )}
    </div>
  );
}

function Requests({
  requests,
  onAnswered,
}: {
  requests: GroupPeopleQuery['group']['requests'];
  onAnswered: () => void;
}): ReactNode {
  const t = useWords();
  const forBody = useForBody();
  const [answer, waiting] = useAct(AnswerRequest);
  const decide = async (id: string, name: string, accept: boolean): Promise<void> => {
    const { problem } = await answer({ id, accept });
    if (problem && problem.code !== 'NOT_FOUND') return toast(problemText(t, problem), 'wrong');
    toast(accept ? t('groups.requests.accepted', { name }) : t('groups.requests.refused', { name }));
    onAnswered();
  };
  return (
    <section>
      <SectionHead>{t('groups.requests', { count: requests.length })}</SectionHead>
      <ul className="rows member-rows">
        {requests.map(({ id, person, onBehalfOf, message, answers, createdAt }) => (
          <li key={id}>
            <Avatar person={person} />
            <div className="member-text">
              <b>
                <PersonName person={person} />
              </b>
              {onBehalfOf && <p className="muted small">{forBody(onBehalfOf)}</p>}
              {message && <p>{message}</p>}
              <Answers answers={answers} />
              <p className="muted small">
                <When at={createdAt} />
              </p>
            </div>
            <div className="act-row">
              <Button
                look="agree"
                isDisabled={waiting}
                aria-label={t('groups.requests.acceptPerson', { name: person.name })}
                onPress={() => void decide(id, person.name, true)}
              >
                <Check aria-hidden="true" />
                {t('groups.requests.accept')}
              </Button>
              <Button
                isDisabled={waiting}
                aria-label={t('groups.requests.refusePerson', { name: person.name })}
                onPress={() => void decide(id, person.name, false)}
              >
                <X aria-hidden="true" />
                {t('groups.requests.refuse')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MemberRow({
  member,
  here,
  mayExpel,
  mayChangeRole,
  onExpelled,
}: {
  member: Member;
  here: boolean;
  mayExpel: boolean;
  mayChangeRole: boolean;
  onExpelled: () => void;
}): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const forBody = useForBody();
  const [asking, setAsking] = useState(false);
  const [changing, setChanging] = useState(false);
  const { person, municipality, organisation, role } = member;
  const another = person?.id !== viewer?.person.id;
  const side = municipality?.name ?? organisation?.name ?? null;
  return (
    <li>
      {person ? (
        <Avatar person={person} here={here} town={!here} />
      ) : municipality ? (
        <TownTile tile={municipality} size={40} />
      ) : (
        <span className="avatar" aria-hidden="true" />
      )}
      <div className="member-text">
        <b>{person ? <PersonName person={person} /> : side}</b>
        {here && <span className="sr-only">{t('live.here')}</span>}
        <p className="muted small">
          {[role !== 'MEMBER' && t(`groups.role.${role}`), person && (forBody(member.onBehalfOf) ?? side)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {person && (mayChangeRole || (mayExpel && another)) && (
        <>
          <Menu
            label={t('groups.memberMenu', { name: person.name })}
            trigger={
              <Button look="quiet" icon aria-label={t('groups.memberMenu', { name: person.name })}>
                <EllipsisVertical aria-hidden="true" />
              </Button>
            }
          >
            {mayChangeRole && <Item onAction={() => setChanging(true)}>{t('place.role.change')}</Item>}
            {mayExpel && another && <Item onAction={() => setAsking(true)}>{t('groups.expel')}</Item>}
          </Menu>
          <ChangingRole
            key={role}
            person={person}
            role={role}
            open={changing}
            onClose={() => setChanging(false)}
            onChanged={onExpelled}
          />
          <Expelling person={person} open={asking} onClose={() => setAsking(false)} onExpelled={onExpelled} />
        </>
      )}
    </li>
  );
}

function Expelling({
  person,
  open,
  onClose,
  onExpelled,
}: {
  person: { id: string; name: string };
  open: boolean;
  onClose: () => void;
  onExpelled: () => void;
}): ReactNode {
  const t = useWords();
  const { group } = useGroup();
  const [reason, setReason] = useState('');
  const [expel, waiting] = useAct(ExpelMember);
  const go = async (): Promise<void> => {
    const { problem } = await expel({
      scopeId: group.id,
      personId: person.id,
      reason: reason.trim() || null,
    });
    if (problem) return toast(problemText(t, problem), 'wrong');
    onClose();
    toast(t('groups.expelled', { name: person.name }));
    onExpelled();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('groups.expel.title', { name: person.name })}
      open={open}
      onClose={onClose}
    >
      <Form onSubmit={go} send={t('groups.expel')} waiting={waiting} look="danger" onCancel={onClose}>
        <p>{t('groups.expel.why')}</p>
        <TextArea
          label={t('groups.expel.reason')}
          hint={t('groups.expel.hint')}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Form>
    </Dialog>
  );
}
