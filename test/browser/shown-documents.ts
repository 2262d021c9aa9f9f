/** The screens of documents: those of the demo, and one with two versions that somebody has just changed. */
import type { Caller, Loose } from '../kit/caller.js';
import { addDocument, addFolder, addVersion } from '../kit/document-stage.js';
import type { Screen, Who } from './screens.js';

export async function documentScreens(callers: Map<Who, Caller>, group: Loose): Promise<Screen[]> {
  const [lead, writer] = [callers.get('secretariat')!, callers.get('practitioner.wroclaw')!];
  const folder = await addFolder(lead, group.id, 'Materiały z warsztatów', { readers: 'MEMBERS' });
  await addDocument(lead, group.id, { folderId: folder.id, title: 'Lista obecności', kind: 'FORM' });
  const document = await addDocument(lead, group.id, { title: 'Ścieżka nowego ucznia', period: '2024' });
  const translated = await addVersion(lead, document, { language: 'uk', title: 'Шлях нового учня' });
  await addVersion(lead, translated, { language: 'pl', changes: 'Dodaliśmy drugi tydzień.' });
  const { documents } = await writer.get(
    '{ documents(filter: { state: ARCHIVED }, first: 1) { items { number place { address } } } }',
  );
  const [archived] = documents.items;
  const { municipalities } = await writer.get('{ municipalities(first: 1) { items { number } } }');
  const ofGroup = `/groups/${group.number}/documents`;
  const path = `/documents/${document.number}`;
  return [
    { route: '/documents', path: '/documents', who: 'guest' },
    { route: '/documents', path: '/documents?state=ARCHIVED&order=TITLE', who: 'practitioner.wroclaw' },
    { route: '/documents/$document', path, who: 'guest' },
    { route: '/documents/$document', path, who: 'secretariat' },
    { route: '/documents/$document', path: `/documents/${archived.number}`, who: 'guest' },
    { route: '/groups/$group/documents', path: ofGroup, who: 'practitioner.wroclaw' },
    { route: '/groups/$group/documents', path: ofGroup, who: 'secretariat', then: 'add' },
    { route: '/groups/$group/documents', path: `${ofGroup}?folder=${folder.number}`, who: 'secretariat' },
    { route: '/communities/$community/documents', path: '/communities/1/documents', who: 'guest' },
    {
      route: '/municipalities/$municipality/documents',
      path: `/municipalities/${municipalities.items[0].number}/documents`,
      who: 'guest',
    },
    { route: '/meetings/$meeting/documents', path: `${archived.place.address}/documents`, who: 'guest' },
  ];
}
