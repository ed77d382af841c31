import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  ElementRef,
  signal,
  viewChild,
} from '@angular/core';
import type { AlsSymptomCheck } from 'als-widgets';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './page.html',
})
export class Page {
  protected readonly check = viewChild.required<ElementRef<AlsSymptomCheck>>('check');
  protected readonly isReady = signal(false);
  protected readonly howSoon = signal<string | null>(null);

  constructor() {
    afterNextRender(async () => this.isReady.set(await this.check().nativeElement.ready));
  }
}
