/** The package's entry: the elements as classes. Importing it defines their tags where there is a page. */
export { AlsGuide } from './elements/als-guide.js';
export { AlsOverview } from './elements/als-overview.js';
export { AlsSymptomCheck } from './elements/als-symptom-check.js';
export { AlsUrgentSigns } from './elements/als-urgent-signs.js';
export type { PublisherWords } from './publisher/words/definition.js';
