/**
 * The files that few readers need, loaded when they are used. In the single file this module is
 * replaced by load-beside.ts, which finds them beside the script.
 */
export const load = {
  fhir: (_element: Element) => import('../fhir.js'),
  readAloud: (_element: Element) => import('../read-aloud.js'),
};
