/**
 * Reading a screen aloud with the browser's own voices: a file of its own, loaded where a publisher
 * asks for it. It takes Lit's `html` and `msg` from the element that loads it, so that neither is
 * downloaded twice.
 */
import type { html as Html, LitElement } from 'lit';
import type { msg as Msg } from '@lit/localize';
import { tell } from './publisher/tell.js';

/** Longest text spoken at once: some voices stop without a word after about 14 s (ux/spec 3.4). */
const longest = 200;
/** A voice that has not begun after this, or not ended, has failed without saying so. */
const startsWithin = 3000;
const endsWithin = 25_000;

type State = 'idle' | 'asking' | 'reading' | 'paused' | 'failed';

interface Sentence {
  text: string;
  /** BCP 47: a passage may be in another language than the screen. */
  lang: string;
  range: Range;
}

/** `en_us` and `eng` as BCP 47 tags: some phones name their voices so. */
const tagOf = (lang: string): string => {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-')).toString().toLowerCase();
  } catch {
    return lang.toLowerCase();
  }
};

/** The voice for a language: on the device before online, the same region before another. */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], lang: string, online: boolean) {
  const wanted = tagOf(lang);
  const language = wanted.split('-')[0];
  const speaks = voices.filter((voice) => tagOf(voice.lang).split('-')[0] === language);
  const best = (candidates: SpeechSynthesisVoice[]) =>
    candidates.find((voice) => tagOf(voice.lang) === wanted) ?? candidates[0];
  const local = best(speaks.filter((voice) => voice.localService));
  return local ?? (online ? best(speaks) : undefined);
}

let isTold = false;

/** Tells the publisher once a page that the voices of this browser fail. */
function cannotRead(error: unknown): void {
  if (!isTold) tell('this browser cannot read aloud.', error);
  isTold = true;
}

/** The voices of the browser: many know them only after a while. None where it has none, or a broken set of them. */
export async function voicesOf(): Promise<SpeechSynthesisVoice[]> {
  try {
    const synthesis = globalThis.speechSynthesis;
    if (!synthesis) return [];
    if (!synthesis.getVoices().length)
      await new Promise<void>((done) => {
        setTimeout(done, 2000);
        synthesis.addEventListener?.('voiceschanged', () => done(), { once: true });
      });
    return [...synthesis.getVoices()].filter(({ lang }) => typeof lang === 'string');
  } catch (error) {
    cannotRead(error);
    return [];
  }
}

/** The sentences of a screen, in reading order, without its buttons and what is hidden. */
export function sentencesOf(root: Element, lang: string): Sentence[] {
  const blocks = 'h1,h2,h3,h4,h5,h6,p,li,legend,label,dt,dd,button.answer,.sources a';
  // Without a segmenter the parts are as long as a voice can take.
  const segmenter = Intl.Segmenter
    ? new Intl.Segmenter(lang, { granularity: 'sentence' })
    : { segment: (segment: string) => [{ segment, index: 0 }] };
  return [...root.querySelectorAll(blocks)]
    .filter(
      (block) =>
        !block.querySelector(blocks) &&
        !block.closest('.actions, .stop, .reading, .change, details:not([open]) > div') &&
        block.getClientRects().length,
    )
    .flatMap((block) => {
      const nodes: Text[] = [];
      // The English beneath a translation says the same again, and so do the numbers in a drawing.
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement!.closest('.english, .als-english, svg')
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
      );
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const whole = nodes.map((node) => node.data).join('');
      const point = (offset: number): [Text, number] => {
        for (const node of nodes) {
          if (offset <= node.length) return [node, offset];
          offset -= node.length;
        }
        const last = nodes[nodes.length - 1]!;
        return [last, last.length];
      };
      return [...segmenter.segment(whole)].flatMap(({ segment, index }) =>
        (segment.match(new RegExp(`.{1,${longest}}(?:\\s|$)|\\S+`, 'gs')) ?? []).flatMap((part, i, parts) => {
          const text = part.replace(/\s+/g, ' ').trim();
          if (!text) return [];
          const start = index + parts.slice(0, i).join('').length + (part.length - part.trimStart().length);
          const range = document.createRange();
          range.setStart(...point(start));
          range.setEnd(...point(start + part.trim().length));
          const own = range.startContainer.parentElement!.closest<HTMLElement>('[lang]');
          return [{ text, lang: own?.lang || lang, range }];
        }),
      );
    });
}

/** The looks of the buttons, and of what is being read: dark on yellow in both schemes. */
const looks =
  '.reading:not(:empty){margin-block-start:1.25em;align-items:center}.frame>.reading{padding-inline:1em}::highlight(als-reading){color:#15202a;background:#ffd600}';

function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(looks);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // An old browser shows plain buttons.
  }
}

export class ReadAloud {
  state: State = 'idle';
  #voices: SpeechSynthesisVoice[] = [];
  #agreed = false;
  #queue: Sentence[] = [];
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: LitElement,
    /** The language that is read, and whether an online voice may be offered. */
    private readonly settings: () => { lang: string; online: boolean },
  ) {
    dress(host.renderRoot as ShadowRoot);
    void voicesOf().then((voices) => {
      this.#voices = voices;
      this.#changed();
    });
  }

  /** The buttons change. Where the one that was pressed is gone, focus goes to the first that took its place. */
  #changed() {
    const { host } = this;
    host.requestUpdate();
    const bar = host.renderRoot.querySelector('.reading');
    if (bar?.matches(':focus-within'))
      void host.updateComplete.then(() => bar.querySelector('button')?.focus({ preventScroll: true }));
  }

  #voice(online: boolean, lang = this.settings().lang) {
    return voiceFor(this.#voices, lang, online);
  }

  /** Asked for by the reader: at once with a voice on the device, else after a question. */
  start(): void {
    if (!this.#voice(this.#agreed)) return this.#to('asking');
    addEventListener('pagehide', this.#hide);
    this.#next(() => {
      const { host } = this;
      // Without a page of its own, the element shows a text that was written beforehand.
      const page = host.renderRoot.querySelector('.page') ?? host.querySelector('.als-frame')!;
      this.#queue = sentencesOf(page, this.settings().lang);
    });
  }

  agree(): void {
    this.#agreed = true;
    this.start();
  }

  pause(): void {
    this.#silence();
    this.#to('paused');
  }

  resume(): void {
    this.#next();
  }

  stop(state: State = 'idle'): void {
    this.#silence();
    this.#queue = [];
    removeEventListener('pagehide', this.#hide);
    if (this.state !== state) this.#to(state);
  }

  #hide = () => this.stop();

  #silence() {
    this.#spoken = null;
    try {
      clearTimeout(this.#watch);
      speechSynthesis.cancel();
      CSS.highlights?.delete('als-reading');
    } catch {
      // Nothing of ours is spoken, then: what fails here has failed before, and the reader knows.
    }
  }

  /** The utterance that counts: events of one that was cancelled do not. */
  #spoken: SpeechSynthesisUtterance | null = null;

  /** Reads on, or says that this browser cannot. */
  #next(prepare?: () => void): void {
    try {
      prepare?.();
      this.#read();
    } catch (error) {
      cannotRead(error);
      this.stop('failed');
    }
  }

  #read(): void {
    const voiceOf = (sentence: Sentence) => this.#voice(this.#agreed, sentence.lang);
    while (this.#queue[0] && !voiceOf(this.#queue[0])) this.#queue.shift();
    const sentence = this.#queue[0];
    if (!sentence) return this.stop();
    this.#silence();
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    const voice = voiceOf(sentence)!;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    this.#spoken = utterance;
    const fails = (after: number) => {
      clearTimeout(this.#watch);
      this.#watch = setTimeout(() => this.stop('failed'), after);
    };
    const current = (act: () => void) => () => {
      if (this.#spoken === utterance) act();
    };
    utterance.onstart = current(() => fails(endsWithin));
    // Another element, or the page, may speak instead: that is no failure.
    utterance.onerror = ({ error }) =>
      current(() => this.stop(error === 'interrupted' || error === 'canceled' ? 'idle' : 'failed'))();
    utterance.onend = current(() => {
      this.#queue.shift();
      this.#next();
    });
    fails(startsWithin);
    try {
      CSS.highlights?.set('als-reading', new Highlight(sentence.range));
      const box = sentence.range.getBoundingClientRect();
      if (box.top < 0 || box.bottom > innerHeight)
        sentence.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    } catch {
      // It is heard, if not seen.
    }
    speechSynthesis.speak(utterance);
    this.#to('reading');
  }

  #to(state: State) {
    this.state = state;
    this.#changed();
  }

  /** The buttons: nothing where no voice can be used. Stop comes first. */
  render(html: typeof Html, msg: typeof Msg): unknown {
    const { online } = this.settings();
    if (!this.#voice(online)) return '';
    const button = (text: string, act: () => void) =>
      html`<button part="button" type="button" @click=${act}>${text}</button>`;
    const stop = button(msg('Stop reading', { id: 'read-stop', desc: 'Button. Ends reading aloud.' }), () =>
      this.stop(),
    );
    const read = button(
      msg('Read this aloud', { id: 'read-aloud', desc: 'Button. The browser reads the screen.' }),
      () => this.start(),
    );
    switch (this.state) {
      case 'reading':
        return html`${stop} ${button(msg('Pause', { id: 'read-pause', desc: 'Button. Pauses reading aloud.' }), () => this.pause())}`;
      case 'paused':
        return html`${stop} ${button(msg('Go on reading', { id: 'read-resume', desc: 'Button. Reading aloud goes on.' }), () => this.resume())}`;
      case 'asking':
        return html`<p>
            ${msg('This voice is made by an online service. The text you listen to will be sent to it. Use it?', { id: 'read-online', desc: 'Question before an online voice is used.' })}
          </p>
          ${button(msg('Do not read aloud', { id: 'read-decline', desc: 'Button. No online voice is used.' }), () => this.stop())}
          ${button(msg('Use the online voice', { id: 'read-agree', desc: 'Button.' }), () => this.agree())}`;
      case 'failed':
        return html`<p>${msg('Reading stopped. The voice of this browser did not answer.', { id: 'read-failed', desc: 'After reading aloud failed.' })}</p>
          ${read}`;
      default:
        return read;
    }
  }
}
