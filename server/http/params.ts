import * as z from "zod/mini";

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** `/:id` */
export const idParams = z.object({ id });
/** `/:id/…/:sid` */
export const subjectParams = z.object({ id, sid: id });
/** `/:id/…/:pid` */
export const participantParams = z.object({ id, pid: id });
