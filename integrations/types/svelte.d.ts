// The elements in the templates of Svelte 5.
import type { HTMLAttributes } from 'svelte/elements';
import type { AlsGuide, AlsOverview, AlsSymptomCheck, AlsUrgentSigns } from '../../dist/modules/index.js';
import type {
  AlsGuideProps,
  AlsOverviewProps,
  AlsSymptomCheckProps,
  AlsUrgentSignsProps,
} from '../../dist/modules/props.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'als-guide': AlsGuideProps & HTMLAttributes<AlsGuide>;
    'als-overview': AlsOverviewProps & HTMLAttributes<AlsOverview>;
    'als-symptom-check': AlsSymptomCheckProps & HTMLAttributes<AlsSymptomCheck>;
    'als-urgent-signs': AlsUrgentSignsProps & HTMLAttributes<AlsUrgentSigns>;
  }
}
