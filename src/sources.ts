/**
 * The whole citation of each source of the article, by its address: a file of its own, loaded when a
 * reader opens sources. Without it a source has its short name, and leads to the same address.
 */
export { citations } from './generated/citations.js';
