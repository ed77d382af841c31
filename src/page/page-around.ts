import { tell } from '../publisher/tell.js';

/**
 * Whether a stray style of the page, for the tag itself or for `body`, hides it in a part of the page that is
 * shown. A hidden part, such as a closed pop-up, hides what is in it. Asked before the element has own styles.
 */
export function isHiddenByName(element: Element): boolean {
  let isHidden = false;
  try {
    let around = element;
    do around = around.assignedSlot ?? around.parentElement ?? (around.getRootNode() as ShadowRoot).host;
    while (around.localName === 'body');
    const { display, visibility, opacity } = getComputedStyle(element);
    isHidden =
      !element.matches('[hidden], [popover]') &&
      (display === 'none' ||
        opacity === '0' ||
        (visibility === 'hidden' && getComputedStyle(around).visibility === 'visible'));
    if (isHidden)
      tell(
        `<${element.localName}> is shown in spite of display ${display}, visibility ${visibility}, opacity ${opacity}: the attribute hidden hides it.`,
      );
  } catch {
    // A page whose styles cannot be asked for: what it shows is not worse for that.
  }
  return isHidden;
}

/**
 * Whether there is more between the tags than a text of ours, or words for readers without scripts: then the tag was
 * closed with "/>", which HTML ignores, and what follows it on the page has come inside.
 */
export function hasSwallowed(element: Element): boolean {
  const found = [
    ...element.querySelectorAll(':not([slot], [slot] *, [data-als-prerendered] *, [data-als-words])'),
  ].find(({ localName }) =>
    /^(als-.+|h[1-6r]|header|nav|main|section|article|aside|footer|form|table|script)$/.test(localName),
  );
  if (found)
    tell(`<${element.localName}> has <${found.localName}> inside, which is shown too: was the tag closed with "/>"?`);
  return !!found;
}
