// Escapes text for XML element content. W3C, "Extensible Markup Language (XML) 1.0", section 2.4.

const special = /[&<>\r]/;

/** The text with what XML reserves escaped; characters that XML cannot say at all are left out. */
export function escapeXml(text: string): string {
  const sayable = unsayable.test(text) ? text.replace(allUnsayable, '') : text;
  if (!special.test(sayable)) return sayable;
  return sayable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;');
}

const unsayable = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]');
const allUnsayable = new RegExp(unsayable.source, 'g');
