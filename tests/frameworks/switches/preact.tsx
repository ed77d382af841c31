/** @jsxImportSource preact */
import { render } from 'preact';
import { values } from './values';

render(
  values.map(([value], i) => (
    <div key={i}>
      <als-symptom-check show-pattern={value} share-level={value} read-aloud={value} resume={value} />
      <als-symptom-check showPattern={value} shareLevel={value} readAloud={value} resume={value} />
    </div>
  )),
  document.querySelector('#preact')!,
);

/** What the types refuse. */
export const wrong = [
  // @ts-expect-error
  <als-overview theme="purple" />,
  // @ts-expect-error
  <als-overview heading-level={7} />,
  // @ts-expect-error
  <als-symptom-check show-pattern="maybe" />,
  // @ts-expect-error
  <als-urgent-signs citations="inline" />,
  // @ts-expect-error
  <als-overview onals-error={(event) => event.detail.code} />,
];
