import type { questionnaireResponse } from '../fhir.js';
import type { ReadAloud } from '../read-aloud.js';

/**
 * The files that few readers need, loaded when they are used. In the single file this module is
 * replaced by load-beside.ts, which finds them beside the script.
 */
export const load: {
  fhir: (element: Element) => Promise<{ questionnaireResponse: typeof questionnaireResponse }>;
  readAloud: (element: Element) => Promise<{ ReadAloud: typeof ReadAloud }>;
} = {
  fhir: () => import('../fhir.js'),
  readAloud: () => import('../read-aloud.js'),
};
