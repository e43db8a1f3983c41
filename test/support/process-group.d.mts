import type { ChildProcess } from 'node:child_process';

export declare function endGroup(leader: ChildProcess): Promise<void>;
export declare function removeFolder(path: string): Promise<void>;
