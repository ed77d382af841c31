import 'als-widgets';
import { hydrateRoot } from 'react-dom/client';
import { Page } from './page';

hydrateRoot(document.querySelector('#root')!, <Page />);
