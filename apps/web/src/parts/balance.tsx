import type { ReactNode } from 'react';
import '../look/balance.css';
import { graphql, unmask, type FragmentType } from '../graphql/documents.js';
import { useAsk } from '../graphql/hooks.js';
import { useLocale, useWords } from '../language/words.js';
import type { MessageKey } from '../language/messages/index.js';

const BalanceCounts = graphql(`
  fragment BalanceCounts on Balance {
    members
    invited
    newMembers
    newInvited
    sectors {
      kind
      members
      invited
    }
    countries {
      kind
      members
      invited
    }
  }
`);

const GroupBalance = graphql(`
  query GroupBalance($number: Int!) {
    group(number: $number) {
      id
      balance {
        ...BalanceCounts
      }
    }
  }
`);

const CommunityBalance = graphql(`
  query CommunityBalance($number: Int!) {
    community(number: $number) {
      id
      balance {
        ...BalanceCounts
      }
    }
  }
`);

/** The community or group into which one invites. */
export interface InvitedTo {
  kind: 'group' | 'community';
  number: number;
}

/** Beside the form of an invitation: who is there and who is invited, so that one sees who is missing. */
export function BalanceBeside({ place }: { place: InvitedTo }): ReactNode {
  const group = useAsk(GroupBalance, { number: place.number }, { pause: place.kind !== 'group' });
  const community = useAsk(CommunityBalance, { number: place.number }, { pause: place.kind === 'group' });
  const balance = group.answer?.group.balance ?? community.answer?.community.balance;
  return balance ? <Shares balance={balance} /> : null;
}

function Shares({ balance: masked }: { balance: FragmentType<typeof BalanceCounts> }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const balance = unmask(BalanceCounts, masked);
  const total = Math.max(1, balance.members + balance.invited);
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const sector = (kind: string): string =>
    t((sectors.has(kind) ? `place.balance.${kind}` : 'place.balance.OTHER') as MessageKey);
  const country = (kind: string): string =>
    kind === 'UNKNOWN' ? t('place.balance.UNKNOWN') : (countries.of(kind) ?? kind);
  return (
    <details className="balance">
      <summary>{t('place.balance')}</summary>
      <p className="muted small">{t('place.balance.why')}</p>
      <Bars head={t('place.balance.sectors')} shares={balance.sectors} total={total} name={sector} />
      <Bars head={t('place.balance.countries')} shares={balance.countries} total={total} name={country} />
      <Bars
        head={t('place.balance.new')}
        shares={[{ kind: 'new', members: balance.newMembers, invited: balance.newInvited }]}
        total={total}
        name={() => ''}
      />
    </details>
  );
}

const sectors = new Set([
  'MUNICIPALITY',
  'LOCAL_AUTHORITY',
  'REGIONAL_AUTHORITY',
  'MUNICIPAL_UNIT',
  'NGO',
  'INTERNATIONAL',
  'FUNDER',
  'OTHER',
  'UNKNOWN',
]);

function Bars({
  head,
  shares,
  total,
  name,
}: {
  head: string;
  shares: readonly { kind: string; members: number; invited: number }[];
  total: number;
  name: (kind: string) => string;
}): ReactNode {
  const t = useWords();
  return (
    <section>
      <h3>{head}</h3>
      <ul>
        {shares.map(({ kind, members, invited }) => (
          <li key={kind}>
            <span className="balance-words">
              <b>{name(kind)}</b> {t('place.balance.share', { members, invited })}
            </span>
            {/* Decoration over the figures beside it. */}
            <span className="balance-bar" aria-hidden="true">
              <span style={{ width: `${(members / total) * 100}%` }} />
              <span data-invited="" style={{ width: `${(invited / total) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
