import { Refusal } from './refusal.js';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** Refuses what is not a zip file, each kind by its own name. */
export function refuseOtherKinds(bytes: Buffer): void {
  if (bytes.length === 0) throw new Refusal('EMPTY_FILE');
  if (bytes.subarray(0, 8).equals(OLE)) throw new Refusal(kindOfOle(bytes));
  if (isZip(bytes)) return;
  throw new Refusal(isText(bytes) ? 'TEXT_FILE' : 'NOT_A_WORKBOOK');
}

function isZip(bytes: Buffer): boolean {
  const [p, k, first, second] = bytes;
  const signature = p === 0x50 && k === 0x4b;
  return signature && ((first === 3 && second === 4) || (first === 5 && second === 6));
}

/** An encrypted workbook and one of Excel 97 are both kept in the older container, told apart by the streams it lists. */
function kindOfOle(bytes: Buffer): 'PASSWORD_NEEDED' | 'OLD_WORKBOOK' | 'NOT_A_WORKBOOK' {
  if (bytes.includes(utf16('EncryptedPackage'))) return 'PASSWORD_NEEDED';
  return bytes.includes(utf16('Workbook\0')) || bytes.includes(utf16('Book\0'))
    ? 'OLD_WORKBOOK'
    : 'NOT_A_WORKBOOK';
}

/** Bytes that no text file holds, whatever its encoding. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;

/** Whether the file can be read as lines: CSV, HTML, XML, in UTF-8, UTF-16 or an older encoding. */
function isText(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return !bytes.subarray(0, 4096).some(isControl) && !bytes.subarray(0, 4).equals(Buffer.from('%PDF'));
}
