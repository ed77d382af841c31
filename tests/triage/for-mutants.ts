// All that is held against broken copies of the engine, in one process: it starts a thousand times.
import './engine.test.ts';
import './interview.test.ts';
import './scenarios.test.ts';
