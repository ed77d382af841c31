/** The script tag's entry: defines the elements. */
import './elements/als-guide.js';
import './elements/als-overview.js';
import './elements/als-symptom-check.js';
import './elements/als-urgent-signs.js';
import { fillDivs } from './publisher/divs.js';

fillDivs();
