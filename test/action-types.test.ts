/** The types that generators of workflows are told: those of `action.yml`, by the behaviour of the code. */

import { describe, expect, it } from 'vitest';
import { readInputs } from '../src/inputs.ts';
import { action, types } from './support/face.ts';

function read(name: string, value: string) {
  return readInputs((each) => (each === name ? value : ''), '/');
}

/** What is said of a value that is not allowed; empty where it is. */
function refusal(name: string, value: string): string {
  try {
    read(name, value);
    return '';
  } catch (error) {
    return String(error);
  }
}

const inputs = Object.entries(types.inputs).map(([name, type]) => ({ name, ...type }));

describe('the types', () => {
  it('are of the inputs and outputs of action.yml, in their order', () => {
    expect(Object.keys(types.inputs)).toEqual(Object.keys(action.inputs));
    expect(Object.keys(types.outputs)).toEqual(Object.keys(action.outputs));
  });

  it.each(inputs)('have $name as what it is read as: $type', ({ name, ...type }) => {
    const said = refusal(name, 'maybe');
    const [, allowed] = /, but must be ((?:`[^`]+`(?:, | or )?)+)$/.exec(said) ?? [];
    const values = Array.from(allowed?.matchAll(/`([^`]+)`/g) ?? [], ([, value = '']) => value);
    if (type.type === 'boolean') {
      expect(values).toEqual(['true', 'false']);
      for (const value of values) expect(refusal(name, value)).toBe('');
    } else if (type.type === 'enum') {
      expect(values).toEqual(type['allowed-values']);
      for (const value of values) expect(refusal(name, value)).toBe('');
    } else if (type.type === 'integer') {
      expect(said).toContain('but must be a whole number');
      expect(refusal(name, '1.5')).toContain('but must be a whole number');
      expect(refusal(name, '1')).toBe('');
    } else {
      expect(values).toEqual([]);
      expect(said).not.toContain('a whole number');
    }
  });

  it('have the separator with which the codes to ignore are read', () => {
    const { ignore } = types.inputs;
    const separator = ignore?.type === 'list' ? ignore.separator : '';
    expect(read('ignore', ['setuid', 'bytecode'].join(separator)).ignore).toEqual(['setuid', 'bytecode']);
  });
});
