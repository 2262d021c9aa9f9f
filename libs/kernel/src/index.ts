/** The kernel: plain TypeScript without a single import from outside; the only room that the web client may enter. */
export * from './actor.js';
export * from './errors.js';
export * from './events.js';
export * from './frames.js';
export * from './ids.js';
export * from './roles.js';
export * from './reducers/group.reducer.js';
export * from './reducers/person.reducer.js';
export * from './reducers/thread.reducer.js';
export * from './values/count.js';
export * from './values/fuzzy-date.js';
export * from './values/labels.js';
export * from './values/language-versions.js';
export * from './values/languages-in-order.js';
export * from './values/local-time.js';
export * from './values/slug.js';
export * from './values/spelling.js';
