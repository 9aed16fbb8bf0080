// Which options a call may have beyond those of its operation: indices of `SEVERAL` in src/core/options.rs.

export const pager = 0;
export const job = 1;
export const bulk = 2;
export const plain = 3;
