import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root.js';
import { librarySearch } from './library-search.js';

const documents = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./all-documents.js'), 'AllDocumentsScreen'),
});

const document = createRoute({
  getParentRoute: () => rootRoute,
  path: '/documents/$document',
  component: lazyRouteComponent(() => import('./document.js'), 'DocumentScreen'),
});

const ofCommunity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/communities/$community/documents',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./place-documents.js'), 'CommunityDocumentsScreen'),
});

const ofMunicipality = createRoute({
  getParentRoute: () => rootRoute,
  path: '/municipalities/$municipality/documents',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./place-documents.js'), 'MunicipalityDocumentsScreen'),
});

const ofMeeting = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings/$meeting/documents',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./meeting-documents.js'), 'MeetingDocumentsScreen'),
});

export const documentRoutes = [documents, document, ofCommunity, ofMunicipality, ofMeeting];
