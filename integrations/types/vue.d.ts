// The elements in the templates of Vue 3.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { AlsGuide, AlsOverview, AlsSymptomCheck, AlsUrgentSigns } from '../../dist/modules/index.js';
import type {
  AlsGuideProps,
  AlsOverviewProps,
  AlsSymptomCheckProps,
  AlsUrgentSignsProps,
} from '../../dist/modules/props.js';

/** `@als-ready` is a property `onAlsReady` to Vue. */
type OfVue<Props> = {
  [Name in keyof Props as Name extends `onals-${infer Event}` ? `onAls${Capitalize<Event>}` : Name]: Props[Name];
};
type InTemplates<Props, Element> = new () => Element & { $props: OfVue<Props> & HTMLAttributes & PublicProps };

declare module 'vue' {
  interface GlobalComponents {
    'als-guide': InTemplates<AlsGuideProps, AlsGuide>;
    'als-overview': InTemplates<AlsOverviewProps, AlsOverview>;
    'als-symptom-check': InTemplates<AlsSymptomCheckProps, AlsSymptomCheck>;
    'als-urgent-signs': InTemplates<AlsUrgentSignsProps, AlsUrgentSigns>;
  }
  interface HTMLAttributes {
    slot?: string;
  }
}
