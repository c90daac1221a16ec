import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/archive/tree.ts';
import { contentsSection } from '../src/package-section.ts';

describe('the contents of a package', () => {
  it('are so many lines, and the rest is counted', () => {
    const entries = Array.from({ length: 400 }, (_, index): Entry => {
      const path = String(index).padStart(3, '0');
      return { type: 'file', path, mode: 0, mtime: 0, size: 1, content: Buffer.alloc(1) };
    });
    const { title, folded, blocks } = contentsSection({ entries });
    const lines = blocks.flatMap((block) => (block.type === 'lines' ? block.lines : []));
    expect(title).toBe('Contents: 400 files');
    expect(folded).toBe(true);
    expect(lines).toHaveLength(301);
    expect(lines.slice(-2)).toEqual(['299  1 B', '… and 100 more']);
  });
});
