import { describe, expect, it } from 'vitest';
import { checkLimits, checkSupport, type Limit, type LimitProblem } from '../../src/plugin/wazo-version.ts';

function limit(field: Limit['field'], read: string, written = read): Limit {
  return { field, read, written };
}

function messages(problems: readonly LimitProblem[]): string[] {
  return problems.map(({ code, field, message }) => `${code} ${field}: ${message}`);
}

describe('the limits of a manifest', () => {
  it.each(['24.01', '20.17', '25.15'])('may be %s', (version) => {
    expect(messages(checkLimits([limit('min_wazo_version', version)]))).toEqual([]);
  });

  it.each(['24.1', '24', '2024.01', '24.01.1', 'v24.01', ''])('have no such form: %j', (version) => {
    expect(messages(checkLimits([limit('max_wazo_version', version)]))).toEqual([
      expect.stringMatching(/^wazo-version-form max_wazo_version: .*YY\.NN/),
    ]);
  });

  it.each(['23.99', '24.00', '24.20'])('name no release of a year: %s', (version) => {
    expect(messages(checkLimits([limit('min_wazo_version', version)]))).toEqual([
      expect.stringContaining(`no Wazo ${version}: the second number is the release of that year, 01 to 19`),
    ]);
  });

  it('are told once of a form that gives an order of its own', () => {
    const limits = [limit('min_wazo_version', '>= 24.01'), limit('max_wazo_version', '24.05')];
    expect(messages(checkLimits(limits))).toEqual([expect.stringMatching(/^wazo-version-range min_wazo_version: /)]);
  });

  it('are compared as texts, so that 24.1 comes after 24.05', () => {
    const limits = [limit('min_wazo_version', '24.1'), limit('max_wazo_version', '24.05')];
    expect(messages(checkLimits(limits))).toContainEqual(expect.stringMatching(/^wazo-version-range /));
  });
});

describe('support for a Wazo version', () => {
  it.each(['24.05', '24.07', '24.10'])('is there between the limits, both included: %s', (wanted) => {
    const limits = [limit('min_wazo_version', '24.05'), limit('max_wazo_version', '24.10')];
    expect(messages(checkSupport(limits, wanted))).toEqual([]);
  });

  it.each([
    ['24.04', 'min_wazo_version', 'comes after'],
    ['24.11', 'max_wazo_version', 'comes before'],
  ])('is not there for %s', (wanted, field, order) => {
    const limits = [limit('min_wazo_version', '24.05'), limit('max_wazo_version', '24.10')];
    const [message] = messages(checkSupport(limits, wanted));
    expect(message).toContain(`wazo-version-unsupported ${field}: `);
    expect(message).toContain(order);
    expect(message).not.toContain('YAML');
  });

  it('says where it is missing only since a number lost its last zero', () => {
    // 24.10 unquoted is the number 24.1, and the text "24.1" comes before "24.10".
    const limits = [limit('max_wazo_version', '24.1', '24.10')];
    const [message] = messages(checkSupport(limits, '24.10'));
    expect(message).toContain('max_wazo_version: "24.10"');
    expect(message).toContain('only because YAML reads');
  });

  it('is there where nothing is said', () => {
    expect(messages(checkSupport([], '24.10'))).toEqual([]);
  });
});
