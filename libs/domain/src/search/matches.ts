import { fold } from '../shared/fold.js';

/** A piece of a text; `found` when it is what was searched for. */
export interface TextPart {
  readonly text: string;
  readonly found: boolean;
}

/** A text cut where the folded words of a search stand in it; the parts joined are the text again. */
export function matchesIn(text: string, words: readonly string[]): readonly TextPart[] {
  const { folded, starts } = foldedByLetter(text);
  const ends = (at: number): number =>
    starts.find((start, index) => index > at && start > (starts[at] ?? 0)) ?? text.length;
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words.filter((entry) => entry !== '')) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      marked.fill(true, starts[at] ?? 0, ends(at + word.length - 1));
    }
  }
  return runsOf(text, marked);
}

/** The folded text, and for each of its letters where the letter it comes from begins. */
function foldedByLetter(text: string): { folded: string; starts: number[] } {
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const letter of text) {
    const plain = /\s/.test(letter) ? ' ' : fold(letter);
    starts.push(...new Array<number>(plain.length).fill(at));
    folded += plain;
    at += letter.length;
  }
  return { folded, starts };
}

function runsOf(text: string, marked: readonly boolean[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[from]) continue;
    parts.push({ text: text.slice(from, at), found: marked[from] ?? false });
    from = at;
  }
  return text === '' ? [] : parts;
}
