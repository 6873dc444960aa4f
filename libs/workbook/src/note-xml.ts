import { inlineText } from './text.js';

const charactersPerLine = 58;
const boxWidth = 320;
const lineHeight = 12;
const padding = 10;
const tallestBox = 480;

/** A note's text as SpreadsheetML. */
export function noteXml(ref: string, text: string): string {
  return `<comment ref="${ref}" authorId="0"><text><r><t xml:space="preserve">${inlineText(text)}</t></r></text></comment>`;
}

/** The box of a note as the drawing that spreadsheet programs want beside its text; `index` tells boxes apart. */
export function noteBoxXml(ref: string, text: string, index: number, rightToLeft: boolean): string {
  const { row, column } = placeOf(ref);
  const style =
    `position:absolute;margin-left:59pt;margin-top:2pt;width:${boxWidth}pt;height:${boxHeight(text)}pt;` +
    'z-index:1;visibility:hidden';
  const align = rightToLeft ? 'text-align:right;direction:rtl' : 'text-align:left';
  return (
    `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="${style}" fillcolor="#ffffff" ` +
    'strokecolor="#8b95a3" o:insetmode="auto"><v:fill color2="#ffffff"/><v:shadow color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto">' +
    `<div style="${align}"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function boxHeight(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersPerLine)), 0);
  return Math.min(tallestBox, padding + lines * lineHeight);
}

/** Row and column of a reference such as `AB12`, counted from 0. */
function placeOf(ref: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
