import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { openedBook, placeIn, type Typed } from './office-workbook.js';

/** What is typed into a cell; a date as YYYY-MM-DD, which LibreOffice takes for one in every language. */
export type TypedText = Omit<Typed, 'value'> & { readonly text: string };

const PATIENCE_MS = 120_000;

interface TypedCell {
  readonly sheet: string;
  /** Such as `F7`. */
  readonly cell: string;
  readonly text: string;
}

/** Opens a workbook in LibreOffice, types into its cells as a person does, and saves it as xlsx. */
export async function typedInLibreOffice(workbook: Buffer, typed: readonly TypedText[]): Promise<Buffer> {
  const book = await openedBook(workbook);
  const cells = typed.map((each) => ({ ...placeIn(book, each), text: each.text }));
  const folder = await mkdtemp(join(tmpdir(), 'masar-libreoffice-'));
  try {
    const [from, to, profile] = ['from.xlsx', 'to.xlsx', 'profile'].map((name) => join(folder, name));
    await writeFile(from!, workbook);
    await keepMacro(profile!, macro(from!, to!, cells));
    await office(profile!, ['macro:///Standard.Masar.FillIn']);
    return await readFile(to!);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function office(profile: string, words: readonly string[]): Promise<void> {
  const settings = ['--headless', '--norestore', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  try {
    await promisify(execFile)('soffice', [...settings, ...words], { timeout: PATIENCE_MS });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      'LibreOffice is missing. Install it with: apt-get install -y --no-install-recommends libreoffice-calc-nogui',
      { cause: error },
    );
  }
}

function macro(from: string, to: string, cells: readonly TypedCell[]): string {
  const typed = cells.map(
    ({ sheet, cell, text }) =>
      `book.Sheets.getByName(${basic(sheet)}).getCellRangeByName(${basic(cell)}).FormulaLocal = ${basic(text)}`,
  );
  return [
    'Sub FillIn',
    'Dim opening(0) As New com.sun.star.beans.PropertyValue',
    'opening(0).Name = "Hidden"',
    'opening(0).Value = True',
    `book = StarDesktop.loadComponentFromURL(${basic(pathToFileURL(from).href)}, "_blank", 0, opening())`,
    ...typed,
    'Dim saving(0) As New com.sun.star.beans.PropertyValue',
    'saving(0).Name = "FilterName"',
    'saving(0).Value = "Calc MS Excel 2007 XML"',
    `book.storeToURL(${basic(pathToFileURL(to).href)}, saving())`,
    'book.close(True)',
    'StarDesktop.terminate()',
    'End Sub',
  ].join('\n');
}

function basic(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

const ROOTS = {
  library: 'xmlns:library="http://openoffice.org/2000/library"',
  script: 'xmlns:script="http://openoffice.org/2000/script"',
  settings: 'xmlns:oor="http://openoffice.org/2001/registry"',
};

/** Puts a macro where LibreOffice looks for those of its user, in a profile that it does not fill with its own. */
async function keepMacro(profile: string, source: string): Promise<void> {
  const escaped = source.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const parts = {
    'registrymodifications.xcu':
      `<oor:items ${ROOTS.settings}><item oor:path="/org.openoffice.Setup/Office"><prop ` +
      'oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item></oor:items>',
    'basic/script.xlc':
      `<library:libraries ${ROOTS.library} xmlns:xlink="http://www.w3.org/1999/xlink"><library:library ` +
      'library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" ' +
      'library:link="false"/></library:libraries>',
    'basic/Standard/script.xlb':
      `<library:library ${ROOTS.library} library:name="Standard" library:readonly="false" ` +
      'library:passwordprotected="false"><library:element library:name="Masar"/></library:library>',
    'basic/Standard/Masar.xba': `<script:module ${ROOTS.script} script:name="Masar" script:language="StarBasic">${escaped}</script:module>`,
  };
  await mkdir(join(profile, 'user/basic/Standard'), { recursive: true });
  for (const [name, xml] of Object.entries(parts))
    await writeFile(join(profile, 'user', name), `<?xml version="1.0" encoding="UTF-8"?>\n${xml}`);
}
