// What a publisher chooses, as a preview and as the HTML for a page. The state is the address behind "#", and nothing else.
const form = document.querySelector('form');
const stage = document.querySelector('#stage');
const write = (id, text) => (document.getElementById(id).textContent = text);
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
/** What says how it comes into the page, and is no attribute. */
const aboutThePage = ['element', 'form', 'folder', 'written'];

const isTick = (control) => control.type === 'checkbox';
const controls = () => [...form.elements].filter(({ name }) => name);

/** From the address into the form; what stands there for nothing is left out. */
function read() {
  const asked = new URLSearchParams(location.hash.slice(1));
  for (const control of controls()) {
    const value = asked.get(control.name);
    if (value === null) continue;
    if (isTick(control)) control.checked = value === control.value;
    else if (!control.options || [...control.options].some((option) => option.value === value)) control.value = value;
  }
}

/** The choices that this element has. */
function chosen() {
  const element = form.elements.element.value;
  const values = {};
  for (const control of controls()) {
    const isMeant = !control.dataset.on || control.dataset.on.split(' ').includes(element);
    control.closest('label').hidden = !isMeant;
    const value = isTick(control) && !control.checked ? '' : control.value.trim();
    if (isMeant && value) values[control.name] = value;
  }
  return values;
}

const textOf = (node) => node.textContent.replace(/\s+/g, ' ').trim();
/** A text, and the English that stands beneath a draft. */
function lines(node) {
  const own = node.cloneNode(true);
  const english = own.querySelector('.english');
  english?.remove();
  return escaped(textOf(own)) + (english ? `<br /><span lang="en">${escaped(textOf(english))}</span>` : '');
}

/** What stands between the tags for readers without the script: the danger signs, or where to call. */
function fallback({ shadowRoot }) {
  const headings = 'h1, h2, h3, h4, h5, h6';
  const card = shadowRoot.querySelector('.card.emergency');
  const title = card?.querySelector(headings);
  // The article has its list in the text.
  if (!title) {
    const strip = shadowRoot.querySelector('.strip');
    const link = strip?.querySelector('a');
    if (!strip) return [];
    return [link ? `<p><a href="${link.getAttribute('href')}">${lines(link)}</a></p>` : `<p>${lines(strip)}</p>`];
  }
  const heading = lines(title);
  const call = card.querySelector('.call')?.getAttribute('href');
  const parts = [...card.querySelectorAll('.groups > div')].flatMap((group) => [
    ...[...group.querySelectorAll(headings)].map((name) => `<p><strong>${lines(name)}</strong></p>`),
    '<ul>',
    ...[...group.querySelectorAll('li')].map((sign) => `  <li>${lines(sign)}</li>`),
    '</ul>',
  ]);
  return [`<p><strong>${call ? `<a href="${call}">${heading}</a>` : heading}</strong></p>`, ...parts];
}

let shown = 0;
async function show() {
  const turn = ++shown;
  const values = chosen();
  const { element, form: kind, folder = '/', written } = values;
  const tag = `als-${element}`;
  const attributes = Object.entries(values).filter(([name]) => !aboutThePage.includes(name));
  history.replaceState(null, '', `#${new URLSearchParams(values)}`);

  const preview = document.createElement(tag);
  for (const [name, value] of attributes) preview.setAttribute(name, value);
  delete stage.dataset.shows;
  stage.replaceChildren(preview);
  const begin = element === 'overview' ? '.review' : '.base';
  await customElements.whenDefined(tag);
  while (turn === shown && !preview.shadowRoot?.querySelector(begin)) await new Promise((done) => setTimeout(done, 20));
  if (turn !== shown) return;

  const at = `${folder.replace(/\/*$/, '')}/`;
  const file = element === 'urgent-signs' ? 'als-urgent-signs.js' : 'als-widgets.js';
  const own = attributes.map(
    ([name, value]) => ` ${kind && name !== 'lang' ? 'data-' : ''}${name}="${escaped(value)}"`,
  );
  const [open, close] = kind ? [`div data-als-widget="${element}"`, 'div'] : [tag, tag];
  write(
    'snippet',
    [
      `<script src="${escaped(at + file)}" defer></script>`,
      ...(written ? [`<link rel="stylesheet" href="${escaped(at)}als-widgets.css" />`] : []),
      `<${open}${own.join('')}>`,
      ...fallback(preview).map((line) => `  ${line}`),
      `</${close}>`,
    ].join('\n'),
  );
  const options = attributes
    .filter(([name]) => ['lang', 'region', 'audience', 'heading-level'].includes(name))
    .map(([name, value]) => ` --${name} '${value.replaceAll("'", '')}'`);
  document.querySelector('#beforehand').hidden = !written;
  write(
    'command',
    `npx als-widgets render ${element}${options.join('')}${kind ? ' --div' : ` --base ${at}`} --out ${element}.html`,
  );
  const origin = /^https?:\/\/[^/]+/.exec(at)?.[0] ?? "'self'";
  write(
    'policy',
    `script-src ${origin}; style-src ${origin}; require-trusted-types-for 'script'; trusted-types als-widgets`,
  );
  stage.dataset.shows = location.hash;
}

document.querySelector('.copy').addEventListener('click', async () => {
  const text = document.querySelector('#snippet');
  try {
    await navigator.clipboard.writeText(text.textContent);
    write('copied', 'Copied.');
  } catch {
    getSelection().selectAllChildren(text);
    write('copied', 'Selected: copy it with the keyboard.');
  }
});
form.addEventListener('input', () => {
  write('copied', '');
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', () => {
  form.reset();
  read();
  show();
});
read();
await show();
