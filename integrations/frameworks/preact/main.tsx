import 'als-widgets';
import type { AlsSymptomCheck } from 'als-widgets';
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

function Page() {
  const check = useRef<AlsSymptomCheck>(null);
  const [isReady, setReady] = useState(false);
  const [howSoon, setHowSoon] = useState<string | null>(null);

  useEffect(() => {
    void check.current?.ready.then(setReady);
  }, []);

  return (
    <main>
      <h1>Motor neurone disease</h1>
      <als-urgent-signs region="GB" heading-level={2} theme="light">
        Trouble breathing or choking now? Call 999.
      </als-urgent-signs>
      <als-symptom-check
        ref={check}
        region="GB"
        comfort="2"
        show-pattern={false}
        share-level
        onals-result={(event) => setHowSoon(event.detail.disposition)}
      >
        <a slot="find-a-doctor" href="/find-a-gp">
          Find a GP near you
        </a>
      </als-symptom-check>
      <p role="status">
        {isReady && 'The check is ready.'} {howSoon && `How soon: ${howSoon}.`}
      </p>
    </main>
  );
}

render(<Page />, document.querySelector('#root')!);
