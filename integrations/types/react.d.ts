// The elements in the JSX of React 19.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { AlsGuide, AlsOverview, AlsSymptomCheck, AlsUrgentSigns } from '../../dist/modules/index.js';
import type {
  AlsGuideProps,
  AlsOverviewProps,
  AlsSymptomCheckProps,
  AlsUrgentSignsProps,
  CustomCssProperties,
} from '../../dist/modules/props.js';

type WithHtml<Props, Element> = Props & DetailedHTMLProps<HTMLAttributes<Element>, Element>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'als-guide': WithHtml<AlsGuideProps, AlsGuide>;
      'als-overview': WithHtml<AlsOverviewProps, AlsOverview>;
      'als-symptom-check': WithHtml<AlsSymptomCheckProps, AlsSymptomCheck>;
      'als-urgent-signs': WithHtml<AlsUrgentSignsProps, AlsUrgentSigns>;
    }
  }
  interface CSSProperties extends CustomCssProperties {}
}
