import type { Mark } from '../scene.ts';
import type { Block } from './legend.ts';

/** Blocks under each other, as one. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0),
    marks: (top) => {
      const marks: Mark[] = [];
      let at = top;
      for (const block of blocks) {
        marks.push(...block.marks(at));
        at += block.height;
      }
      return marks;
    },
  };
}

/** A block with room before and after it, unless it is empty. */
export function withRoom(block: Block, before: number, after = 0): Block {
  if (block.height === 0) return block;
  return { height: block.height + before + after, marks: (top) => block.marks(top + before) };
}
