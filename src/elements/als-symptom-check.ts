import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, str } from '@lit/localize';
import { triage } from '../generated/triage.js';
import { oneOf } from '../publisher/attributes.js';
import { assess } from '../triage/assess.js';
import type { Answers, Assessment, Screen } from '../triage/definition.js';
import { screenBefore, screensFor, settle, skip, stepAfter, unansweredOn } from '../triage/interview.js';
import { summaryText } from '../triage/summary.js';
import { AlsElement, cardLevels, define } from './als-element.js';
import { check } from './als-symptom-check.styles.js';
import { answerText, forSomeoneElse, questionText } from './answer-words.js';
import { copyText, printAlone } from './hand-over.js';
import { items } from './items.js';
import { missingAnswer, numberOf, question } from './question-screen.js';
import { resultScreen } from './result-screen.js';
import { contactList, linesOf } from './contacts.js';
import { summaryTitle, visitSummary } from './visit-summary.js';

/** Where the reader is and what the reader has answered. Everything else follows from it. */
interface State {
  view: 'start' | 'questions' | 'help' | 'check' | 'result' | 'clear';
  /** Id of the screen of questions that is shown, or was last. */
  screen: string | null;
  answers: Answers;
  /** The question that the reader went back to change, from "check your answers". */
  changing: string | null;
  /** The reader has said that emergency help is under way. */
  helpIsUnderWay: boolean;
  /** Questions left open when the reader pressed Continue. */
  missing: readonly string[];
  /** What became of copying the summary. */
  copied: 'copied' | 'blocked' | null;
}

/**
 * The symptom check: who it is for, danger signs first, questions by subject, check your answers,
 * and a plan: how soon to get help, what led to it, its limits, and a summary for the visit.
 * Answers live in memory only. No event tells anything about them.
 *
 * @customElement als-symptom-check
 * @summary Asks about symptoms and says how soon to get medical help, and why.
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

  @state() private state: State = this.fresh();

  private fresh(): State {
    return {
      view: 'start',
      screen: null,
      answers: this.startAnswers(),
      changing: null,
      helpIsUnderWay: false,
      missing: [],
      copied: null,
    };
  }

  private startAnswers(): Answers {
    const audience = oneOf(this, 'audience', this.audience, ['worried', 'diagnosed', 'carer']);
    if (audience === 'carer') return { 'who-for': 'someone-else' };
    return audience === 'diagnosed' ? { 'diagnosed-already': 'yes' } : {};
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('audience') && this.state.view === 'start') this.state = this.fresh();
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
                : this.result()
      }
    </section>`;
  }

  private guide() {
    const { guide } = this.words;
    const audience = this.audience === 'diagnosed' ? 'diagnosed' : 'worried';
    return html`<section class="page" aria-labelledby="title">
      ${this.heading(0, guide.title, 'title')}
      <p>${guide.intro}</p>
      ${cardLevels.map((level) => this.signsCard(audience, level))}
    </section>`;
  }

  private start() {
    const { start, common } = this.words;
    return html`${this.heading(0, start.title, 'title')}
      <p class="lead">${start.intro} ${start.cannot}</p>
      ${this.helpLine()}
      <p>${start.time} ${start.privacy}</p>
      ${question(this.words, 'who-for', this.state.answers, false, (answer) => this.answer('who-for', answer))}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.goOn()}>
          ${msg('Start', { id: 'start', desc: 'Button. Begins the symptom check.' })}
        </button>
      </div>
      <div class="part">
        ${this.heading(1, msg('What this check is', { id: 'about-check', desc: 'Heading on the start screen, above the intended purpose.' }), 'about')}
        <p class="quiet">${common.intendedPurpose}</p>
      </div>`;
  }

  private questions() {
    const { answers, screen: id, missing } = this.state;
    const screens = screensFor(triage, answers);
    const index = Math.max(
      0,
      screens.findIndex((screen) => screen.id === id),
    );
    const screen = screens[index]!;
    const { heading, carer, why } = this.words.screens[screen.id]!;
    const total = triage.screens.length;
    return html`<p class="step">
        <svg class="track" viewBox="0 0 ${total} 1" preserveAspectRatio="none" aria-hidden="true">
          <rect class="rest" width=${total} height="1"></rect>
          <rect width=${index + 1} height="1"></rect>
        </svg>
        ${msg(str`Part ${index + 1} of at most ${total}`, { id: 'progress', desc: '0 is the number of this screen of questions, 1 the most that there can be.' })}
      </p>
      ${this.state.helpIsUnderWay && this.assessment.disposition === 'emergency' ? this.emergencyCard() : nothing}
      ${this.heading(0, (forSomeoneElse(answers) && carer) || heading, 'title')}
      <p class="why">${why}</p>
      ${missing.length ? this.errorSummary(missing) : nothing}
      ${screen.questions.map(
        (q) =>
          html`${question(this.words, q, answers, missing.includes(q), (answer) => this.answer(q, answer))}
            <div role="status">${this.firesAlone(q) && !this.state.helpIsUnderWay ? this.emergencyCard() : nothing}</div>`,
      )}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.continue(screen)}>
          ${msg('Continue', { id: 'continue', desc: 'Button. Goes to the next screen.' })}
        </button>
        <button type="button" @click=${() => this.back(screen)}>${this.backLabel}</button>
      </div>
      <p class="stop">
        <button type="button" @click=${() => this.go({ view: 'result' })}>
          ${msg('Stop and see what to do', { id: 'stop', desc: 'Button. Ends the questions and shows the safest advice for the answers so far.' })}
        </button>
      </p>
      ${this.helpLine()}`;
  }

  private checkAnswers() {
    const answers = settle(triage, this.state.answers);
    const asked = screensFor(triage, answers).flatMap((screen) => screen.questions);
    return html`${this.heading(0, msg('Check your answers', { id: 'check-answers', desc: 'Heading of the screen before the result.' }), 'title')}
      <dl class="rows">
        ${asked.map((id) => {
          const { label } = this.words.questions[id]!;
          return html`<div>
            <dt>${label}</dt>
            <dd>${answerText(this.words, id, answers) || msg('Not answered', { id: 'not-answered', desc: 'In place of an answer.' })}</dd>
            <dd class="change">
              <button type="button" id="change-${numberOf(id)}" @click=${() => this.change(id)}
                aria-label=${msg(str`Change: ${label}`, { id: 'change-answer', desc: 'Name of a button that leads back to a question; 0 is the question in short.' })}>
                ${msg('Change', { id: 'change', desc: 'Button beside an answer. Its full name is "Change: …".' })}
              </button>
            </dd>
          </div>`;
        })}
      </dl>
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.go({ view: 'result' })}>
          ${msg('See what to do next', { id: 'see-result', desc: 'Button. Shows the result.' })}
        </button>
        <button type="button" @click=${() => this.go({ view: 'clear' })}>${this.clearLabel}</button>
      </div>
      ${this.helpLine()}`;
  }

  private result() {
    const { words, assessment } = this;
    const answers = settle(triage, this.state.answers);
    const disposition = assessment.disposition ?? 'none';
    const title = this.withNumber(words.results[disposition]);
    const help = this.state.view === 'help';
    return html`${resultScreen({
      words,
      answers,
      assessment,
      title,
      heading: (below, text, id = '') => this.heading(below, text, id),
      callForHelp: () => this.callForHelp(),
      lines: (kind) => contactList(linesOf(this.regionCode)?.[kind]),
      emergencySigns: () => this.signsCard('worried', 'emergency'),
      summary: () => (help ? nothing : this.summary(answers, assessment, title)),
    })}
      <div class="actions">
        ${
          help
            ? html`<button type="button" @click=${() => this.helpComes()}>
                ${msg('Help is on its way, go on with the questions', { id: 'help-is-coming', desc: 'Button in the emergency result. Safety: it stands after the call to get help.' })}
              </button>
              <button type="button" @click=${() => this.go({ view: 'questions' })}>${this.backLabel}</button>`
            : html`<button type="button" @click=${() => this.go({ view: 'check' })}>
                ${msg('Change an answer', { id: 'change-an-answer', desc: 'Button. Leads back to the list of answers.' })}
              </button>
              <button type="button" @click=${() => this.go({ view: 'clear' })}>${this.clearLabel}</button>`
        }
      </div>`;
  }

  private summary(answers: Answers, assessment: Assessment, advice: string) {
    const parts = visitSummary(this.words, answers, assessment, advice);
    const title = summaryTitle();
    const { copied } = this.state;
    return html`<div class="part">
      ${this.heading(1, title, 'summary')}
      <div class="actions">
        <button type="button" @click=${() => this.copy(summaryText(title, parts))}>
          ${msg('Copy the summary', { id: 'copy', desc: 'Button.' })}
        </button>
        <button type="button" @click=${() => this.guard(() => printAlone(title, parts, 'en', 'ltr'))}>
          ${msg('Print the summary', { id: 'print', desc: 'Button. Prints only the summary.' })}
        </button>
      </div>
      <p role="status">
        ${
          copied === 'copied'
            ? msg('Copied', { id: 'copied', desc: 'After the summary was copied.' })
            : copied === 'blocked'
              ? msg('This page does not allow copying. Select the text here, or print it.', {
                  id: 'copy-blocked',
                  desc: 'After copying failed.',
                })
              : nothing
        }
      </p>
      <div class="summary" part="summary">
        ${parts.map(
          ({ heading, lines }) =>
            html`${this.heading(2, heading, '')}
              <ul ${items(lines)}></ul>`,
        )}
      </div>
    </div>`;
  }

  private confirmClear() {
    return html`${this.heading(0, msg('Clear all answers?', { id: 'clear-question', desc: 'Heading of the screen that asks before clearing.' }), 'title')}
      <div class="actions">
        <button class="primary" type="button" @click=${() => this.go({ view: 'check' })}>
          ${msg('Keep my answers', { id: 'keep', desc: 'Button. Does not clear.' })}
        </button>
        <button type="button" @click=${() => this.go(this.fresh())}>
          ${msg('Yes, clear them', { id: 'clear-confirmed', desc: 'Button. Clears all answers and goes to the start.' })}
        </button>
      </div>`;
  }

  private get backLabel(): string {
    return msg('Back', { id: 'back', desc: 'Button. Goes to the screen before.' });
  }

  private get clearLabel(): string {
    return msg('Clear my answers', { id: 'clear', desc: 'Button. Asks before clearing.' });
  }

  private errorSummary(missing: readonly string[]) {
    return html`<div class="errors" part="error-summary">
      ${this.heading(1, msg('There is a problem', { id: 'problem', desc: 'Heading above a list of questions without an answer.' }), 'problem')}
      <ul role="list">
        ${missing.map(
          (id) =>
            html`<li>
              <button type="button" @click=${() => this.guard(() => this.firstInputOf(id)?.focus())}>
                ${msg(str`${missingAnswer(id)}: ${questionText(this.words, id, this.state.answers)}`, { id: 'missing', desc: 'Button that leads to a question; 0 says what is missing, 1 is the question.' })}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private emergencyCard() {
    const { emergency } = this.words.results;
    return html`<div class="card emergency" part="card">
      ${this.heading(1, this.withNumber(emergency), 'emergency', 'card-heading')}
      <p>${emergency.lead}</p>
      ${this.callForHelp()}
    </div>`;
  }

  /** What the rules say about the answers so far. */
  private get assessment(): Assessment {
    return assess(triage, settle(triage, this.state.answers));
  }

  /** Whether one answer alone calls for emergency help: it is shown right there. */
  private firesAlone(id: string): boolean {
    const answer = this.state.answers[id];
    return answer !== undefined && assess(triage, { [id]: answer }).disposition === 'emergency';
  }

  private answer(id: string, answer: string | readonly string[]) {
    this.guard(() => {
      const answers = { ...this.state.answers, [id]: answer };
      if (answer.length === 0) delete answers[id];
      this.state = { ...this.state, answers };
    });
  }

  private continue(screen: Screen) {
    const answers = skip(triage, this.state.answers, screen);
    const missing = unansweredOn(triage, answers, screen);
    if (missing.length === 0 || this.emergencyIsNew(answers)) this.goOn(answers);
    else this.go({ missing }, 'problem');
  }

  /** Help does not wait for the other questions of a screen. */
  private emergencyIsNew(answers: Answers): boolean {
    return !this.state.helpIsUnderWay && assess(triage, answers).disposition === 'emergency';
  }

  private goOn(answers = this.state.answers) {
    const { screen, helpIsUnderWay, changing } = this.state;
    const step = stepAfter(triage, answers, { screen, helpIsUnderWay, changing: changing !== null });
    if (step.kind === 'questions') this.go({ answers, view: 'questions', screen: step.screen.id });
    else if (step.kind === 'help') this.go({ answers, view: 'help' });
    else
      this.go({ answers, view: 'check', changing: null }, changing === null ? 'title' : `change-${numberOf(changing)}`);
  }

  /** Emergency help is under way: the reader goes on where the questions were left. */
  private helpComes() {
    const screen = triage.screens.find(({ id }) => id === this.state.screen);
    const open = screen && unansweredOn(triage, this.state.answers, screen).length > 0;
    this.state = { ...this.state, helpIsUnderWay: true };
    if (open) this.go({ view: 'questions' });
    else this.goOn();
  }

  private back(screen: Screen) {
    const before = screenBefore(triage, this.state.answers, screen.id);
    if (this.state.changing !== null) this.go({ view: 'check', changing: null });
    else this.go(before ? { screen: before.id } : { view: 'start', screen: null });
  }

  private change(id: string) {
    const screen = triage.screens.find(({ questions }) => questions.includes(id))!;
    this.go({ view: 'questions', screen: screen.id, changing: id }, `q${numberOf(id)}`);
  }

  /** Goes to another view and moves focus there: to its heading, or what is named. */
  private go(to: Partial<State>, focus = 'title') {
    this.guard(() => {
      this.state = { ...this.state, missing: [], copied: null, ...to };
      void this.updateComplete.then(() => this.guard(() => this.focusOn(focus)));
    });
  }

  private copy(text: string) {
    void copyText(text).then((worked) => {
      this.state = { ...this.state, copied: worked ? 'copied' : 'blocked' };
    });
  }

  private firstInputOf(id: string): HTMLInputElement | null {
    return this.renderRoot.querySelector(`[name=q${numberOf(id)}]`);
  }
}

define('als-symptom-check', AlsSymptomCheck);

declare global {
  interface HTMLElementTagNameMap {
    'als-symptom-check': AlsSymptomCheck;
  }
}
