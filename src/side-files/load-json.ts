import { bare } from '../triage/own.js';

/** The JSON at an address of the publisher's, relative to the page. Nothing about the reader goes with it. */
export async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(
    new URL(address, document.baseURI),
    bare<RequestInit>({ referrerPolicy: 'no-referrer' }),
  );
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}
