/** Which options a call may have beyond those of its operation: indices of `SEVERAL` in src/core/options.rs. */
export const kinds = { pager: 0, job: 1, bulk: 2, plain: 3 };
