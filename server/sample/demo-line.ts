import * as z from "zod";

/** What `npm run --silent demo -- --json` prints once it is ready: one line, and nothing else (PROTOCOL.md, Start). */
export const demoLineSchema = z.strictObject({
  /** On 127.0.0.1; the token of any link works there too. */
  url: z.url(),
  sessionId: z.string(),
  links: z.strictObject({
    hr: z.url(),
    facilitator: z.url(),
    sponsor: z.url(),
    observer: z.url(),
    managers: z.array(z.strictObject({ name: z.string(), link: z.url() })),
  }),
});
export type DemoLine = z.infer<typeof demoLineSchema>;
