import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import type { PracticeTravelsQuery } from '../../generated/graphql/graphql.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { usePracticeNews } from '../../live/practice-news.js';
import '../../look/practices.css';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import type { MapTown, MapWay } from '../../parts/region-map.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { Shelves } from './shelves.js';
import { sinceText } from './since-text.js';

const RegionMap = lazy(async () => ({ default: (await import('../../parts/region-map.js')).RegionMap }));

const PracticeTravels = graphql(`
  query PracticeTravels($first: Int) {
    practiceTransfers(first: $first) {
      items {
        id
        stage
        inUseSince
        steps {
          id
          since
        }
        municipality {
          id
          name
          country
          latitude
          longitude
          tile {
            ...Tile
          }
        }
        practice {
          id
          number
          slug
          streamId
          title
          municipality {
            id
            name
            country
            latitude
            longitude
            tile {
              ...Tile
            }
          }
        }
      }
      next
    }
  }
`);

type Travel = PracticeTravelsQuery['practiceTransfers']['items'][number];
const [few, most] = [50, 100];

/** What travelled where: on the map, and the same as a table. */
export function TravelsScreen(): ReactNode {
  const t = useWords();
  const [first, setFirst] = useState(few);
  const { answer, problem, again, waiting } = useAsk(PracticeTravels, { first });
  const travels = answer?.practiceTransfers.items;
  usePracticeNews([...new Set(travels?.map(({ practice }) => practice.streamId))], again);
  return (
    <div className="wide page">
      <PageTitle>{t('travels.title')}</PageTitle>
      <p className="muted mt-2 max-w-[68ch]">{t('travels.why')}</p>
      <Shelves here="travels" />
      {problem && !travels && <Failed problem={problem} again={again} />}
      {!travels && !problem && <Loading />}
      {travels?.length === 0 && <Empty title={t('travels.none')} />}
      {travels && travels.length > 0 && (
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8">
          <Ways travels={travels} />
          <Table travels={travels} />
          {answer.practiceTransfers.next && first < most && (
            <div>
              <Button waiting={waiting} onPress={() => setFirst(most)}>
                {t('practices.more')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Ways({ travels }: { travels: readonly Travel[] }): ReactNode {
  const t = useWords();
  const { towns, ways } = useMemo(() => onMap(travels), [travels]);
  if (towns.length === 0) return null;
  return (
    <figure className="max-w-[760px]">
      <div className="overflow-hidden rounded-l border border-line">
        <Suspense fallback={<Loading />}>
          <RegionMap towns={towns} ways={ways} label={t('travels.map')} />
        </Suspense>
      </div>
      <figcaption className="muted small mt-2">{t('travels.legend')}</figcaption>
    </figure>
  );
}

/** Each town and each way between two of them once; drawn through where anything that went this way is in use. */
function onMap(travels: readonly Travel[]): { towns: MapTown[]; ways: MapWay[] } {
  const towns = new Map<string, MapTown>();
  const ways = new Map<string, MapWay>();
  for (const { municipality, practice, inUseSince, stage } of travels) {
    for (const { id, tile, name, country, latitude, longitude } of [practice.municipality, municipality])
      if (latitude !== null && longitude !== null)
        towns.set(id, { ...tile, name, country, latitude, longitude });
    const [from, to] = [practice.municipality.id, municipality.id];
    const other = ways.get(`${from} ${to}`);
    if (stage !== 'GIVEN_UP' || other)
      ways.set(`${from} ${to}`, { from, to, whole: inUseSince !== null || (other?.whole ?? false) });
  }
  return { towns: [...towns.values()], ways: [...ways.values()] };
}

function Table({ travels }: { travels: readonly Travel[] }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <div className="practice-scroll" tabIndex={0} role="group" aria-label={t('travels.title')}>
      <table className="practice-grid-of-points practice-travels">
        <thead>
          <tr>
            <th scope="col">{t('travels.practice')}</th>
            <th scope="col">{t('travels.from')}</th>
            <th scope="col">{t('travels.to')}</th>
            <th scope="col">{t('transfers.stage')}</th>
            <th scope="col">{t('transfers.since')}</th>
          </tr>
        </thead>
        <tbody>
          {travels.map(({ id, practice, municipality, stage, inUseSince, steps }) => (
            <tr key={id}>
              <th scope="row" className="min-w-[180px]">
                <Go to={addressOf('practices', practice)}>{practice.title}</Go>
              </th>
              <td>
                <Town town={practice.municipality} />
              </td>
              <td>
                <Town town={municipality} />
              </td>
              <td>{t(`transfers.stage.${stage}`)}</td>
              <td>{sinceText(inUseSince ?? steps.at(-1)?.since, locale, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Town({ town: { tile, name } }: { town: Travel['municipality'] }): ReactNode {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <TownTile tile={tile} />
      {name}
    </span>
  );
}
