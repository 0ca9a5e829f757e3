/** How words are counted everywhere: on the screen, in the API and on paper alike. */
export { countWords } from '../../db/elections/word-rules.ts';
