import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { str } from '@lit/localize';
import { triage } from '../generated/triage.js';
import { msg, say, speaking, withValue } from '../localization/speech.js';
import { fhirBaseOf, fromAttribute, oneOf, switchOf, type Comfort } from '../publisher/attributes.js';
import { tell } from '../publisher/tell.js';
import { assess } from '../triage/assess.js';
import type { Answers, Assessment, Choices } from '../triage/definition.js';
import {
  chosenIn,
  dangerLeftOpen,
  screenBefore,
  screensFor,
  settle,
  skip,
  stepAfter,
  unansweredOn,
  questionsOf,
  type Screen,
} from '../triage/interview.js';
import { own } from '../triage/own.js';
import { ActivationGuard } from './symptom-check/activation-guard.js';
import { AlsElement, define } from './als-element.js';
import { check } from './als-symptom-check.styles.js';
import { Announcer } from '../page/announcer.js';
import { answerText, isDiagnosed } from './symptom-check/answer-words.js';
import { answersScreen } from './symptom-check/answers-screen.js';
import type { AnswerStyle } from './symptom-check/choice-group.js';
import { contactList } from '../drawing/contacts.js';
import { items } from '../drawing/items.js';
import { allSigns, shortCard, signsCard } from '../drawing/signs.js';
import { groupsOf, interviewScreen } from './symptom-check/interview-screen.js';
import { keep, kept, type Kept } from './symptom-check/kept-answers.js';
import { markNotCaptured } from '../page/not-captured.js';
import { isMany, nameOf, standsAlone, takesBackDanger, ticked } from './symptom-check/question-screen.js';
import { resultScreen } from './symptom-check/result-screen.js';
import { startScreen } from './symptom-check/start-screen.js';
import { handedWords, summarySection, type Act, type Handed } from './symptom-check/summary-section.js';

/** Where the reader is and what the reader has chosen. Everything else follows from it. */
interface State {
  view: 'start' | 'questions' | 'take-back' | 'help' | 'check' | 'result' | 'clear';
  /** Id of the screen of questions that is shown, or was last. */
  screen: string | null;
  choices: Choices;
  /** Questions that the reader has left blank, where that counts as an answer. */
  blank: readonly string[];
  /** The question or list that the reader went back to change, from "check your answers". */
  changing: string | null;
  /** A list in which a danger sign is ticked, and the choice that would take it back: the reader is asked. */
  takingBack: { id: string; option: string } | null;
  /** The reader has said that emergency help is under way. */
  helpIsUnderWay: boolean;
  /** It stands above the questions: decided with each screen, so that nothing moves while one is answered. */
  helpIsAbove: boolean;
  /** Emergency help lies over the upper half of the window: the reader has pressed in the lower one. */
  helpIsOnTop: boolean;
  /** Questions left open when the reader pressed Continue. */
  missing: readonly string[];
  /** Rules whose source the reader has asked for. */
  sourcesShown: readonly string[];
  /** What became of copying, printing or saving the summary. */
  handed: Handed | null;
  /** Kept answers were found that this version cannot read. */
  startedAnew: boolean;
}

/**
 * The symptom check: who it is for, danger signs first, lists of signs, check your answers, and a
 * plan: how soon to get help, what led to it, its limits, and a summary for the visit. Answers live
 * in memory only, unless the reader asks to keep them in the tab. No event tells anything about them.
 *
 * @customElement als-symptom-check
 * @summary Asks about symptoms and says how soon to get medical help, and why.
 * @slot find-a-doctor - The publisher's own next step, shown in a result that calls for a doctor.
 * @fires als-result - Only with `share-level`: a result is shown; `detail.disposition` is how soon to get help, or null.
 * @csspart question - One question with its answers.
 * @csspart legend - The question itself.
 * @csspart answers - The answers of a question.
 * @csspart answer - One answer.
 * @csspart answer-label - Its text.
 * @csspart error-message - What is missing, at the question.
 * @csspart error-summary - What is missing, at the top.
 * @csspart result - The whole result.
 * @csspart card - The card with the action.
 * @csspart card-urgency - The word and picture on it.
 * @csspart call - A link that calls an emergency number.
 * @csspart summary - The summary for the visit.
 */
export class AlsSymptomCheck extends AlsElement {
  static override styles = [...AlsElement.styles, check];

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

  @state() private state: State = this.fresh();
  /** What the reader has set; without it the attributes count. */
  @state() private ownStyle: AnswerStyle | null = null;
  @state() private ownComfort: Comfort | null = null;
  /** The reader has agreed to keep the answers in the tab. */
  @state() private keeps = false;
  /** The browser has refused to keep them. */
  @state() private keepFailed = false;

  constructor() {
    super();
    new ActivationGuard(this, () =>
      this.guardsPresses ? { comfort: this.comfortLevel, size: { 1: 48, 2: 64, 3: 88 }[this.comfortLevel] } : null,
    );
  }

  readonly #announcer = new Announcer((change) => {
    const region = this.renderRoot.querySelector<HTMLElement>('[role=status]');
    if (region) this.byHand(() => change(region));
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.guard(() => {
      if (this.mayKeep && !this.hasUpdated) this.restore();
    });
  }

  private fresh(): State {
    return {
      view: 'start',
      screen: null,
      choices: this.audience === 'carer' ? { 'who-for': 'someone-else' } : {},
      blank: [],
      changing: null,
      takingBack: null,
      helpIsUnderWay: false,
      helpIsAbove: false,
      helpIsOnTop: false,
      missing: [],
      sourcesShown: [],
      handed: null,
      startedAnew: false,
    };
  }

  private restore() {
    const found = kept(this);
    this.keeps = found !== null && found !== 'unknown';
    if (found === 'unknown') this.state = { ...this.state, startedAnew: true };
    // The question whether to take a sign back is asked anew.
    else if (found)
      this.state = {
        ...this.state,
        ...(found as Pick<State, keyof Kept>),
        ...(found.view === 'take-back' && { view: 'questions' }),
      };
  }

  protected override willUpdate(changed: PropertyValues): void {
    // A bad value is told of at once, not when it is used.
    void [this.mayKeep, this.showsPattern, this.sharesLevel, this.guardsPresses];
    if (changed.has('audience')) oneOf(this, 'audience', this.audience, ['worried', 'diagnosed', 'carer']);
    if (changed.has('audience') && this.state.view === 'start' && !Object.keys(this.state.choices).length)
      this.state = { ...this.state, choices: this.fresh().choices };
    fhirBaseOf(this, this.fhirBase);
  }

  protected override render(): unknown {
    return html`${super.render()}
      <div id="als-widgets-status" role="status"></div>`;
  }

  protected override updated(): void {
    for (const part of this.renderRoot.querySelectorAll('.page, .over, [role=status]')) markNotCaptured(part);
    if (!this.keeps) return;
    const { view, screen, choices, blank } = this.state;
    // Where it fails, the box has been drawn with its tick, which is taken away by that.
    this.keeps = keep(this, { view, screen, choices, blank });
    this.keepFailed = !this.keeps;
    if (this.keepFailed) this.#announcer.say(this.keepFailedWords);
  }

  private get keepNote(): unknown {
    return this.keepFailed ? html`<p class="note">${this.keepFailedWords}</p>` : nothing;
  }

  private get keepFailedWords(): string {
    return msg('This browser does not let the page keep answers. They will be gone if the page is reloaded.', {
      id: 'keep-failed',
      desc: 'After “Keep my answers in this tab” was ticked and the browser has refused.',
    });
  }

  /** A screen with its wording and its list of problems. */
  protected override get shows(): string {
    const { view, screen, missing } = this.state;
    return [this.mode, this.audience, view, screen, ...missing].join();
  }

  private get mayKeep() {
    return switchOf(this, 'resume', this.resume, ['off', 'on', 'session']);
  }

  private get showsPattern() {
    return switchOf(this, 'show-pattern', this.showPattern, ['off', 'on']);
  }

  private get sharesLevel() {
    return switchOf(this, 'share-level', this.shareLevel, ['off', 'on']);
  }

  private get guardsPresses() {
    return switchOf(this, 'activation-guard', this.activationGuard, ['on', 'off']);
  }

  private get answerStyle(): AnswerStyle {
    return this.ownStyle ?? oneOf(this, 'answers', this.answers, ['choose', 'press']);
  }

  protected override get comfortLevel(): Comfort {
    return this.ownComfort ?? super.comfortLevel;
  }

  protected override body(): unknown {
    if (oneOf(this, 'mode', this.mode, ['check', 'guide']) === 'guide') return this.guide();
    const { view } = this.state;
    return html`<section class="page" aria-labelledby="title">
      ${
        view === 'start'
          ? this.start()
          : view === 'questions'
            ? this.questions()
            : view === 'check'
              ? this.checkAnswers()
              : view === 'clear'
                ? this.confirmClear()
                : view === 'take-back'
                  ? this.confirmTakingBack()
                  : this.result()
      }
      ${['questions', 'check', 'clear', 'take-back'].includes(view) ? this.translationNote() : nothing} ${view === 'start' ? nothing : this.keepNote} ${this.readAloudBar()}
    </section>`;
  }

  private guide() {
    const { guide } = this.words;
    const audience = this.audience === 'diagnosed' ? 'diagnosed' : 'worried';
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, guide.title, 'title')}
      <p>${say(guide.intro)}</p>
      ${this.translationNote()}
      ${allSigns(this.signsFor(audience))}
    </section>`;
  }

  private start() {
    return startScreen({
      words: this.words,
      choices: this.state.choices,
      style: this.answerStyle,
      comfort: this.comfortLevel,
      startFirst: super.comfortLevel !== '1',
      kept: this.mayKeep ? this.keeps : null,
      keepNote: this.keepNote,
      note: this.state.startedAnew
        ? msg('The answers kept in this tab could not be read. Please start again.', {
            id: 'started-anew',
            desc: 'Note on the start screen.',
          })
        : '',
      heading: (below, text, id = '') => this.heading(below, text, id),
      helpLine: this.helpLine(),
      translationNote: this.translationNote(),
      answer: (id, option) => this.choose(id, option),
      start: () => this.guard(() => this.goOn()),
      set: ({ style, comfort, keep: on }) => this.guard(() => this.set(style, comfort, on)),
    });
  }

  private questions() {
    const { choices, screen: id, missing, helpIsAbove } = this.state;
    const screens = screensFor(triage, choices);
    const screen = screens.find((s) => s.id === id) ?? screens[0]!;
    return interviewScreen({
      words: this.words,
      choices,
      answers: this.settled,
      screen,
      style: this.answerStyle,
      missing,
      heading: (below, text, headingId = '') => this.heading(below, text, headingId),
      back: this.backLabel,
      helpAbove: helpIsAbove ? this.emergencyCard() : nothing,
      helpLine: this.helpLine(),
      callsForHelp: (group) => this.callsForHelp(group),
      howToGetHelp: () => this.howToGetHelp(),
      press: (group, option) => this.guard(() => this.press(screen, group, option)),
      leadTo: (group) => this.guard(() => this.firstAnswerOf(group)?.focus()),
      goOn: () => this.guard(() => this.continue(screen)),
      goBack: () => this.guard(() => this.back(screen)),
      stop: () => this.guard(() => this.showResult()),
    });
  }

  /**
   * Emergency help, as soon as an answer calls for it: over the half of the window in which the reader
   * has not pressed. Nothing moves or scrolls, and nothing comes to lie under a resting gaze.
   */
  protected override overlay(): unknown {
    const { view, choices, screen: id, helpIsOnTop } = this.state;
    const screen = view === 'questions' && screensFor(triage, choices).find((s) => s.id === id);
    const [number] = this.numbers;
    // What stands around it is always there: a recorder that leaves it out does not see help come.
    return html`<div class="over">
      ${
        screen && groupsOf(screen).some((group) => this.callsForHelp(group))
          ? html`<div class="help card emergency ${helpIsOnTop ? 'top' : ''}" part="card">
              ${this.heading(1, this.withNumber(this.words.results.emergency), 'emergency', 'card-heading')}
              ${number ? this.callLinks([number]) : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  private checkAnswers() {
    const { choices } = this.state;
    return html`${this.heading(0, msg('Check your answers', { id: 'check-answers', desc: 'Heading of the screen before the result.' }), 'title')}
      ${answersScreen(this.words, choices, this.settled, (id) => this.guard(() => this.change(id)))}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.guard(() => this.showResult())}>
          ${msg('See what to do next', { id: 'see-result', desc: 'Button. Shows the result.' })}
        </button>
        <button type="button" @click=${() => this.go({ view: 'clear' })}>${this.clearLabel}</button>
      </div>
      ${this.helpLine()}`;
  }

  private result() {
    const { words, assessment } = this;
    const answers = this.settled;
    const title = this.withNumber(words.results[assessment.disposition ?? 'none']);
    const { view, choices, blank, sourcesShown, handed } = this.state;
    const help = view === 'help';
    const signs = this.signsFor(isDiagnosed(answers) ? 'diagnosed' : 'worried');
    return html`${resultScreen({
      words,
      answers,
      assessment,
      title,
      showPattern: !!this.showsPattern,
      sourcesShown,
      showSource: (rule) =>
        this.guard(() => (this.state = { ...this.state, sourcesShown: ticked(sourcesShown, rule) })),
      heading: (below, text, id = '') => this.heading(below, text, id),
      callForHelp: () => this.callForHelp(),
      noVoice: () => this.noVoice(),
      translationNote: this.translationNote(),
      lines: (kind) => contactList(this.regionCode, kind),
      emergencySigns: () => signsCard(signs, 'emergency'),
      shortCard: (level) => shortCard(signs, level),
      leftOpen: dangerLeftOpen(triage, answers),
      helpLine: this.helpLine(),
      summary: () =>
        help
          ? nothing
          : summarySection({
              words,
              choices,
              blank,
              answers,
              fhirBase: fhirBaseOf(this, this.fhirBase),
              assessment,
              advice: title,
              handed,
              element: this,
              heading: (below, text, id = '') => this.heading(below, text, id),
              handOver: (failed, act) => void this.handOver(failed, act).catch(() => undefined),
            }),
    })}
      <div class="actions">
        ${
          help
            ? html`<button type="button" @click=${() => this.guard(() => this.helpComes())}>
                ${say(msg('I have called for help, go on with the questions', { id: 'help-is-coming', desc: 'Button in the emergency result: so says the reader, who has called. It must not sound as if the page had done so. Safety.' }))}
              </button>
              <button type="button" @click=${() => this.go({ view: 'questions' })}>${this.backLabel}</button>`
            : html`<button type="button" @click=${() => this.go({ view: 'check' })}>
                ${msg('Change an answer', { id: 'change-an-answer', desc: 'Button. Leads back to the list of answers.' })}
              </button>
              <button type="button" @click=${() => this.go({ view: 'clear' })}>${this.clearLabel}</button>`
        }
      </div>`;
  }

  private confirmClear() {
    return html`${this.heading(0, msg('Clear all answers?', { id: 'clear-question', desc: 'Heading of the screen that asks before clearing.' }), 'title')}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.go({ view: 'check' })}>
          ${msg('Keep my answers', { id: 'keep', desc: 'Button. Does not clear.' })}
        </button>
        <button type="button" @click=${() => this.guard(() => this.clear())}>
          ${msg('Yes, clear them', { id: 'clear-confirmed', desc: 'Button. Clears all answers and goes to the start.' })}
        </button>
      </div>
      ${this.helpLine()}`;
  }

  /** "None of these" never takes a danger sign back by itself. */
  private confirmTakingBack() {
    const { choices, takingBack } = this.state;
    const { id, option } = takingBack!;
    const signs = answerText(this.words, id, choices, this.settled);
    const question = msg(str`You chose “${'{0}'}”. Take it back?`, {
      id: 'take-back-question',
      desc: 'Heading of the screen that asks, when a reader who has chosen a danger sign then presses “None of these”; 0 is what was chosen, or several with a semicolon between them. Safety.',
    });
    return html`${this.heading(0, withValue(question, signs), 'title')}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.go({ view: 'questions', takingBack: null })}>
          ${say(msg('No, keep what I chose', { id: 'take-back-no', desc: 'Button. The danger sign stays chosen. Safety.' }))}
        </button>
        <button
          type="button"
          @click=${() => this.go({ view: 'questions', takingBack: null, choices: { ...choices, [id]: [option] } })}
        >
          ${say(msg('Yes, take it back', { id: 'take-back-yes', desc: 'Button. The danger sign is no longer chosen. Safety.' }))}
        </button>
      </div>
      ${this.helpLine()}`;
  }

  private get backLabel(): string {
    return msg('Back', { id: 'back', desc: 'Button. Goes to the screen before.' });
  }

  private get clearLabel(): string {
    return msg('Clear my answers', { id: 'clear', desc: 'Button. Asks before clearing.' });
  }

  private emergencyCard() {
    const { emergency } = this.words.results;
    return html`<div class="card emergency" part="card">
      ${this.heading(1, this.withNumber(emergency), 'emergency', 'card-heading')}
      <p>${say(emergency.lead)}</p>
      ${this.callForHelp()}
      <ul ${items(emergency.say!)}></ul>
    </div>`;
  }

  /** What goes with a call for help, below the answer that asks for it. */
  private howToGetHelp() {
    return html`<div class="part">${this.noVoice()} <ul ${items(this.words.results.emergency.say!)}></ul></div>`;
  }

  private get settled(): Answers {
    return settle(triage, this.state.choices);
  }

  /** What the rules say about the answers so far. */
  private get assessment(): Assessment {
    return assess(triage, this.settled);
  }

  /** Whether the answer to one question or list alone fires an emergency rule. */
  private firesAlone(id: string, choices = this.state.choices): boolean {
    const choice = own(choices, id);
    return choice !== undefined && assess(triage, settle(triage, { [id]: choice })).disposition === 'emergency';
  }

  /** The same, while no help is under way: it is shown at once. */
  private callsForHelp(id: string, choices?: Choices): boolean {
    return !this.state.helpIsUnderWay && this.firesAlone(id, choices);
  }

  private choose(id: string, option: string) {
    this.guard(() => {
      const { choices, view } = this.state;
      if (isMany(id) && takesBackDanger(id, chosenIn(choices, id), option))
        return this.go({ view: 'take-back', takingBack: { id, option } });
      const fired = this.firesAlone(id);
      this.state = {
        ...this.state,
        choices: { ...choices, [id]: isMany(id) ? ticked(chosenIn(choices, id), option) : option },
      };
      if (!fired && this.firesAlone(id) && view === 'questions') this.showHelp();
    });
  }

  /**
   * Emergency help appears: focus and screen stay, but it is heard. Where it cannot be seen, as in a
   * frame as high as its content, help is the next screen, at once.
   */
  private showHelp() {
    const pressed = this.renderRoot.querySelector('.answer:hover') ?? this.shadowRoot!.activeElement;
    this.optional(() => {
      const { top = 0, bottom = 0 } = pressed?.getBoundingClientRect() ?? {};
      this.state = { ...this.state, helpIsOnTop: top + bottom > innerHeight };
    });
    this.optional(() => this.#announcer.say(this.withNumber(this.words.results.emergency)));
    void this.updateComplete.then(() => this.optional(() => this.lookForHelp()));
  }

  private lookForHelp() {
    const seen = new IntersectionObserver(([help]) => {
      seen.disconnect();
      // It may have been drawn again since, or taken back.
      if (!help!.target.isConnected) this.lookForHelp();
      else if (help!.intersectionRatio < 0.5) this.guard(() => this.goOn());
    });
    const help = this.renderRoot.querySelector('.help');
    if (help) seen.observe(help);
  }

  /** An answer; in one-press style it goes on as well, where with it the screen has its answers. */
  private press(screen: Screen, id: string, option: string) {
    const { choices } = this.state;
    const groups = groupsOf(screen);
    const isAlone = groups.length === 1;
    // The last open question of several; a reader who comes back to change one may want to change another.
    const completes =
      !groups.some(isMany) && groups.every((group) => !chosenIn(choices, group).length === (group === id));
    const answersAll = isMany(id)
      ? isAlone && standsAlone(option) && chosenIn(choices, id).every((o) => o === option)
      : isAlone || completes;
    const given = { ...choices, [id]: option };
    // Help appears over this screen first: another one would come to lie under the pointer.
    if (this.answerStyle === 'press' && answersAll && !this.callsForHelp(id, given)) this.continue(screen, given);
    else this.choose(id, option);
  }

  private continue(screen: Screen, given = this.state.choices) {
    const choices = skip(triage, given, screen);
    const missing = unansweredOn(triage, choices, screen);
    const elsewhere = this.state.blank.filter((id) => !screen.questions.includes(id));
    this.state.blank = [...elsewhere, ...unansweredOn(triage, given, screen)];
    if (missing.length === 0 || this.emergencyIsNew(choices)) this.goOn(choices);
    else this.go({ missing }, 'problem');
  }

  /** Help does not wait for the other questions of a screen. */
  private emergencyIsNew(choices: Choices): boolean {
    return !this.state.helpIsUnderWay && assess(triage, settle(triage, choices)).disposition === 'emergency';
  }

  private goOn(choices = this.state.choices) {
    const { screen, helpIsUnderWay, changing } = this.state;
    const step = stepAfter(triage, choices, { screen, helpIsUnderWay, changing: changing !== null });
    if (step.kind === 'questions')
      this.go({ choices: this.startValue(choices, step.screen), view: 'questions', screen: step.screen.id });
    else if (step.kind === 'help') {
      this.go({ choices, view: 'help' });
      this.tellLevel();
    } else
      this.go({ choices, view: 'check', changing: null }, changing === null ? 'title' : `change-${nameOf(changing)}`);
  }

  /** Where a publisher says that readers are diagnosed, that sign is ticked when its list comes; the reader may untick it. */
  private startValue(choices: Choices, { id, signs = {} }: Screen): Choices {
    if (this.audience !== 'diagnosed' || own(choices, id) !== undefined) return choices;
    const sign = Object.keys(signs).find((s) => questionsOf(signs[s]!)[0] === 'diagnosed-already');
    return sign ? { ...choices, [id]: [sign] } : choices;
  }

  private showResult() {
    this.go({ view: 'result' });
    this.tellLevel();
  }

  private tellLevel() {
    const { disposition } = this.assessment;
    if (this.sharesLevel) this.send('als-result', { disposition });
  }

  /** Emergency help is under way: the reader goes on where the questions were left. */
  private helpComes() {
    const { choices, screen: id } = this.state;
    const screen = screensFor(triage, choices).find((s) => s.id === id);
    const open = screen && unansweredOn(triage, choices, screen).length > 0;
    this.state = { ...this.state, helpIsUnderWay: true };
    if (open) this.go({ view: 'questions' });
    else this.goOn();
  }

  private back(screen: Screen) {
    const before = screenBefore(triage, this.state.choices, screen.id);
    if (this.state.changing !== null)
      this.go({ view: 'check', changing: null }, `change-${nameOf(this.state.changing)}`);
    else this.go(before ? { screen: before.id } : { view: 'start', screen: null });
  }

  private change(id: string) {
    const screen = screensFor(triage, this.state.choices).find((s) => s.id === id || s.questions.includes(id))!;
    const alone = groupsOf(screen).length === 1;
    const choices = this.startValue(this.state.choices, screen);
    this.go({ choices, view: 'questions', screen: screen.id, changing: id }, alone ? 'title' : nameOf(id));
  }

  private clear() {
    if (this.keeps) keep(this, null);
    this.keeps = false;
    this.go(this.fresh());
  }

  private set(style?: AnswerStyle, comfort?: Comfort, on?: boolean) {
    if (style) this.ownStyle = style;
    if (comfort) this.ownComfort = comfort;
    if (on === false) keep(this, null);
    if (on !== undefined) this.keeps = on;
  }

  /** Hands the summary over. Whatever fails there ends in words, and takes nothing else with it. */
  private async handOver(failed: Handed, act: Act) {
    const { choices } = this.state;
    const isWanted = () => this.state.choices === choices;
    let handed = failed;
    let problem: unknown;
    this.state = { ...this.state, handed: null };
    try {
      handed = await speaking(this.catalog, () => act(isWanted));
    } catch (error) {
      problem = error;
    }
    if (isWanted()) {
      this.state = { ...this.state, handed };
      speaking(this.catalog, () => this.#announcer.say(handedWords(handed)));
    }
    if (problem) tell('the summary could not be handed over.', problem);
  }

  /** Goes to another view and moves focus there: to its heading, or what is named. */
  private go(to: Partial<State>, focus = 'title') {
    this.guard(() => {
      this.hush();
      this.state = { ...this.state, missing: [], handed: null, ...to };
      const helpIsAbove = this.state.helpIsUnderWay && this.assessment.disposition === 'emergency';
      this.state = { ...this.state, helpIsAbove };
      void this.updateComplete.then(() => this.guard(() => this.focusOn(focus)));
    });
  }

  private firstAnswerOf(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[name=${nameOf(id)}] :is(.answers button, input)`);
  }
}

define('als-symptom-check', AlsSymptomCheck);

declare global {
  interface HTMLElementTagNameMap {
    'als-symptom-check': AlsSymptomCheck;
  }
}
