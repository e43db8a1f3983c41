import type { Layout } from './ast.ts';

/** What has no comments and no empty line of its own, such as a pair in a header, in brackets, in a condition. */
export const noLayout: Layout = { blankBefore: false, comments: [], trailing: undefined };
