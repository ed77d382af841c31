import { put, speaking, spoken } from '../localization/speech.js';
import { markNotCaptured } from './not-captured.js';

/**
 * Tells screen readers something that happens away from the focus, in words that stand on the page
 * as well. Live regions inside shadow roots are unreliable: there is one polite region for the
 * whole page, empty until it is needed and empty again afterwards.
 */
let region: HTMLElement | undefined;
let emptying: ReturnType<typeof setTimeout> | undefined;

/** Makes the region, so that it is there before the first message. */
export function prepareAnnouncer(): void {
  if (region?.isConnected) return;
  region = document.createElement('div');
  region.id = 'als-widgets-status';
  region.setAttribute('role', 'status');
  markNotCaptured(region);
  const look = { position: 'fixed', width: '1px', height: '1px', overflow: 'hidden', 'clip-path': 'inset(50%)' };
  for (const [property, value] of Object.entries(look)) region.style.setProperty(property, value, 'important');
  document.body.append(region);
}

export function announce(message: string): void {
  prepareAnnouncer();
  const catalog = spoken();
  region!.lang = catalog.locale;
  region!.dir = catalog.dir;
  clearTimeout(emptying);
  region!.textContent = '';
  emptying = setTimeout(() => {
    speaking(catalog, () => put(region!, message));
    emptying = setTimeout(() => (region!.textContent = ''), 5000);
  }, 100);
}
