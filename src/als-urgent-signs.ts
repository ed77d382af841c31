/** The entry of a script tag that brings the danger signs alone. */
import './elements/als-urgent-signs.js';
import { fillDivs } from './publisher/divs.js';

fillDivs();
