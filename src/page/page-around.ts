import { tell } from '../publisher/tell.js';

/** How a style hides an element that would be shown where it is; false where none does. */
export function howHidden(element: Element, around: Element, leastSize = 0): string | false {
  const { display, visibility, opacity, fontSize } = getComputedStyle(element);
  return (
    (display === 'none' ||
      parseFloat(opacity) < 0.1 ||
      parseFloat(fontSize) < leastSize ||
      (/hidden|coll/.test(visibility) && getComputedStyle(around).visibility === 'visible')) &&
    `shown in spite of display ${display}, visibility ${visibility}, opacity ${opacity}, font-size ${fontSize}`
  );
}

/**
 * Whether a stray style of the page, for the tag itself or for `body`, hides it in a part of the page that is
 * shown. A hidden part, such as a closed pop-up, hides what is in it. Asked before the element has own styles.
 */
export function isHiddenByName(element: Element): boolean {
  try {
    let around = element;
    do around = around.assignedSlot ?? around.parentElement ?? (around.getRootNode() as ShadowRoot).host;
    while (around.localName === 'body');
    const how = !element.matches('[hidden], [popover]') && howHidden(element, around);
    if (how) tell(`<${element.localName}> is ${how}: the attribute hidden hides it.`);
    return !!how;
  } catch {
    // A page whose styles cannot be asked for: what it shows is not worse for that.
    return false;
  }
}

/**
 * Whether there is more between the tags than a text of ours, or words for readers without scripts: then the tag was
 * closed with "/>", which HTML ignores, and what follows it on the page has come inside.
 */
export function hasSwallowed(element: Element): boolean {
  const found = [
    ...element.querySelectorAll(':not([slot], [slot] *, [data-als-prerendered] *, [data-als-words])'),
  ].find(({ localName }) => !/^([abip]|em|strong|small|span|div|[uo]l|li|br|img|font|noscript|slot)$/.test(localName));
  if (found)
    tell(`<${element.localName}> has <${found.localName}> inside, which is shown too: was the tag closed with "/>"?`);
  return !!found;
}
