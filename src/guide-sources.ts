/** What the library stands on: a file of its own, loaded when a reader opens sources. The same for all topics. */
export { guideSources as default } from './generated/guide-sources.js';
