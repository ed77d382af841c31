import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { withNumber } from '../drawing/emergency.js';
import { guidance } from '../drawing/guidance.styles.js';
import { check } from '../generated/check.js';
import { inEnglish } from '../localization/catalog.js';
import { msg, say, speaking } from '../localization/speech.js';
import { Announcer } from '../page/announcer.js';
import { markNotCaptured } from '../page/not-captured.js';
import { fhirBaseOf, fromAttribute, oneOf, switchOf, type Comfort } from '../publisher/attributes.js';
import { optional, tell } from '../publisher/tell.js';
import { allSigns } from '../drawing/signs.js';
import { define } from '../page/define.js';
import { focusOn } from '../page/focus-on.js';
import { AlsElement } from './als-element.js';
import { help } from './symptom-check/help.styles.js';
import { questions } from './symptom-check/question.styles.js';
import { results } from './symptom-check/result.styles.js';
import { ActivationGuard } from './symptom-check/activation-guard.js';
import type { AnswerStyle } from './symptom-check/choice-group.js';
import { hasPressedLow, helpOverPage, lookForHelp } from './symptom-check/emergency-help.js';
import { keepNote, keepRefused } from './symptom-check/keep-note.js';
import { keep, kept } from './symptom-check/kept-answers.js';
import type { Lent } from './symptom-check/lent.js';
import { idOf, nameOf } from './symptom-check/question-screen.js';
import { screen } from './symptom-check/screens.js';
import { assessmentOf, fresh, restored, startFor, type State } from './symptom-check/state.js';
import { step, type Action } from './symptom-check/step.js';
import { handedWords, type Act, type Handed } from './symptom-check/summary-section.js';

/**
 * The symptom check: who it is for, danger signs first, lists of signs, check your answers, and a
 * plan: how soon to get help, what led to it, its limits, and a summary for the visit. Answers live
 * in memory only, unless the reader asks to keep them in the tab. No event tells anything about them.
 *
 * @customElement als-symptom-check
 * @summary Asks about symptoms and says how soon to get medical help, and why.
 * @slot find-a-doctor - The publisher's own next step, shown in a result that calls for a doctor.
 * @fires als-result - Only with `share-level`: a result is shown; `detail.disposition` is how soon to get help, or null.
 * @csspart button-primary - The button that leads on.
 * @csspart progress - How far the questions have come.
 * @csspart question - One question with its answers.
 * @csspart legend - The question itself.
 * @csspart answers - The answers of a question.
 * @csspart answer - One answer.
 * @csspart answer-control - The box or circle of an answer.
 * @csspart answer-label - The text of an answer.
 * @csspart error-message - What is missing, at the question.
 * @csspart error-summary - What is missing, at the top.
 * @csspart result - The whole result.
 * @csspart card - A card that says how soon.
 * @csspart card-emergency - The one that calls the emergency number.
 * @csspart card-urgent - The one for help today.
 * @csspart card-prompt - The one for a visit within days.
 * @csspart card-routine - The one for a visit without hurry.
 * @csspart card-monitor - The one for watching.
 * @csspart card-none - The one where too little was answered.
 * @csspart card-urgency - The word and picture at its top.
 * @csspart card-heading - What to do, and when.
 * @csspart summary - The summary for the visit.
 */
export class AlsSymptomCheck extends AlsElement {
  static override readonly groups = { ...AlsElement.groups, check };
  static override styles = [...AlsElement.styles, guidance, questions, help, results];

  /** Whom it starts for: `worried`, `diagnosed` (already has ALS) or `carer` (answers for someone else). */
  @property() audience = 'worried';
  /** `check`, or `guide`: the full list of when to get help, without questions or an individual result. */
  @property() mode = 'check';
  /** How to answer, until the reader says otherwise: `choose`, then Continue, or one `press`. */
  @property() answers: string = 'choose';
  /** `session`: the reader may keep the answers in the tab, so that a reload does not lose them. */
  @property({ converter: fromAttribute }) resume: boolean | string = false;
  /** Shows a soft sentence on how the answers compare with ALS. Off: it changes no advice. */
  @property({ attribute: 'show-pattern', converter: fromAttribute }) showPattern: boolean | string = false;
  /** Sends `als-result` with the disposition alone when a result is shown. */
  @property({ attribute: 'share-level', converter: fromAttribute }) shareLevel: boolean | string = false;
  /** `off`: a second press at the same place counts at once. */
  @property({ attribute: 'activation-guard', converter: fromAttribute }) activationGuard: boolean | string = true;
  /** Where your canonical FHIR addresses begin: the file for a clinic's system then names its questionnaire and codes by them. */
  @property({ attribute: 'fhir-base' }) fhirBase = '';
  @state() private state: State = fresh(this.audience);
  /** Emergency help lies over the upper half of the window: the reader has pressed in the lower one. */
  #helpIsOnTop = false;

  constructor() {
    super();
    new ActivationGuard(this, () => (this.switches.guardsPresses ? this.comfortLevel : null));
  }

  readonly #announcer = new Announcer((change) => {
    const region = this.renderRoot.querySelector<HTMLElement>('[role=status]');
    if (region) this.drawing.byHand(() => change(region));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.guard(() => {
      const found = this.switches.mayKeep && !this.hasUpdated && kept(this);
      if (found) this.state = found === 'unknown' ? { ...this.state, startedAnew: true } : restored(this.state, found);
    });
  }

  protected override willUpdate(): void {
    // A bad value is told of at once, not when it is used.
    void this.switches;
    this.state = startFor(this.state, oneOf(this, 'audience', this.audience, ['worried', 'diagnosed', 'carer']));
    fhirBaseOf(this, this.fhirBase);
  }

  protected override render(): unknown {
    return html`${super.render()} <div id="als-widgets-status" role="status"></div>`;
  }

  protected override updated(): void {
    for (const part of this.renderRoot.querySelectorAll('.page, .over, [role=status]')) markNotCaptured(part);
    if (this.state.keeping !== 'on' || keep(this, this.state)) return;
    // The box has been drawn with its tick, which is taken away by that.
    this.act({ did: 'set', to: { keeping: 'refused' } });
    this.#announcer.say(keepRefused());
  }

  /** A screen with its wording and its list of problems. */
  protected override get shows(): string {
    const { view, screen, missing } = this.state;
    return [this.mode, this.audience, view, screen, ...missing].join();
  }

  protected override get writtenFor(): string {
    return [super.writtenFor, this.answerStyle, this.comfortLevel, this.switches.mayKeep].join('/');
  }

  private get switches() {
    return {
      mayKeep: switchOf(this, 'resume', this.resume, ['off', 'on', 'session']),
      showsPattern: switchOf(this, 'show-pattern', this.showPattern, ['off', 'on']),
      sharesLevel: switchOf(this, 'share-level', this.shareLevel, ['off', 'on']),
      guardsPresses: switchOf(this, 'activation-guard', this.activationGuard, ['on', 'off']),
    };
  }

  private get answerStyle(): AnswerStyle {
    return this.state.style ?? oneOf(this, 'answers', this.answers, ['choose', 'press']);
  }

  protected override get comfortLevel(): Comfort {
    return this.state.comfort ?? super.comfortLevel;
  }

  protected override body(): unknown {
    if (oneOf(this, 'mode', this.mode, ['check', 'guide']) === 'guide') return this.guide();
    const name = msg('Symptom check', { id: 'region', desc: 'Name of the whole check, for screen readers.' });
    return html`<section class="page" aria-label=${name}>
      ${screen(this.lent)}
      ${this.state.view === 'start' ? nothing : keepNote(this.state)} ${this.reading.render()}
    </section>`;
  }

  private guide() {
    const { guide } = this.words;
    const audience = this.audience === 'diagnosed' ? 'diagnosed' : 'worried';
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, guide.title, 'title')}
      <p>${say(guide.intro)}</p>
      ${this.language.note()}
      ${allSigns(this.signsFor(audience))}
    </section>`;
  }

  protected override overlay(): unknown {
    return helpOverPage(this.lent, this.#helpIsOnTop);
  }

  private get lent(): Lent {
    return {
      ...this.switches,
      element: this,
      words: this.words,
      state: this.state,
      region: this.regionCode,
      style: this.answerStyle,
      comfort: this.comfortLevel,
      startFirst: super.comfortLevel !== '1',
      fhirBase: fhirBaseOf(this, this.fhirBase),
      heading: this.heading,
      translationNote: this.language.note(),
      signsFor: this.signsFor,
      act: this.act,
      leadTo: (group) =>
        this.guard(() =>
          this.renderRoot.querySelector<HTMLElement>(`[name=${nameOf(group)}] :is(.answers button, input)`)?.focus(),
        ),
      handOver: (failed, act) => void this.handOver(failed, act).catch(() => undefined),
    };
  }

  /** What the reader did leads to the next state, and attention to where focus goes. */
  private readonly act = (action: Action): void =>
    this.guard(() => {
      const before = this.state;
      const next = step(before, action, { audience: this.audience, style: this.answerStyle });
      const { focus } = next;
      if (focus) this.reading.stop();
      this.state = next.state;
      if (before.keeping === 'on' && this.state.keeping !== 'on') keep(this, null);
      if (focus) void this.updateComplete.then(() => this.guard(() => focusOn(this, idOf(focus))));
      if (next.helpAppears) this.showHelp();
      if (focus && /^(result|help)$/.test(this.state.view) && this.switches.sharesLevel)
        this.send('als-result', { disposition: assessmentOf(this.state).disposition });
    });

  /**
   * Emergency help appears: focus and screen stay, but it is heard. Where it cannot be seen, as in a
   * frame as high as its content, help is the next screen, at once.
   */
  private showHelp() {
    optional(this, () => (this.#helpIsOnTop = hasPressedLow(this.shadowRoot!)));
    optional(this, () => this.#announcer.say(withNumber(this.words.results.emergency, this.regionCode)));
    const look = () => lookForHelp(this.shadowRoot!, () => this.act({ did: 'go-on' }));
    void this.updateComplete.then(() => optional(this, look));
  }

  /** Hands the summary over. Whatever fails there ends in words, and takes nothing else with it. */
  private async handOver(failed: Handed, act: Act) {
    const { choices } = this.state;
    const isWanted = () => this.state.choices === choices;
    let handed = failed;
    let problem: unknown;
    this.act({ did: 'hand-over', handed: null });
    try {
      handed = await speaking(this.catalog, () => act(isWanted));
    } catch (error) {
      problem = error;
    }
    if (isWanted()) {
      this.act({ did: 'hand-over', handed });
      speaking(this.catalog, () => this.#announcer.say(handedWords(handed)));
    }
    if (problem) tell('the summary could not be handed over.', problem);
  }
}

Object.assign(inEnglish.words, check);
define('als-symptom-check', AlsSymptomCheck);

declare global {
  interface HTMLElementTagNameMap {
    'als-symptom-check': AlsSymptomCheck;
  }
}
