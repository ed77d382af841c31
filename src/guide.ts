/** The library as it is drawn: a file of its own, the same for all languages. Its words come in guide/<locale>.js. */
export { Guide } from './guide/guide.js';
