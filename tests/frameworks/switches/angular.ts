import '@angular/compiler';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { values } from './values';

@Component({
  selector: '#angular',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `@for (value of values; track $index) {
    <div>
      <als-symptom-check
        [attr.show-pattern]="value[0]"
        [attr.share-level]="value[0]"
        [attr.read-aloud]="value[0]"
        [attr.resume]="value[0]"
      ></als-symptom-check>
      <als-symptom-check
        [showPattern]="value[0]"
        [shareLevel]="value[0]"
        [readAloud]="value[0]"
        [resume]="value[0]"
      ></als-symptom-check>
    </div>
  }`,
})
class Page {
  protected readonly values = values;
}

void bootstrapApplication(Page, { providers: [provideZonelessChangeDetection()] });
