// `npm start`: serves the demo under the strict policy of the README, on the next free port.
import { demoPage } from './scripts/demo.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types als-widgets";

export default {
  rootDir: '.',
  open: false,
  middleware: [
    (context, next) => {
      if (context.path === '/') context.redirect('/demo/');
      else if (!context.path.startsWith('/demo/') && !context.path.startsWith('/dist/')) context.status = 404;
      else {
        context.set('content-security-policy', policy);
        if (!context.path.endsWith('/written-beforehand.html')) return next();
        context.type = 'html';
        context.body = demoPage('written-beforehand.html');
      }
    },
  ],
};
