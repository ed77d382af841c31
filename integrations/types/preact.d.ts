// The elements in the JSX of Preact.
import type { HTMLAttributes } from 'preact';
import type { AlsGuide, AlsOverview, AlsSymptomCheck, AlsUrgentSigns } from '../../dist/modules/index.js';
import type {
  AlsGuideProps,
  AlsOverviewProps,
  AlsSymptomCheckProps,
  AlsUrgentSignsProps,
} from '../../dist/modules/props.js';

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'als-guide': AlsGuideProps & HTMLAttributes<AlsGuide>;
      'als-overview': AlsOverviewProps & HTMLAttributes<AlsOverview>;
      'als-symptom-check': AlsSymptomCheckProps & HTMLAttributes<AlsSymptomCheck>;
      'als-urgent-signs': AlsUrgentSignsProps & HTMLAttributes<AlsUrgentSigns>;
    }
  }
}
