// Writes what the server draws into the built page.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderToString } from 'react-dom/server';
import { Page } from './page';

const file = new URL('../dist/index.html', import.meta.url);
writeFileSync(file, readFileSync(file, 'utf8').replace('<!--page-->', renderToString(<Page />)));
