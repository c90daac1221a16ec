/**
 * What the text of a YAML scalar means: the types, values and errors of PyYAML 6 `safe_load` on Debian 12, which is how a
 * Wazo server reads a file (YAML 1.1: `on` is a boolean, `010` is 8, `1e3` is a string).
 */

/** A value as Python holds it. A date or time carries Python's `str()` of it. */
export type Scalar =
  | { type: 'null' }
  | { type: 'bool'; value: boolean }
  | { type: 'int'; value: bigint }
  | { type: 'float'; value: number }
  | { type: 'date' | 'datetime'; value: string }
  | { type: 'bytes'; value: Uint8Array }
  | { type: 'str'; value: string };

/** A text that PyYAML refuses to make a value of. The message says what is wrong and what to do. */
export interface InvalidScalar {
  type: 'invalid';
  message: string;
}

const trueWords = ['yes', 'true', 'on'];
const falseWords = ['no', 'false', 'off'];

/** `yes`, `Yes` and `YES`, but not `yEs`. */
const implicitWord = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+)$/;
const implicitNull = /^(?:~?|null|Null|NULL)$/;
const implicitInt = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*(?::[0-5]?[0-9])*)$/;
const implicitFloat =
  /^(?:(?:[-+]?[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const implicitTimestamp = /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}$|[0-9]{1,2}-[0-9]{1,2}[Tt \t])/;
const timestamp =
  /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\.([0-9]*))?(?:[ \t]*(?:(Z)|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?$/;

/** Python 3.11 converts no integer of more decimal digits from or to text. */
const digitsLimit = 4300;
const intLimit = 10n ** BigInt(digitsLimit);
/** No integer within that limit is written longer than this, but with underscores. Bounds the time that one takes. */
const intTextLimit = 20_000;

/** The value of a plain scalar, one with neither quotes nor a tag. Line breaks in it are folded already. */
export function resolvePlain(text: string): Scalar | InvalidScalar {
  if (implicitNull.test(text)) return { type: 'null' };
  if (implicitWord.test(text)) {
    const word = text.toLowerCase();
    if (trueWords.includes(word)) return { type: 'bool', value: true };
    if (falseWords.includes(word)) return { type: 'bool', value: false };
    return { type: 'str', value: text };
  }
  if (implicitInt.test(text)) return toInt(text);
  if (implicitFloat.test(text)) return toFloat(text);
  if (implicitTimestamp.test(text) && timestamp.test(text)) return toTimestamp(text);
  if (/^(?:[=!&*]|<<)$/.test(text)) return invalid(`${text} alone has a meaning of its own in YAML: put it in quotes`);
  return { type: 'str', value: text };
}

/**
 * The value of a scalar with an explicit tag (`!!int "3"`), however it is written; undefined for a tag that a scalar
 * can't have. `tag` is the short name of one of the YAML 1.1 types, such as `int`.
 */
export function resolveTagged(tag: string, text: string): Scalar | InvalidScalar | undefined {
  switch (tag) {
    case 'null':
      return { type: 'null' };
    case 'bool': {
      const word = text.toLowerCase();
      if (trueWords.includes(word)) return { type: 'bool', value: true };
      if (falseWords.includes(word)) return { type: 'bool', value: false };
      return invalid(`${excerpt(text)} is not a boolean: write true or false`);
    }
    case 'int':
      return toInt(text);
    case 'float':
      return toFloat(text);
    case 'timestamp':
      return toTimestamp(text);
    case 'binary':
      return toBytes(text);
    case 'str':
      return { type: 'str', value: text };
    default:
      return undefined;
  }
}

/** Python's `str()` of a value: `1.10` gives `1.1`, `010` gives `8`, `on` gives `True`. */
export function pythonStr(scalar: Scalar): string {
  switch (scalar.type) {
    case 'null':
      return 'None';
    case 'bool':
      return scalar.value ? 'True' : 'False';
    case 'int':
      return scalar.value.toString();
    case 'float':
      return floatStr(scalar.value);
    case 'bytes':
      return bytesStr(scalar.value);
    default:
      return scalar.value;
  }
}

function toInt(text: string): Scalar | InvalidScalar {
  if (text.length > intTextLimit) return tooLong();
  const value = signed(text.replaceAll('_', ''), (digits) => {
    if (digits.startsWith('0b')) return pythonInt(digits.slice(2), 2);
    if (digits.startsWith('0x')) return pythonInt(digits.slice(2), 16);
    if (digits.startsWith('0')) return pythonInt(digits, 8);
    if (digits.includes(':')) {
      let sum: bigint | undefined = 0n;
      for (const part of digits.split(':')) {
        const units = pythonInt(part, 10);
        sum = units === undefined || sum === undefined ? undefined : sum * 60n + units;
      }
      return sum;
    }
    return pythonInt(digits, 10);
  });
  if (value === undefined) return invalid(`${excerpt(text)} is not a whole number: correct it, or put it in quotes`);
  if (value >= intLimit || value <= -intLimit) return tooLong();
  return { type: 'int', value };
}

function tooLong(): InvalidScalar {
  return invalid(`Python reads no whole number of more than ${digitsLimit} digits: put it in quotes if it is a text`);
}

/** Python's `int(text, base)`, which takes blanks around, a sign, and the prefix of the base. */
function pythonInt(text: string, base: 2 | 8 | 10 | 16): bigint | undefined {
  const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base];
  const digits = { 2: '[01]+', 8: '[0-7]+', 10: '[0-9]+', 16: '[0-9a-f]+' }[base];
  const match = new RegExp(`^([-+]?)(?:${prefix})?(${digits})$`, 'i').exec(text.trim());
  if (!match) return undefined;
  const value = BigInt(prefix + (match[2] ?? ''));
  return match[1] === '-' ? -value : value;
}

function toFloat(text: string): Scalar | InvalidScalar {
  const value = signed(text.replaceAll('_', '').toLowerCase(), (digits) => {
    if (digits === '.inf') return Infinity;
    if (digits === '.nan') return NaN;
    if (!digits.includes(':')) return pythonFloat(digits);
    // In this order, and the powers of 60 exact, as the rounding depends on it.
    let sum: number | undefined = 0;
    let unit = 1n;
    for (const part of digits.split(':').reverse()) {
      const weight = Number(unit);
      const units = pythonFloat(part);
      // Python has no float for such a power.
      if (units === undefined || weight === Infinity) return undefined;
      sum += units * weight;
      unit *= 60n;
    }
    return sum;
  });
  if (value === undefined) return invalid(`${excerpt(text)} is not a number: correct it, or put it in quotes`);
  return { type: 'float', value };
}

/** Python's `float(text)`, for a text in lower case. */
function pythonFloat(text: string): number | undefined {
  const trimmed = text.trim();
  const word = /^([-+]?)(inf|infinity|nan)$/.exec(trimmed);
  if (word) return word[2] === 'nan' ? NaN : word[1] === '-' ? -Infinity : Infinity;
  return /^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** What `read` makes of the text behind the sign, with the sign. */
function signed<T extends bigint | number>(text: string, read: (digits: string) => T | undefined): T | undefined;
function signed(text: string, read: (digits: string) => bigint | number | undefined): bigint | number | undefined {
  const value = read(/^[-+]/.test(text) ? text.slice(1) : text);
  return value !== undefined && text.startsWith('-') ? -value : value;
}

function toTimestamp(text: string): Scalar | InvalidScalar {
  const match = timestamp.exec(text);
  if (!match) return invalid(`${excerpt(text)} is not a date or time: correct it, or put it in quotes`);
  const [, year, month, day, hour, minute, second, fraction = '', utc, sign, zoneHours, zoneMinutes] = match;
  const wrong = invalid(`${excerpt(text)} is a date or time that does not exist: correct it, or put it in quotes`);
  if (!isDate(Number(year), Number(month), Number(day))) return wrong;
  const date = `${year}-${two(Number(month))}-${two(Number(day))}`;
  if (hour === undefined) return { type: 'date', value: date };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return wrong;
  const microseconds = fraction.slice(0, 6).padEnd(6, '0');
  const time = `${two(Number(hour))}:${minute}:${second}${microseconds === '000000' ? '' : `.${microseconds}`}`;
  let zone = utc ? '+00:00' : '';
  if (sign) {
    const offset = Number(zoneHours) * 60 + Number(zoneMinutes ?? 0);
    if (offset >= 24 * 60) return wrong;
    zone = `${offset === 0 ? '+' : sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
  }
  return { type: 'datetime', value: `${date} ${time}${zone}` };
}

function isDate(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year > 0 && days !== undefined && day > 0 && day <= days;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function toBytes(text: string): Scalar | InvalidScalar {
  // Python's decoder skips what is not of the base64 alphabet, as long as it is ASCII.
  const base64 = text.replace(/[^A-Za-z0-9+/=\u0080-\uffff]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(base64))
    return invalid(`${excerpt(text)} is not base64: correct it, or leave the tag !!binary out`);
  return { type: 'bytes', value: new Uint8Array(Buffer.from(base64, 'base64')) };
}

/** JavaScript and Python find the same shortest digits; they differ in when to write an exponent, and how. */
function floatStr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${mantissa}e${power < 0 ? '-' : '+'}${two(Math.abs(power))}`;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function bytesStr(bytes: Uint8Array): string {
  const named: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
  const text = Buffer.from(bytes).toString('latin1');
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[^ -~]|[\\'"]/g, (character) => {
    if (character === quote) return `\\${quote}`;
    if (character === "'" || character === '"') return character;
    return named[character] ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `b${quote}${escaped}${quote}`;
}

function invalid(message: string): InvalidScalar {
  return { type: 'invalid', message };
}

/** A text to quote in a message, cut where it is long. */
function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
