// Digits as each script writes them.
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10];
/** Arabic-Indic, Persian, Devanagari, Bengali and full-width digits as ASCII. */
export const asciiDigits = (text: string) =>
  [...text]
    .map((sign) => {
      const zero = zeros.find((z) => sign.codePointAt(0)! >= z && sign.codePointAt(0)! <= z + 9);
      return zero === undefined ? sign : String(sign.codePointAt(0)! - zero);
    })
    .join('');
