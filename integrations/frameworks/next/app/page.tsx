import { render } from 'als-widgets/render';
import { Check } from './check';

/** A server component: the danger signs are in the page itself. */
export default async function Page() {
  const signs = await render('urgent-signs', { lang: 'en-GB', region: 'GB', base: '/' });
  return (
    <main>
      <h1>Motor neurone disease</h1>
      <div dangerouslySetInnerHTML={{ __html: signs }} />
      <Check />
    </main>
  );
}
