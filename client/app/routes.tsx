import type { ComponentType } from "react";
import { part } from "../ui/part.ts";

export type PageParams = { readonly id: string };

export type AppRoute = {
  /** As wouter reads it. */
  path: string;
  page: ComponentType<PageParams>;
  /** `room` brings its own header and fills the window. */
  frame: "page" | "room";
};

/**
 * The pages of the features, each in a chunk of its own; the first that fits is shown. A page takes the `:id` of its
 * path as a prop. The start, the way in and the errors are the shell's (`shell.tsx`).
 */
export const ROUTES: readonly AppRoute[] = [
  {
    path: "/cycles",
    frame: "page",
    page: part(async () => (await import("../features/setup/cycles-page.tsx")).CyclesPage),
  },
  {
    path: "/cycles/new",
    frame: "page",
    page: part(async () => (await import("../features/setup/new-cycle-page.tsx")).NewCyclePage),
  },
  {
    path: "/cycles/:id/edit",
    frame: "page",
    page: part(async () => (await import("../features/setup/edit-cycle-page.tsx")).EditCyclePage),
  },
  {
    path: "/cycles/:id/import",
    frame: "page",
    page: part(async () => (await import("../features/import/import-page.tsx")).ImportPage),
  },
  {
    path: "/cycles/:id/sessions/new",
    frame: "page",
    page: part(async () => (await import("../features/session-setup/new-session-page.tsx")).NewSessionPage),
  },
  {
    path: "/cycles/:id",
    frame: "page",
    page: part(async () => (await import("./cycle-page.tsx")).CyclePage),
  },
  {
    path: "/sessions/:id/setup",
    frame: "page",
    page: part(async () => (await import("./session-setup-page.tsx")).SessionSetupPage),
  },
  {
    path: "/s/:id/print",
    frame: "page",
    page: part(async () => (await import("./print-page.tsx")).PrintPage),
  },
  {
    path: "/s/:id",
    frame: "room",
    page: part(async () => (await import("./room-page.tsx")).RoomPage),
  },
];

/** The parts on one page, in development only: the condition is a constant, so a build drops page and import. */
export const UiPage = import.meta.env.DEV
  ? part(async () => (await import("../ui/gallery/gallery-page.tsx")).GalleryPage)
  : null;
