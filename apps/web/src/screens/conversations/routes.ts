import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute, signedIn } from '../../frame/root.js';

const conversations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/conversations',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./conversations.js'), 'ConversationsScreen'),
});

const choose = createRoute({
  getParentRoute: () => conversations,
  path: '/',
  component: lazyRouteComponent(() => import('./conversations.js'), 'NoConversation'),
});

const conversation = createRoute({
  getParentRoute: () => conversations,
  path: '/$conversation',
  component: lazyRouteComponent(() => import('./conversation.js'), 'ConversationScreen'),
});

export const conversationRoutes = [conversations.addChildren([choose, conversation])];
