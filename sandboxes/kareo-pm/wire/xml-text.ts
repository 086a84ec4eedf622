// Which characters XML can say, and how text is escaped for element content. W3C, "Extensible Markup Language (XML) 1.0", sections 2.2 and 2.4.

const special = /[&<>\r]/;
const unsayable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const allUnsayable = new RegExp(unsayable.source, 'gu');

/** Whether every character is one that XML allows. */
export const isSayable = (text: string): boolean => !unsayable.test(text);

/** The text with what XML reserves escaped; characters that XML cannot say are left out. */
export function escapeXml(text: string): string {
  const sayable = isSayable(text) ? text : text.replace(allUnsayable, '');
  if (!special.test(sayable)) return sayable;
  return sayable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}
